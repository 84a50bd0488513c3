import { afterEach, describe, expect, it } from 'vitest';

import { realClock } from '../clock.ts';
import { startStandIn, type StandIn, type StandInOptions } from '../stand-in.ts';
import { newAccessToken } from './accounts.ts';

let standIn: StandIn;

async function started(options: StandInOptions): Promise<void> {
  standIn = await startStandIn(options);
}

afterEach(async () => {
  expect(standIn.violations).toEqual([]);
  await standIn.close();
});

const asked = (token?: string) =>
  standIn.fetch(`${standIn.origin}/v4/spreadsheets`, {
    method: 'POST',
    body: '{}',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });

const REALM = 'Bearer realm="https://accounts.google.com/"';

describe('a call', () => {
  it('without a token is refused, checked or not', async () => {
    await started({});
    const answer = await asked();
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe(REALM);
    expect(await answer.json()).toMatchObject({
      error: {
        code: 401,
        status: 'UNAUTHENTICATED',
        details: [{ reason: 'CREDENTIALS_MISSING', domain: 'googleapis.com' }],
      },
    });
  });

  it('with any token is the machine’s own, unless tokens are checked', async () => {
    await started({});
    expect((await asked('anything')).status).toBe(200);
  });

  it('with a token that was not given out is refused when tokens are checked', async () => {
    await started({ auth: true });
    const answer = await asked('anything');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe(`${REALM}, error="invalid_token"`);
  });

  it('with a token that another stand-in, or an earlier world, gave out is refused', async () => {
    await started({ auth: true });
    const { world } = standIn;
    const token = newAccessToken(world, world.robot, ['https://www.googleapis.com/auth/drive']);
    expect((await asked(token)).status).toBe(200);
    standIn.reset();
    expect((await asked(token)).status).toBe(401);
  });

  it('to Drive is refused in the words of Drive', async () => {
    await started({ auth: true });
    const answer = await standIn.call({ path: '/drive/v3/files', token: 'anything' });
    expect(answer).toMatchObject({
      status: 401,
      body: { error: { code: 401, errors: [{ domain: 'global', reason: 'authError' }] } },
    });
  });
});

describe.skipIf(process.env['RECORDED_GOOGLE_DIR'] === undefined)(
  "the scopes in Google's descriptions (RECORDED_GOOGLE_DIR)",
  () => {
    it.each([
      ['spreadsheets', 200],
      ['drive.file', 200],
      ['drive', 200],
      ['spreadsheets.readonly', 403],
      ['gmail.send', 403],
    ])('with %s writing a spreadsheet answers %i', async (scope, status) => {
      await started({ auth: true, clock: realClock() });
      const { world } = standIn;
      const token = newAccessToken(world, world.robot, [
        `https://www.googleapis.com/auth/${scope}`,
      ]);
      const answer = await asked(token);
      expect(answer.status).toBe(status);
      if (status === 200) return;
      expect(answer.headers.get('www-authenticate')).toContain('error="insufficient_scope"');
      expect(await answer.json()).toEqual({
        error: {
          code: 403,
          message: 'Request had insufficient authentication scopes.',
          status: 'PERMISSION_DENIED',
          details: [
            {
              '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
              reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
              domain: 'googleapis.com',
              metadata: { service: 'sheets.googleapis.com' },
            },
          ],
        },
      });
    });
  },
);
