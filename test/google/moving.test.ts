// Requests that move cells: what goes where, what is refused because nobody recorded it.
import { describe, expect, it } from 'vitest';

import { applied, box, filled, typed, values } from './batch-fixture.ts';
import type { JsonObject } from './spreadsheet/json.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';
import { readValues } from './spreadsheet/values.ts';

const formulas = (book: Spreadsheet) =>
  readValues(book, 'Sheet1', {
    value: 'FORMULA',
    dateTime: 'SERIAL_NUMBER',
    majorDimension: 'ROWS',
  }).values;

const cells = filled([
  ['a', 'b'],
  ['c', 'd'],
]);

const copied = (
  source: JsonObject,
  destination: JsonObject,
  rest: JsonObject = {},
): JsonObject => ({
  copyPaste: { source, destination, ...rest },
});

describe('copyPaste', () => {
  it('repeats the source where the destination is a multiple of it, else pastes it once', () => {
    const source = box([0, 1], [0, 2]);
    const often = applied(cells, copied(source, box([2, 4], [0, 4])));
    expect(values(often)?.slice(2)).toEqual([
      ['a', 'b', 'a', 'b'],
      ['a', 'b', 'a', 'b'],
    ]);
    const once = applied(cells, copied(source, box([2, 3], [0, 1])));
    expect(values(once)?.slice(2)).toEqual([['a', 'b']]);
  });

  it('takes references along, but for those with a dollar sign', () => {
    const book = typed([['1', '=A1+$A$1+Sheet1!A$1&"A1"']]);
    const down = applied(book, copied(box([0, 1], [1, 2]), box([1, 2], [2, 3])));
    expect(formulas(down)?.[1]?.[2]).toBe('=B2+$A$1+Sheet1!B$1&"A1"');
    const off = applied(
      typed([
        ['', ''],
        ['', '=A1'],
      ]),
      copied(box([1, 2], [1, 2]), box([0, 1], [0, 1])),
    );
    expect(formulas(off)?.[0]?.[0]).toBe('=#REF!');
  });

  it('pastes what a formula shows as PASTE_VALUES, and only looks as PASTE_FORMAT', () => {
    const book = applied(typed([['2', '=A1*3']]), {
      repeatCell: {
        range: box([0, 1], [1, 2]),
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat',
      },
    });
    const paste = (pasteType: string) =>
      applied(book, copied(box([0, 1], [1, 2]), box([1, 2], [0, 1]), { pasteType }));
    const pasted = (pasteType: string) => paste(pasteType).sheets[0]?.grid.rows[1]?.[0];
    expect(pasted('PASTE_VALUES')).toEqual({ userEnteredValue: { numberValue: 6 } });
    expect(pasted('PASTE_FORMAT')).toEqual({ userEnteredFormat: { textFormat: { bold: true } } });
    expect(() => paste('PASTE_CONDITIONAL_FORMATTING')).toThrow('the paste type');
  });

  it('refuses what else lies on the source', () => {
    const merged = applied(cells, {
      mergeCells: { range: box([1, 2], [0, 2]), mergeType: 'MERGE_ALL' },
    });
    expect(() => applied(merged, copied(box([1, 2], [0, 2]), box([2, 3], [0, 2])))).toThrow(
      'merges',
    );
  });
});

describe('cutPaste', () => {
  it('leaves nothing behind', () => {
    const cut = { cutPaste: { source: box([0, 2], [0, 1]), destination: { columnIndex: 2 } } };
    expect(values(applied(cells, cut))).toEqual([
      ['', 'b', 'a'],
      ['', 'd', 'c'],
    ]);
  });

  it('is refused where formulas would have to follow', () => {
    const cut = { cutPaste: { source: box([0, 1], [0, 1]), destination: { columnIndex: 2 } } };
    expect(() => applied(typed([['1', '=A1']]), cut)).toThrow('how formulas change');
  });
});

describe('moveDimension', () => {
  const four = filled([['a'], ['b'], ['c'], ['d']]);
  const moved = (startIndex: number, endIndex: number, destinationIndex: number) =>
    values(
      applied(four, {
        moveDimension: { source: { dimension: 'ROWS', startIndex, endIndex }, destinationIndex },
      }),
    )
      ?.flat()
      .join('');

  it.each([
    [0, 1, 3, 'bcad'],
    [2, 4, 0, 'cdab'],
    [1, 3, 4, 'adbc'],
    [1, 2, 1, 'abcd'],
    [1, 2, 2, 'abcd'],
  ])('rows %i to %i before %i', (start, end, to, order) => {
    expect(moved(start, end, to)).toBe(order);
  });

  it('columns, with their widths', () => {
    const wide = applied(filled([['a', 'b', 'c']]), {
      updateDimensionProperties: {
        range: { dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        properties: { pixelSize: 200 },
        fields: 'pixelSize',
      },
    });
    const source = { dimension: 'COLUMNS', startIndex: 0, endIndex: 1 };
    const book = applied(wide, { moveDimension: { source, destinationIndex: 3 } });
    expect(values(book)).toEqual([['b', 'c', 'a']]);
    expect(book.sheets[0]?.grid.columnProperties[2]).toMatchObject({ pixelSize: 200 });
  });

  it.each([
    [0, 2, 1, 'within what is moved'],
    [0, 1, 5000, 'no such place'],
  ])('rows %i to %i before %i are refused', (start, end, to, reason) => {
    expect(() => moved(start, end, to)).toThrow(reason);
  });
});
