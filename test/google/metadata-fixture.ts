// A spreadsheet with developer metadata beside itself, its sheet, a row and a column.
import { applied, filled } from './batch-fixture.ts';
import type { JsonObject } from './spreadsheet/json.ts';

export const book = filled([
  ['a', 'b', 'c'],
  ['d', 'e', 'f'],
]);
export const line = (dimension: 'ROWS' | 'COLUMNS', startIndex: number): JsonObject => ({
  dimensionRange: { dimension, startIndex, endIndex: startIndex + 1 },
});
export const note = (
  metadataId: number,
  location: JsonObject,
  more: JsonObject = {},
): JsonObject => ({
  metadataId,
  metadataKey: 'zianbu',
  visibility: 'DOCUMENT',
  location,
  ...more,
});
export const create = (developerMetadata: JsonObject) => ({
  createDeveloperMetadata: { developerMetadata },
});
export const [whole, sheet] = [{ spreadsheet: true }, { sheetId: 0 }];
export const noted = applied(
  book,
  create(note(1, whole)),
  create(note(2, sheet, { metadataValue: 'v' })),
  create(note(3, line('ROWS', 1))),
  create(note(4, line('COLUMNS', 2), { metadataKey: 'other' })),
);
export const lookup = (developerMetadataLookup: JsonObject): JsonObject => ({
  developerMetadataLookup,
});
