// Workbooks as files, for tests that start the command on them.
import { workbookBytes } from '../../functions/adapters/workbook/xlsx-make.ts';
import { xlsxStore } from '../../functions/adapters/workbook/xlsx-store.ts';
import type { Cell, Workbook } from '../../functions/domain/kit/cell.ts';
import { sampleContents, sampleSchoolLayouts } from '../../functions/sample/provision.ts';
import { columnLayout, layout } from '../adapters/xlsx-fixture.ts';
import { fileOf } from './cli-process.ts';

/** A workbook whose tabs begin with their header rows, as a file in a folder of its own. */
export function workbookFile({ sheets }: Workbook): Promise<string> {
  const layouts = sheets.map(({ name, rows }) =>
    layout(
      name,
      (rows[0] ?? []).map((header) => columnLayout(String(header))),
    ),
  );
  const below = sheets.map(({ name, rows }) => ({ name, rows: rows.slice(1) }));
  return fileOf(workbookBytes(layouts, { sheets: below }));
}

let sample: Uint8Array | undefined;

/** The sample school as `init --sample` makes it. */
export function sampleBytes(): Uint8Array {
  sample ??= workbookBytes(sampleSchoolLayouts, sampleContents);
  return sample;
}

/** The same as a file in a folder of its own. */
export const sampleFile = (): Promise<string> => fileOf(sampleBytes());

/** Somebody edits one cell; all counts from 1. */
export async function edit(
  path: string,
  sheet: string,
  { row, column, value }: { readonly row: number; readonly column: number; readonly value: Cell },
): Promise<void> {
  const store = xlsxStore(path);
  try {
    await store.write([{ kind: 'set', sheet, row, column, values: [value] }]);
  } finally {
    await store.close();
  }
}

/** Somebody fills in one setting of the sample school's file. */
export async function setSetting(path: string, item: string, value: Cell): Promise<void> {
  const rows = sampleContents.sheets.find(({ name }) => name === '設定')?.rows ?? [];
  const index = rows.findIndex(([name]) => name === item);
  if (index < 0) throw new Error(`No setting ${item}.`);
  await edit(path, '設定', { row: index + 2, column: 2, value });
}
