// Lists brought into the sample school, as a test reads them.
import { openBook } from '../../../functions/domain/book.ts';
import { planImport, type ImportPlan } from '../../../functions/domain/import/plan-import.ts';
import { applyChanges } from '../../../functions/domain/kit/apply.ts';
import type { Cell, Workbook } from '../../../functions/domain/kit/cell.ts';
import { layouts, withOverview } from '../../../functions/domain/provision.ts';
import type { Tables } from '../../../functions/domain/registers/index.ts';
import { sampleSchool } from '../../../functions/sample/index.ts';

export const NOW = '2026-11-10T08:00';

const contents = withOverview(layouts, { sheets: [] }, NOW);

/** The sample school with all tabs of the system's own. */
export const school: Workbook = {
  sheets: [
    ...sampleSchool.sheets,
    ...layouts
      .filter(({ sheet }) => !sampleSchool.sheets.some(({ name }) => name === sheet))
      .map(({ sheet, columns }) => ({
        name: sheet,
        rows: [
          columns.map(({ header }) => header),
          ...(contents.sheets.find(({ name }) => name === sheet)?.rows ?? []),
        ],
      })),
  ],
};

export type Row = readonly Cell[];

/** What becomes of a list with these rows, on one sheet called 清單. */
export function imported(
  register: keyof Tables,
  rows: readonly Row[],
  workbook: Workbook = school,
): ImportPlan {
  const source = {
    name: 'list.csv',
    format: 'CSV',
    formulas: [],
    sheets: [{ name: '清單', rows }],
  };
  return planImport(source, register, openBook(workbook, NOW));
}

/** The workbook once the plan is performed. */
export const after = (planned: ImportPlan, workbook: Workbook = school): Workbook =>
  applyChanges(workbook, planned.changes);

export const verdicts = ({ rows }: ImportPlan): readonly string[] =>
  rows.map(({ row, action }) => `${row} ${action}`);

/** `from → to` of each column that was taken. */
export const mapped = ({ lists }: ImportPlan): readonly string[] =>
  lists.flatMap(({ mapping }) => mapping.columns.map(({ from, to }) => `${from} → ${to}`));

export const rowsOf = ({ sheets }: Workbook, name: string): readonly Row[] =>
  sheets.find((sheet) => sheet.name === name)?.rows ?? [];

/** One course that 甯婉如 of the sample school took. */
export const training: readonly Row[] = [
  ['姓名', '課程名稱', '通過日期', '認證時數', '學習類別'],
  ['甯婉如', '社交工程防範', '115/03/05', '2', '通識'],
];
