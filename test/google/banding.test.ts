import { describe, expect, it } from 'vitest';

import { applied, box, shownSheet, three } from './batch-fixture.ts';
import { applyBatch } from './spreadsheet/batch.ts';
import { spreadsheetJson } from './spreadsheet/describe.ts';
import type { JsonObject } from './spreadsheet/json.ts';

const range = box([0, 10], [0, 3]);
const white = { red: 1, green: 1, blue: 1 };
const grey = { red: 0.8, green: 0.8, blue: 0.8 };
const rowProperties = { firstBandColor: white, secondBandColorStyle: { rgbColor: grey } };

const added = (rest: JsonObject): JsonObject => ({
  addBanding: { bandedRange: { bandedRangeId: 5, range, rowProperties, ...rest } },
});
const book = applied(three, added({}));

describe('a banded range', () => {
  it('is answered and kept with both spellings of its colours', () => {
    const bandedRange = {
      bandedRangeId: 5,
      range,
      rowProperties: {
        firstBandColor: white,
        firstBandColorStyle: { rgbColor: white },
        secondBandColor: grey,
        secondBandColorStyle: { rgbColor: grey },
      },
    };
    expect(applyBatch(three, [added({})], { caller: 'me@example.com' }).replies).toEqual([
      { addBanding: { bandedRange } },
    ]);
    expect(shownSheet(book)['bandedRanges']).toEqual([bandedRange]);
  });

  it('changes only in the fields that are named', () => {
    const headerColor = { blue: 1 };
    const given = { bandedRangeId: 5, rowProperties: { headerColor }, range: box([0, 4], [0, 1]) };
    const fields = 'rowProperties.headerColor';
    const updated = applied(book, { updateBanding: { bandedRange: given, fields } });
    expect(shownSheet(updated)['bandedRanges']).toMatchObject([
      { range, rowProperties: { headerColor, firstBandColor: white } },
    ]);
    const moved = applied(book, { updateBanding: { bandedRange: given, fields: 'range' } });
    expect(shownSheet(moved)['bandedRanges']).toMatchObject([{ range: box([0, 4], [0, 1]) }]);
  });

  it('does not lie on another', () => {
    const other = added({ bandedRangeId: 6, range: box([9, 12], [2, 4]) });
    expect(() => applied(book, other)).toThrow('already has alternating background colors');
    expect(() =>
      applied(book, added({ bandedRangeId: 6, range: box([10, 12], [0, 3]) })),
    ).not.toThrow();
  });

  it('follows its columns and is taken away', () => {
    const range = { dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
    const narrower = applied(book, { deleteDimension: { range } });
    expect(shownSheet(narrower)['bandedRanges']).toMatchObject([{ range: box([0, 10], [0, 2]) }]);
    const gone = applied(book, { deleteBanding: { bandedRangeId: 5 } });
    expect(shownSheet(gone)['bandedRanges']).toBeUndefined();
    expect(() => applied(gone, { deleteBanding: { bandedRangeId: 5 } })).toThrow('No banded range');
  });

  it.each([
    [{ rowProperties: null }, 'At least one of rowProperties and columnProperties'],
    [{ rowProperties: { firstBandColor: white } }, 'rowProperties.secondBandColor is required'],
    [{ bandedRangeReference: 'x' }, 'does not know BandedRange.bandedRangeReference'],
  ] as const)('with %o is refused', (rest, reason) => {
    expect(() => applied(three, added(rest))).toThrow(reason);
  });

  it('makes it unknown how its cells look', () => {
    const typed = applied(book, {
      updateCells: {
        start: {},
        rows: [{ values: [{ userEnteredValue: { stringValue: 'a' } }] }],
        fields: 'userEnteredValue',
      },
    });
    expect(() => spreadsheetJson('id', typed, { mask: true, boxes: null })).toThrow('with bands');
  });
});
