// The parts of requests and answers that the values methods share.
import { parseRange, printRange } from './spreadsheet/a1.ts';
import type { RenderOptions, Scalar } from './spreadsheet/cell-value.ts';
import {
  isList,
  isObject,
  present,
  textIn,
  type Json,
  type JsonObject,
} from './spreadsheet/json.ts';
import type { Dimension, Spreadsheet } from './spreadsheet/model.ts';
import { badRequest } from './spreadsheet/refusal.ts';
import { sheetById } from './spreadsheet/sheets.ts';
import { readBox, type Block, type ValueRange, type Written } from './spreadsheet/values.ts';
import { wordOf } from './routes.ts';

export const VALUE_RANGE = ['range', 'majorDimension', 'values'];

export const majorDimension = (value: Json | undefined): Dimension =>
  wordOf(value, 'major_dimension', ['ROWS', 'COLUMNS']);

export const renderOptions = (
  value: Json | undefined,
  dateTime: Json | undefined,
): RenderOptions => ({
  value: wordOf(value, 'value_render_option', ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA']),
  dateTime: wordOf(dateTime, 'date_time_render_option', ['SERIAL_NUMBER', 'FORMATTED_STRING']),
});

export function inputOption(value: Json | undefined): 'RAW' | 'USER_ENTERED' {
  if ((value ?? null) === null)
    throw badRequest("'valueInputOption' is required but not specified");
  return wordOf(value, 'value_input_option', ['RAW', 'USER_ENTERED']);
}

const LIST = 'type.googleapis.com/google.protobuf.ListValue';

function wrongList(field: string, value: Json): Error {
  const description = `Invalid value at '${field}' (${LIST}), ${JSON.stringify(value)}`;
  return badRequest(description, [{ field, description }]);
}

function scalarOf(value: Json, where: string): Scalar | null {
  if (isList(value) || isObject(value))
    throw badRequest(`Invalid ${where}: ${JSON.stringify(value)}`);
  return value;
}

export function blockOf(range: JsonObject): Block {
  const values = range['values'] ?? [];
  if (!isList(values)) throw wrongList('data.values', values);
  return values.map((row, index) => {
    if (!isList(row)) throw wrongList(`data.values[${index}]`, row);
    return row.map((value, column) => scalarOf(value, `values[${index}][${column}]`));
  });
}

export const valuesJson = (value: ValueRange): JsonObject => present({ ...value });

const count = (number: number): number | undefined => (number === 0 ? undefined : number);

/** What a write answers; what it wrote only when asked for, counts only when not zero. */
export function writtenJson(
  id: string,
  written: Written,
  render: RenderOptions | null,
): JsonObject {
  const sheet = sheetById(written.spreadsheet, written.sheetId);
  const place = { spreadsheet: written.spreadsheet, sheet };
  return present({
    spreadsheetId: id,
    updatedRange: printRange(sheet, written.box),
    updatedRows: count(written.rows.size),
    updatedColumns: count(written.columns.size),
    updatedCells: count(written.cells),
    updatedData:
      render === null
        ? undefined
        : valuesJson(readBox(place, written.box, { ...render, majorDimension: 'ROWS' })),
  });
}

const distinct = (
  all: readonly Written[],
  places: (written: Written) => ReadonlySet<number>,
): number =>
  new Set(
    all.flatMap((written) => Array.from(places(written), (place) => `${written.sheetId}/${place}`)),
  ).size;

/** What a batch of writes answers: rows, columns and sheets that several of them touch count once. */
export const totalsJson = (
  id: string,
  written: readonly Written[],
  responses: readonly JsonObject[],
): JsonObject =>
  present({
    spreadsheetId: id,
    totalUpdatedRows: count(distinct(written, ({ rows }) => rows)),
    totalUpdatedColumns: count(distinct(written, ({ columns }) => columns)),
    totalUpdatedCells: count(written.reduce((sum, { cells }) => sum + cells, 0)),
    totalUpdatedSheets: count(new Set(written.map(({ sheetId }) => sheetId)).size),
    responses,
  });

/** A range in the body must be the one of the path. */
export function refuseOtherRange(spreadsheet: Spreadsheet, path: string, body: JsonObject): void {
  const range = textIn(body, 'range');
  if (range === undefined) return;
  const [asked, given] = [parseRange(spreadsheet, path), parseRange(spreadsheet, range)];
  const [one, other] = [printRange(asked.sheet, asked.box), printRange(given.sheet, given.box)];
  if (one !== other)
    throw badRequest(`Request range[${path}] does not match value's range[${range}]`);
}
