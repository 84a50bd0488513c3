// The bundle from the command line: the same bytes for the same data, and nobody's name in the registers.
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';

import { sampleSchool } from '../../functions/sample/index.ts';
import { edit, sampleFile } from './cli-files.ts';
import { inProcess, newFolder, removeFolders, traces } from './cli-process.ts';

removeFolders();

type Made = {
  readonly path: string;
  readonly files: readonly { readonly path: string }[];
  readonly missing: readonly { readonly item: string }[];
};

let workbook = '';
let made: Made;
let original: Uint8Array = new Uint8Array();

async function bundle(out: string, day = '2026-11-10', ...more: readonly string[]): Promise<Made> {
  const words = ['bundle', '--workbook', workbook, '--today', day, '--out', out, '--json', ...more];
  const { exitCode, stdout, stderr } = await inProcess(words);
  expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Made;
}

beforeAll(async () => {
  workbook = await sampleFile();
  made = await bundle(await newFolder());
  original = await readFile(made.path);
}, 60_000);

describe('bundle', () => {
  test('holds the report, a paper per sub-item, what is missing, the registers and the manifest', () => {
    const names = Object.keys(unzipSync(original));
    expect(names[0]).toBe('manifest.json');
    expect(names.slice(1).sort()).toStrictEqual(made.files.map(({ path }) => path).sort());
    expect(names.some((name) => name.startsWith('民國115年資通安全維護計畫實施情形.'))).toBe(true);
    expect(names.filter((name) => name.startsWith('佐證/')).length).toBeGreaterThanOrEqual(54);
    expect(names).toContain('登記表/資產清冊.csv');
    expect(names).toContain('登記表.ods');
    expect(made.missing.map(({ item }) => item)).toContain('13-04');
  });

  test('the same data and day give the same bytes, another hour too', async () => {
    for (const day of ['2026-11-10', '2026-11-10T17:35']) {
      const { path } = await bundle(await newFolder(), day);
      expect((await readFile(path)).equals(original), day).toBe(true);
    }
  }, 60_000);

  test('made again, it is the same file and no second one', async () => {
    const folder = dirname(made.path);
    const before = await traces(folder);
    expect((await bundle(folder)).path).toBe(made.path);
    expect(await traces(folder)).toStrictEqual(before);
  }, 30_000);

  test('no register names anybody of the school or holds an address', () => {
    const files = Object.entries(unzipSync(original)).filter(([name]) => name.endsWith('.csv'));
    const text = files.map(([, bytes]) => strFromU8(bytes)).join('\n');
    const people = sampleSchool.sheets.find(({ name }) => name === '人員');
    const names = (people?.rows ?? []).slice(1).map((row) => String(row[0]));
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => name.length > 1 && text.includes(name))).toStrictEqual([]);
    expect(text).not.toMatch(/@[\w-]+\./u);
  });

  test('a change of data changes the digest of the data', async () => {
    const other = await sampleFile();
    await edit(other, '演練', { row: 2, column: 1, value: '115-D9' });
    const digest = (bytes: Uint8Array): unknown =>
      (
        JSON.parse(strFromU8(unzipSync(bytes)['manifest.json'] ?? new Uint8Array())) as {
          readonly dataSha256: string;
        }
      ).dataSha256;
    const first = workbook;
    workbook = other;
    const { path } = await bundle(await newFolder());
    workbook = first;
    expect(digest(await readFile(path))).not.toBe(digest(original));
  }, 30_000);
});
