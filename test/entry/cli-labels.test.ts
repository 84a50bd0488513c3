// `report --only labels`, `labels:all`, `review` and `review-minutes`: which files come of them, and what is told beside.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { expect, test } from 'vitest';

import { settings } from '../../functions/domain/registers/settings.ts';
import { sampleContents } from '../../functions/sample/provision.ts';
import { computer, school } from '../fixtures/school.ts';
import { edit, sampleFile, workbookFile } from './cli-files.ts';
import { inProcess, newFolder, removeFolders } from './cli-process.ts';

removeFolders();

async function reported(workbook: string, only: string, ...more: readonly string[]) {
  const out = await newFolder();
  const place = ['--workbook', workbook, '--today', '2026-11-10', '--out', out];
  const said = await inProcess(['report', ...place, '--only', only, ...more]);
  return { ...said, out, files: (await readdir(out)).sort() };
}

const countOf = (html: string): number => html.match(/財產編號/gu)?.length ?? 0;

test('only what is not labelled or has changed since, on paper to print', async () => {
  const workbook = await sampleFile();
  const due = await reported(workbook, 'labels');
  expect(due).toMatchObject({ exitCode: 0, files: ['115年_財產標籤_新增及異動.pdf'] });
  expect(due.stdout).toContain('已產生財產標籤');
  expect(due.stderr).toMatch(/實際大小.*已貼標籤.*標籤日期.*標籤紙已用格數/u);
  const pdf = await readFile(join(due.out, due.files[0] ?? ''));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const page = await reported(workbook, 'labels', '--format', 'html');
  const all = await reported(workbook, 'labels:all', '--format', 'html');
  expect(all.files).toStrictEqual(['115年_財產標籤_全部.html']);
  const counts = await Promise.all(
    [page, all].map(async ({ out, files }) =>
      countOf(await readFile(join(out, files[0] ?? ''), 'utf8')),
    ),
  );
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts[1]).toBeGreaterThan(10 * (counts[0] ?? 0));
});

test('a format that labels cannot have gives PDF all the same', async () => {
  const { files } = await reported(await sampleFile(), 'labels', '--format', 'odt,docx');
  expect(files.map((file) => file.replace(/^.*\./u, ''))).toStrictEqual(['pdf']);
});

test('a sheet that is no more than begun is gone on with', async () => {
  const workbook = await sampleFile();
  const lines = sampleContents.sheets.find(({ name }) => name === settings.sheet)?.rows ?? [];
  const row = lines.findIndex(([item]) => item === '標籤紙已用格數') + 2;
  await edit(workbook, settings.sheet, { row, column: 2, value: 20 });
  const { stderr } = await reported(workbook, 'labels');
  expect(stderr).toContain('改成 23');
});

test('where nothing is due there is no file, and why', async () => {
  const workbook = await workbookFile(school({ assets: [computer] }));
  const { exitCode, stdout, stderr, files } = await reported(workbook, 'labels');
  expect({ exitCode, files }).toStrictEqual({ exitCode: 0, files: [] });
  expect(stdout).not.toContain('已產生');
  expect(stderr).toContain('沒有需要新印的標籤');
});

test('labels of anything else are no labels', async () => {
  const { exitCode, stderr, stdout, files } = await reported(await sampleFile(), 'labels:due');
  expect({ exitCode, stdout, files }).toStrictEqual({ exitCode: 2, stdout: '', files: [] });
  expect(stderr).toContain('看不懂 --only labels:due。全部的財產標籤請給 labels:all');
});

test('a management review: the packet, and minutes', async () => {
  const workbook = await sampleFile();
  const { files, stdout } = await reported(workbook, 'review', '--format', 'odt');
  expect(files).toStrictEqual([
    '115年_資通安全管理審查會議紀錄.odt',
    '115年_資通安全管理審查會議資料.odt',
  ]);
  expect(stdout.split('\n').map((line) => basename(line))).toContain(files[0]);
  const before = await reported(workbook, 'review', '--format', 'odt', '--year', '113');
  expect(before.files).toStrictEqual([
    '113年_資通安全管理審查會議資料.odt',
    '空白_資通安全管理審查會議紀錄.odt',
  ]);
  const blank = await reported(workbook, 'review-minutes', '--format', 'odt');
  expect(blank.files).toStrictEqual(['空白_資通安全管理審查會議紀錄.odt']);
});
