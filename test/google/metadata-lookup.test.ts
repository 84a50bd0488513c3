import { describe, expect, it } from 'vitest';

import { box } from './batch-fixture.ts';
import { line, lookup, noted, sheet, whole } from './metadata-fixture.ts';
import { locateAll, metadataOf } from './spreadsheet/data-filter.ts';
import type { JsonObject } from './spreadsheet/json.ts';

const ids = (filter: JsonObject): readonly number[] =>
  metadataOf(noted, filter).map(({ metadataId }) => metadataId);

describe('a lookup', () => {
  it.each<[JsonObject, readonly number[]]>([
    [{ metadataKey: 'zianbu' }, [1, 2, 3]],
    [{ metadataId: 4 }, [4]],
    [{ metadataKey: 'zianbu', metadataValue: 'v' }, [2]],
    [{ metadataKey: 'zianbu', locationType: 'ROW' }, [3]],
    [{ metadataKey: 'nobody' }, []],
    [{ visibility: 'PROJECT' }, []],
    [{ metadataLocation: whole }, [1]],
    [{ metadataLocation: sheet }, [2, 3, 4]],
    [{ metadataLocation: sheet, locationMatchingStrategy: 'EXACT_LOCATION' }, [2]],
    // Every column crosses every row.
    [{ metadataLocation: line('ROWS', 1) }, [2, 3, 4]],
    [{ metadataLocation: line('ROWS', 0), locationType: 'COLUMN' }, [4]],
    [{ metadataLocation: line('ROWS', 0), locationMatchingStrategy: 'EXACT_LOCATION' }, []],
    [{ metadataLocation: line('COLUMNS', 0) }, [2, 3]],
  ])('%j finds %j', (given, found) => {
    expect(ids(lookup(given))).toEqual(found);
  });

  it.each<[JsonObject, readonly number[]]>([
    [{ a1Range: 'Sheet1!A1:B1' }, [2]],
    [{ a1Range: 'Sheet1!C1' }, [2, 4]],
    [{ gridRange: box([1, 2], [0, 1]) }, [2, 3]],
  ])('by the cells %j finds %j', (filter, found) => {
    expect(ids(filter)).toEqual(found);
  });

  it.each<[JsonObject, string]>([
    [{}, 'asks for nothing'],
    [{ locationMatchingStrategy: 'EXACT_LOCATION' }, 'needs a metadataLocation'],
    [
      {
        metadataLocation: sheet,
        locationType: 'SHEET',
        locationMatchingStrategy: 'EXACT_LOCATION',
      },
      'must be left out',
    ],
    [{ metadataLocation: sheet, locationType: 'SPREADSHEET' }, 'cannot be SPREADSHEET'],
  ])('%j is refused', (given, reason) => {
    expect(() => ids(lookup(given))).toThrow(reason);
  });

  it('selects the cells beside which the metadata are', () => {
    const boxes = (given: JsonObject) => locateAll(noted, lookup(given)).map((one) => one.box);
    expect(boxes({ metadataId: 3 })).toEqual([{ startRow: 1, endRow: 2 }]);
    expect(boxes({ metadataKey: 'other' })).toEqual([{ startColumn: 2, endColumn: 3 }]);
    expect(() => boxes({ metadataId: 1 })).toThrow('which cells metadata of the spreadsheet');
  });
});
