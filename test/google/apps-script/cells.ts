// Values of cells between the spreadsheet and a script.
import { effectiveValue, numberFormatOf, shownText } from '../spreadsheet/cell-value.ts';
import { entered } from '../spreadsheet/entry.ts';
import { cellAt, changeCells } from '../spreadsheet/grid.ts';
import { hasDateCodes } from '../spreadsheet/format-date.ts';
import type { Box, CellData, Sheet } from '../spreadsheet/model.ts';
import { withSheet } from '../spreadsheet/sheets.ts';
import { replaceSpreadsheet, sheetOn, spreadsheetOn, type Desk } from './desk.ts';
import { instantOf } from './time.ts';

const isDay = (cell: CellData | undefined): boolean => {
  const format = numberFormatOf(cell);
  if (format === undefined || format.type === 'TEXT') return false;
  return ['DATE', 'TIME', 'DATE_TIME'].includes(format.type) || hasDateCodes(format.pattern);
};

const isPlainText = (cell: CellData | undefined): boolean => {
  const format = numberFormatOf(cell);
  return format !== undefined && (format.type === 'TEXT' || format.pattern === '@');
};

/** What `getValue` gives: a Date for a number that is shown as a day or a time, an empty text for nothing. */
function valueOf(desk: Desk, sheet: Sheet, cell: CellData | undefined): unknown {
  const spreadsheet = spreadsheetOn(desk);
  const place = { spreadsheet, sheet };
  const value = effectiveValue(cell, place);
  if (value === undefined) return '';
  if ('stringValue' in value) return value.stringValue;
  if ('boolValue' in value) return value.boolValue;
  if (!('numberValue' in value)) return shownText(cell, place) ?? '';
  if (!isDay(cell)) return value.numberValue;
  return desk.realm.date(instantOf(value.numberValue, spreadsheet.timeZone));
}

export function valuesIn(desk: Desk, sheetId: number, box: Box): readonly (readonly unknown[])[] {
  const sheet = sheetOn(desk, sheetId);
  return Array.from({ length: box.endRow - box.startRow }, (_, row) =>
    Array.from({ length: box.endColumn - box.startColumn }, (__, column) =>
      valueOf(desk, sheet, cellAt(sheet.grid, box.startRow + row, box.startColumn + column)),
    ),
  );
}

/**
 * What a cell becomes by `setValue`. A text is taken as typed: Google documents that one beginning with `=` is a formula.
 * What is not documented is refused: a formula, or a number, put into a cell of the format "plain text".
 */
export function written(
  desk: Desk,
  cell: CellData | undefined,
  value: unknown,
): CellData | undefined {
  const { locale } = spreadsheetOn(desk);
  if (value === null || value === undefined || value === '') {
    return entered(cell, '', { input: 'USER_ENTERED', locale });
  }
  if (isPlainText(cell)) {
    const isPlain = typeof value === 'string' && !/^[=+\-']/u.test(value);
    if (!isPlain) {
      throw new Error(
        `What ${JSON.stringify(value)} becomes in a cell of plain text is not known to the stand-in.`,
      );
    }
    return { ...cell, userEnteredValue: { stringValue: value } };
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return entered(cell, value, { input: 'USER_ENTERED', locale });
  }
  throw new Error(`Writing a value of type ${typeof value} is not known to the stand-in.`);
}

/** Every cell of a box as `change` makes it; rows and columns count from the box's first cell. */
export function changeBox(
  desk: Desk,
  place: { readonly sheetId: number; readonly box: Box },
  change: (cell: CellData | undefined, row: number, column: number) => CellData | undefined,
): void {
  const sheet = sheetOn(desk, place.sheetId);
  const { box } = place;
  const grid = changeCells(sheet.grid, box, (cell, row, column) =>
    change(cell, row - box.startRow, column - box.startColumn),
  );
  replaceSpreadsheet(desk, withSheet(spreadsheetOn(desk), { ...sheet, grid }));
}
