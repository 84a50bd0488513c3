// What Google refuses, said so that a teacher knows what to do.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { auth } from 'googleapis/build/src/apis/sheets/index.js';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { sheetsStore } from '../../functions/adapters/workbook/google-sheets.ts';
import { googleAccess, type GoogleAccess } from '../../functions/adapters/google/access.ts';
import { BrokenWorld } from '../../functions/ports.ts';
import { closeStandIns, hurried, placeWith, smallWorkbook } from './google-sheets-fixture.ts';

const cleanUp: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const step of cleanUp.splice(0)) await step();
  await closeStandIns();
});

/** A server that refuses everything in one way. */
async function refusing(status: number, error: object): Promise<GoogleAccess> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { code: status, ...error } }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  cleanUp.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return googleAccess({ ZIANBU_GOOGLE_ORIGIN: `http://127.0.0.1:${port}` });
}

async function troubleWith(access: GoogleAccess): Promise<string> {
  const reading = sheetsStore('sheets:abc', { access, patience: hurried() }).read();
  const error: unknown = await reading.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(BrokenWorld);
  const { message } = error as BrokenWorld;
  expect(message).not.toMatch(/\n/u);
  return message;
}

describe('refusals', () => {
  test.each<readonly [number, object, RegExp]>([
    [401, { message: 'Request had invalid authentication credentials.' }, /憑證/u],
    [403, { message: 'The caller does not have permission' }, /「abc」.*共用給/u],
    [
      403,
      { message: 'Google Sheets API has not been used in project 1 before or it is disabled.' },
      /啟用 Google Sheets API/u,
    ],
    [400, { message: 'This operation is not supported for this document' }, /Excel 檔/u],
    [400, { message: 'Something\nnew' }, /不接受這個要求.*Something new/u],
    [410, { message: 'Gone' }, /不接受/u],
  ])('%i %o', async (status, error, line) => {
    expect(await troubleWith(await refusing(status, error))).toMatch(line);
  });

  test('the account to share with is named when it is known', async () => {
    const access = await refusing(403, { message: 'The caller does not have permission' });
    const address = () => Promise.resolve('robot@school.iam.gserviceaccount.com');
    const named: GoogleAccess = {
      ...access,
      credentials: (...asked) => ({ ...access.credentials(...asked), address }),
    };
    expect(await troubleWith(named)).toMatch(/共用給 robot@school\.iam\.gserviceaccount\.com，/u);
  });

  test('a spreadsheet that is not there', async () => {
    const { standIn } = await placeWith(smallWorkbook);
    const access = googleAccess({ ZIANBU_GOOGLE_ORIGIN: standIn.origin });
    expect(await troubleWith(access)).toMatch(/找不到代碼是「abc」的試算表/u);
  });
});

describe('credentials', () => {
  test('none at all', async () => {
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', join(tmpdir(), 'no-such-key.json'));
    expect(await troubleWith(googleAccess({}))).toMatch(/沒有可用的 Google 憑證/u);
  });

  test('a key gives the address to share with', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zianbu-key-'));
    cleanUp.push(() => rm(folder, { recursive: true }));
    const path = join(folder, 'key.json');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const email = 'robot@school.iam.gserviceaccount.com';
    await writeFile(
      path,
      JSON.stringify({
        type: 'service_account',
        client_email: email,
        private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
        project_id: 'school',
      }),
    );
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', path);
    const scope = 'https://www.googleapis.com/auth/spreadsheets.readonly';
    const credentials = googleAccess({}).credentials({ auth }, [scope]);
    expect(await credentials.address()).toBe(email);
  });

  test.each(['https://sheets.example.com', 'http://192.168.1.5:80', 'https://127.0.0.1', '本機'])(
    'the origin of tests is never %s',
    (origin) => {
      expect(() => googleAccess({ ZIANBU_GOOGLE_ORIGIN: origin })).toThrow(/只能是本機位址/u);
    },
  );
});
