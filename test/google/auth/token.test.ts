import { auth as googleAuth } from 'googleapis/build/src/apis/sheets/index.js';
import { createPrivateKey } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { simulatedClock, type SimulatedClock } from '../clock.ts';
import type { JsonObject } from '../spreadsheet/json.ts';
import { startStandIn, type StandIn } from '../stand-in.ts';
import type { KeyFile } from './accounts.ts';
import { readJwt, signedJwt } from './jwt.ts';
import { newKey } from './keys.ts';

const SHEETS = 'https://www.googleapis.com/auth/spreadsheets';
const start = new Date('2026-11-10T00:00:00Z');
const NOW = start.getTime() / 1000;

let clock: SimulatedClock;
let standIn: StandIn;
let file: KeyFile;

beforeEach(async () => {
  clock = simulatedClock(start);
  standIn = await startStandIn({ clock, auth: true });
  file = standIn.addServiceAccount({ name: 'zianbu', actsFor: 'school.example' });
});

afterEach(async () => {
  expect(standIn.violations).toEqual([]);
  await standIn.close();
});

type Issued = {
  readonly access_token?: string;
  readonly id_token?: string;
  readonly error?: string;
  readonly error_description?: string;
};

async function issue(form: Record<string, string>): Promise<{ status: number; body: Issued }> {
  const answer = await standIn.fetch(`${standIn.origin}/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: answer.status, body: (await answer.json()) as Issued };
}

const assertion = (changes: JsonObject = {}, key = createPrivateKey(file.private_key)): string =>
  signedJwt(
    { alg: 'RS256', typ: 'JWT', kid: file.private_key_id },
    {
      iss: file.client_email,
      scope: SHEETS,
      aud: file.token_uri,
      iat: NOW,
      exp: NOW + 3600,
      ...changes,
    },
    key,
  );

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const asserted = (token: string) => issue({ grant_type: JWT_BEARER, assertion: token });

const statusWith = async (token: string): Promise<number> =>
  (await standIn.call({ method: 'POST', path: '/v4/spreadsheets', token, body: {} })).status;

describe('an assertion', () => {
  it('that is right gets a token for an hour', async () => {
    const { status, body } = await asserted(assertion());
    expect({ status, body }).toEqual({
      status: 200,
      body: { access_token: expect.any(String) as string, expires_in: 3599, token_type: 'Bearer' },
    });
    const token = body.access_token ?? '';
    expect(await statusWith(token)).toBe(200);
    await clock.advanceTo(new Date(start.getTime() + 3_598_000));
    expect(await statusWith(token)).toBe(200);
    await clock.advanceTo(new Date(start.getTime() + 3_599_000));
    expect(await statusWith(token)).toBe(401);
  });

  it('may name Google’s own address', async () => {
    const { status } = await asserted(assertion({ aud: 'https://oauth2.googleapis.com/token' }));
    expect(status).toBe(200);
  });

  it.each<[string, () => string, string]>([
    ['without the form of one', () => 'x', 'invalid_grant'],
    ['of an unknown account', () => assertion({ iss: 'nobody@x.example' }), 'invalid_grant'],
    ['signed with another key', () => assertion({}, newKey().privateKey), 'invalid_grant'],
    ['for somebody else', () => assertion({ aud: 'https://example.com/token' }), 'invalid_grant'],
    ['for more than an hour', () => assertion({ exp: NOW + 3601 }), 'invalid_grant'],
    ['that has expired', () => assertion({ iat: NOW - 4000, exp: NOW - 400 }), 'invalid_grant'],
    ['from the future', () => assertion({ iat: NOW + 400, exp: NOW + 4000 }), 'invalid_grant'],
    ['without times', () => assertion({ iat: 'now' }), 'invalid_grant'],
    ['without a scope', () => assertion({ scope: '' }), 'invalid_scope'],
    ['for a person elsewhere', () => assertion({ sub: 'a@x.example' }), 'unauthorized_client'],
  ])('%s gets none', async (_, token, error) => {
    expect(await asserted(token())).toMatchObject({ status: 400, body: { error } });
  });

  it('may be for a person of the domain the account acts for', async () => {
    const { body } = await asserted(assertion({ sub: 'teacher@school.example' }));
    const { access_token: token = '' } = body;
    const made = await standIn.call({ method: 'POST', path: '/v4/spreadsheets', token, body: {} });
    const { spreadsheetId } = made.body as { spreadsheetId: string };
    const request = { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } };
    await standIn.call({
      method: 'POST',
      path: `/v4/spreadsheets/${spreadsheetId}:batchUpdate`,
      token,
      body: { requests: [request] },
    });
    const { body: read } = await standIn.call({ path: `/v4/spreadsheets/${spreadsheetId}`, token });
    expect(JSON.stringify(read)).toContain('"users":["teacher@school.example"]');
  });

  it('with a target gets an ID token for it', async () => {
    const { body } = await asserted(
      assertion({ scope: '', target_audience: 'https://run.example' }),
    );
    expect(readJwt(body.id_token ?? '')?.claims).toEqual({
      iss: 'https://accounts.google.com',
      aud: 'https://run.example',
      azp: file.client_id,
      sub: file.client_id,
      email: file.client_email,
      email_verified: true,
      iat: NOW,
      exp: NOW + 3600,
    });
  });

  it('is what Google’s own client makes of the key file', async () => {
    const own = await startStandIn({ auth: true });
    const key = own.addServiceAccount();
    const here: typeof fetch = (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      return fetch(own.origin + pathname, init);
    };
    const client = new googleAuth.JWT({
      email: key.client_email,
      key: key.private_key,
      keyId: key.private_key_id,
      scopes: [SHEETS],
      transporterOptions: { fetchImplementation: here },
    });
    const { token } = await client.getAccessToken();
    const made = await own.call({
      method: 'POST',
      path: '/v4/spreadsheets',
      token: token ?? '',
      body: {},
    });
    expect(made.status).toBe(200);
    await own.close();
  });
});

describe('a refresh token', () => {
  const refreshed = (token: string, scope?: string) =>
    issue({
      grant_type: 'refresh_token',
      refresh_token: token,
      ...(scope !== undefined && { scope }),
    });

  it('gets what its person has granted, and no more', async () => {
    const { refresh_token: token } = standIn.addPerson('teacher@school.example', [SHEETS]);
    const { status, body } = await refreshed(token);
    expect({ status, body }).toMatchObject({ status: 200, body: { scope: SHEETS } });
    expect(await statusWith(body.access_token ?? '')).toBe(200);
    expect(await refreshed(token, 'https://mail.google.com/')).toMatchObject({
      status: 400,
      body: { error: 'invalid_scope' },
    });
  });

  it('that nobody was given gets none', async () => {
    expect(await refreshed('x')).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });
});

it('other grants are refused', async () => {
  expect(await issue({ grant_type: 'password' })).toMatchObject({
    status: 400,
    body: { error: 'unsupported_grant_type' },
  });
});
