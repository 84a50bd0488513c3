// What a new workbook starts with: every register's sheet, the settings and the plan's own lists.
import { firstRows } from './first-rows.ts';
import type { Sheet, Workbook } from './kit/cell.ts';
import { layoutOf, type SheetLayout } from './kit/layout.ts';
import type { Register } from './kit/register.ts';
import type { RowValues } from './kit/write-table.ts';
import type { Moment } from './kit/day.ts';
import { assess } from './plan.ts';
import { registers } from './registers/index.ts';
import { overview } from './registers/results.ts';
import { overviewRows } from './results/overview.ts';

export const layouts: readonly SheetLayout[] = Object.values(registers).map((register) =>
  layoutOf(register),
);

/** Rows of a register given by column key, without the header: what a maker of workbooks wants. */
function rowsBelowHeader(register: Register, rows: readonly RowValues[]): Sheet {
  const keys = Object.keys(register.columns);
  return {
    name: register.sheet,
    rows: rows.map((values) => keys.map((key) => values[key] ?? null)),
  };
}

/** Every setting with its default, as 設定 shows it. */
export const settingRows: readonly RowValues[] = firstRows.settings;

/** A school that has filled in nothing yet, but for what the plan itself gives: businesses, goals and laws. */
export const emptySchool: Workbook = {
  sheets: Object.entries(firstRows).map(([key, rows]) =>
    // Keys of the first rows are keys of `registers`.
    rowsBelowHeader(registers[key as keyof typeof registers], rows),
  ),
};

/** The contents with 總覽 filled in, so that the first tab explains the others before the first run. */
export function withOverview(
  tabs: readonly SheetLayout[],
  contents: Workbook,
  now: Moment,
): Workbook {
  const rowsOf = (name: string): Sheet['rows'] =>
    contents.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const sheets = tabs.map(({ sheet, columns }) => ({
    name: sheet,
    rows: [columns.map(({ header }) => header), ...rowsOf(sheet)],
  }));
  const rows = overviewRows(assess({ sheets }, now));
  return { sheets: [rowsBelowHeader(overview, rows), ...contents.sheets] };
}
