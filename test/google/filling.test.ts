// Requests that fill series on and draw borders.
import { describe, expect, it } from 'vitest';

import { applied, box, typed, values } from './batch-fixture.ts';
import type { JsonObject } from './spreadsheet/json.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';
import { newSpreadsheet } from './spreadsheet/sheets.ts';

const blank = newSpreadsheet('book');

describe('autoFill', () => {
  const filledOn = (rows: string[][], source: JsonObject, dimension: string, fillLength: number) =>
    applied(typed(rows), {
      autoFill: { sourceAndDestination: { source, dimension, fillLength } },
    });

  it('counts numbers on, repeats texts and takes formulas along', () => {
    const rows = [
      ['1', 'a', '=A1'],
      ['3', 'b', '=A2'],
    ];
    const book = filledOn(rows, box([0, 2], [0, 3]), 'ROWS', 3);
    expect(values(book)).toEqual([
      ['1', 'a', '1'],
      ['3', 'b', '3'],
      ['5', 'a', '5'],
      ['7', 'b', '7'],
      ['9', 'a', '9'],
    ]);
    expect(values(filledOn([['2', '4']], box([0, 1], [0, 2]), 'COLUMNS', 2))).toEqual([
      ['2', '4', '6', '8'],
    ]);
  });

  it.each([
    [[['1']], 2, 'how this series'],
    [[['PC-1'], ['PC-2']], 2, 'how this series'],
    [[['1'], ['2']], -1, 'filling up'],
  ] as const)('%o by %i is refused', (rows, length, reason) => {
    const source = box([0, rows.length], [0, 1]);
    expect(() =>
      filledOn(
        rows.map((row) => [...row]),
        source,
        'ROWS',
        length,
      ),
    ).toThrow(reason);
  });
});

describe('updateBorders', () => {
  const line = { style: 'SOLID', width: 1, color: {}, colorStyle: { rgbColor: {} } };
  const bordersAt = (book: Spreadsheet, row: number, column: number) =>
    book.sheets[0]?.grid.rows[row]?.[column]?.userEnteredFormat?.['borders'];
  const bordered = (rest: JsonObject): JsonObject => ({
    updateBorders: { range: box([0, 2], [0, 2]), ...rest },
  });

  it('draws round the range and within it, and keeps what is not given', () => {
    const book = applied(
      blank,
      bordered({ top: { style: 'SOLID' }, innerVertical: { style: 'SOLID_MEDIUM' } }),
      bordered({ left: { style: 'DOTTED' } }),
    );
    const medium = { ...line, style: 'SOLID_MEDIUM', width: 2 };
    expect(bordersAt(book, 0, 0)).toEqual({
      top: line,
      right: medium,
      left: { ...line, style: 'DOTTED' },
    });
    expect(bordersAt(book, 1, 1)).toEqual({ left: medium });
    expect(bordersAt(book, 1, 0)).toEqual({ right: medium, left: { ...line, style: 'DOTTED' } });
  });

  it('takes a border away with the style NONE, and nothing is left of it', () => {
    const book = applied(
      blank,
      bordered({ top: { style: 'SOLID' } }),
      bordered({ top: { style: 'NONE' } }),
    );
    expect(book.sheets[0]?.grid.rows).toEqual([]);
    expect(() => applied(blank, bordered({ top: { style: 'WAVY' } }))).toThrow(
      'Invalid border style',
    );
  });
});
