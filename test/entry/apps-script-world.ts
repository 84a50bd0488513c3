// appsscript/world.ts by itself in the stand-in, for tests that go cell by cell.
import { resolve } from 'node:path';

import { rolldown } from 'rolldown';

import type { Cell, Workbook } from '../../functions/domain/kit/cell.ts';
import { loadScript, worldWith, type Script } from '../google/apps-script/script.ts';

/** The rows of 清冊, the one tab there is. */
export const rows: readonly (readonly Cell[])[] = [
  ['名稱', '日期', '數量'],
  ['主機', 46_056, 2],
  ['印表機', '115/3/5', true],
];

/** Builds the module; gives a function that puts it into a spreadsheet, as `world`. */
export async function builtWorld(): Promise<(workbook?: Workbook) => Script> {
  const cwd = resolve(import.meta.dirname, '../..');
  const bundle = await rolldown({ cwd, input: 'appsscript/world.ts' });
  const { output } = await bundle.generate({ format: 'iife', name: 'world' });
  await bundle.close();
  return (workbook = { sheets: [{ name: '清冊', rows }] }) =>
    loadScript(output[0].code, worldWith(workbook, '2026-11-10T08:00'));
}
