// Between a spreadsheet and the workbook the product works on.
import type { Cell, Workbook } from '../../../functions/domain/kit/cell.ts';
import { AS_KEPT, rendered } from './cell-value.ts';
import { emptyGrid } from './grid.ts';
import type { CellData, Entered, Sheet, Spreadsheet } from './model.ts';
import { DEFAULT_COLUMNS, DEFAULT_ROWS, newSheet, newSpreadsheet } from './sheets.ts';
import { lengthUntilLast, longest } from './lists.ts';

function enteredOf(cell: Cell): Entered | undefined {
  if (typeof cell === 'number') return { numberValue: cell };
  if (typeof cell === 'boolean') return { boolValue: cell };
  return cell === null || cell === '' ? undefined : { stringValue: cell };
}

function cellData(cell: Cell): CellData | undefined {
  const userEnteredValue = enteredOf(cell);
  return userEnteredValue && { userEnteredValue };
}

function sheetFrom(sheet: Workbook['sheets'][number], index: number): Sheet {
  const columns = Math.max(DEFAULT_COLUMNS, longest(sheet.rows));
  const grid = emptyGrid(Math.max(DEFAULT_ROWS, sheet.rows.length), columns);
  return {
    ...newSheet(index === 0 ? 0 : 1_000_000 + index, sheet.name),
    grid: { ...grid, rows: sheet.rows.map((row) => row.map(cellData)) },
  };
}

/** Every cell as it is in the workbook: texts stay texts, whatever they look like. */
export function spreadsheetOf(workbook: Workbook, title = '資安簿'): Spreadsheet {
  return newSpreadsheet(title, workbook.sheets.map(sheetFrom));
}

/** Values as kept: numbers for days, formulas worked out. Rows end at their last value, sheets at their last row. */
export function workbookOf(spreadsheet: Spreadsheet): Workbook {
  const sheets = spreadsheet.sheets.map((sheet) => {
    const rows = sheet.grid.rows.map((row) => {
      const cells = Array.from(
        row ?? [],
        (cell): Cell => rendered(cell, { spreadsheet, sheet }, AS_KEPT) ?? null,
      );
      return cells.slice(
        0,
        lengthUntilLast(cells, (cell) => cell !== null),
      );
    });
    return {
      name: sheet.title,
      rows: rows.slice(
        0,
        lengthUntilLast(rows, (row) => row.length > 0),
      ),
    };
  });
  return { sheets };
}
