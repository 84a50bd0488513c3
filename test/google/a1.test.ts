import { describe, expect, it } from 'vitest';

import {
  columnIndex,
  columnName,
  parseCells,
  parseRange,
  printedTitle,
  printRange,
} from './spreadsheet/a1.ts';
import { applyBatch } from './spreadsheet/batch.ts';
import { newSheet, newSpreadsheet } from './spreadsheet/sheets.ts';

const titles = ['Sheet1', 'D3', "It's", '資產清冊', 'a!b'];
const spreadsheet = newSpreadsheet(
  'book',
  titles.map((title, index) => newSheet(index, title)),
);

describe('columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });
});

describe('cells', () => {
  it.each([
    ['B2', { startRow: 1, endRow: 2, startColumn: 1, endColumn: 2 }],
    ['b2:a1', { startRow: 0, endRow: 2, startColumn: 0, endColumn: 2 }],
    ['A1:C', { startRow: 0, endRow: undefined, startColumn: 0, endColumn: 3 }],
    ['A1:1', { startRow: 0, endRow: 1, startColumn: 0, endColumn: undefined }],
    ['A:C', { startRow: undefined, endRow: undefined, startColumn: 0, endColumn: 3 }],
    ['2:5', { startRow: 1, endRow: 5, startColumn: undefined, endColumn: undefined }],
    ['$A$1:$B$2', { startRow: 0, endRow: 2, startColumn: 0, endColumn: 2 }],
  ])('%s is read', (text, box) => {
    expect(parseCells(text)).toEqual(box);
  });

  it.each(['A', '5', 'A0', 'A1:B2:C3', 'A1:', ':A1', 'ABCD1', '', "[['1']]"])(
    '%s is none',
    (text) => {
      expect(parseCells(text)).toBeNull();
    },
  );
});

describe('titles', () => {
  it.each([
    ['Sheet1', 'Sheet1'],
    ['D3', "'D3'"],
    ['R1C1', "'R1C1'"],
    ['two words', "'two words'"],
    ["It's", "'It''s'"],
    ['2026', "'2026'"],
  ])('%s is printed as %s', (title, printed) => {
    expect(printedTitle(title)).toBe(printed);
  });
});

describe('ranges', () => {
  const titleOf = (text: string): string => parseRange(spreadsheet, text).sheet.title;

  it.each([
    ['A1', 'Sheet1'],
    ['D3', 'Sheet1'],
    ["'D3'", 'D3'],
    ["'D3'!A1", 'D3'],
    ["'It''s'!A1:B2", "It's"],
    ['資產清冊!A:C', '資產清冊'],
    ['資產清冊', '資產清冊'],
    ['SHEET1!A1', 'Sheet1'],
    ['a!b!C1', 'a!b'],
  ])('%s is on %s', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it.each(['Nobody!A1', "'Data Tab'!A1:C10", 'A1:B2:C3', 'Sheet1!', "'It's'!A1"])(
    '%s is refused in the words of Google',
    (text) => {
      expect(() => parseRange(spreadsheet, text)).toThrow(`Unable to parse range: ${text}`);
    },
  );

  it('finds a named range', () => {
    const range = {
      sheetId: 3,
      startRowIndex: 0,
      endRowIndex: 2,
      startColumnIndex: 1,
      endColumnIndex: 4,
    };
    const requests = [{ addNamedRange: { namedRange: { name: 'lease', range } } }];
    const named = applyBatch(spreadsheet, requests, { caller: 'me' }).spreadsheet;
    const found = parseRange(named, 'lease');
    expect(printRange(found.sheet, found.box)).toBe("'資產清冊'!B1:D2");
  });

  it('prints open sides as they are', () => {
    const [sheet] = spreadsheet.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    expect(printRange(sheet, { startRow: 1000, startColumn: 0, endColumn: 2 })).toBe(
      'Sheet1!A1001:B',
    );
    expect(printRange(sheet, { startRow: 0, endRow: 2, startColumn: 26 })).toBe('Sheet1!AA1:2');
    expect(printRange(sheet, {})).toBe('Sheet1');
  });
});
