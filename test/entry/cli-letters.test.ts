// Letters to offices whose people lack hours: one each, and a run that was cut short goes on without repeating one.
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';

import { workbookBytes } from '../../functions/adapters/workbook/xlsx-make.ts';
import { emptySchool, layouts } from '../../functions/domain/provision.ts';
import { people } from '../../functions/domain/registers/people.ts';
import { fileOf, inProcess, removeFolders, traces } from './cli-process.ts';
import { jsonOf } from './cli-shapes.ts';

removeFolders();

const OFFICES = 300;

/** A school with very many offices, one person in each, nobody trained. */
function crowd(): Uint8Array {
  const keys = Object.keys(people.columns);
  const rows = Array.from({ length: OFFICES }, (_, index) => {
    const person: Readonly<Record<string, string>> = {
      name: `職員${index}`,
      email: `p${index}@school.example`,
      office: `第${index}處`,
      title: '職員',
      role: '一般使用者',
      joined: '110/8/1',
    };
    return keys.map((key) => person[key] ?? null);
  });
  const others = emptySchool.sheets.filter(({ name }) => name !== people.sheet);
  return workbookBytes(layouts, { sheets: [...others, { name: people.sheet, rows }] });
}

let workbook = '';
beforeEach(async () => {
  workbook = await fileOf(crowd());
});

async function letters(): Promise<readonly { readonly path: string }[]> {
  const words = [
    'report',
    '--workbook',
    workbook,
    '--today',
    '2026-11-10',
    '--only',
    'letters',
    '--format',
    'odt',
  ];
  const { exitCode, stdout, stderr } = await inProcess([...words, '--json']);
  expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
  return (jsonOf('report', stdout) as { readonly files: readonly { readonly path: string }[] })
    .files;
}

test('300 letters, cut short half-way, go on without repeating one', async () => {
  const all = await letters();
  expect(all).toHaveLength(OFFICES);
  const folder = join(dirname(workbook), 'reports');
  // What a killed run leaves: the letters it had come to, each whole.
  for (const { path } of all.slice(120)) await rm(path);
  const before = await traces(folder);
  expect((await letters()).map(({ path }) => path)).toStrictEqual(all.map(({ path }) => path));
  expect(await readdir(folder)).toHaveLength(OFFICES);
  expect(await traces(folder)).toMatchObject(before);
  const content = unzipSync(await readFile(all[7]?.path ?? ''))['content.xml'];
  const text = strFromU8(content ?? new Uint8Array());
  expect(text).toContain('受文單位：第7處');
  expect(text).toContain('職員7');
  expect(text).not.toContain('職員8');
}, 60_000);
