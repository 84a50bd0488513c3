// Changes applied to a workbook held in memory: what a store does, as plain data.
import type { Cell, Sheet, Workbook } from './cell.ts';
import type { Change } from './change.ts';
import { matchKey } from './normalise.ts';

function setCells(sheet: Sheet, row: number, column: number, values: readonly Cell[]): Sheet {
  const rows = [...sheet.rows];
  while (rows.length < row) rows.push([]);
  const cells = [...(rows[row - 1] ?? [])];
  while (cells.length < column - 1) cells.push(null);
  values.forEach((value, index) => {
    cells[column - 1 + index] = value;
  });
  rows[row - 1] = cells;
  return { ...sheet, rows };
}

/** The workbook after the changes; a change to a sheet it does not have is left out. */
export function applyChanges(workbook: Workbook, changes: readonly Change[]): Workbook {
  let sheets = [...workbook.sheets];
  for (const change of changes) {
    if (change.kind === 'add-sheet') {
      const { sheet: name, columns } = change.layout;
      sheets = [...sheets, { name, rows: [columns.map(({ header }) => header)] }];
    }
    if (change.kind === 'set') {
      const { row, column, values } = change;
      const wanted = matchKey(change.sheet);
      sheets = sheets.map((sheet) =>
        matchKey(sheet.name) === wanted ? setCells(sheet, row, column, values) : sheet,
      );
    }
  }
  return { sheets };
}
