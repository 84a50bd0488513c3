import { describe, expect, it } from 'vitest';

import { applied, box, filled, values } from './batch-fixture.ts';
import { locate } from './spreadsheet/data-filter.ts';

const book = filled([
  ['a1', 'b1', 'c1'],
  ['a2', 'b2', 'c2'],
  ['a3', 'b3', 'c3'],
]);

const shifted = (kind: string, rows: [number, number], columns: [number, number], to: string) =>
  values(applied(book, { [kind]: { range: box(rows, columns), shiftDimension: to } }));

describe('cells', () => {
  it('below move up, those beside stay', () => {
    expect(shifted('deleteRange', [0, 1], [1, 2], 'ROWS')).toEqual([
      ['a1', 'b2', 'c1'],
      ['a2', 'b3', 'c2'],
      ['a3', '', 'c3'],
    ]);
  });

  it('to the right move left', () => {
    expect(shifted('deleteRange', [1, 2], [0, 2], 'COLUMNS')).toEqual([
      ['a1', 'b1', 'c1'],
      ['c2'],
      ['a3', 'b3', 'c3'],
    ]);
  });

  it('make room below and to the right, and nothing falls off', () => {
    expect(shifted('insertRange', [0, 2], [0, 1], 'ROWS')).toEqual([
      ['', 'b1', 'c1'],
      ['', 'b2', 'c2'],
      ['a1', 'b3', 'c3'],
      ['a2'],
      ['a3'],
    ]);
    expect(shifted('insertRange', [0, 1], [2, 3], 'COLUMNS')?.[0]).toEqual(['a1', 'b1', '', 'c1']);
  });

  it.each([
    { setBasicFilter: { filter: { range: box([0, 3], [0, 1]) } } },
    { addFilterView: { filter: { title: 'x', range: box([0, 3], [0, 1]) } } },
  ])('are not shifted under %o', (request) => {
    const shift = { deleteRange: { range: box([0, 1], [0, 1]), shiftDimension: 'ROWS' } };
    expect(() => applied(book, request, shift)).toThrow('filters, rules and the like');
  });

  it('are not shifted where more than cells would have to be', () => {
    const merged = applied(book, {
      mergeCells: { range: box([2, 3], [0, 2]), mergeType: 'MERGE_ALL' },
    });
    const request = { deleteRange: { range: box([0, 1], [0, 1]), shiftDimension: 'ROWS' } };
    expect(() => applied(merged, request)).toThrow('what becomes of merges');
    expect(() => applied(book, { deleteRange: { range: box([0, 1], [0, 1]) } })).toThrow(
      'shiftDimension must be ROWS or COLUMNS',
    );
  });
});

describe('a data filter', () => {
  it.each([
    [{ a1Range: 'Sheet1!B2' }, { startRow: 1, endRow: 2, startColumn: 1, endColumn: 2 }],
    [{ gridRange: box([0, 2], [0, 1]) }, { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 }],
  ])('%o', (filter, found) => {
    expect(locate(book, filter).box).toEqual(found);
  });

  it.each([
    [{}, 'exactly one way'],
    [{ a1Range: 'A1', gridRange: {} }, 'exactly one way'],
    [{ a1Range: 'Nobody!A1' }, 'Unable to parse range'],
    [{ developerMetadataLookup: { metadataKey: 'x' } }, 'by developer metadata'],
  ])('%o is refused', (filter, reason) => {
    expect(() => locate(book, filter)).toThrow(reason);
  });
});
