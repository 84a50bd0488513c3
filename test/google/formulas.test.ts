// Formulas: what they show, and how they follow the cells they name.
import { describe, expect, it } from 'vitest';

import { applied, typed, values } from './batch-fixture.ts';
import type { JsonObject } from './spreadsheet/json.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';
import { readValues } from './spreadsheet/values.ts';

const formulas = (book: Spreadsheet) =>
  readValues(book, 'Sheet1', {
    value: 'FORMULA',
    dateTime: 'SERIAL_NUMBER',
    majorDimension: 'ROWS',
  }).values;

describe('formulas', () => {
  const change = (
    kind: string,
    dimension: string,
    startIndex: number,
    endIndex: number,
  ): JsonObject => ({
    [kind]: { range: { dimension, startIndex, endIndex } },
  });
  const book = typed([['1', '=A1+$A$3', '=SUM(A1:A3)'], ['2'], ['3', "='Sheet1'!A1"]]);

  it.each([
    ['insertDimension', 'ROWS', 1, 2, ['=A1+$A$4', '=SUM(A1:A4)'], 4],
    ['insertDimension', 'ROWS', 0, 1, ['=A2+$A$4', '=SUM(A2:A4)'], 7],
    ['deleteDimension', 'ROWS', 1, 2, ['=A1+$A$2', '=SUM(A1:A2)'], 4],
  ] as const)('follow their cells at %s %s %i–%i', (kind, dimension, start, end, texts, sum) => {
    const next = applied(book, change(kind, dimension, start, end));
    const row = formulas(next)?.find((line) => String(line[1]).startsWith('=A'));
    expect(row?.slice(1)).toEqual(texts);
    expect(sum).toBeGreaterThan(0);
  });

  it('show that their cell is gone', () => {
    const next = applied(typed([['1', '=A1*2']]), change('deleteDimension', 'COLUMNS', 0, 1));
    expect(formulas(next)).toEqual([['=#REF!*2']]);
    expect(values(next)).toEqual([['#REF!']]);
  });

  it.each([
    [['', '=SUM(A1:A1)'], 'COLUMNS', 'a range whose end is deleted'],
    [['', '=Sheet1!A1'], 'COLUMNS', 'a deleted cell elsewhere'],
    [['', '=SUM(A:A)'], 'ROWS', 'whole rows or columns'],
  ] as const)('%o when its cells go is refused', (row, dimension, reason) => {
    expect(() => applied(typed([[...row]]), change('deleteDimension', dimension, 0, 1))).toThrow(
      reason,
    );
  });
});
describe('a formula', () => {
  it.each([
    ['=SUM(1,2)', '3'],
    ['=SUM(B1:C2)+COUNT(B1:C2)', '8'],
    ['=COUNTA(B1:D2)', '4'],
    ['=CONCATENATE("a",B1)', 'a1'],
    ['=NOTAFORMULA', '#NAME?'],
    ['=1+#REF!', '#REF!'],
  ])('%s shows %s', (formula, text) => {
    expect(
      values(
        typed([
          [formula, '1', 'x'],
          ['', '2', '2'],
        ]),
      )?.[0]?.[0],
    ).toBe(text);
  });
});
