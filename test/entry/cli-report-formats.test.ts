// The files of `report`: in which formats, made once, and what a font lacks told.
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';

import { beforeEach, expect, test } from 'vitest';

import { school, staff } from '../fixtures/school.ts';
import { workbookFile } from './cli-files.ts';
import { inProcess, removeFolders, traces, zianbu, type Said } from './cli-process.ts';
import { jsonOf } from './cli-shapes.ts';

removeFolders();

let workbook = '';
beforeEach(async () => {
  workbook = await workbookFile(school({}));
});

const report = (...more: readonly string[]): Promise<Said> =>
  inProcess(['report', '--workbook', workbook, '--today', '2026-11-10', '--form', '1', ...more]);

type Made = { readonly form: number | string; readonly path: string; readonly sha256: string };

async function made(...more: readonly string[]): Promise<readonly Made[]> {
  const { exitCode, stdout, stderr } = await report(...more, '--json');
  expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
  return (jsonOf('report', stdout) as { readonly files: readonly Made[] }).files;
}

const endings = (files: readonly Made[]): readonly string[] =>
  files.map(({ path }) => extname(path));

const startOf = async (path = ''): Promise<string> =>
  (await readFile(path)).subarray(0, 4).toString('latin1');

test('without a word, ODT and PDF of the same name, each whole', async () => {
  const files = await made();
  expect(files.map(({ form }) => form)).toStrictEqual([1, 1]);
  expect(endings(files)).toStrictEqual(['.odt', '.pdf']);
  expect(await startOf(files[0]?.path)).toBe('PK\u0003\u0004');
  expect(await startOf(files[1]?.path)).toBe('%PDF');
});

test('again the same day, whatever the minute, writes nothing', async () => {
  const first = await made();
  const before = await traces(dirname(first[0]?.path ?? ''));
  expect(await made('--today', '2026-11-10T16:45')).toStrictEqual(first);
  expect(await traces(dirname(first[0]?.path ?? ''))).toStrictEqual(before);
});

test('the school sets the formats, and --format wins', async () => {
  const settings = [{ item: '文件格式', value: 'Word、網頁' }];
  workbook = await workbookFile(school({ settings }));
  expect(endings(await made())).toStrictEqual(['.docx', '.html']);
  expect(endings(await made('--format', '.PDF'))).toStrictEqual(['.pdf']);
});

test('a format that is none is told before anything is read', async () => {
  workbook = join(dirname(workbook), '沒有這個檔案.xlsx');
  const said = await report('--format', 'odt,rtf');
  expect(said).toMatchObject({ exitCode: 2, stdout: '' });
  expect(said.stderr).toBe(
    '沒有檔案格式「rtf」。--format 請給 odt、pdf、docx、html，可以用逗號連寫，例如 odt,pdf。\n',
  );
});

test('a format set wrongly is a finding, and the usual ones are written', async () => {
  workbook = await workbookFile(school({ settings: [{ item: '文件格式', value: 'RTF' }] }));
  expect(endings(await made())).toStrictEqual(['.odt', '.pdf']);
  const { stdout } = await inProcess(['check', '--workbook', workbook, '--today', '2026-11-10']);
  expect(stdout).toContain('「RTF」不是文件格式。請填 ODT、PDF、DOCX、HTML');
});

/** 𡍼 is in no font that comes with the program. */
const rare = school({ people: [...staff, { ...staff[1], name: '林𡍼', email: 'l@s.example' }] });

test('a name that no font has is told with its row, and everything is made', async () => {
  workbook = await workbookFile(rare);
  const { exitCode, stdout, stderr } = await inProcess([
    ...['report', '--workbook', workbook, '--today', '2026-11-10'],
    ...['--only', 'person:l@s.example', '--json'],
  ]);
  expect(exitCode).toBe(0);
  const { files } = jsonOf('report', stdout) as { readonly files: readonly Made[] };
  expect(endings(files)).toContain('.pdf');
  expect(stderr).toContain('字型沒有 𡍼（U+2137C），PDF「資通安全保密同意書」');
  expect(stderr).toContain('這個字在「人員」第 4 列「姓名」（林𡍼）。');
  expect(stderr).toContain('「自備字型檔」');
});

test('a font of the school’s own counts from the workbook’s folder', async () => {
  const font = join('node_modules', '@expo-google-fonts', 'noto-sans-tc', '400Regular');
  await mkdir(join(dirname(workbook), '字型'));
  const own = join('字型', '學校.ttf');
  await copyFile(join(font, 'NotoSansTC_400Regular.ttf'), join(dirname(workbook), own));
  const settings = [{ item: '自備字型檔', value: `${own}、沒有.ttf` }];
  const broken = await workbookFile(school({ settings }));
  await copyFile(broken, workbook);
  const said = await report();
  expect(said).toMatchObject({ exitCode: 2, stdout: '' });
  expect(said.stderr).toContain(`讀不到字型檔 ${join(dirname(workbook), '沒有.ttf')}。`);
  // Not even the ODT: what cannot be made is known before anything is saved.
  expect(Object.keys(await traces(dirname(workbook)))).not.toContain('reports');
});

test('a run without PDF and Word loads nothing that makes them', async () => {
  const words = ['report', '--workbook', workbook, '--today', '2026-11-10', '--form', '1'];
  const said = await zianbu([...words, '--format', 'odt,html'], {
    environment: { NODE_DEBUG: 'esm' },
  });
  expect(said.exitCode).toBe(0);
  const loaded = said.stderr.match(/Storing \S+/gu) ?? [];
  expect(loaded.some((line) => line.endsWith('/render-odt.ts'))).toBe(true);
  expect(loaded.filter((line) => /print-docx|\/docx\/|typst/u.test(line))).toStrictEqual([]);
});
