// The bundle from the command line: the same bytes for the same data, and nobody's name in what leaves the school.
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';

import { openBook } from '../../functions/domain/book.ts';
import { peopleNamed } from '../../functions/domain/documents/names.ts';
import type { Manifest } from '../../functions/domain/bundle/manifest.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { describeInLibreOffice } from '../fixtures/libreoffice.ts';
import { sampleFile, setSetting } from './cli-files.ts';
import { inProcess, newFolder, removeFolders, traces } from './cli-process.ts';

removeFolders();

type Made = {
  readonly path: string;
  readonly slip: string;
  readonly files: readonly { readonly path: string }[];
  readonly missing: readonly { readonly item: string }[];
};

const DAY = '2026-11-10';

async function bundle(workbook: string, out: string): Promise<Made> {
  const words = ['bundle', '--workbook', workbook, '--today', DAY, '--out', out, '--json'];
  const { exitCode, stdout, stderr } = await inProcess(words);
  expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Made;
}

const filesIn = async ({ path }: Pick<Made, 'path'>) => unzipSync(await readFile(path));
const manifestIn = (files: Readonly<Record<string, Uint8Array>>): Manifest =>
  JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;

let workbook = '';
let made: Made;
let original: Uint8Array = new Uint8Array();
let files: Readonly<Record<string, Uint8Array>> = {};

beforeAll(async () => {
  workbook = await sampleFile();
  made = await bundle(workbook, await newFolder());
  original = await readFile(made.path);
  files = unzipSync(original);
}, 90_000);

/** In another process, from another folder, for somebody in another country. */
async function elsewhere(day: string, out: string): Promise<number | null> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const words = [
    ...['--import', join(root, '.config/register-templates.ts')],
    ...[join(root, 'functions/entry/cli.ts'), 'bundle'],
    ...['--workbook', workbook, '--today', day, '--out', out],
  ];
  const child = spawn('sh', ['-c', 'umask 077; exec "$@"', 'sh', process.execPath, ...words], {
    cwd: tmpdir(),
    env: { ...process.env, TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

describe('bundle', () => {
  test('holds contents, report, forms, a paper per sub-item, registers and the manifest', () => {
    const names = Object.keys(files);
    expect(names.at(-1)).toBe('manifest.json');
    expect(names.slice(0, -1).sort()).toStrictEqual(made.files.map(({ path }) => path).sort());
    expect(names).toContain('00 目錄.pdf');
    expect(names).toContain('01 沒有佐證的子項.pdf');
    for (const ending of ['.pdf', '.odt']) {
      expect(names).toContain(`民國115年資通安全維護計畫實施情形${ending}`);
      const forms = names.filter((name) => name.startsWith('表單/') && name.endsWith(ending));
      expect(forms).toHaveLength(17);
    }
    const papers = names.filter((name) => name.startsWith('佐證/'));
    expect(papers.length).toBeGreaterThanOrEqual(54);
    expect(papers.filter((name) => (files[name]?.length ?? 0) > 3 * 1024 ** 2)).toStrictEqual([]);
    expect(names).toContain('登記表/資產清冊.csv');
    expect(names).toContain('登記表.ods');
  });

  test('the manifest says what made it, how each sub-item stands and where it comes from', () => {
    const manifest = manifestIn(files);
    expect(basename(made.path)).toBe('基隆市海風國民小學_民國115年提報包.zip');
    expect(manifest.openDuties).toBeGreaterThan(0);
    expect(manifest).toMatchObject({ year: 115, asOf: DAY, namesMasked: true, notEnclosed: [] });
    expect(manifest.templateVersion).toMatch(/^zianbu \d+\.\d+\.\d+$/u);
    expect(manifest.printer).toMatch(/^Typst \d+\.\d+\.\d+，PDF/u);
    const reported = manifest.items.find(({ item }) => item === '13-04');
    expect(reported).toMatchObject({ standing: 'nothing', evidence: 0 });
    expect(made.missing.map(({ item }) => item)).toContain('13-04');
    const drills = manifest.files.find(({ path }) => path.startsWith('佐證/08-17'));
    expect(drills).toMatchObject({ items: ['08-17'] });
    expect(drills?.rows['演練']?.length).toBeGreaterThan(0);
  });

  test('another hour, process, time zone, language, folder and umask: the same file, no second one', async () => {
    const folder = dirname(made.path);
    const before = await traces(folder);
    expect(await elsewhere(`${DAY}T17:35`, folder)).toBe(0);
    expect(await traces(folder)).toStrictEqual(before);
    expect(Object.keys(before).some((name) => name.endsWith('_送件單.pdf'))).toBe(true);
  }, 90_000);

  test('nothing in it names anybody or holds an address', () => {
    const names = peopleNamed(openBook(sampleSchool, `${DAY}T08:00`));
    expect(names.length).toBeGreaterThan(30);
    const texts = Object.entries(files).flatMap(([path, bytes]) => {
      if (/\.(?:csv|json)$/u.test(path)) return [[path, strFromU8(bytes)] as const];
      if (!/\.od[ts]$/u.test(path)) return [];
      return Object.entries(unzipSync(bytes)).map(
        ([part, xml]) => [`${path} ${part}`, strFromU8(xml).replace(/<[^>]+>/gu, '')] as const,
      );
    });
    expect(texts.length).toBeGreaterThan(100);
    const told = texts.flatMap(([path, text]) => [
      ...names.filter((name) => text.includes(name)).map((name) => `${path}: ${name}`),
      ...(text.match(/[\w.+-]+@[\w-]+\.\w+|\b[A-Z][12]\d{8}\b|\b09\d{8}\b/gu) ?? []),
    ]);
    expect(told).toStrictEqual([]);
  });

  test('no column of personal data is in a register', () => {
    const { leftOut } = manifestIn(files);
    expect(leftOut['人員']).toEqual(expect.arrayContaining(['姓名', '公務信箱']));
    expect(leftOut['特權帳號']).toEqual(expect.arrayContaining(['特權帳號', '日常帳號']));
    for (const [sheet, headers] of Object.entries(leftOut)) {
      const [head = ''] = strFromU8(files[`登記表/${sheet}.csv`] ?? new Uint8Array()).split('\r\n');
      const kept = head.replace('\ufeff', '').split(',');
      expect(
        kept.filter((header) => headers.includes(header)),
        sheet,
      ).toStrictEqual([]);
    }
  });

  test('full names, and templates of its own, where the school wants them', async () => {
    const own = await sampleFile();
    const folder = join(dirname(own), '範本', 'forms');
    await mkdir(folder, { recursive: true });
    const name = '01-team.hbs';
    const ours = await readFile(
      new URL(`../../templates/documents/forms/${name}`, import.meta.url),
    );
    await writeFile(join(folder, name), `${ours.toString()}\n<p>本校自訂</p>\n`);
    await setSetting(own, '提報包遮蔽姓名', '否');
    await setSetting(own, '範本資料夾', '範本');
    const named = await filesIn(await bundle(own, await newFolder()));
    const team = Object.entries(named).find(([path]) => /^表單\/表單01.+odt$/u.test(path));
    const text = strFromU8(unzipSync(team?.[1] ?? original)['content.xml'] ?? new Uint8Array());
    expect(text).toContain('杜允堃');
    expect(text).toContain('本校自訂');
    expect(text).not.toContain('提報本');
    expect(strFromU8(named['登記表/推動小組.csv'] ?? new Uint8Array())).not.toContain('杜允堃');
    const [before, after] = [manifestIn(files), manifestIn(named)];
    expect(after.dataSha256).not.toBe(before.dataSha256);
    expect(after.templateVersion).toMatch(
      new RegExp(`^${before.templateVersion} 自備範本 [0-9a-f]{16}$`, 'u'),
    );
  }, 90_000);

  test('what cannot be made small enough is refused, and nothing is left behind', async () => {
    const small = await sampleFile();
    const folder = await newFolder();
    for (const [limit, line] of [
      [0.001, '分開也超過'],
      [0, '要大於 0'],
    ] as const) {
      await setSetting(small, '佐證檔案上限（MB）', limit);
      const words = ['bundle', '--workbook', small, '--today', DAY, '--out', folder];
      const { exitCode, stderr } = await inProcess(words);
      expect({ exitCode, lines: stderr.trim().split('\n').length }).toStrictEqual({
        exitCode: 2,
        lines: 1,
      });
      expect(stderr).toContain(line);
      expect(await traces(folder)).toStrictEqual({});
    }
  }, 90_000);
});

describeInLibreOffice('a workbook that another program has saved', (office) => {
  test('gives the same bundle', async () => {
    const saved = await office.saved(workbook);
    const again = await bundle(saved, await newFolder());
    expect((await readFile(again.path)).equals(original)).toBe(true);
  }, 120_000);
});
