import { describe, expect, it } from 'vitest';

import { applied, box, filled, three, values } from './batch-fixture.ts';
import { cellAt } from './spreadsheet/grid.ts';
import type { JsonObject } from './spreadsheet/json.ts';

describe('cells', () => {
  it('clears the masked fields of a range where no row is given', () => {
    const update = {
      range: box([0, 2], [0, 2]),
      rows: [{ values: [{ userEnteredValue: { numberValue: 7 } }] }],
      fields: 'userEnteredValue',
    };
    expect(
      values(applied(filled([['a', 'b'], ['c', 'd'], ['e']]), { updateCells: update })),
    ).toEqual([['7'], [], ['e']]);
  });

  it('writes from a start without touching the rest, text always literal', () => {
    const start = { rowIndex: 1, columnIndex: 1 };
    const rows = [{ values: [{ userEnteredValue: { stringValue: '=1+1' } }] }];
    const done = applied(
      filled([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      { updateCells: { start, rows, fields: 'userEnteredValue' } },
    );
    expect(values(done)).toEqual([
      ['a', 'b'],
      ['c', '=1+1'],
    ]);
  });

  it('refuses rows beyond the range, and ranges beyond the grid', () => {
    const rows = [{ values: [{}] }, { values: [{}] }];
    expect(() =>
      applied(three, { updateCells: { range: box([0, 1], [0, 1]), rows, fields: 'note' } }),
    ).toThrow('Attempting to write row: 1, beyond the last requested row of: 0');
    expect(() =>
      applied(three, {
        repeatCell: {
          range: { startRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 2 },
          cell: {},
          fields: 'note',
        },
      }),
    ).toThrow(
      "Invalid requests[0].repeatCell: Range ('S1'!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26",
    );
  });

  it('merges formats under a mask and keeps the rest', () => {
    const format = (userEnteredFormat: JsonObject, fields: string) => ({
      repeatCell: { range: box([0, 1], [0, 1]), cell: { userEnteredFormat }, fields },
    });
    const done = applied(
      three,
      format(
        { textFormat: { bold: true }, backgroundColor: { red: 1 } },
        'userEnteredFormat(textFormat,backgroundColor)',
      ),
      format({ textFormat: { italic: true } }, 'userEnteredFormat.textFormat.italic'),
      format({}, 'userEnteredFormat.backgroundColor'),
    );
    const grid = done.sheets[0]?.grid;
    expect(grid && cellAt(grid, 0, 0)).toEqual({
      userEnteredFormat: { textFormat: { bold: true, italic: true } },
    });
  });

  it('appends below the last value, with new rows when needed', () => {
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'z' } }] }];
    const append = { appendCells: { sheetId: 0, rows, fields: 'userEnteredValue' } };
    expect(values(applied(filled([['a'], [], ['b']]), append))).toEqual([['a'], [], ['b'], ['z']]);
  });

  it('gives a validation rule and takes it away', () => {
    const range = box([1, 3], [0, 1]);
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '是' }] },
      strict: true,
    };
    const ruled = applied(three, { setDataValidation: { range, rule } });
    expect(ruled.sheets[0]?.grid.rows[2]?.[0]).toEqual({ dataValidation: rule });
    expect(applied(ruled, { setDataValidation: { range } }).sheets[0]?.grid.rows).toEqual([]);
  });
});

describe('merges', () => {
  const merge = (rows: readonly [number, number]) => ({
    mergeCells: { range: box(rows, [0, 2]), mergeType: 'MERGE_ALL' },
  });

  it('keep the first value only, and are whole or nothing', () => {
    const merged = applied(
      filled([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      merge([0, 2]),
    );
    expect(values(merged)).toEqual([['a']]);
    expect(() => applied(merged, merge([1, 3]))).toThrow(
      'You must select all cells in a merged range to merge or unmerge them.',
    );
  });
});
