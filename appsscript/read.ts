// The bound spreadsheet as the workbook every runtime works on.
import type { Cell, Grid, Sheet, Workbook } from '../functions/domain/kit/cell.ts';
import { serialReader } from './moments.ts';

function withoutTrail<T>(list: readonly T[], isEmpty: (item: T) => boolean): readonly T[] {
  let { length } = list;
  while (length > 0 && isEmpty(list[length - 1] as T)) length -= 1;
  return list.slice(0, length);
}

function cellOf(value: unknown, serial: (date: Date) => number): Cell {
  if (value instanceof Date) return serial(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  // An image in a cell is an object: its text, `CellImage`, cannot be read as anything and becomes a finding.
  const text = String(value);
  return text === '' ? null : text;
}

function rowsOf(values: readonly (readonly unknown[])[], serial: (date: Date) => number) {
  const rows = values.map((row) =>
    withoutTrail(
      row.map((value) => cellOf(value, serial)),
      (cell) => cell === null,
    ),
  );
  return withoutTrail(rows, (row) => row.length === 0);
}

/** Reads ranges of the bound spreadsheet as rows. */
export function rowsReader(): (range: GoogleAppsScript.Spreadsheet.Range) => Grid {
  const serial = serialReader(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
  return (range) =>
    range.getValues().map((row) => row.map((value: unknown) => cellOf(value, serial)));
}

/** The tab as it is now. */
function readSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet, serial: (date: Date) => number) {
  return { name: sheet.getName(), rows: rowsOf(sheet.getDataRange().getValues(), serial) };
}

/** The tabs that `isWanted`, in their order; tabs that are a chart have no cells. */
export function readSheets(isWanted: (name: string) => boolean): readonly Sheet[] {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const serial = serialReader(book.getSpreadsheetTimeZone());
  return book
    .getSheets()
    .filter(
      (sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID && isWanted(sheet.getName()),
    )
    .map((sheet) => readSheet(sheet, serial));
}

/** Every tab: a goal may count rows of a tab that is the school's own. */
export const read = (): Workbook => ({ sheets: readSheets(() => true) });
