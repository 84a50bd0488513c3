import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { driveDocuments } from '../../functions/adapters/documents/drive.ts';
import { googleAccess } from '../../functions/adapters/google/access.ts';
import { BrokenWorld, type DocumentStore } from '../../functions/ports.ts';
import { startDriveStandIn, type DriveStandIn } from './drive-stand-in.ts';
import { hurried } from './google-sheets-fixture.ts';

const FOLDER = "a'folder";
const NAME = "民國115年 '實施情形'.odt";

/** Everything a byte can be, line ends and a multipart boundary's dashes among it. */
const bytes = (last: number): Uint8Array =>
  Uint8Array.from([...Array.from({ length: 256 }, (_, index) => index), 13, 10, 45, 45, last]);

let drive: DriveStandIn;
let store: DocumentStore;

beforeEach(async () => {
  drive = await startDriveStandIn();
  const access = googleAccess({ ZIANBU_GOOGLE_ORIGIN: drive.origin });
  store = driveDocuments(FOLDER, { access, patience: hurried() });
});

afterEach(() => {
  drive.close();
});

const kept = () => drive.files.map(({ name, parent }) => [parent, name]);

describe('a Drive folder', () => {
  test('keeps a document whole and says where it is', async () => {
    const { location } = await store.save(NAME, bytes(1));
    expect(location).toBe('https://drive.google.com/file/d/file-1/view');
    expect(kept()).toStrictEqual([[FOLDER, NAME]]);
    expect(drive.files[0]?.bytes).toStrictEqual(Buffer.from(bytes(1)));
  });

  test('the same bytes again are the same file', async () => {
    await store.save(NAME, bytes(1));
    const { location } = await store.save(NAME, bytes(1));
    expect(location).toMatch(/file-1/u);
    expect(kept()).toHaveLength(1);
  });

  test('other bytes become the next version, and nothing is replaced', async () => {
    await store.save('報告.odt', bytes(1));
    await store.save('報告.odt', bytes(2));
    const { location } = await store.save('報告.odt', bytes(2));
    expect(location).toMatch(/file-2/u);
    expect(kept()).toStrictEqual([
      [FOLDER, '報告.odt'],
      [FOLDER, '報告（2）.odt'],
    ]);
  });

  test('a lost answer does not make a second file', async () => {
    drive.loseNextUpload();
    const { location } = await store.save(NAME, bytes(1));
    expect(location).toMatch(/file-1/u);
    expect(kept()).toHaveLength(1);
  });

  test.each<readonly [number, string, RegExp]>([
    [401, 'Invalid Credentials', /憑證/u],
    [403, 'The user does not have sufficient permissions', /資料夾「a'folder」.*共用給/u],
    [404, 'File not found: a.', /確認代碼/u],
    [403, "The user's Drive storage quota has been exceeded.", /共用雲端硬碟/u],
    [503, 'Backend Error', /過幾分鐘再試/u],
    [400, 'Invalid Value', /不接受/u],
  ])('%i %s is one clear line', async (status, message, line) => {
    drive.refuseWith(status, message);
    const saving = store.save(NAME, bytes(1));
    await expect(saving).rejects.toThrow(BrokenWorld);
    await expect(saving).rejects.toThrow(line);
    expect(drive.files).toStrictEqual([]);
  });
});
