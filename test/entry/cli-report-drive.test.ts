// `zianbu report` into Drive: the year's folder, made once.
import { afterEach, expect, test, vi } from 'vitest';

import { sampleSchool } from '../../functions/sample/index.ts';
import { folderPlace } from '../adapters/drive-place.ts';
import { startStandIn } from '../google/stand-in.ts';
import { inProcess } from './cli-process.ts';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) await close();
});

async function place() {
  const google = await startStandIn();
  closing.push(google.close);
  vi.stubEnv('ZIANBU_GOOGLE_ORIGIN', google.origin);
  const address = `sheets:${google.addWorkbook(sampleSchool)}`;
  const report = (...words: readonly string[]) =>
    inProcess([
      ...['report', '--workbook', address, '--today', '2026-11-10', '--form', '1', '--json'],
      ...words,
    ]);
  return { folder: await folderPlace(google), report };
}

test('documents go to the folder of their year, editable and as PDF, and only once', async () => {
  const { folder, report } = await place();
  const { stdout, stderr } = await report('--folder', folder.id);
  const again = await report('--folder', `https://drive.google.com/drive/folders/${folder.id}`);
  expect([stderr, again.stderr]).toEqual(['', '']);
  expect(again.stdout).toBe(stdout);
  const [year, ...others] = folder.folders();
  expect(year).toMatchObject({ name: '115 年', parent: folder.id });
  expect(others).toEqual([]);
  expect(folder.files().map(({ name, parent }) => [name.slice(-4), parent])).toEqual([
    ['.odt', year?.id],
    ['.pdf', year?.id],
  ]);
});

test('the folder of the environment is used for a spreadsheet, and one of another year has its own', async () => {
  const { folder, report } = await place();
  vi.stubEnv('ZIANBU_DRIVE_FOLDER', folder.id);
  await report('--year', '114', '--format', 'odt');
  expect(folder.folders()).toMatchObject([{ name: '114 年', parent: folder.id }]);
});

test('a folder that anybody can open is told after everything is done', async () => {
  const { folder, report } = await place();
  await folder.share({ type: 'anyone', role: 'reader' });
  const { exitCode, stderr } = await report('--folder', folder.id, '--format', 'odt');
  expect(exitCode).toBe(0);
  expect(stderr.startsWith(`資料夾「${folder.id}」任何知道連結的人都打得開`)).toBe(true);
  expect(folder.files()).toHaveLength(1);
});
