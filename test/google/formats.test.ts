import { describe, expect, it } from 'vitest';

import { patternDate } from './spreadsheet/format-date.ts';
import { automaticNumber, patternNumber } from './spreadsheet/format-number.ts';
import { parseMask, pick } from './spreadsheet/field-mask.ts';

describe('numbers without a format', () => {
  it.each([
    [0, '0'],
    [-1.5, '-1.5'],
    [1 / 3, '0.3333333333'],
    [1234567.891, '1234567.891'],
    [123456789012, '123456789012'],
    [0.1 + 0.2, '0.3'],
  ])('%d is shown as %s', (value, text) => {
    expect(automaticNumber(value)).toBe(text);
  });

  it('does not guess at the very large and very small', () => {
    expect(() => automaticNumber(1e20)).toThrow('does not know');
    expect(() => automaticNumber(1e-9)).toThrow('does not know');
  });
});

describe('number formats', () => {
  it.each([
    [1234.5, '#,##0.00', '1,234.50'],
    [1234.5, '0', '1235'],
    [-0.256, '0.0%', '-25.6%'],
    [5, '000', '005'],
    [0.5, '#.##', '.5'],
    [-5, '0;(0)', '(5)'],
    [3, '0"元"', '3元'],
    [12345, '0.00E+00', '1.23E+04'],
    [-0.001, '0.0', '0.0'],
  ])('%d as %s is %s', (value, pattern, text) => {
    expect(patternNumber(value, pattern)).toBe(text);
  });

  it.each(['[Red]0', '0,', '?0', 'abc'])('does not know %s', (pattern) => {
    expect(() => patternNumber(1, pattern)).toThrow('does not know');
  });
});

describe('date formats', () => {
  it.each([
    ['yyyy-mm-dd', '2026-03-05'],
    ['m/d/yyyy', '3/5/2026'],
    ['yyyy/mm/dd hh:mm', '2026/03/05 14:07'],
    ['h:mm:ss am/pm', '2:07:30 PM'],
    ['ddd, mmm d', 'Thu, Mar 5'],
    ['yyyy"年"m"月"d"日"', '2026年3月5日'],
  ])('%s is %s', (pattern, text) => {
    expect(patternDate(46086 + (14 * 3600 + 7 * 60 + 30) / 86_400, pattern)).toBe(text);
  });
});

describe('field masks', () => {
  const answer = { a: { b: [{ c: 1, d: 2 }, {}], e: 3 }, f: {} };

  it.each([
    ['a.b.c', { a: { b: [{ c: 1 }, {}] } }],
    ['a/b/c', { a: { b: [{ c: 1 }, {}] } }],
    ['a(b(c),e)', { a: { b: [{ c: 1 }, {}], e: 3 } }],
    ['a.e, f', { a: { e: 3 }, f: {} }],
    ['a.e,a', { a: answer.a }],
    ['*', answer],
    ['missing', {}],
  ])('%s picks', (mask, picked) => {
    expect(pick(answer, parseMask(mask))).toEqual(picked);
  });

  it.each(['', 'a(', 'a)', 'a..b', 'a,'])('%s is refused', (mask) => {
    expect(() => parseMask(mask)).toThrow('Request contains an invalid argument.');
  });
});
