// Spreadsheets and shorthands for the tests of spreadsheets.batchUpdate.
import { applyBatch } from './spreadsheet/batch.ts';
import { AS_SHOWN } from './spreadsheet/cell-value.ts';
import { spreadsheetJson } from './spreadsheet/describe.ts';
import { pick, type Mask } from './spreadsheet/field-mask.ts';
import type { Json, JsonObject } from './spreadsheet/json.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';
import { newSheet, newSpreadsheet } from './spreadsheet/sheets.ts';
import { readValues, writeValues, type Block, type ValueRange } from './spreadsheet/values.ts';

export const applied = (spreadsheet: Spreadsheet, ...requests: readonly Json[]): Spreadsheet =>
  applyBatch(spreadsheet, requests, { caller: 'me@example.com' }).spreadsheet;

export const replies = (
  spreadsheet: Spreadsheet,
  ...requests: readonly Json[]
): readonly JsonObject[] => applyBatch(spreadsheet, requests, { caller: 'me@example.com' }).replies;

export const three = newSpreadsheet(
  'book',
  ['S1', 'S2', 'S3'].map((title, index) => newSheet(index, title)),
);
export const titles = (spreadsheet: Spreadsheet): readonly string[] =>
  spreadsheet.sheets.map(({ title }) => title);
export const filled = (block: Block): Spreadsheet =>
  writeValues(newSpreadsheet('book'), 'A1', block, { input: 'RAW', majorDimension: 'ROWS' })
    .spreadsheet;
/** The same, as people type it. */
export const typed = (block: Block): Spreadsheet =>
  writeValues(newSpreadsheet('book'), 'A1', block, {
    input: 'USER_ENTERED',
    majorDimension: 'ROWS',
  }).spreadsheet;
export const values = (spreadsheet: Spreadsheet): ValueRange['values'] =>
  readValues(spreadsheet, spreadsheet.sheets[0]?.title ?? '', {
    ...AS_SHOWN,
    majorDimension: 'ROWS',
  }).values;
export const sheetJson = (spreadsheet: Spreadsheet): JsonObject => {
  const json = spreadsheetJson('id', spreadsheet, {
    mask: { sheets: { properties: true } },
    boxes: null,
  });
  return (json['sheets'] as readonly JsonObject[])[0] ?? {};
};
/** The rows of the first sheet with the masked fields of their cells. */
export const cells = (spreadsheet: Spreadsheet, fields: Mask): readonly JsonObject[] => {
  const mask: Mask = { sheets: { data: { rowData: { values: fields } } } };
  const json = pick(spreadsheetJson('id', spreadsheet, { mask, boxes: null }), mask) as {
    readonly sheets: readonly {
      readonly data: readonly { readonly rowData: readonly JsonObject[] }[];
    }[];
  };
  return json.sheets[0]?.data[0]?.rowData ?? [];
};
export const box = (
  rows: readonly [number, number],
  columns: readonly [number, number],
): JsonObject => ({
  startRowIndex: rows[0],
  endRowIndex: rows[1],
  startColumnIndex: columns[0],
  endColumnIndex: columns[1],
});
