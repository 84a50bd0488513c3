// Documents of a year in Drive: in a folder of their own, made once, never open to all without a word.
import { afterEach, beforeEach, expect, test } from 'vitest';

import { driveDocuments } from '../../functions/adapters/documents/drive.ts';
import { googleAccess } from '../../functions/adapters/google/access.ts';
import { startDriveStandIn, type DriveStandIn } from './drive-stand-in.ts';
import { hurried } from './google-sheets-fixture.ts';

let drive: DriveStandIn;

beforeEach(async () => {
  drive = await startDriveStandIn();
});

afterEach(() => {
  drive.close();
});

const storeOf = (year: number) => {
  const access = googleAccess({ ZIANBU_GOOGLE_ORIGIN: drive.origin });
  return driveDocuments('school', { access, patience: hurried(), year });
};

const bytes = Uint8Array.of(1);
const folders = () => [...drive.folders.values()].filter(({ isTrashed }) => !isTrashed);

test('each year has a folder, which later runs find', async () => {
  await storeOf(2026).save('甲.odt', bytes);
  await storeOf(2026).save('乙.odt', bytes);
  await storeOf(2027).save('丙.odt', bytes);
  expect(folders()).toEqual([
    { name: '115 年', parent: 'school', isTrashed: false },
    { name: '116 年', parent: 'school', isTrashed: false },
  ]);
  expect(drive.files.map(({ name, parent }) => [name, parent])).toEqual([
    ['甲.odt', 'made-1'],
    ['乙.odt', 'made-1'],
    ['丙.odt', 'made-2'],
  ]);
});

test('a lost answer makes no second folder', async () => {
  drive.loseNextUpload();
  await storeOf(2026).save('甲.odt', bytes);
  expect(folders()).toHaveLength(1);
});

test('of two runs that make it at once, both settle for the older one', async () => {
  const keep = drive.folders.set.bind(drive.folders);
  // The other run's folder was made a moment before ours.
  drive.folders.set = (id, folder) => {
    if (!drive.folders.has('made-0')) keep('made-0', folder);
    return keep(id, folder);
  };
  await storeOf(2026).save('甲.odt', bytes);
  expect(drive.files.map(({ parent }) => parent)).toEqual(['made-0']);
  expect(folders()).toHaveLength(1);
});

test('a folder that anybody can open is told; nothing is ever shared by us', async () => {
  const store = storeOf(2026);
  expect(await store.remarks()).toEqual([]);
  drive.permissions.push({ id: 'anyoneWithLink', type: 'anyone' });
  expect(await store.remarks()).toEqual([
    '資料夾「school」任何知道連結的人都打得開，裡面的文件也是。請取消資料夾的連結共用。',
  ]);
  expect(
    drive.calls.filter((call) => call.startsWith('POST') && call.includes('permissions')),
  ).toEqual([]);
});
