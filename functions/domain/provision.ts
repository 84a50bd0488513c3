// What a new workbook starts with: every register's sheet, the settings and the plan's own lists.
import type { Sheet, Workbook } from './kit/cell.ts';
import { layoutOf, type SheetLayout } from './kit/layout.ts';
import type { Register } from './kit/register.ts';
import type { RowValues } from './kit/write-table.ts';
import { coreBusiness } from './registers/core-business.ts';
import { goals } from './registers/goals.ts';
import type { Moment } from './kit/day.ts';
import { assess } from './plan.ts';
import { registers } from './registers/index.ts';
import { riskTypes } from './registers/risk-types.ts';
import { overview } from './registers/results.ts';
import { overviewRows } from './results/overview.ts';
import { lawList } from './registers/law-list.ts';
import { settings as settingRegister } from './registers/settings.ts';
import { riskTypeList } from './risk-type-list.ts';
import { settingList } from './settings.ts';
import { planBusinesses, planGoals, planLaws } from './plan-lists.ts';

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
export const settingRows: readonly RowValues[] = Object.values(settingList).map(
  ({ item, column, initial, nature, note }) => ({
    item,
    value: initial === '' ? null : (column as { show: (value: unknown) => string }).show(initial),
    nature,
    note,
  }),
);

/** A school that has filled in nothing yet, but for what the plan itself gives: businesses, goals and laws. */
export const emptySchool: Workbook = {
  sheets: [
    rowsBelowHeader(settingRegister, settingRows),
    rowsBelowHeader(riskTypes, riskTypeList),
    rowsBelowHeader(coreBusiness, planBusinesses),
    rowsBelowHeader(goals, planGoals),
    rowsBelowHeader(lawList, planLaws),
  ],
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
