// The annual report from the command line: where it goes, and that no earlier one is lost.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';

import { forms } from '../../functions/domain/documents/forms/index.ts';
import { edit, sampleFile } from './cli-files.ts';
import { inProcess, removeFolders, traces, zianbu } from './cli-process.ts';
import { jsonOf } from './cli-shapes.ts';

removeFolders();

type Made = { readonly form: number | string; readonly path: string; readonly sha256: string };

let workbook = '';
let folder = '';

beforeEach(async () => {
  workbook = await sampleFile();
  folder = dirname(workbook);
});

const words = (...more: readonly string[]): readonly string[] => [
  ...['report', '--workbook', workbook, '--today', '2026-11-10', ...more],
];

const filesIn = (stdout: string): readonly Made[] =>
  (jsonOf('report', stdout) as { readonly files: readonly Made[] }).files;

function onlyFile(stdout: string): Made {
  const files = filesIn(stdout);
  const [file] = files;
  if (file === undefined || files.length !== 1) throw new Error('Not one file.');
  return file;
}

/** Of one format, which is enough where it does not matter. */
async function report(...more: readonly string[]): Promise<Made> {
  const asked = words(...more, '--format', 'odt', '--json');
  const { exitCode, stdout, stderr } = await inProcess(asked);
  expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
  return onlyFile(stdout);
}

const contentOf = async (path: string): Promise<string> =>
  strFromU8(unzipSync(await readFile(path))['content.xml'] ?? new Uint8Array());

const NAME = '民國115年資通安全維護計畫實施情形';

describe('report', () => {
  test('makes form 12 of the year beside the workbook, which it leaves alone', async () => {
    const before = await traces(folder);
    const { exitCode, stdout, stderr } = await zianbu(
      words('--form', '12', '--format', 'odt', '--json'),
    );
    expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
    const { form, path, sha256 } = onlyFile(stdout);
    expect(form).toBe(12);
    expect(path).toBe(join(folder, 'reports', `${NAME}.odt`));
    expect(
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ).toBe(sha256);
    expect(await contentOf(path)).toContain('基隆市海風國民小學');
    expect(await traces(folder)).toMatchObject(before);
    expect((await readdir(folder)).sort()).toStrictEqual(['reports', '資安簿.xlsx']);
  });

  test('says to people what it made and that it is a draft', async () => {
    const out = join(folder, '實施 情形');
    const { stdout } = await inProcess(
      words('--out', out, '--form', '12', '--year', '115', '--format', 'odt'),
    );
    expect(stdout).toBe(`已產生${NAME}（草稿：還有未完成的事項）\n${join(out, `${NAME}.odt`)}\n`);
  });

  test('again gives the same bytes in the same place, in this process or another', async () => {
    const first = await report('--form', '12');
    const before = await traces(folder);
    expect(await report('--form', '12')).toStrictEqual(first);
    const another = await zianbu(words('--form', '12', '--format', 'odt', '--json'));
    expect(onlyFile(another.stdout)).toStrictEqual(first);
    expect(await traces(folder)).toStrictEqual(before);
  });

  test('when the workbook says something else, the earlier report is kept', async () => {
    const first = await report('--form', '12');
    const bytes = await readFile(first.path);
    await edit(workbook, '提報紀錄', { row: 4, column: 1, value: '115' });
    const second = await report('--form', '12');
    expect(second.path).toBe(join(folder, 'reports', `${NAME}（2）.odt`));
    expect(second.sha256).not.toBe(first.sha256);
    expect(await readFile(first.path)).toStrictEqual(bytes);
  });

  test('--year 114 is another report, as of the end of that year', async () => {
    const { path } = await report('--form', '12', '--year', '114');
    expect(path).toBe(join(folder, 'reports', '民國114年資通安全維護計畫實施情形.odt'));
    const content = await contentOf(path);
    expect(content.includes('民國114年資通安全維護計畫實施情形')).toBe(true);
    expect(content.includes('統計截至 114年12月31日')).toBe(true);
  });

  test('alone it makes the annual report and every form, each in a file of its own', async () => {
    const { exitCode, stdout, stderr } = await inProcess(words('--format', 'odt', '--json'));
    expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
    const files = filesIn(stdout);
    expect(files.map(({ form }) => form)).toStrictEqual(forms.map(({ number }) => number));
    const names = await readdir(join(folder, 'reports'));
    expect(names.sort()).toStrictEqual(files.map(({ path }) => basename(path)).sort());
    expect(names).toContain('表單01_115年_資通安全推動小組成員及分工表.odt');
  });

  test('--blank makes the forms to print and write on', async () => {
    const { path } = await report('--blank', '--form', '1');
    expect(basename(path)).toBe('空白表單01_資通安全推動小組成員及分工表.odt');
    expect(await contentOf(path)).not.toContain('資訊組長');
  });

  test('--only incident:115-I3 is the report on that incident', async () => {
    const { form, path } = await report('--only', 'incident:115-i3');
    expect(form).toBe('incident');
    expect(path).toBe(join(folder, 'reports', '資通安全事件調查、處理及改善報告 115-I3.odt'));
    expect(await contentOf(path)).toContain('超過 45 分鐘');
  });

  test.each([
    ['incident:115-I9', '「資安事件」沒有編號「115-I9」。'],
    ['incident:115-I2', '「115-I2」的性質是誤判，不需要調查報告。'],
  ])('--only %s is told and nothing is made', async (only, line) => {
    const before = await traces(folder);
    const { exitCode, stdout, stderr } = await inProcess(words('--only', only, '--json'));
    expect({ exitCode, stdout }).toStrictEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(line);
    expect(await traces(folder)).toStrictEqual(before);
  });

  test('a folder that cannot be one is told and nothing is left behind', async () => {
    const before = await traces(folder);
    const said = await zianbu(words('--out', workbook, '--form', '1', '--json'));
    expect(said).toMatchObject({ exitCode: 2, stdout: '' });
    expect(said.stderr).toMatch(/^文件存不進 .+是一個檔案，不是資料夾。請換一個資料夾.+\n$/u);
    expect(await traces(folder)).toStrictEqual(before);
  });
});
