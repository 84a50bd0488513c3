// What a cell shows, in each of the ways a reader may ask for.
import { cellAt } from './grid.ts';
import { automaticNumber, patternNumber } from './format-number.ts';
import { hasDateCodes, patternDate } from './format-date.ts';
import { evaluate } from './formula.ts';
import { isObject } from './json.ts';
import type { CellData, Effective, Sheet, Spreadsheet } from './model.ts';
import { badRequest, unknown } from './refusal.ts';
import { sheetByTitle } from './sheets.ts';

export type Scalar = string | number | boolean;

export type RenderOptions = {
  readonly value: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dateTime: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
};

export const AS_SHOWN: RenderOptions = { value: 'FORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' };
export const AS_KEPT: RenderOptions = { value: 'UNFORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' };

/** Where a cell is: formulas refer to other cells. */
export type Place = { readonly spreadsheet: Spreadsheet; readonly sheet: Sheet };

const ERRORS: Readonly<Record<string, string>> = { DIVIDE_BY_ZERO: '#DIV/0!', NAME: '#NAME?' };

function effectiveAt(
  cell: CellData | undefined,
  place: Place,
  depth: number,
): Effective | undefined {
  const entered = cell?.userEnteredValue;
  if (entered === undefined || !('formulaValue' in entered)) return entered;
  if (depth > 100) throw unknown('circular or very deep references between formulas');
  return evaluate(entered.formulaValue, {
    cell: (title, row, column) => {
      const sheet = title === undefined ? place.sheet : sheetByTitle(place.spreadsheet, title);
      if (sheet === undefined) throw unknown(`the value of ${entered.formulaValue}`);
      return effectiveAt(cellAt(sheet.grid, row, column), { ...place, sheet }, depth + 1);
    },
    isNamedRange: (name) =>
      place.spreadsheet.namedRanges.some((range) => range.name.toUpperCase() === name),
  });
}

/** The value of a cell, formulas worked out; undefined when it is empty. */
export const effectiveValue = (cell: CellData | undefined, place: Place): Effective | undefined =>
  effectiveAt(cell, place, 0);

type NumberFormat = { readonly type: string; readonly pattern: string };

export function numberFormatOf(cell: CellData | undefined): NumberFormat | undefined {
  const format = cell?.userEnteredFormat?.['numberFormat'];
  if (!isObject(format)) return undefined;
  const { type, pattern } = format;
  if (typeof type !== 'string') throw badRequest('numberFormat.type must be set');
  return { type, pattern: typeof pattern === 'string' ? pattern : '' };
}

const isDate = (format: NumberFormat | undefined): boolean =>
  format !== undefined &&
  (['DATE', 'TIME', 'DATE_TIME'].includes(format.type) || hasDateCodes(format.pattern));

function shownNumber(value: number, format: NumberFormat | undefined): string {
  if (format === undefined || format.type === 'TEXT') return automaticNumber(value);
  if (format.pattern === '') throw unknown(`how the format ${format.type} without a pattern looks`);
  return isDate(format) ? patternDate(value, format.pattern) : patternNumber(value, format.pattern);
}

/** The text a cell shows; undefined when it is empty. */
export function shownText(cell: CellData | undefined, place: Place): string | undefined {
  const value = effectiveValue(cell, place);
  if (value === undefined) return undefined;
  if ('stringValue' in value) return value.stringValue;
  if ('boolValue' in value) return value.boolValue ? 'TRUE' : 'FALSE';
  if ('errorValue' in value) return ERRORS[value.errorValue.type] ?? `#${value.errorValue.type}!`;
  return shownNumber(value.numberValue, numberFormatOf(cell));
}

function kept(
  cell: CellData | undefined,
  place: Place,
  options: RenderOptions,
): Scalar | undefined {
  const value = effectiveValue(cell, place);
  if (value === undefined || 'errorValue' in value) return shownText(cell, place);
  if ('stringValue' in value) return value.stringValue;
  if ('boolValue' in value) return value.boolValue;
  const asText = options.dateTime === 'FORMATTED_STRING' && isDate(numberFormatOf(cell));
  return asText ? shownText(cell, place) : value.numberValue;
}

/** The value of a cell as the values methods answer it; undefined when it is empty. */
export function rendered(
  cell: CellData | undefined,
  place: Place,
  options: RenderOptions,
): Scalar | undefined {
  if (cell?.userEnteredValue === undefined) return undefined;
  if (options.value === 'FORMATTED_VALUE') return shownText(cell, place);
  const entered = cell.userEnteredValue;
  if (options.value === 'FORMULA' && 'formulaValue' in entered) return entered.formulaValue;
  return kept(cell, place, options);
}
