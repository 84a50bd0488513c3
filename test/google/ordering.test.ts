// Requests that put rows into another order, or take repeated ones away.
import { describe, expect, it } from 'vitest';

import { applied, box, filled, typed, values } from './batch-fixture.ts';
import { applyBatch } from './spreadsheet/batch.ts';
import type { JsonObject } from './spreadsheet/json.ts';

describe('sortRange', () => {
  const sorted = (rows: string[][], ...sortSpecs: JsonObject[]) =>
    values(
      applied(typed(rows), { sortRange: { range: box([0, rows.length], [0, 2]), sortSpecs } }),
    );

  it('puts numbers before texts and blanks last, whichever way', () => {
    const rows = [
      ['b', ''],
      ['', 'x'],
      ['10', ''],
      ['9', ''],
      ['A', ''],
    ];
    const [up, down] = ['ASCENDING', 'DESCENDING'].map((sortOrder) =>
      sorted(rows, { dimensionIndex: 0, sortOrder }),
    );
    expect(up?.map(([first]) => first)).toEqual(['9', '10', 'A', 'b', '']);
    expect(down?.map(([first]) => first)).toEqual(['b', 'A', '10', '9', '']);
  });

  it('goes by the next key where the first is equal, and keeps the order where all are', () => {
    const rows = [
      ['b', '2'],
      ['a', '2'],
      ['b', '1'],
      ['a', '2'],
    ];
    expect(
      sorted(rows, { dimensionIndex: 0 }, { dimensionIndex: 1, sortOrder: 'DESCENDING' }),
    ).toEqual([
      ['a', '2'],
      ['a', '2'],
      ['b', '2'],
      ['b', '1'],
    ]);
  });

  it.each<[string[][], JsonObject, string]>([
    [[['TRUE', '']], { dimensionIndex: 0 }, 'truth values'],
    [[['=1', '']], { dimensionIndex: 0 }, 'how formulas change'],
    [[['1', '']], { dimensionIndex: 2 }, 'not in the range'],
    [
      [['1', '']],
      { dimensionIndex: 0, backgroundColor: {} },
      'does not know SortSpec.backgroundColor',
    ],
  ])('%o by %o is refused', (rows, spec, reason) => {
    expect(() => sorted(rows, spec)).toThrow(reason);
  });
});

describe('randomizeRange', () => {
  it('keeps every row whole, and none twice', () => {
    const rows = Array.from({ length: 20 }, (_, index) => [`a${index}`, `b${index}`]);
    const shuffled = values(
      applied(filled(rows), { randomizeRange: { range: box([0, 20], [0, 2]) } }),
    );
    expect(shuffled).not.toEqual(rows);
    expect(new Set(shuffled?.map(String))).toEqual(new Set(rows.map(String)));
  });
});

describe('deleteDuplicates', () => {
  const rows = [
    ['Alice', 'x', '1'],
    ['bob', 'y', '2'],
    ['ALICE', 'x', '3'],
    ['Alice', 'z', '4'],
  ];
  const without = (rest: JsonObject) =>
    applyBatch(filled(rows), [{ deleteDuplicates: { range: box([0, 4], [0, 2]), ...rest } }], {
      caller: 'me@example.com',
    });

  it('keeps the first of equal rows, letter case aside, and moves only the range', () => {
    const { spreadsheet, replies } = without({});
    expect(replies).toEqual([{ deleteDuplicates: { duplicatesRemovedCount: 1 } }]);
    expect(values(spreadsheet)).toEqual([
      ['Alice', 'x', '1'],
      ['bob', 'y', '2'],
      ['Alice', 'z', '3'],
      ['', '', '4'],
    ]);
  });

  it('compares only the columns that are named', () => {
    const comparisonColumns = [{ dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }];
    expect(values(without({ comparisonColumns }).spreadsheet)?.slice(0, 3)).toEqual([
      ['Alice', 'x', '1'],
      ['bob', 'y', '2'],
      ['', '', '3'],
    ]);
  });
});
