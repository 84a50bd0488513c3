import { describe, expect, it } from 'vitest';

import { applyBatch } from './spreadsheet/batch.ts';
import { AS_KEPT, AS_SHOWN } from './spreadsheet/cell-value.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';
import { newSpreadsheet } from './spreadsheet/sheets.ts';
import { clearValues, readValues, writeValues, type Block } from './spreadsheet/values.ts';
import { spreadsheetOf, workbookOf } from './spreadsheet/workbook.ts';

const blank = newSpreadsheet('book');
const RAW = { input: 'RAW', majorDimension: 'ROWS' } as const;

const filled = (block: Block, range = 'A1'): Spreadsheet =>
  writeValues(blank, range, block, RAW).spreadsheet;
const shown = (spreadsheet: Spreadsheet, range: string) =>
  readValues(spreadsheet, range, { ...AS_SHOWN, majorDimension: 'ROWS' });
const kept = (spreadsheet: Spreadsheet, range: string) =>
  readValues(spreadsheet, range, { ...AS_KEPT, majorDimension: 'ROWS' }).values;

describe('reading', () => {
  it('leaves out trailing empty cells and rows, and keeps those between', () => {
    const book = filled([['a', '', 'c', ''], ['', ''], ['x'], ['']]);
    expect(shown(book, 'A1:D9')).toEqual({
      range: 'Sheet1!A1:D9',
      majorDimension: 'ROWS',
      values: [['a', '', 'c'], [], ['x']],
    });
  });

  it('trims each column when columns are asked for', () => {
    const book = filled([
      ['a', 'b'],
      ['', 'd'],
    ]);
    const columns = readValues(book, 'A1:C5', { ...AS_SHOWN, majorDimension: 'COLUMNS' });
    expect(columns.values).toEqual([['a'], ['b', 'd']]);
  });

  it('has no values at all for an empty range', () => {
    expect(shown(blank, 'A1:B2')).toEqual({ range: 'Sheet1!A1:B2', majorDimension: 'ROWS' });
  });

  it('cuts a range off at the grid, and refuses one that begins past it', () => {
    expect(shown(blank, 'Y999:AB2000').range).toBe('Sheet1!Y999:Z1000');
    expect(() => shown(blank, 'A1001')).toThrow(
      'Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
  });
});

describe('writing', () => {
  it('counts only what is not null, clears what is empty, and leaves null alone', () => {
    const before = filled([
      ['1', '2'],
      ['3', '4'],
    ]);
    const written = writeValues(
      before,
      'A1:B2',
      [
        [null, ''],
        [null, null],
      ],
      RAW,
    );
    expect([written.rows.size, written.columns.size, written.cells]).toEqual([1, 1, 1]);
    expect(shown(written.spreadsheet, 'A1:B2').values).toEqual([['1'], ['3', '4']]);
  });

  it('keeps RAW text as it is, whatever it looks like', () => {
    const book = filled([['=1+1', '007', 'TRUE', "'x", '2026-03-05']]);
    expect(kept(book, 'A1:E1')).toEqual([['=1+1', '007', 'TRUE', "'x", '2026-03-05']]);
  });

  it('refuses data that runs out of its range, and changes nothing', () => {
    expect(() => filled([['1', '2', '3']], 'Sheet1!A1:B1')).toThrow(
      'Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]',
    );
    expect(() => filled([['1'], ['2']], 'Sheet1!A1:B1')).toThrow(
      'Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]',
    );
    expect(() => filled([['1']], 'A1:A1001')).toThrow('exceeds grid limits');
    expect(() => filled([['1'], ['2']], "'Sheet1'!A1000")).toThrow(
      "Requested writing within range ['Sheet1'!A1000], but tried writing to row [1001]",
    );
  });

  it('turns columns into rows', () => {
    const options = { ...RAW, majorDimension: 'COLUMNS' } as const;
    const { spreadsheet } = writeValues(blank, 'B2', [['1', '2'], ['3']], options);
    expect(shown(spreadsheet, 'A1:C3').values).toEqual([[], ['', '1', '3'], ['', '2']]);
  });

  it('clears values and keeps notes', () => {
    const note = {
      range: { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
      cell: { note: 'n' },
      fields: 'note',
    };
    const noted = applyBatch(filled([['a', 'b']]), [{ repeatCell: note }], {
      caller: 'me',
    }).spreadsheet;
    const cleared = clearValues(noted, 'Sheet1');
    expect(cleared.cleared).toBe('Sheet1!A1:Z1000');
    expect(cleared.spreadsheet.sheets[0]?.grid.rows).toEqual([[{ note: 'n' }]]);
  });
});

describe('a workbook', () => {
  it('comes back as it went in', () => {
    const workbook = {
      sheets: [
        { name: '資產清冊', rows: [['編號', '數量', null, true], [], ['=1+1', 46086.5]] },
        { name: '空', rows: [] },
      ],
    };
    expect(workbookOf(spreadsheetOf(workbook))).toEqual(workbook);
  });
});
