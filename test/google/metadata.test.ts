import { describe, expect, it } from 'vitest';

import { applied, box, filled, shownSheet, three, values } from './batch-fixture.ts';
import { applyBatch } from './spreadsheet/batch.ts';
import { locate } from './spreadsheet/data-filter.ts';
import type { JsonObject } from './spreadsheet/json.ts';
import { selects } from './spreadsheet/metadata-lookup.ts';

const line = (dimension: 'ROWS' | 'COLUMNS', startIndex: number, sheetId = 0): JsonObject => ({
  dimensionRange: { sheetId, dimension, startIndex, endIndex: startIndex + 1 },
});

const added = (metadataId: number, metadataKey: string, location: JsonObject): JsonObject => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataId, metadataKey, location, visibility: 'DOCUMENT' },
  },
});

const book = applied(
  three,
  added(1, 'book', { spreadsheet: true }),
  added(2, 'sheet', { sheetId: 0 }),
  added(3, 'row', line('ROWS', 4)),
  added(4, 'column', line('COLUMNS', 2)),
  added(5, 'elsewhere', line('ROWS', 4, 1)),
);

const found = (filter: JsonObject): readonly number[] =>
  book.metadata.filter(selects(book, filter)).map(({ metadataId }) => metadataId);
const lookedUp = (lookup: JsonObject) => found({ developerMetadataLookup: lookup });

describe('developer metadata', () => {
  it.each<[string, JsonObject, readonly number[]]>([
    ['by its id', { metadataId: 3 }, [3]],
    ['by its key', { metadataKey: 'column' }, [4]],
    ['by key and visibility together', { metadataKey: 'row', visibility: 'PROJECT' }, []],
    ['by where it is', { locationType: 'ROW' }, [3, 5]],
    ['on the spreadsheet', { metadataLocation: { spreadsheet: true } }, [1]],
    ['on a sheet and all that is in it', { metadataLocation: { sheetId: 0 } }, [2, 3, 4]],
    [
      'on a sheet alone',
      { metadataLocation: { sheetId: 0 }, locationMatchingStrategy: 'EXACT_LOCATION' },
      [2],
    ],
    ['on a row, with its sheet and the columns', { metadataLocation: line('ROWS', 4) }, [2, 3, 4]],
    ['on another row', { metadataLocation: line('ROWS', 5), locationType: 'ROW' }, []],
  ])('is found %s', (_, lookup, ids) => {
    expect(lookedUp(lookup)).toEqual(ids);
  });

  it('is found by cells that its place meets', () => {
    expect(found({ a1Range: 'S1!A5:B6' })).toEqual([2, 3]);
    expect(found({ gridRange: box([0, 2], [2, 3]) })).toEqual([2, 4]);
  });

  it.each<[JsonObject, string]>([
    [{ locationMatchingStrategy: 'EXACT_LOCATION' }, 'needs a metadataLocation'],
    [
      {
        metadataLocation: { sheetId: 0 },
        locationMatchingStrategy: 'EXACT_LOCATION',
        locationType: 'ROW',
      },
      'must be left out',
    ],
    [{ metadataLocation: { sheetId: 0 }, locationType: 'SPREADSHEET' }, 'cannot intersect'],
    [{ metadataLocation: { sheetId: 0, spreadsheet: true } }, 'a spreadsheet, a sheet, or'],
    [{ metadataLocation: { sheetId: 99 } }, 'No grid with id: 99'],
  ])('is not looked for with %o', (lookup, reason) => {
    expect(() => lookedUp(lookup)).toThrow(reason);
  });

  it('goes with its row, and away with it', () => {
    const rows = (kind: string, startIndex: number, endIndex: number) =>
      applied(book, { [kind]: { range: { dimension: 'ROWS', startIndex, endIndex } } });
    const at = (spreadsheet: typeof book) =>
      spreadsheet.metadata.filter(
        ({ sheetId, line: on }) => sheetId === 0 && on?.dimension === 'ROWS',
      );
    expect(at(rows('insertDimension', 0, 2))).toMatchObject([
      { metadataId: 3, line: { index: 6 } },
    ]);
    expect(at(rows('deleteDimension', 0, 3))).toMatchObject([
      { metadataId: 3, line: { index: 1 } },
    ]);
    expect(at(rows('deleteDimension', 4, 5))).toEqual([]);
    const left = applied(book, { deleteSheet: { sheetId: 0 } });
    expect(left.metadata.map(({ metadataId }) => metadataId)).toEqual([1, 5]);
  });

  it('on a row is not shown as the sheet’s own', () => {
    expect(shownSheet(book)['developerMetadata']).toMatchObject([{ metadataId: 2 }]);
  });

  it('is changed where filters choose it, in the fields that are named', () => {
    const update = {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { locationType: 'ROW' } }],
        developerMetadata: { metadataValue: 'new', metadataKey: 'left alone' },
        fields: 'metadataValue',
      },
    };
    const { replies, spreadsheet } = applyBatch(book, [update], { caller: 'me@example.com' });
    const changed = [
      { metadataId: 3, metadataKey: 'row', metadataValue: 'new' },
      { metadataId: 5, metadataKey: 'elsewhere', metadataValue: 'new' },
    ];
    expect(replies).toMatchObject([{ updateDeveloperMetadata: { developerMetadata: changed } }]);
    expect(
      spreadsheet.metadata.filter(({ metadataValue }) => metadataValue === 'new'),
    ).toHaveLength(2);
  });

  it('is taken away where a filter chooses it', () => {
    const dataFilter = { developerMetadataLookup: { metadataKey: 'row' } };
    const { replies, spreadsheet } = applyBatch(
      book,
      [{ deleteDeveloperMetadata: { dataFilter } }],
      {
        caller: 'me@example.com',
      },
    );
    expect(replies).toMatchObject([
      { deleteDeveloperMetadata: { deletedDeveloperMetadata: [{ metadataId: 3 }] } },
    ]);
    expect(spreadsheet.metadata).toHaveLength(4);
  });

  it.each<[JsonObject, string]>([
    [added(1, 'again', { spreadsheet: true }), 'already exists'],
    [
      added(9, 'wide', { dimensionRange: { dimension: 'ROWS', startIndex: 0, endIndex: 2 } }),
      'single row',
    ],
    [added(9, 'nowhere', {}), 'a spreadsheet, a sheet, or'],
    [added(-1, 'negative', { spreadsheet: true }), 'must be positive'],
  ])('%o is refused', (request, reason) => {
    expect(() => applied(book, request)).toThrow(reason);
  });
});

describe('cells chosen by developer metadata', () => {
  it('are the row, the column or the sheet that it is on', () => {
    const placed = applied(
      filled([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      added(3, 'row', line('ROWS', 1)),
    );
    const filter = { developerMetadataLookup: { metadataKey: 'row' } };
    expect(locate(placed, filter).map((place) => place.box)).toEqual([{ startRow: 1, endRow: 2 }]);
    expect(values(placed)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});
