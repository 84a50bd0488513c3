// A DeveloperMetadataLookup: which metadata fit all that it asks for.
import { integerIn, objectIn, onlyKnown, textIn, type JsonObject } from './json.ts';
import { clip } from './grid.ts';
import { boxOf, locationIn, sheetIdOf } from './metadata.ts';
import type { Metadata, MetadataLocation, OpenBox, Spreadsheet } from './model.ts';
import { overlap } from './ranges.ts';
import { badRequest, unknown } from './refusal.ts';
import { sheetById } from './sheets.ts';

/** Whether the location has cells of a part of a sheet. The whole spreadsheet meets no part of it. */
export function meets(
  spreadsheet: Spreadsheet,
  location: MetadataLocation,
  part: { readonly sheetId: number; readonly box: OpenBox },
): boolean {
  if (sheetIdOf(location) !== part.sheetId) return false;
  const { grid } = sheetById(spreadsheet, part.sheetId);
  return overlap(clip(grid, boxOf(location)), clip(grid, part.box));
}

const isSame = (one: MetadataLocation, other: MetadataLocation): boolean =>
  one.type === other.type &&
  sheetIdOf(one) === sheetIdOf(other) &&
  ('index' in one ? one.index : null) === ('index' in other ? other.index : null);

type Fits = (item: Metadata) => boolean;

function fitsPlace(spreadsheet: Spreadsheet, lookup: JsonObject): Fits {
  const strategy = textIn(lookup, 'locationMatchingStrategy');
  if (objectIn(lookup, 'metadataLocation') === undefined) {
    if (strategy === undefined) return () => true;
    throw badRequest('A locationMatchingStrategy needs a metadataLocation.');
  }
  const place = locationIn(spreadsheet, lookup, 'metadataLocation');
  if (strategy === 'EXACT_LOCATION') return ({ location }) => isSame(location, place);
  if (strategy !== undefined && strategy !== 'INTERSECTING_LOCATION')
    throw badRequest(`Invalid value at 'location_matching_strategy', "${strategy}"`);
  const sheetId = sheetIdOf(place);
  if (sheetId === undefined) return ({ location }) => isSame(location, place);
  const part = { sheetId, box: boxOf(place) };
  return ({ location }) => meets(spreadsheet, location, part);
}

function refuseContradiction(lookup: JsonObject): void {
  const type = textIn(lookup, 'locationType');
  const strategy = textIn(lookup, 'locationMatchingStrategy');
  if (type === undefined) return;
  if (strategy === 'EXACT_LOCATION')
    throw badRequest('locationType must be left out where the location is to match exactly.');
  const place = objectIn(lookup, 'metadataLocation');
  const isPart = place !== undefined && place['spreadsheet'] !== true;
  if (type === 'SPREADSHEET' && (strategy !== undefined || isPart))
    throw badRequest('locationType cannot be SPREADSHEET where a part of it is asked for.');
}

const TEXTS = ['metadataKey', 'metadataValue', 'visibility'] as const;

/** In the order in which they were made. */
export function lookedUp(spreadsheet: Spreadsheet, lookup: JsonObject): readonly Metadata[] {
  onlyKnown(lookup, 'DeveloperMetadataLookup', [
    'locationType',
    'metadataLocation',
    'locationMatchingStrategy',
    'metadataId',
    ...TEXTS,
  ]);
  if (Object.values(lookup).every((value) => value === null))
    throw unknown('a lookup of developer metadata that asks for nothing');
  refuseContradiction(lookup);
  const metadataId = integerIn(lookup, 'metadataId');
  const type = textIn(lookup, 'locationType');
  const texts = TEXTS.map((name) => [name, textIn(lookup, name)] as const);
  const isThere = fitsPlace(spreadsheet, lookup);
  return spreadsheet.metadata.filter(
    (item) =>
      (metadataId === undefined || item.metadataId === metadataId) &&
      (type === undefined || item.location.type === type) &&
      texts.every(([name, text]) => text === undefined || item[name] === text) &&
      isThere(item),
  );
}
