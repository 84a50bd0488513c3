// Texts put into cells, split over them, replaced in them and trimmed.
import { refuseOutside } from '../a1.ts';
import { shownText } from '../cell-value.ts';
import { entered } from '../entry.ts';
import { cellAt, changeCells, clip, usedBox } from '../grid.ts';
import {
  flagIn,
  integerIn,
  objectIn,
  onlyKnown,
  present,
  required,
  textIn,
  type JsonObject,
} from '../json.ts';
import { longest } from '../lists.ts';
import type { Box, CellData, Sheet, Spreadsheet } from '../model.ts';
import { hasFormula } from '../obstacles.ts';
import { gridRangeIn } from '../ranges.ts';
import { badRequest, unknown } from '../refusal.ts';
import { sheetById, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

type Part = { readonly sheet: Sheet; readonly box: Box };

function partIn(spreadsheet: Spreadsheet, body: JsonObject, name: string): Part {
  const { sheetId, box } = gridRangeIn(body, name);
  const sheet = sheetById(spreadsheet, sheetId);
  refuseOutside(sheet, box);
  return { sheet, box: clip(sheet.grid, box) };
}

/** Rows of texts, typed into the cells from a corner on; nothing grows. */
function typedInto(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  corner: { readonly row: number; readonly column: number },
  rows: readonly (readonly string[])[],
): Spreadsheet {
  const box = {
    startRow: corner.row,
    endRow: corner.row + rows.length,
    startColumn: corner.column,
    endColumn: corner.column + longest(rows),
  };
  refuseOutside(sheet, box);
  if (box.endRow > sheet.grid.rowCount || box.endColumn > sheet.grid.columnCount)
    throw unknown('what becomes of data that goes beyond the sheet');
  const how = { input: 'USER_ENTERED', locale: spreadsheet.locale } as const;
  const grid = changeCells(sheet.grid, box, (cell, row, column) => {
    const text = rows[row - corner.row]?.[column - corner.column];
    return text === undefined ? cell : entered(cell, text, how);
  });
  return withSheet(spreadsheet, { ...sheet, grid });
}

function pasteData(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'pasteData', ['coordinate', 'data', 'type', 'delimiter', 'html']);
  if (flagIn(body, 'html') === true) throw unknown('pasting HTML');
  const type = textIn(body, 'type') ?? 'PASTE_NORMAL';
  if (type !== 'PASTE_NORMAL' && type !== 'PASTE_VALUES') throw unknown(`pasting data as ${type}`);
  const at = required(objectIn(body, 'coordinate'), 'coordinate');
  onlyKnown(at, 'GridCoordinate', ['sheetId', 'rowIndex', 'columnIndex']);
  const delimiter = required(textIn(body, 'delimiter'), 'delimiter');
  const data = required(textIn(body, 'data'), 'data');
  if (data.includes('"')) throw unknown('quotation marks in pasted data');
  const rows = data.split(/\r?\n/u).map((line) => line.split(delimiter));
  const corner = { row: integerIn(at, 'rowIndex') ?? 0, column: integerIn(at, 'columnIndex') ?? 0 };
  const sheet = sheetById(spreadsheet, integerIn(at, 'sheetId') ?? 0);
  return { spreadsheet: typedInto(spreadsheet, sheet, corner, rows) };
}

const DELIMITERS: Readonly<Record<string, string>> = {
  COMMA: ',',
  SEMICOLON: ';',
  PERIOD: '.',
  SPACE: ' ',
};

function delimiterIn(body: JsonObject): string {
  const type = textIn(body, 'delimiterType') ?? '';
  if (type === 'CUSTOM') return required(textIn(body, 'delimiter'), 'delimiter');
  const delimiter = DELIMITERS[type];
  if (delimiter === undefined) throw unknown(`splitting by the delimiter ${type}`);
  return delimiter;
}

function textToColumns(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'textToColumns', ['source', 'delimiter', 'delimiterType']);
  const { sheet, box } = partIn(spreadsheet, body, 'source');
  if (box.endColumn - box.startColumn !== 1)
    throw badRequest('The source must span exactly one column.');
  const delimiter = delimiterIn(body);
  const place = { spreadsheet, sheet };
  const rows = Array.from({ length: box.endRow - box.startRow }, (_, index) => {
    const cell = cellAt(sheet.grid, box.startRow + index, box.startColumn);
    if (hasFormula(cell)) throw unknown('splitting what a formula shows');
    const text = shownText(cell, place);
    return text?.includes(delimiter) === true ? text.split(delimiter) : [];
  });
  const corner = { row: box.startRow, column: box.startColumn };
  return { spreadsheet: typedInto(spreadsheet, sheet, corner, rows) };
}

const trimmed = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ');

/** Texts only: numbers have no spaces, and what a formula shows is not changed by trimming it. */
function trimWhitespace(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'trimWhitespace', ['range']);
  const { sheet, box } = partIn(spreadsheet, body, 'range');
  let count = 0;
  const grid = changeCells(sheet.grid, box, (cell) => {
    const value = cell?.userEnteredValue;
    if (value === undefined || !('stringValue' in value)) return cell;
    const text = trimmed(value.stringValue);
    if (text === value.stringValue) return cell;
    count += 1;
    return { ...cell, userEnteredValue: { stringValue: text } };
  });
  return {
    spreadsheet: withSheet(spreadsheet, { ...sheet, grid }),
    reply: { trimWhitespace: count === 0 ? {} : { cellsChangedCount: count } },
  };
}

type Replacing = { readonly pattern: RegExp; readonly replacement: string };

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

function replacingIn(body: JsonObject): Replacing {
  const find = required(textIn(body, 'find'), 'find');
  const isPattern = flagIn(body, 'searchByRegex') === true;
  const isEntire = flagIn(body, 'matchEntireCell') === true;
  const source = isPattern ? find : escaped(find);
  const flags = flagIn(body, 'matchCase') === true ? 'gu' : 'giu';
  const given = textIn(body, 'replacement') ?? '';
  try {
    return {
      pattern: new RegExp(isEntire ? `^(?:${source})$` : source, flags),
      replacement: isPattern ? given : given.replaceAll('$', '$$$$'),
    };
  } catch {
    throw unknown(`the regular expression ${find}`);
  }
}

/** Where to look: exactly one of a range, a sheet and everything. */
function placesIn(spreadsheet: Spreadsheet, body: JsonObject): readonly Part[] {
  const isAll = flagIn(body, 'allSheets') === true;
  const sheetId = integerIn(body, 'sheetId');
  const isRange = objectIn(body, 'range') !== undefined;
  if ([isAll, sheetId !== undefined, isRange].filter(Boolean).length !== 1)
    throw badRequest('Exactly one of range, sheetId and allSheets is required.');
  if (isRange) return [partIn(spreadsheet, body, 'range')];
  const sheets = isAll ? spreadsheet.sheets : [sheetById(spreadsheet, sheetId ?? 0)];
  return sheets.map((sheet) => ({ sheet, box: usedBox(sheet.grid) }));
}

type Counts = {
  values: number;
  occurrences: number;
  readonly rows: Set<string>;
  readonly sheets: Set<number>;
};

function replacedCell(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  cell: CellData | undefined,
  { pattern, replacement }: Replacing,
): { readonly cell: CellData | undefined; readonly times: number } {
  const text = hasFormula(cell) ? undefined : shownText(cell, { spreadsheet, sheet });
  const times = text === undefined ? 0 : Array.from(text.matchAll(pattern)).length;
  if (text === undefined || times === 0) return { cell, times: 0 };
  const how = { input: 'USER_ENTERED', locale: spreadsheet.locale } as const;
  return { cell: entered(cell, text.replaceAll(pattern, replacement), how), times };
}

function findReplace(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'findReplace', [
    'find',
    'replacement',
    'matchCase',
    'matchEntireCell',
    'searchByRegex',
    'includeFormulas',
    'range',
    'sheetId',
    'allSheets',
  ]);
  if (flagIn(body, 'includeFormulas') === true) throw unknown('replacing within formulas');
  const replacing = replacingIn(body);
  const counts: Counts = { values: 0, occurrences: 0, rows: new Set(), sheets: new Set() };
  const next = placesIn(spreadsheet, body).reduce((result, { sheet, box }) => {
    const grid = changeCells(sheet.grid, box, (old, row) => {
      const { cell, times } = replacedCell(spreadsheet, sheet, old, replacing);
      if (times === 0) return old;
      counts.values += 1;
      counts.occurrences += times;
      counts.rows.add(`${sheet.sheetId}/${row}`);
      counts.sheets.add(sheet.sheetId);
      return cell;
    });
    return withSheet(result, { ...sheet, grid });
  }, spreadsheet);
  const some = (number: number): number | undefined => (number === 0 ? undefined : number);
  const findReplaceReply = present({
    valuesChanged: some(counts.values),
    rowsChanged: some(counts.rows.size),
    sheetsChanged: some(counts.sheets.size),
    occurrencesChanged: some(counts.occurrences),
  });
  return { spreadsheet: next, reply: { findReplace: findReplaceReply } };
}

export const TEXT_KINDS: Kinds = { pasteData, textToColumns, trimWhitespace, findReplace };
