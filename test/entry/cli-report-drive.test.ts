// `zianbu report` into Drive: the year's folder, made once.
import { afterEach, expect, test, vi } from 'vitest';

import { sampleSchool } from '../../functions/sample/index.ts';
import { startDriveStandIn } from '../adapters/drive-stand-in.ts';
import { startStandIn } from '../google/stand-in.ts';
import { inProcess } from './cli-process.ts';
import { openGateway } from './functions-fixture.ts';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) await close();
});

async function place() {
  const drive = await startDriveStandIn();
  const sheets = await startStandIn();
  const google = await openGateway((path) =>
    /^\/(?:upload\/)?drive\//u.test(path) ? drive.origin : sheets.origin,
  );
  closing.push(google.close, drive.close, sheets.close);
  vi.stubEnv('ZIANBU_GOOGLE_ORIGIN', google.origin);
  const address = `sheets:${sheets.addWorkbook(sampleSchool)}`;
  const report = (...words: readonly string[]) =>
    inProcess([
      ...['report', '--workbook', address, '--today', '2026-11-10', '--form', '1', '--json'],
      ...words,
    ]);
  return { drive, report };
}

test('documents go to the folder of their year, editable and as PDF, and only once', async () => {
  const { drive, report } = await place();
  const { stdout, stderr } = await report('--folder', 'school-folder');
  const again = await report('--folder', 'https://drive.google.com/drive/folders/school-folder');
  expect([stderr, again.stderr]).toEqual(['', '']);
  expect(again.stdout.replaceAll('?usp=drivesdk', '')).toBe(stdout);
  expect([...drive.folders.values()]).toEqual([
    { name: '115 年', parent: 'school-folder', isTrashed: false },
  ]);
  expect(drive.files.map(({ name, parent }) => [name.slice(-4), parent])).toEqual([
    ['.odt', 'made-1'],
    ['.pdf', 'made-1'],
  ]);
});

test('the folder of the environment is used for a spreadsheet, and one of another year has its own', async () => {
  const { drive, report } = await place();
  vi.stubEnv('ZIANBU_DRIVE_FOLDER', 'usual-folder');
  await report('--year', '114', '--format', 'odt');
  expect([...drive.folders.values()]).toMatchObject([{ name: '114 年', parent: 'usual-folder' }]);
});

test('a folder that anybody can open is told after everything is done', async () => {
  const { drive, report } = await place();
  drive.permissions.push({ id: 'anyoneWithLink', type: 'anyone' });
  const { exitCode, stderr } = await report('--folder', 'school-folder', '--format', 'odt');
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^資料夾「school-folder」任何知道連結的人都打得開/u);
  expect(drive.files).toHaveLength(1);
});
