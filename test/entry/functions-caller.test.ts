// Who may call: the nine tokens a receiver must tell apart, and the ways to be set up by halves.
import { afterEach, describe, expect, test, vi } from 'vitest';

import { accountsOf, robotAccount } from '../google/auth/accounts.ts';
import { idToken, tokenCases, type TokenCases } from '../google/auth/id-tokens.ts';
import { AUDIENCE, closeDeployments, deployed, type Deployment } from './functions-fixture.ts';

afterEach(closeDeployments);

const NOW = '2026-11-10T08:00';

const callWith = ({ url, workbook }: Deployment, authorization?: string): Promise<Response> =>
  fetch(`${url}/?workbook=${workbook}&today=${NOW}`, {
    ...(authorization !== undefined && { headers: { authorization } }),
  });

/** Nothing of a school was read, and nothing of the token was logged or answered. */
async function expectRefused(place: Deployment, response: Response, token: string) {
  const body = await response.text();
  expect(JSON.parse(body)).toMatchObject({ error: { code: 'refused' } });
  expect(place.calls()).toStrictEqual([]);
  const [, claims = 'none', signature = 'none'] = token.split('.');
  for (const secret of [claims, signature].filter((part) => part.length > 20)) {
    expect(body + JSON.stringify(place.logged())).not.toContain(secret);
  }
}

describe('a token', () => {
  test.each<readonly [keyof TokenCases, number]>([
    ['right', 200],
    ['wrong audience', 401],
    ['expired', 401],
    ['wrong issuer', 401],
    ['signed with another key', 401],
    ['alg none', 401],
    ['unknown kid', 401],
    ['another principal', 403],
    ['e-mail not verified', 403],
  ])('%s is answered with %i', async (name, status) => {
    const place = await deployed('status');
    const { world } = place.standIn;
    const token = tokenCases(world, robotAccount(world), AUDIENCE)[name];
    const response = await callWith(place, `Bearer ${token}`);
    expect(response.status).toBe(status);
    if (status !== 200) await expectRefused(place, response, token);
  });

  test.each([undefined, '', 'Bearer', 'Bearer x', 'Bearer a.b.c', 'Basic eDp5', 'Bearer e30.e30.'])(
    'that is none, %j, is refused',
    async (authorization) => {
      const place = await deployed('check');
      const response = await callWith(place, authorization);
      expect(response.status).toBe(401);
      await expectRefused(place, response, '');
    },
  );

  test('of the other caller that is set is as good, however it is spelt', async () => {
    const place = await deployed('status');
    const { world } = place.standIn;
    place.standIn.addPerson('Director@school.example.tw', []);
    const director = accountsOf(world).byEmail.get('Director@school.example.tw');
    if (director === undefined) throw new Error('The director is known by now.');
    const response = await callWith(place, `Bearer ${idToken(world, director, AUDIENCE)}`);
    expect(response.status).toBe(200);
  });

  test('for one of several addresses is good for each', async () => {
    const place = await deployed('status');
    const { world } = place.standIn;
    vi.stubEnv('ZIANBU_AUDIENCE', `https://other.example.tw, ${AUDIENCE}`);
    const other = idToken(world, robotAccount(world), 'https://other.example.tw');
    for (const token of [place.token, other])
      expect((await callWith(place, `Bearer ${token}`)).status).toBe(200);
  });
});

test('when Google’s keys cannot be had, nobody is served and the line says so', async () => {
  const place = await deployed('status');
  place.standIn.faults.add({ kind: 503, times: 20, path: /^\/oauth2\// });
  const response = await callWith(place, `Bearer ${place.token}`);
  expect(response.status).toBe(503);
  expect(await response.text()).toMatch(/公開金鑰/u);
  expect(place.calls()).toStrictEqual([]);
});

test.each(['check', 'status', 'report'] as const)(
  '%s serves nobody until it is told whom to serve',
  async (name) => {
    for (const setting of ['ZIANBU_AUDIENCE', 'ZIANBU_CALLERS']) {
      const place = await deployed(name);
      vi.stubEnv(setting, '');
      const response = await callWith(place, `Bearer ${place.token}`);
      expect(response.status).toBe(503);
      expect(await response.text()).not.toContain(setting);
      expect(place.logged()).toMatchObject([
        { severity: 'CRITICAL', message: expect.stringContaining(setting) as string },
        { severity: 'WARNING' },
      ]);
      expect(place.calls()).toStrictEqual([]);
      await closeDeployments();
    }
  },
);
