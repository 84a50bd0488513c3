// Writing cells: values, formats, notes and rules under a field mask.
import { refuseOutside, columnName } from '../a1.ts';
import { normalObject, withBothColours } from '../colour.ts';
import { below, maskedNames, overwrite, updateMask, type Mask } from '../field-mask.ts';
import { changeCells, clip, hasValue, usedBox } from '../grid.ts';
import {
  flagIn,
  integerIn,
  objectIn,
  objectsIn,
  onlyKnown,
  required,
  textIn,
  type JsonObject,
} from '../json.ts';
import type { CellData, Entered, OpenBox, Sheet, Spreadsheet } from '../model.ts';
import { gridRangeIn } from '../ranges.ts';
import { badRequest, unknown } from '../refusal.ts';
import { sheetById, withSheet } from '../sheets.ts';
import { withValidationRule } from '../validation-rule.ts';
import { grownTo } from '../values.ts';
import type { Kinds, Outcome } from './kind.ts';
import { longest } from '../lists.ts';

const CELL = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation'];

function numberIn(from: JsonObject): number | undefined {
  const value = from['numberValue'] ?? undefined;
  if (value === undefined || typeof value === 'number') return value;
  throw badRequest(`Invalid value at 'number_value' (TYPE_DOUBLE), ${JSON.stringify(value)}`);
}

function enteredFrom(value: JsonObject): Entered | undefined {
  onlyKnown(value, 'ExtendedValue', ['numberValue', 'stringValue', 'boolValue', 'formulaValue']);
  const numberValue = numberIn(value);
  const stringValue = textIn(value, 'stringValue');
  const boolValue = flagIn(value, 'boolValue');
  const formulaValue = textIn(value, 'formulaValue');
  if (numberValue !== undefined) return { numberValue };
  if (boolValue !== undefined) return { boolValue };
  if (formulaValue !== undefined) return { formulaValue };
  return stringValue === undefined || stringValue === '' ? undefined : { stringValue };
}

function formatFrom(
  old: CellData | undefined,
  cell: JsonObject,
  mask: Mask,
): JsonObject | undefined {
  const given = objectIn(cell, 'userEnteredFormat');
  const format = overwrite(old?.userEnteredFormat, given, withBothColours(mask));
  return format && normalObject(format);
}

const withoutEmpty = (cell: Readonly<Record<string, unknown>>): CellData =>
  Object.fromEntries(
    Object.entries(cell).filter(([, value]) => value !== undefined && value !== ''),
  );

/** The cell after a CellData of the API, its rule as it is kept, is written to it under a mask. */
function masked(old: CellData | undefined, cell: JsonObject, mask: Mask): CellData {
  onlyKnown(cell, 'CellData', CELL);
  const names = maskedNames(mask, CELL);
  if ((below(mask, 'dataValidation') ?? true) !== true)
    throw unknown('what becomes of a validation rule when a part of it is written');
  const writes = (name: string): boolean => names.includes(name);
  return withoutEmpty({
    ...old,
    ...(writes('userEnteredValue') && {
      userEnteredValue: enteredFrom(objectIn(cell, 'userEnteredValue') ?? {}),
    }),
    ...(writes('userEnteredFormat') && {
      userEnteredFormat: formatFrom(old, cell, below(mask, 'userEnteredFormat') ?? true),
    }),
    ...(writes('note') && { note: textIn(cell, 'note') }),
    ...(writes('dataValidation') && { dataValidation: objectIn(cell, 'dataValidation') }),
  });
}

const cellsIn = (spreadsheet: Spreadsheet, row: JsonObject): readonly JsonObject[] =>
  objectsIn(row, 'values').map((cell) => withValidationRule(spreadsheet, cell));

type Target = { readonly sheet: Sheet; readonly box: OpenBox; readonly bounded: boolean };

function targetOf(spreadsheet: Spreadsheet, body: JsonObject, rows: readonly JsonObject[]): Target {
  const start = objectIn(body, 'start');
  if (start === undefined) {
    const { sheetId, box } = gridRangeIn(body, 'range');
    return { sheet: sheetById(spreadsheet, sheetId), box, bounded: true };
  }
  onlyKnown(start, 'GridCoordinate', ['sheetId', 'rowIndex', 'columnIndex']);
  const startRow = integerIn(start, 'rowIndex') ?? 0;
  const startColumn = integerIn(start, 'columnIndex') ?? 0;
  const width = longest(rows.map((row) => objectsIn(row, 'values')));
  const box = {
    startRow,
    startColumn,
    endRow: startRow + rows.length,
    endColumn: startColumn + width,
  };
  return { sheet: sheetById(spreadsheet, integerIn(start, 'sheetId') ?? 0), box, bounded: false };
}

type Extent = {
  readonly given: number;
  readonly start: number | undefined;
  readonly end: number | undefined;
};

function refuseBeyond(what: string, { given, start = 0, end }: Extent): void {
  if (end === undefined || start + given <= end) return;
  throw badRequest(
    `Attempting to write ${what}: ${end}, beyond the last requested ${what} of: ${end - 1}`,
  );
}

function refuseOverflow(box: OpenBox, rows: readonly (readonly JsonObject[])[]): void {
  refuseBeyond('row', { given: rows.length, start: box.startRow, end: box.endRow });
  refuseBeyond('column', { given: longest(rows), start: box.startColumn, end: box.endColumn });
}

/** With a range, cells of it that no row covers lose the masked fields; from a start, only what is given is written. */
function updateCells(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'updateCells', ['rows', 'fields', 'start', 'range']);
  const mask = updateMask(textIn(body, 'fields'));
  const given = objectsIn(body, 'rows');
  given.forEach((row) => {
    onlyKnown(row, 'RowData', ['values']);
  });
  const { sheet, box, bounded } = targetOf(spreadsheet, body, given);
  refuseOutside(sheet, box);
  const rows = given.map((row) => cellsIn(spreadsheet, row));
  if (bounded) refuseOverflow(box, rows);
  const clipped = clip(sheet.grid, box);
  const grid = changeCells(sheet.grid, clipped, (cell, row, column) => {
    const written = rows[row - clipped.startRow]?.[column - clipped.startColumn];
    if (written === undefined && !bounded) return cell;
    return masked(cell, written ?? {}, mask);
  });
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, grid }) };
}

function repeatCell(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'repeatCell', ['range', 'cell', 'fields']);
  const mask = updateMask(textIn(body, 'fields'));
  const { sheetId, box } = gridRangeIn(body, 'range');
  const sheet = sheetById(spreadsheet, sheetId);
  refuseOutside(sheet, box);
  const cell = withValidationRule(spreadsheet, required(objectIn(body, 'cell'), 'cell'));
  const grid = changeCells(sheet.grid, clip(sheet.grid, box), (old) => masked(old, cell, mask));
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, grid }) };
}

/** Below the last row with a value (formats and notes do not count: experience), with new rows where they are needed. */
function appendCells(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'appendCells', ['sheetId', 'rows', 'fields']);
  const mask = updateMask(textIn(body, 'fields'));
  const sheetId = integerIn(body, 'sheetId') ?? 0;
  const rows = objectsIn(body, 'rows').map((row) => cellsIn(spreadsheet, row));
  const startRow = usedBox(sheetById(spreadsheet, sheetId).grid, hasValue).endRow;
  const width = longest(rows);
  const room = grownTo(spreadsheet, sheetId, { rows: startRow + rows.length, columns: 0 });
  const sheet = sheetById(room, sheetId);
  if (width > sheet.grid.columnCount) {
    throw badRequest(`Attempting to write column ${columnName(width - 1)} beyond the last column`);
  }
  const box = { startRow, endRow: startRow + rows.length, startColumn: 0, endColumn: width };
  const grid = changeCells(sheet.grid, box, (cell, row, column) => {
    const written = rows[row - startRow]?.[column];
    return written === undefined ? cell : masked(cell, written, mask);
  });
  return { spreadsheet: withSheet(room, { ...sheet, grid }) };
}

export const CELL_KINDS: Kinds = { updateCells, repeatCell, appendCells };
