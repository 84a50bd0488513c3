import { describe, expect, it } from 'vitest';

import { AS_KEPT, AS_SHOWN } from './spreadsheet/cell-value.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';
import { newSpreadsheet } from './spreadsheet/sheets.ts';
import { readValues, writeValues } from './spreadsheet/values.ts';

const blank = newSpreadsheet('book');
const TYPED = { input: 'USER_ENTERED', majorDimension: 'ROWS' } as const;

const shown = (spreadsheet: Spreadsheet, range: string) =>
  readValues(spreadsheet, range, { ...AS_SHOWN, majorDimension: 'ROWS' });
const kept = (spreadsheet: Spreadsheet, range: string) =>
  readValues(spreadsheet, range, { ...AS_KEPT, majorDimension: 'ROWS' }).values;

describe('typing', () => {
  const typed = (text: string): Spreadsheet =>
    writeValues(blank, 'A1', [[text]], TYPED).spreadsheet;

  it.each([
    ['12', 12, '12'],
    ['2,000,000.01', 2_000_000.01, '2,000,000.01'],
    ['10%', 0.1, '10%'],
    ['12.5%', 0.125, '12.50%'],
    ['$1,234', 1234, '$1,234'],
    ['2026-03-05', 46086, '2026-03-05'],
    ['3/5/2026', 46086, '3/5/2026'],
    ['14:30', 14.5 / 24, '14:30'],
    ['true', true, 'TRUE'],
    ['=3/2', 1.5, '1.5'],
    ['= 1 / 1024', 1 / 1024, '0.0009765625'],
    ['="a"&"b"', 'ab', 'ab'],
    ['=HYPERLINK("#gid=1","設定")', '設定', '設定'],
    ['=1/0', '#DIV/0!', '#DIV/0!'],
    ["'007", '007', '007'],
    ['3_1_0', '3_1_0', '3_1_0'],
    ['2026-02-30x', '2026-02-30x', '2026-02-30x'],
  ])('%s is kept as %s and shown as %s', (text, value, asShown) => {
    expect(kept(typed(text), 'A1')).toEqual([[value]]);
    expect(shown(typed(text), 'A1').values).toEqual([[asShown]]);
  });

  it.each(['115/3/5', '2026-02-30', '1.2.3', '2026-03-05 14:30', '5 March', '3:15 pm'])(
    'does not guess what %s is',
    (text) => {
      expect(() => typed(text)).toThrow('The stand-in does not know');
    },
  );

  it('keeps a formula it cannot work out, and refuses its value only', () => {
    const book = typed('=VLOOKUP("a",B1:C9,2)');
    const formula = readValues(book, 'A1', {
      value: 'FORMULA',
      dateTime: 'SERIAL_NUMBER',
      majorDimension: 'ROWS',
    });
    expect(formula.values).toEqual([['=VLOOKUP("a",B1:C9,2)']]);
    expect(() => shown(book, 'A1')).toThrow('the value of the formula');
  });

  it('follows references and refuses circles', () => {
    const book = writeValues(
      blank,
      'A1',
      [['2', '=A1*3', "='Sheet1'!B1+1", '=D1']],
      TYPED,
    ).spreadsheet;
    expect(kept(book, 'A1:C1')).toEqual([['2', '6', '7'].map(Number)]);
    expect(() => kept(book, 'D1')).toThrow('circular');
  });
});
