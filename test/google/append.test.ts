import { describe, expect, it } from 'vitest';

import { appendValues } from './spreadsheet/append.ts';
import { AS_SHOWN } from './spreadsheet/cell-value.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';
import { newSpreadsheet } from './spreadsheet/sheets.ts';
import { readValues, writeValues, type Block } from './spreadsheet/values.ts';

const blank = newSpreadsheet('book');
const RAW = { input: 'RAW', majorDimension: 'ROWS' } as const;
const APPEND = { ...RAW, insertRows: false };

const filled = (block: Block): Spreadsheet => writeValues(blank, 'A1', block, RAW).spreadsheet;
const shown = (spreadsheet: Spreadsheet, range: string) =>
  readValues(spreadsheet, range, { ...AS_SHOWN, majorDimension: 'ROWS' });

describe('appending', () => {
  const appended = (book: Spreadsheet, range: string) => {
    const { written, tableRange } = appendValues(book, range, [['new']], APPEND);
    return [tableRange, written.box.startRow, written.box.startColumn];
  };

  // The example of Google's guide: tables A1:C2 and B4:D6.
  const guide = filled([
    ['x', 'y', 'z'],
    ['x', 'y', 'z'],
    [],
    [null, 'x', 'y'],
    [null, null, 'y', 'z'],
    [null, 'x', 'y', 'z'],
  ]);

  it.each([
    ['Sheet1', 'Sheet1!B4:D6', 6, 1],
    ['C5:D5', 'Sheet1!B4:D6', 6, 1],
    ['B2:D4', 'Sheet1!B4:D6', 6, 1],
    ['A3:G10', 'Sheet1!B4:D6', 6, 1],
    ['A1', 'Sheet1!A1:C2', 2, 0],
    ['E4', null, 3, 4],
    ['A4', null, 3, 0],
  ])('%s goes below %s', (range, table, row, column) => {
    expect(appended(guide, range)).toEqual([table, row, column]);
  });

  it('finds the last table of a row with a gap, as recorded', () => {
    const book = filled([['a', '', 'c']]);
    expect(appended(book, 'Sheet1')).toEqual(['Sheet1!C1', 1, 2]);
    expect(appended(book, 'Sheet1!A1')).toEqual(['Sheet1!A1', 1, 0]);
  });

  it('starts at the first cell of a range without a table', () => {
    expect(appended(blank, 'Sheet1')).toEqual([null, 0, 0]);
  });

  it('makes room below the last row', () => {
    const full = writeValues(blank, 'A1000', [['end']], RAW).spreadsheet;
    const { written } = appendValues(full, 'A1000', [['one'], ['two']], APPEND);
    expect(written.spreadsheet.sheets[0]?.grid.rowCount).toBe(1002);
  });

  it('inserts rows when asked to, and overwrites otherwise', () => {
    const book = filled([
      ['a', ''],
      ['', 'other'],
    ]);
    const over = appendValues(book, 'A1', [['x', 'y']], APPEND).written.spreadsheet;
    expect(shown(over, 'A1:B3').values).toEqual([['a'], ['x', 'y']]);
    const inserted = appendValues(book, 'A1', [['x', 'y']], { ...APPEND, insertRows: true }).written
      .spreadsheet;
    expect(shown(inserted, 'A1:B3').values).toEqual([['a'], ['x', 'y'], ['', 'other']]);
  });
});
