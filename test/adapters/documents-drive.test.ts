import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { driveDocuments, type DriveDocuments } from '../../functions/adapters/documents/drive.ts';
import { googleAccess } from '../../functions/adapters/google/access.ts';
import { BrokenWorld } from '../../functions/ports.ts';
import { startStandIn, type StandIn, type StandInOptions } from '../google/stand-in.ts';
import { folderPlace, linkTo, type FolderPlace } from './drive-place.ts';
import { hurried } from './google-sheets-fixture.ts';

const NAME = "民國115年 '實施情形'.odt";

/** Everything a byte can be, line ends and a multipart boundary's dashes among it. */
const bytes = (last: number): Uint8Array =>
  Uint8Array.from([...Array.from({ length: 256 }, (_, index) => index), 13, 10, 45, 45, last]);

let google: StandIn;
let folder: FolderPlace;
let store: DriveDocuments;

const storeAt = (origin: string, id: string) => {
  const access = googleAccess({ ZIANBU_GOOGLE_ORIGIN: origin });
  return driveDocuments(id, { access, patience: hurried() });
};

async function open(options: StandInOptions = {}): Promise<void> {
  google = await startStandIn(options);
  folder = await folderPlace(google);
  store = storeAt(google.origin, folder.id);
}

beforeEach(() => open());

afterEach(async () => {
  expect(google.violations).toEqual([]);
  await google.close();
});

const kept = () => folder.files().map(({ name, parent }) => [parent, name]);
const idOf = (at: number): string => folder.files()[at]?.id ?? '';

describe('a Drive folder', () => {
  test('keeps a document whole and says where it is', async () => {
    const { location } = await store.save(NAME, bytes(1));
    expect(location).toBe(linkTo(idOf(0)));
    expect(kept()).toStrictEqual([[folder.id, NAME]]);
    expect(folder.files()[0]?.bytes).toStrictEqual(Buffer.from(bytes(1)));
  });

  test('the same bytes again are the same file', async () => {
    const first = await store.save(NAME, bytes(1));
    expect(await store.save(NAME, bytes(1))).toStrictEqual(first);
    expect(kept()).toHaveLength(1);
  });

  test('other bytes become the next version, and nothing is replaced', async () => {
    await store.save('報告.odt', bytes(1));
    await store.save('報告.odt', bytes(2));
    const { location } = await store.save('報告.odt', bytes(2));
    expect(location).toBe(linkTo(idOf(1)));
    expect(kept()).toStrictEqual([
      [folder.id, '報告.odt'],
      [folder.id, '報告（2）.odt'],
    ]);
  });

  test('a lost answer does not make a second file', async () => {
    google.faults.add({ kind: 'reset-after', path: /^\/upload\// });
    const { location } = await store.save(NAME, bytes(1));
    expect(location).toBe(linkTo(idOf(0)));
    expect(kept()).toHaveLength(1);
  });
});

test('all that is in a folder is seen, however many pages Drive makes of it', async () => {
  await google.close();
  await open({ largestPage: 2 });
  const names = ['1.odt', '2.odt', '3.odt', '4.odt', '5.odt'];
  for (const name of names) await store.save(name, bytes(1));
  const all = await storeAt(google.origin, folder.id).all();
  expect(all.map(({ name }) => name).sort()).toStrictEqual(names);
});

describe('is one clear line:', () => {
  async function expectLine(saving: Promise<unknown>, line: RegExp): Promise<void> {
    await expect(saving).rejects.toThrow(BrokenWorld);
    await expect(saving).rejects.toThrow(line);
    expect(folder.files()).toStrictEqual([]);
  }

  test('credentials that are not good', async () => {
    await google.close();
    google = await startStandIn({ auth: true });
    await expectLine(storeAt(google.origin, 'folder').save(NAME, bytes(1)), /憑證/u);
  });

  test('a folder that is not there', async () => {
    const saving = storeAt(google.origin, "a'folder").save(NAME, bytes(1));
    await expectLine(saving, /資料夾「a'folder」.*確認代碼.*共用給/u);
  });

  test('a folder that may only be read', async () => {
    const readable = google.addSharedDrive('學校', [
      { email: google.world.robot.email, role: 'reader' },
    ]);
    await expectLine(storeAt(google.origin, readable).save(NAME, bytes(1)), /權限選「編輯者」/u);
  });

  test('a service account without storage, unless it is in a shared drive', async () => {
    await google.close();
    await open({ storage: false });
    await expectLine(store.save(NAME, bytes(1)), /共用雲端硬碟/u);
    const { email } = google.world.robot;
    const shared = google.addSharedDrive('學校', [{ email, role: 'fileOrganizer' }]);
    await storeAt(google.origin, shared).save(NAME, bytes(1));
    expect(kept()).toStrictEqual([[shared, NAME]]);
  });

  test('a service that is down', async () => {
    google.faults.add({ kind: 503, times: Infinity });
    await expectLine(store.save(NAME, bytes(1)), /過幾分鐘再試/u);
  });

  test('a request that Google does not take', async () => {
    const refusing = createServer((_, response) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end('{"error":{"code":400,"message":"Invalid Value"}}');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => refusing.once('listening', resolve));
    const { port } = refusing.address() as AddressInfo;
    const saving = storeAt(`http://127.0.0.1:${port}`, 'folder').save(NAME, bytes(1));
    await expectLine(saving, /不接受這個要求：Invalid Value/u);
    refusing.close();
  });
});
