// What clients of any kind send besides the call itself.
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { freshStandIn } from './stand-in-fixture.ts';

const { standIn, call, spreadsheet, firstCell } = freshStandIn();

const raw = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(standIn().origin + path, {
    ...init,
    headers: { authorization: 'Bearer x', ...(init.headers as Record<string, string> | undefined) },
  });

const writing = (): string => `${spreadsheet()}/values/A1?valueInputOption=RAW`;

describe('requests over HTTP', () => {
  it('may be packed', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const body = gzipSync(JSON.stringify({ values: [['packed']] }));
    expect((await raw(writing(), { method: 'PUT', headers, body })).status).toBe(200);
    expect(firstCell()).toBe('packed');
  });

  it.each([
    ['gzip', 400],
    ['br', 501],
  ])('packed as %s but not really are refused', async (encoding, status) => {
    const headers = { 'content-encoding': encoding };
    const answer = await raw(writing(), { method: 'PUT', headers, body: '{"values":[["x"]]}' });
    expect(answer.status).toBe(status);
    expect(firstCell()).toBe('old');
  });

  it.each(['HEAD', 'OPTIONS', 'PATCH', 'DELETE'])('with %s are refused', async (method) => {
    expect((await raw(spreadsheet(), { method })).status).toBe(501);
  });

  it.each(['/batch', '/batch/sheets/v4', '/v5/spreadsheets', '/drive/v2/files'])(
    'to %s find nothing',
    async (path) => {
      expect(await call('GET', path)).toMatchObject({
        status: 404,
        body: { error: { code: 404, status: 'NOT_FOUND' } },
      });
    },
  );

  it('that claim another method are refused', async () => {
    const headers = { 'x-http-method-override': 'GET' };
    expect((await raw(spreadsheet(), { method: 'POST', headers })).status).toBe(501);
  });

  it('may be as long as Google lets them, and no longer', async () => {
    const query = (length: number): string => `?ranges=${'A1,'.repeat(length / 3)}`;
    expect((await raw(spreadsheet() + query(9000))).status).toBe(400);
    expect((await raw(spreadsheet() + query(17_000))).status).toBe(414);
  });

  it('may say who sends them and for which project', async () => {
    const headers = {
      'x-goog-user-project': 'school',
      'x-goog-api-client': 'gl-node/24 gdcl/8',
      'user-agent': 'google-api-nodejs-client/8 (gzip)',
    };
    expect((await raw(spreadsheet(), { headers })).status).toBe(200);
  });

  it.each([
    ['alt=json&prettyPrint=false&$.xgafv=2', 200],
    ['alt=media', 501],
    ['prettyPrint=perhaps', 400],
    ['$.xgafv=3', 400],
  ])('with ?%s answer %i', async (query, status) => {
    expect((await raw(`${spreadsheet()}?${query}`)).status).toBe(status);
  });

  it('with a body that is no JSON object are refused', async () => {
    for (const body of ['[]', '{', 'x'])
      expect((await raw(writing(), { method: 'PUT', body })).status).toBe(400);
  });

  it('keep their connection', async () => {
    const sockets = new Set<number | undefined>();
    const { hostname, port } = new URL(standIn().origin);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let index = 0; index < 3; index += 1) {
      await new Promise<void>((resolve) => {
        request({ hostname, port, path: '/', agent }, (answer) => {
          sockets.add(answer.socket.localPort);
          void text(answer).then(() => {
            resolve();
          });
        }).end();
      });
    }
    agent.destroy();
    expect(sockets.size).toBe(1);
  });
});

describe('a reset', () => {
  it('empties everything', async () => {
    const path = spreadsheet();
    standIn().faults.add({ kind: 500, times: 10 });
    expect((await call('POST', '/_emulator/reset')).status).toBe(200);
    expect((await call('GET', path)).status).toBe(404);
    expect((await call('GET', '/drive/v3/files')).body).toMatchObject({ files: [] });
    expect((await call('POST', '/v4/spreadsheets', {})).status).toBe(200);
  });
});

describe('accounts over HTTP', () => {
  it('are registered, and their key files say where to go', async () => {
    const { body } = await call('POST', '/_emulator/service-accounts', {
      name: 'zianbu',
      project: 'school',
    });
    expect(body).toMatchObject({
      type: 'service_account',
      client_email: 'zianbu@school.iam.gserviceaccount.com',
      project_id: 'school',
      token_uri: `${standIn().origin}/token`,
      private_key: expect.stringMatching(/^-----BEGIN PRIVATE KEY-----/u) as string,
    });
    const wrong = await call('POST', '/_emulator/service-accounts', { role: 'owner' });
    expect(wrong.status).toBe(501);
  });
});
