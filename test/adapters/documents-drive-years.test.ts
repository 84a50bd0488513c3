// Documents of a year in Drive: in a folder of their own, made once, never open to all without a word.
import { afterEach, beforeEach, expect, test } from 'vitest';

import { driveDocuments } from '../../functions/adapters/documents/drive.ts';
import { googleAccess } from '../../functions/adapters/google/access.ts';
import { startStandIn, type StandIn } from '../google/stand-in.ts';
import { folderPlace, type FolderPlace } from './drive-place.ts';
import { hurried } from './google-sheets-fixture.ts';

let google: StandIn;
let school: FolderPlace;

beforeEach(async () => {
  google = await startStandIn();
  school = await folderPlace(google);
});

afterEach(async () => {
  expect(google.violations).toEqual([]);
  await google.close();
});

const storeOf = (year: number) => {
  const access = googleAccess({ ZIANBU_GOOGLE_ORIGIN: google.origin });
  return driveDocuments(school.id, { access, patience: hurried(), year });
};

const bytes = Uint8Array.of(1);

/** Each document with the name of its folder. */
const kept = () =>
  school
    .files()
    .map(({ name, parent }) => [name, school.folders().find(({ id }) => id === parent)?.name]);

test('each year has a folder, which later runs find', async () => {
  await storeOf(2026).save('甲.odt', bytes);
  await storeOf(2026).save('乙.odt', bytes);
  await storeOf(2027).save('丙.odt', bytes);
  expect(school.folders()).toMatchObject([
    { name: '115 年', parent: school.id },
    { name: '116 年', parent: school.id },
  ]);
  expect(kept()).toEqual([
    ['甲.odt', '115 年'],
    ['乙.odt', '115 年'],
    ['丙.odt', '116 年'],
  ]);
});

test('a lost answer makes no second folder', async () => {
  google.faults.add({ kind: 'reset-after', method: 'POST' });
  await storeOf(2026).save('甲.odt', bytes);
  expect(school.folders()).toHaveLength(1);
});

test('of two runs that make it at once, both settle for the older one', async () => {
  const { files } = google.world;
  const keep = files.set.bind(files);
  // The other run's folder was made a moment before ours.
  files.set = (id, file) => {
    const createdTime = new Date(file.createdTime.getTime() - 1);
    if (!files.has('theirs')) keep('theirs', { ...file, id: 'theirs', createdTime });
    return keep(id, file);
  };
  await storeOf(2026).save('甲.odt', bytes);
  expect(school.files().map(({ parent }) => parent)).toEqual(['theirs']);
  expect(school.folders().map(({ id }) => id)).toEqual(['theirs']);
});

test('a folder that anybody can open is told; nothing is ever shared by us', async () => {
  const store = storeOf(2026);
  expect(await store.remarks()).toEqual([]);
  await school.share({ type: 'anyone', role: 'reader' });
  google.forgetRequests();
  expect(await store.remarks()).toEqual([
    `資料夾「${school.id}」任何知道連結的人都打得開，裡面的文件也是。請取消資料夾的連結共用。`,
  ]);
  expect(google.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});
