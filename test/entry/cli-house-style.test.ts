// Words and emblem of a school's own, from its settings into every format; what is wrong with them leaves nothing behind.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';

import { pngOf } from '../fixtures/emblem.ts';
import { describeWithPoppler } from '../fixtures/poppler.ts';
import { sampleFile, setSetting } from './cli-files.ts';
import { inProcess, removeFolders } from './cli-process.ts';

removeFolders();

let workbook = '';
let folder = '';

beforeEach(async () => {
  workbook = await sampleFile();
  folder = dirname(workbook);
});

const report = (...more: readonly string[]) =>
  inProcess(['report', '--workbook', workbook, '--today', '2026-11-10', ...more]);

/** The one file of a kind that was made. */
async function made(ending: string): Promise<Uint8Array> {
  const names = (await readdir(join(folder, 'reports'))).filter((name) => name.endsWith(ending));
  if (names.length !== 1) throw new Error(`${names.length} files of ${ending}.`);
  return readFile(join(folder, 'reports', names[0] ?? ''));
}

const part = (zip: Uint8Array, name: string): string =>
  strFromU8(unzipSync(zip)[name] ?? new Uint8Array());

test('words and emblem in ODT, DOCX and HTML', async () => {
  await setSetting(workbook, '文件用詞', '資產編號=財物編號；填表人=製表人');
  await setSetting(workbook, '校徽圖檔', '校徽.png');
  await writeFile(join(folder, '校徽.png'), pngOf());
  const { exitCode, stderr } = await report('--form', '4', '--format', 'odt,docx,html');
  expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
  const [odt, docx] = [await made('.odt'), await made('.docx')];
  for (const text of [
    part(odt, 'content.xml'),
    part(docx, 'word/document.xml'),
    strFromU8(await made('.html')),
  ]) {
    expect(text).toContain('財物編號');
    expect(text).not.toContain('資產編號');
    expect(text).toContain('製表人');
  }
  expect(Object.keys(unzipSync(odt))).toContain('Pictures/emblem.png');
  expect(Object.keys(unzipSync(docx)).filter((name) => /media\/.*\.png$/u.test(name))).toHaveLength(
    1,
  );
  expect(strFromU8(await made('.html'))).toContain('<img src="data:image/png;base64,');
});

describeWithPoppler('words and emblem in PDF', ({ pages, pictures }) => {
  test('are printed', async () => {
    await report('--form', '12', '--format', 'pdf');
    const plain = await made('.pdf');
    await setSetting(workbook, '文件用詞', '提要=本年度摘要');
    await setSetting(workbook, '校徽圖檔', '校徽.png');
    await writeFile(join(folder, '校徽.png'), pngOf());
    const { exitCode, stderr } = await report(
      '--form',
      '12',
      '--format',
      'pdf',
      '--out',
      join(folder, 'own'),
    );
    expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
    const [name = ''] = await readdir(join(folder, 'own'));
    const own = await readFile(join(folder, 'own', name));
    const [plainPages, ownPages] = [await pages(plain), await pages(own)];
    expect(ownPages).toHaveLength(plainPages.length);
    expect(ownPages.join('')).toContain('本年度摘要');
    // The cover says the same, and shows a picture more.
    expect(ownPages[0]).toBe(plainPages[0]);
    expect(await pictures(own)).not.toBe(await pictures(plain));
  });
});

test('a word that no document has is told, with what it may have been; one of another form is not', async () => {
  await setSetting(workbook, '文件用詞', '資產編碼=財物編號；年度重點=重點；提要=摘要');
  const { exitCode, stderr } = await report('--form', '4', '--format', 'odt');
  expect(exitCode).toBe(0);
  expect(stderr.trimEnd().split('\n')).toStrictEqual([
    expect.stringMatching(/「文件用詞」有「資產編碼」，但沒有文件.*最接近的是「資產編號」/u),
    expect.stringContaining('「文件用詞」有「年度重點」，但沒有文件'),
  ]);
});

test('words that cannot be read are a finding, and are not used', async () => {
  await setSetting(workbook, '文件用詞', '資產編號');
  const { exitCode, stdout } = await inProcess([
    'check',
    '--workbook',
    workbook,
    '--today',
    '2026-11-10',
  ]);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(
    '設定「文件用詞」讀不出來，先用預設值。「資產編號」等號的兩邊都要有字。',
  );
});

test.each([
  ['沒有.png', '找不到。請確認路徑。'],
  ['.', '是資料夾，不是圖檔。'],
])('an emblem that cannot be taken leaves nothing behind: %s', async (file, why) => {
  await setSetting(workbook, '校徽圖檔', file);
  const { exitCode, stdout, stderr } = await report();
  expect({ exitCode, stdout }).toStrictEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(`「設定」的「校徽圖檔」指的 ${join(folder, file)} ${why}`);
  expect(await readdir(folder)).toStrictEqual(['資安簿.xlsx']);
});
