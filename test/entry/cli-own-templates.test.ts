// A school's own templates and the command: what they say is printed, and a mistake in one leaves nothing behind.
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';

import { describeWithPoppler } from '../fixtures/poppler.ts';
import { sampleFile, setSetting } from './cli-files.ts';
import { inProcess, removeFolders, zianbu } from './cli-process.ts';

removeFolders();

const ours = new URL('../../templates/documents/', import.meta.url);
const builtIn = (file: string): Promise<string> => readFile(new URL(file, ours), 'utf8');

let workbook = '';
let folder = '';

beforeEach(async () => {
  workbook = await sampleFile();
  folder = dirname(workbook);
  await setSetting(workbook, '範本資料夾', '本校範本');
  await mkdir(join(folder, '本校範本', 'forms'), { recursive: true });
  await mkdir(join(folder, '本校範本', 'annual-report'));
  await mkdir(join(folder, '本校範本', 'partials'));
});

const put = (file: string, text: string | Uint8Array): Promise<void> =>
  writeFile(join(folder, '本校範本', file), text);

const words = (...more: readonly string[]): readonly string[] => [
  ...['report', '--workbook', workbook, '--today', '2026-11-10', ...more],
];

const contentOf = async (name: string): Promise<string> =>
  strFromU8(
    unzipSync(await readFile(join(folder, 'reports', name)))['content.xml'] ?? new Uint8Array(),
  );

/** The one file that was made. */
async function onlyReport(): Promise<string> {
  const [name, ...others] = await readdir(join(folder, 'reports'));
  if (name === undefined || others.length > 0) throw new Error('Not one file.');
  return name;
}

describe('own templates', () => {
  test('stand in for ours, and all others stay', async () => {
    const cover = await builtIn('annual-report/cover.hbs');
    await put(
      'annual-report/cover.hbs',
      `\uFEFF${cover.replace('<p>統計截至 {{asOf}}</p>', '<p>海風本色，迄 {{asOf}}</p>').replaceAll('\n', '\r\n')}`,
    );
    const { exitCode, stderr } = await zianbu(words('--form', '12', '--format', 'odt'));
    expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
    const content = await contentOf(await onlyReport());
    expect(content).toContain('海風本色，迄 ');
    expect(content).toContain('核心業務及其重要性');
  });

  test('a form’s wording and the heading of a column', async () => {
    const form = await builtIn('forms/08-vendor-secrecy.hbs');
    const wording = form
      .replace('立切結書人承作', '立書人承攬')
      .replace('<th>簽名</th>', '<th>親筆簽名</th>');
    expect(wording).not.toBe(form);
    await put('forms/08-vendor-secrecy.hbs', wording);
    const { exitCode } = await inProcess(words('--form', '8', '--blank', '--format', 'odt'));
    expect(exitCode).toBe(0);
    const content = await contentOf(await onlyReport());
    expect(content).toContain('立書人承攬');
    expect(content).toContain('親筆簽名');
  });

  test('a partial of the school’s own changes every form that has it', async () => {
    const grid = await builtIn('partials/sign-off.hbs');
    await put('partials/sign-off.hbs', `<p class="center">以上核閱</p>\n${grid}`);
    const { exitCode, stderr } = await inProcess(words('--form', '4', '--format', 'odt'));
    expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
    expect(await contentOf(await onlyReport())).toContain('以上核閱');
  });
});

describeWithPoppler('own templates in PDF', ({ pages }) => {
  test('are printed', async () => {
    await put('annual-report/cover.hbs', '<cover><h1>{{school}}</h1><p>海風本色</p></cover>');
    const { exitCode } = await inProcess(words('--form', '12', '--format', 'pdf'));
    expect(exitCode).toBe(0);
    const [cover = '', next = ''] = await pages(
      await readFile(join(folder, 'reports', await onlyReport())),
    );
    expect(cover).toContain('海風本色');
    expect(next).not.toContain('目錄');
  });
});

describe('a mistake leaves nothing behind', () => {
  /** Every line that the command says, when it makes nothing. */
  async function refused(...more: readonly string[]): Promise<readonly string[]> {
    const { exitCode, stdout, stderr } = await inProcess(words(...more));
    expect({ exitCode, stdout }).toStrictEqual({ exitCode: 2, stdout: '' });
    expect((await readdir(folder)).sort()).toStrictEqual(['本校範本', '資安簿.xlsx'].sort());
    return stderr.trimEnd().split('\n');
  }

  test('all mistakes of all files, whatever form is asked for', async () => {
    await put('forms/01-team.hbs', '<p>{{school}}</p>\n<p>{{vendr}}</p>\n{{#each papers}}<p>x</p>');
    await put('annual-report/cover.hbs', '<p>a</p>\n<p>{{{school}}}</p>');
    await put('forms/04-assets.hbs', '<p>{{nobody}}</p>');
    const [first, ...others] = await refused('--form', '12');
    expect(first).toContain(`範本資料夾 ${join(folder, '本校範本')} 有 3 個錯誤，沒有產生任何文件`);
    expect(others.map((line) => line.slice(0, 54))).toStrictEqual([
      expect.stringContaining('範本 annual-report/cover.hbs 第 2 行的 {{{school}}}：'),
      expect.stringContaining('範本 forms/01-team.hbs 第 3 行的 {{#each papers}}：'),
      expect.stringContaining('範本 forms/04-assets.hbs 第 1 行的 {{nobody}}：'),
    ]);
  });

  test.each([
    [
      'another name',
      'forms/08-vendor.hbs',
      '<p>x</p>',
      '沒有叫這個名稱的內建範本。最接近的是「forms/08-vendor-secrecy.hbs」',
    ],
    [
      'at the wrong place',
      '08-vendor-secrecy.hbs',
      '<p>x</p>',
      '沒有叫這個名稱的內建範本。最接近的是「forms/08-vendor-secrecy.hbs」',
    ],
    ['hidden ending', 'annual-report/cover.hbs.txt', '<p>x</p>', '檔名的結尾不是 .hbs，不是範本。'],
    [
      'Big5',
      'annual-report/cover.hbs',
      new Uint8Array([0x3c, 0xb8, 0xea, 0xa6, 0x77]),
      '不是 UTF-8 的文字檔。',
    ],
    [
      'UTF-16',
      'annual-report/cover.hbs',
      Buffer.from('<p>x</p>', 'utf16le'),
      '不是 UTF-8 的文字檔。',
    ],
    ['too large', 'annual-report/cover.hbs', '<p>x</p>'.repeat(40_000), '檔案超過 256 KB。'],
    ['empty', 'annual-report/cover.hbs', ' \n', '檔案是空的。'],
  ])('a file: %s', async (_what, file, text, said) => {
    await put(file, text);
    const [, line] = await refused('--form', '4');
    expect(line).toContain(`範本 ${file}：${said}`);
  });

  test('a folder that we have none of', async () => {
    await mkdir(join(folder, '本校範本', '舊範本'));
    expect((await refused())[1]).toContain('範本 舊範本：範本資料夾裡不用這個資料夾，可以有的是：');
  });

  test('no folder, a file in its place, nothing in it', async () => {
    expect(await refused()).toStrictEqual([
      expect.stringContaining('本校範本 裡沒有範本，沒有產生任何文件'),
    ]);
    await setSetting(workbook, '範本資料夾', '資安簿.xlsx');
    expect(await refused()).toStrictEqual([expect.stringContaining('資安簿.xlsx 不是資料夾')]);
    await setSetting(workbook, '範本資料夾', '沒有這裡');
    expect(await refused()).toStrictEqual([
      expect.stringContaining('沒有這裡 找不到，沒有產生任何文件'),
    ]);
  });

  test('a link that leads nowhere', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, '本校範本', 'annual-report', 'cover.hbs'));
    expect((await refused())[0]).toContain('本校範本');
  });

  test('what only the data at hand show: a year without any vendor', async () => {
    const none =
      '{{#each papers}}\n<p>{{line}}</p>\n{{else}}\n<p class="red">{{none}}</p>\n{{/each}}';
    await put('forms/08-vendor-secrecy.hbs', none);
    expect(await refused('--form', '8', '--year', '100')).toStrictEqual([
      '範本 forms/08-vendor-secrecy.hbs 第 4 行：<p> 不能有 class="red"。沒有產生任何文件。',
    ]);
  });
});

test('files that computers put into folders by themselves are no templates', async () => {
  await put('annual-report/cover.hbs', await builtIn('annual-report/cover.hbs'));
  await put('.DS_Store', 'x');
  await put('Thumbs.db', 'x');
  await put('forms/desktop.ini', 'x');
  expect((await inProcess(words('--form', '1', '--format', 'odt'))).stderr).toBe('');
});
