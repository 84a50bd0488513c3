import { auth as googleAuth, sheets } from 'googleapis/build/src/apis/sheets/index.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { startStandIn, type StandIn } from '../stand-in.ts';
import { readJwt } from './jwt.ts';

let standIn: StandIn;

beforeEach(async () => {
  standIn = await startStandIn({ auth: true });
});

afterEach(async () => {
  vi.unstubAllEnvs();
  expect(standIn.violations).toEqual([]);
  await standIn.close();
});

const ROOT = '/computeMetadata/v1';
const ROBOT = 'robot@stand-in.iam.gserviceaccount.com';

async function told(
  path: string,
  headers: Record<string, string> = { 'metadata-flavor': 'Google' },
): Promise<{ status: number; flavor: string | null; text: string }> {
  const answer = await fetch(standIn.origin + path, { headers });
  return {
    status: answer.status,
    flavor: answer.headers.get('metadata-flavor'),
    text: await answer.text(),
  };
}

describe('the metadata server', () => {
  it.each([
    [`${ROOT}/project/project-id`, 'stand-in'],
    [`${ROOT}/instance/service-accounts/default/email`, ROBOT],
    [`${ROOT}/instance/service-accounts/${ROBOT}/email`, ROBOT],
    [
      `${ROOT}/instance/service-accounts/default/scopes`,
      'https://www.googleapis.com/auth/cloud-platform\n',
    ],
    [`${ROOT}/universe/universe-domain`, 'googleapis.com'],
  ])('at %s says %s', async (path, text) => {
    expect(await told(path)).toEqual({ status: 200, flavor: 'Google', text });
  });

  it('tells Python’s library all about an account at once', async () => {
    const { text } = await told(`${ROOT}/instance/service-accounts/default/?recursive=true`);
    expect(JSON.parse(text)).toMatchObject({ email: ROBOT, aliases: ['default'] });
  });

  it('makes ID tokens for whom it is asked to', async () => {
    const path = `${ROOT}/instance/service-accounts/default/identity`;
    const { text } = await told(`${path}?audience=https://run.example&format=full`);
    expect(readJwt(text)?.claims).toMatchObject({ aud: 'https://run.example', email: ROBOT });
    expect((await told(path)).status).toBe(400);
  });

  it('answers no browser, no proxy, and nothing it does not know', async () => {
    const path = `${ROOT}/project/project-id`;
    expect((await told(path, {})).status).toBe(403);
    const forwarded = { 'metadata-flavor': 'Google', 'x-forwarded-for': '10.0.0.1' };
    expect((await told(path, forwarded)).status).toBe(403);
    expect((await told(`${ROOT}/instance/cpu-platform`)).status).toBe(501);
    expect((await told(`${ROOT}/instance/service-accounts/other/email`)).status).toBe(404);
    expect(await told('/', {})).toMatchObject({ status: 200, flavor: 'Google' });
  });

  it('is enough for Google’s own client', async () => {
    vi.stubEnv('GCE_METADATA_HOST', new URL(standIn.origin).host);
    vi.stubEnv('METADATA_SERVER_DETECTION', 'assume-present');
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', undefined);
    vi.stubEnv('HOME', '/nonexistent');
    const auth = new googleAuth.GoogleAuth({
      scopes: ['https://www.googleapis.com/auth/spreadsheets'],
    });
    expect(await auth.getProjectId()).toBe('stand-in');
    expect((await auth.getCredentials()).client_email).toBe(ROBOT);
    const client = sheets({ version: 'v4', auth, rootUrl: `${standIn.origin}/` });
    const made = await client.spreadsheets.create({ requestBody: {} });
    expect(made.data.spreadsheetId).toMatch(/^1[\w-]{43}$/u);
    const caller = await auth.getIdTokenClient('https://run.example');
    const headers = new Headers(await caller.getRequestHeaders());
    const token = headers.get('authorization')?.replace('Bearer ', '') ?? '';
    expect(readJwt(token)?.claims).toMatchObject({ aud: 'https://run.example', email: ROBOT });
  });
});
