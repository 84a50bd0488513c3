// Requests that type, split, replace and trim texts.
import { describe, expect, it } from 'vitest';

import { applied, box, filled, typed, values } from './batch-fixture.ts';
import { applyBatch } from './spreadsheet/batch.ts';
import type { JsonObject } from './spreadsheet/json.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';
import { newSpreadsheet } from './spreadsheet/sheets.ts';

const blank = newSpreadsheet('book');
const reply = (book: Spreadsheet, request: JsonObject) =>
  applyBatch(book, [request], { caller: 'me@example.com' }).replies[0];

describe('pasteData', () => {
  const pasted = (data: string, delimiter = ',', rest: JsonObject = {}): JsonObject => ({
    pasteData: { coordinate: { rowIndex: 1, columnIndex: 1 }, data, delimiter, ...rest },
  });

  it('types each piece into its cell', () => {
    const book = applied(blank, pasted('a,1\n2.50,=1+1'));
    expect(values(book)).toEqual([[], ['', 'a', '1'], ['', '2.5', '2']]);
    expect(book.sheets[0]?.grid.rows[1]?.[2]?.userEnteredValue).toEqual({ numberValue: 1 });
  });

  it.each([
    ['<b>a</b>', ',', { html: true }, 'pasting HTML'],
    ['"a,b",c', ',', {}, 'quotation marks'],
    ['a', ',', { type: 'PASTE_FORMAT' }, 'pasting data as PASTE_FORMAT'],
    ['a\n'.repeat(1001), ',', {}, 'beyond the sheet'],
  ] as const)('%s with %o is refused', (data, delimiter, rest, reason) => {
    expect(() => applied(blank, pasted(data, delimiter, rest))).toThrow(reason);
  });
});

describe('textToColumns', () => {
  const split = (rest: JsonObject): JsonObject => ({
    textToColumns: { source: box([0, 2], [0, 1]), ...rest },
  });

  it('splits a column over those beside it', () => {
    const book = filled([
      ['a,b,3', 'gone'],
      ['no comma', 'stays'],
    ]);
    expect(values(applied(book, split({ delimiterType: 'COMMA' })))).toEqual([
      ['a', 'b', '3'],
      ['no comma', 'stays'],
    ]);
    const custom = split({ delimiterType: 'CUSTOM', delimiter: '、' });
    expect(values(applied(filled([['甲、乙']]), custom))).toEqual([['甲', '乙']]);
  });

  it('does not guess the delimiter, nor take two columns', () => {
    const book = filled([['a,b']]);
    expect(() => applied(book, split({ delimiterType: 'AUTODETECT' }))).toThrow('AUTODETECT');
    const two = split({ source: box([0, 1], [0, 2]), delimiterType: 'COMMA' });
    expect(() => applied(book, two)).toThrow('exactly one column');
  });
});

describe('trimWhitespace', () => {
  it('takes spaces off both ends, leaves one within, and counts the cells', () => {
    const book = filled([['  a \n b  ', 'c', ' =1']]);
    const request = { trimWhitespace: { range: box([0, 1], [0, 3]) } };
    expect(values(applied(book, request))).toEqual([['a b', 'c', '=1']]);
    expect(reply(book, request)).toEqual({ trimWhitespace: { cellsChangedCount: 2 } });
    expect(reply(filled([['c']]), request)).toEqual({ trimWhitespace: {} });
  });
});

describe('findReplace', () => {
  const book = filled([
    ['Hello hello', 'x'],
    ['hello', '5'],
  ]);
  const replaced = (rest: JsonObject): JsonObject => ({
    findReplace: { find: 'hello', replacement: 'hi', allSheets: true, ...rest },
  });

  it.each<[JsonObject, readonly (readonly string[])[]]>([
    [
      {},
      [
        ['hi hi', 'x'],
        ['hi', '5'],
      ],
    ],
    [
      { matchCase: true },
      [
        ['Hello hi', 'x'],
        ['hi', '5'],
      ],
    ],
    [
      { matchEntireCell: true },
      [
        ['Hello hello', 'x'],
        ['hi', '5'],
      ],
    ],
    [
      { find: '(h)ello', replacement: '$1i', searchByRegex: true },
      [
        ['Hi hi', 'x'],
        ['hi', '5'],
      ],
    ],
    [
      { find: '(h)ello', replacement: '$1i' },
      [
        ['Hello hello', 'x'],
        ['hello', '5'],
      ],
    ],
    [
      { replacement: '$1' },
      [
        ['$1 $1', 'x'],
        ['$1', '5'],
      ],
    ],
    [
      { allSheets: null, range: box([1, 2], [0, 1]) },
      [
        ['Hello hello', 'x'],
        ['hi', '5'],
      ],
    ],
  ])('%o', (rest, after) => {
    expect(values(applied(book, replaced(rest)))).toEqual(after);
  });

  it('tells cells, rows, sheets and occurrences', () => {
    expect(reply(book, replaced({}))).toEqual({
      findReplace: { valuesChanged: 2, rowsChanged: 2, sheetsChanged: 1, occurrencesChanged: 3 },
    });
    expect(reply(book, replaced({ find: 'nobody' }))).toEqual({ findReplace: {} });
  });

  it('leaves formulas alone and retypes what it changes', () => {
    const next = applied(typed([['=11+1', '11']]), replaced({ find: '1', replacement: '2' }));
    expect(next.sheets[0]?.grid.rows[0]).toEqual([
      { userEnteredValue: { formulaValue: '=11+1' } },
      { userEnteredValue: { numberValue: 22 } },
    ]);
  });

  it.each<[JsonObject, string]>([
    [{ allSheets: null }, 'Exactly one of'],
    [{ sheetId: 0 }, 'Exactly one of'],
    [{ includeFormulas: true }, 'within formulas'],
    [{ find: '(', searchByRegex: true }, 'regular expression'],
  ])('%o is refused', (rest, reason) => {
    expect(() => applied(book, replaced(rest))).toThrow(reason);
  });
});
