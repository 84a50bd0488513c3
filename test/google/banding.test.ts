import { describe, expect, it } from 'vitest';

import { applied, box, cells, filled, replies, sheetJson } from './batch-fixture.ts';
import type { JsonObject } from './spreadsheet/json.ts';

const book = filled([['a'], ['b'], ['c']]);
const range = box([0, 3], [0, 2]);
const grey = { red: 0.8, green: 0.8, blue: 0.8 };
const white = { red: 1, green: 1, blue: 1 };
const style = (rgbColor: JsonObject): JsonObject => ({ rgbColor });

const bands = { firstBandColorStyle: style(white), secondBandColorStyle: style(grey) };
const both = {
  firstBandColor: white,
  firstBandColorStyle: style(white),
  secondBandColor: grey,
  secondBandColorStyle: style(grey),
};
const add = (bandedRange: JsonObject) => ({ addBanding: { bandedRange } });
const banding = { bandedRangeId: 7, range, rowProperties: bands };
const held = applied(book, add(banding));
const read = (...requests: readonly JsonObject[]) =>
  sheetJson(requests.length === 0 ? held : applied(held, ...requests))['bandedRanges'];
const update = (bandedRange: JsonObject, fields: string) => ({
  updateBanding: { bandedRange: { bandedRangeId: 7, ...bandedRange }, fields },
});

describe('alternating colours', () => {
  it('are added, answered and read back in both spellings', () => {
    const kept = { ...banding, rowProperties: both };
    expect(replies(book, add(banding))).toEqual([{ addBanding: { bandedRange: kept } }]);
    expect(read()).toEqual([kept]);
  });

  it('get an id when none is given, and cover all of a sheet that is named alone', () => {
    const [reply] = replies(book, add({ range: { sheetId: 0 }, columnProperties: bands }));
    expect(reply).toEqual({
      addBanding: {
        bandedRange: {
          bandedRangeId: expect.any(Number) as unknown,
          range: box([0, 1000], [0, 26]),
          columnProperties: both,
        },
      },
    });
  });

  it('do not overlap', () => {
    const overlapping = add({ range: box([2, 5], [1, 3]), rowProperties: bands });
    expect(() => applied(held, overlapping)).toThrow(
      'Invalid requests[0].addBanding: You cannot add alternating background colors to a range that already has alternating background colors.',
    );
    const beside = add({ range: box([3, 5], [0, 2]), rowProperties: bands });
    expect(read(beside)).toHaveLength(2);
    expect(() => applied(held, beside, update({ range: box([0, 4], [0, 2]) }, 'range'))).toThrow(
      'already has alternating background colors',
    );
  });

  it('are updated whole or in part', () => {
    const header = { ...bands, headerColorStyle: style(grey) };
    const withHeader = update({ rowProperties: header }, 'rowProperties.headerColorStyle');
    expect(read(withHeader)).toMatchObject([{ rowProperties: { ...both, headerColor: grey } }]);
    expect(read(withHeader, update({ rowProperties: bands }, 'rowProperties'))).toEqual([
      { ...banding, rowProperties: both },
    ]);
    expect(read(update({ range: box([5, 9], [0, 2]) }, 'range'))).toMatchObject([
      { range: box([5, 9], [0, 2]), rowProperties: both },
    ]);
  });

  it('are deleted', () => {
    expect(read({ deleteBanding: { bandedRangeId: 7 } })).toBeUndefined();
  });

  it.each<[string, JsonObject, string]>([
    ['without colours', add({ range: box([9, 10], [0, 1]) }), 'At least one of rowProperties'],
    [
      'with one colour',
      add({ range: box([9, 10], [0, 1]), rowProperties: { firstBandColor: white } }),
      'rowProperties.secondBandColor is required',
    ],
    [
      'with an id that is taken',
      add({ ...banding, range: box([9, 10], [0, 1]) }),
      'already exists',
    ],
    ['when they are not there', { deleteBanding: { bandedRangeId: 8 } }, 'No banded range with id'],
    ['without their last colours', update({}, 'rowProperties'), 'At least one of rowProperties'],
  ])('are not changed %s', (_, request, reason) => {
    expect(() => applied(held, request)).toThrow(reason);
  });

  it('follow their cells, and go with the last of them', () => {
    const rows = (kind: string, startIndex: number, endIndex: number) => ({
      [kind]: { range: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex } },
    });
    expect(read(rows('insertDimension', 1, 3))).toMatchObject([{ range: box([0, 5], [0, 2]) }]);
    expect(read(rows('deleteDimension', 0, 3))).toBeUndefined();
  });

  it('go along when their sheet is copied, with a new id', () => {
    const copy = applied(held, { duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 1 } });
    const ids = copy.sheets.map(({ bandedRanges }) => bandedRanges[0]?.bandedRangeId);
    expect(ids[0]).toBe(7);
    expect(ids[1]).not.toBe(7);
  });

  it('leave untold what their cells look like', () => {
    expect(() => cells(held, { effectiveFormat: true })).toThrow('alternating colours apply');
    expect(cells(held, { note: true })).toHaveLength(3);
  });
});
