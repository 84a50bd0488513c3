// Files that are not a workbook of ours, or that may not be touched now: one line, the promised exit code, nothing changed.
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';

import { school, settingsWith } from '../fixtures/school.ts';
import { oneSheet, xlsx, zipped } from '../adapters/xlsx-fixture.ts';
import { sampleBytes, sampleFile, workbookFile } from './cli-files.ts';
import { fileOf, inProcess, newFolder, removeFolders, traces, zianbu } from './cli-process.ts';

removeFolders();

const DAY = ['--today', '2026-11-10'];
const everyCommand = [['check'], ['status'], ['run'], ['run', '--dry-run'], ['report']] as const;

/** Every command refuses the file with exit code 2 and this line, and leaves the folder as it was. */
async function refused(path: string, line: RegExp, folder = dirname(path)): Promise<void> {
  const before = await traces(folder);
  for (const command of everyCommand) {
    const said = await inProcess([...command, '--workbook', path, ...DAY, '--json']);
    expect(said, command.join(' ')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(said.stderr).toMatch(line);
    expect(said.stderr).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。\n$/u);
  }
  expect(await traces(folder)).toStrictEqual(before);
}

const sheet = (name: string, ...rows: readonly string[]): { name: string; xml: string } => ({
  name,
  xml: `<sheetData>${rows
    .map(
      (cells) =>
        `<row>${cells.replace(/[^|]+/gu, '<c t="str"><v>$&</v></c>').replaceAll('|', '')}</row>`,
    )
    .join('')}</sheetData>`,
});

describe('a file that is no workbook', () => {
  test('no file', async () => {
    await refused(join(await newFolder(), '沒有.xlsx'), /^找不到「.*沒有\.xlsx」/u);
  });

  test('a folder', async () => {
    const path = join(await newFolder(), '資料夾.xlsx');
    await mkdir(path);
    await refused(path, /是資料夾，不是活頁簿/u);
  });

  test('a file where a folder should be', async () => {
    const file = await fileOf(strToU8('x'));
    await refused(join(file, '簿.xlsx'), /路徑中有一段不是資料夾/u, dirname(file));
  });

  test.each<readonly [string, () => Uint8Array, string]>([
    ['an empty file', () => new Uint8Array(), '是空的'],
    ['a text file', () => strToU8('姓名,信箱\n王小明,wang@school.example\n'), '文字檔'],
    ['a truncated workbook', () => sampleBytes().slice(0, 60_000), '檔案不完整'],
    ['a workbook cut inside its directory', () => sampleBytes().slice(0, -20), '檔案不完整'],
    [
      'a zip bomb',
      () => oneSheet('', { extra: { 'xl/media/a.png': new Uint8Array(60_000_000) } }),
      '大得不合理',
    ],
    [
      'an .ods renamed',
      () => zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      '.ods',
    ],
    ['an .xls renamed', () => compound('Workbook'), '.xls'],
    ['an encrypted workbook', () => compound('EncryptedPackage'), '有密碼保護'],
    ['a zip of photographs', () => zipped({ 'DCIM/1.jpg': 'x' }), '壓縮檔'],
  ])('%s', async (_name, bytes, line) => {
    await refused(await fileOf(bytes()), new RegExp(line, 'u'));
  });
});

function compound(stream: string): Uint8Array {
  const header = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return Buffer.concat([Buffer.from(header), Buffer.from(stream, 'utf16le')]);
}

describe('a workbook that is not ours', () => {
  const NOT_OURS = /^這不是資安簿的活頁簿/u;

  test('of another product', async () => {
    const other = [sheet('工作表1', '品名|數量|單價', '粉筆|12|30'), sheet('統計', '合計|360')];
    await refused(await fileOf(xlsx({ sheets: other })), NOT_OURS);
  });

  test('without a cell', async () => {
    await refused(await fileOf(oneSheet('')), NOT_OURS);
  });

  test('with one sheet that is called like one of ours', async () => {
    const namesakes = [sheet('人員', '姓名|電子郵件|處室', '王小明|w@school.example|教務處')];
    await refused(await fileOf(xlsx({ sheets: namesakes })), NOT_OURS);
    await refused(await fileOf(xlsx({ sheets: [sheet('設定', '項目|值')] })), NOT_OURS);
  });

  test('laid out by a later version of the program', async () => {
    const path = await workbookFile(school({ settings: settingsWith({ 結構版本: '6' }) }));
    await refused(path, /^這本活頁簿的結構版本是 6，這個程式只讀得懂到 5.*請更新程式後再試。$/mu);
  });
});

describe('a workbook that may not be touched now', () => {
  const refusal = async (path: string, line: RegExp): Promise<void> => {
    const before = await traces(dirname(path));
    const words = ['--workbook', path, ...DAY, '--json'];
    const said = await zianbu(['run', ...words]);
    expect(said).toMatchObject({ exitCode: 1, stdout: '' });
    expect(said.stderr).toMatch(line);
    expect(said.stderr).toMatch(/^[^\n]+。\n$/u);
    // Looking is allowed meanwhile.
    expect(await inProcess(['status', ...words])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await inProcess(['run', '--dry-run', ...words])).toMatchObject({ exitCode: 0 });
    expect(await traces(dirname(path))).toStrictEqual(before);
  };

  test('open in LibreOffice', async () => {
    const path = await sampleFile();
    const mark = join(dirname(path), `.~lock.${basename(path)}#`);
    await writeFile(mark, ',teacher,classroom,10.11.2026 08:00,file:///home/teacher;');
    await refusal(path, /^teacher（classroom） 正用 LibreOffice 開著這本活頁簿，沒有更動。/u);
  });

  test('held by another run', async () => {
    const path = await sampleFile();
    const mark = join(dirname(path), `.${basename(path)}.zianbu-lock`);
    const holder = { token: 'x', pid: process.pid, host: hostname(), since: '08:00' };
    await writeFile(mark, JSON.stringify(holder));
    await refusal(path, /^另一個資安簿程式正在使用這本活頁簿/u);
  });
});

describe('where nothing may be written', () => {
  /** Root may write anywhere: it becomes nobody meanwhile. */
  async function asNobody<T>(act: () => Promise<T>): Promise<T> {
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      return await act();
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  }

  test.skipIf(process.platform === 'win32')('a folder that is read-only', async () => {
    const path = await sampleFile();
    const words = ['--workbook', path, ...DAY, '--json'];
    await inProcess(['report', '--form', '1', ...words, '--out', await newFolder()]);
    const before = await traces(dirname(path));
    await chmod(dirname(path), 0o555);
    const [run, report, check] = await asNobody(async () => [
      await inProcess(['run', ...words]),
      await inProcess(['report', '--form', '1', ...words]),
      await inProcess(['check', ...words]),
    ]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(/^沒有權限使用「.*」。請確認.*。\n$/u);
    expect(report).toMatchObject({ exitCode: 2, stdout: '' });
    expect(report.stderr).toMatch(/^文件存不進 .*不能寫入。請.*。\n$/u);
    expect(check).toMatchObject({ exitCode: 1, stderr: '' });
    expect(await traces(dirname(path))).toStrictEqual(before);
  });

  test('a file that was made read-only', async () => {
    const path = await sampleFile();
    await chmod(path, 0o444);
    const before = await traces(dirname(path));
    const said = await inProcess(['run', '--workbook', path, ...DAY]);
    expect(said).toMatchObject({ exitCode: 2, stdout: '' });
    expect(said.stderr).toMatch(/是唯讀檔，沒有更動。/u);
    expect(await traces(dirname(path))).toStrictEqual(before);
  });
});
