// What must hold for any workbook of ours, however bad: it is checked, run twice and reported on.
import { readFile, writeFile } from 'node:fs/promises';

import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect } from 'vitest';

import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import { xlsxStore } from '../../functions/adapters/workbook/xlsx-store.ts';
import type { Sheet, Workbook } from '../../functions/domain/kit/cell.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import type { Finding } from '../../functions/domain/kit/finding.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import { changedParts, zipped } from '../adapters/xlsx-fixture.ts';
import { inProcess } from './cli-process.ts';
import { jsonOf } from './cli-shapes.ts';

export const WORDS = ['--today', '2026-11-10', '--json'];
const systemSheets: readonly string[] = Object.values(registers)
  .filter(({ filledBy }) => filledBy === 'system')
  .map(({ sheet }) => sheet);

/** Made by whatever first has something to enter: a run without mail, and any run but `forms` and `import`, has nothing. */
const ledgers = ['寄送紀錄', '線上表單', '表單回覆', '匯入紀錄'];

export const workbookOf = async (path: string): Promise<Workbook> =>
  readWorkbook(await readFile(path));

/** What `check` finds. */
export async function findingsIn(path: string): Promise<readonly Finding[]> {
  const said = await inProcess(['check', '--workbook', path, ...WORDS]);
  expect(said.stderr).toBe('');
  return (jsonOf('check', said.stdout) as { readonly findings: readonly Finding[] }).findings;
}

export const codesIn = async (path: string): Promise<readonly string[]> =>
  (await findingsIn(path)).map(({ code }) => code);

/** Runs twice; the results are there, people's tabs read as before and the second run has nothing to do. */
export async function runs(path: string): Promise<void> {
  const before = await workbookOf(path);
  const bytes = await readFile(path);
  const first = await inProcess(['run', '--workbook', path, ...WORDS]);
  expect(first).toMatchObject({ exitCode: 0, stderr: '' });
  expect(jsonOf('run', first.stdout)).toMatchObject({ findings: expect.any(Number) as number });
  const after = await workbookOf(path);
  const own = ({ name }: Sheet): boolean => !systemSheets.includes(name);
  expect(after.sheets.filter(own)).toStrictEqual(before.sheets.filter(own));
  const results = systemSheets.filter((name) => !ledgers.includes(name));
  expect(after.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([...results]));
  const parts = before.sheets.flatMap((sheet, index) =>
    own(sheet) && sheet.name !== '設定' ? [`xl/worksheets/sheet${index + 1}.xml`] : [],
  );
  const changed = changedParts(bytes, await readFile(path));
  expect(changed.filter((part) => parts.includes(part))).toStrictEqual([]);
  const second = await inProcess(['run', '--workbook', path, ...WORDS]);
  expect(jsonOf('run', second.stdout)).toMatchObject({ written: 0, sent: [] });
  const report = await inProcess(['report', '--workbook', path, '--format', 'odt', ...WORDS]);
  expect(report).toMatchObject({ exitCode: 0, stderr: '' });
}

/** Applies changes as a run of ours would. */
export async function change(path: string, changes: readonly Change[]): Promise<string> {
  const store = xlsxStore(path);
  await store.write(changes);
  await store.close();
  return path;
}

/** The file with the XML of its cells changed: what no store of ours would write. */
export async function withXml(path: string, edit: (xml: string) => string): Promise<string> {
  const parts = Object.entries(unzipSync(await readFile(path))).map(
    ([name, content]) =>
      [name, name.includes('/sheet') ? strToU8(edit(strFromU8(content))) : content] as const,
  );
  await writeFile(path, zipped(Object.fromEntries(parts)));
  return path;
}
