// Which developer metadata a DataFilter selects: by what it is, or by where it is.
import { parseRange } from './a1.ts';
import {
  flagIn,
  integerIn,
  objectIn,
  onlyKnown,
  present,
  textIn,
  type JsonObject,
} from './json.ts';
import { locationType } from './metadata.ts';
import type { Line, Metadata, MetadataPlace, OpenBox, Spreadsheet } from './model.ts';
import { dimensionRangeIn, readGridRange, type DimensionRange } from './ranges.ts';
import { badRequest } from './refusal.ts';
import { sheetById } from './sheets.ts';

const LOCATION = ['locationType', 'spreadsheet', 'sheetId', 'dimensionRange'];

function lineOf({ dimension, start, end }: DimensionRange): Line {
  if (start === undefined || end === undefined || end - start !== 1)
    throw badRequest('A location of metadata must be a single row or column.');
  return { dimension, index: start };
}

/** A DeveloperMetadataLocation: exactly one of its three kinds. */
export function readLocation(spreadsheet: Spreadsheet, location: JsonObject): MetadataPlace {
  onlyKnown(location, 'DeveloperMetadataLocation', LOCATION);
  const isWhole = flagIn(location, 'spreadsheet') === true;
  const sheetId = integerIn(location, 'sheetId');
  const isLine = objectIn(location, 'dimensionRange') !== undefined;
  if ([isWhole, sheetId !== undefined, isLine].filter(Boolean).length !== 1)
    throw badRequest('A location must be a spreadsheet, a sheet, or a row or column.');
  if (isLine) {
    const range = dimensionRangeIn(location, 'dimensionRange');
    return { sheetId: sheetById(spreadsheet, range.sheetId).sheetId, line: lineOf(range) };
  }
  return sheetId === undefined ? {} : { sheetId: sheetById(spreadsheet, sheetId).sheetId };
}

const isSame = (one: MetadataPlace, other: MetadataPlace): boolean =>
  one.sheetId === other.sheetId &&
  one.line?.dimension === other.line?.dimension &&
  one.line?.index === other.line?.index;

/** A sheet meets its rows and columns, every row meets every column, and the spreadsheet meets only itself. */
function meets(one: MetadataPlace, other: MetadataPlace): boolean {
  if (one.sheetId !== other.sheetId || one.line === undefined || other.line === undefined)
    return one.sheetId === other.sheetId;
  return one.line.dimension !== other.line.dimension || one.line.index === other.line.index;
}

function isAt(spreadsheet: Spreadsheet, lookup: JsonObject): (item: Metadata) => boolean {
  const location = objectIn(lookup, 'metadataLocation');
  const strategy = textIn(lookup, 'locationMatchingStrategy');
  const type = textIn(lookup, 'locationType');
  if (location === undefined) {
    if (strategy !== undefined)
      throw badRequest('locationMatchingStrategy needs a metadataLocation.');
    return () => true;
  }
  const place = readLocation(spreadsheet, location);
  if (strategy === 'EXACT_LOCATION') {
    if (type !== undefined) throw badRequest('locationType must be left out with EXACT_LOCATION.');
    return (item) => isSame(item, place);
  }
  if (type === 'SPREADSHEET' && (strategy !== undefined || place.sheetId !== undefined))
    throw badRequest('Metadata of the spreadsheet cannot intersect any other location.');
  return (item) => meets(item, place);
}

const LOOKUP = [
  'locationType',
  'metadataLocation',
  'locationMatchingStrategy',
  'metadataId',
  'metadataKey',
  'metadataValue',
  'visibility',
];

function isLookedUp(spreadsheet: Spreadsheet, lookup: JsonObject): (item: Metadata) => boolean {
  onlyKnown(lookup, 'DeveloperMetadataLookup', LOOKUP);
  const isThere = isAt(spreadsheet, lookup);
  const wanted = present({
    metadataId: integerIn(lookup, 'metadataId'),
    metadataKey: textIn(lookup, 'metadataKey'),
    metadataValue: textIn(lookup, 'metadataValue'),
    visibility: textIn(lookup, 'visibility'),
    locationType: textIn(lookup, 'locationType'),
  });
  return (item) => {
    const has: Readonly<Record<string, unknown>> = { ...item, locationType: locationType(item) };
    return isThere(item) && Object.entries(wanted).every(([name, value]) => has[name] === value);
  };
}

const holds = (start: number | undefined, end: number | undefined, index: number): boolean =>
  (start ?? 0) <= index && index < (end ?? Infinity);

function isWithin(box: OpenBox, { line }: MetadataPlace): boolean {
  if (line === undefined) return true;
  return line.dimension === 'ROWS'
    ? holds(box.startRow, box.endRow, line.index)
    : holds(box.startColumn, box.endColumn, line.index);
}

/** Whether a DataFilter selects an entry; cells select what is on rows, columns and sheets they lie in. */
export function selects(spreadsheet: Spreadsheet, filter: JsonObject): (item: Metadata) => boolean {
  onlyKnown(filter, 'DataFilter', ['a1Range', 'gridRange', 'developerMetadataLookup']);
  const lookup = objectIn(filter, 'developerMetadataLookup');
  const [text, range] = [textIn(filter, 'a1Range'), objectIn(filter, 'gridRange')];
  if ([lookup, text, range].filter((given) => given !== undefined).length !== 1)
    throw badRequest('A data filter must select in exactly one way.');
  if (lookup !== undefined) return isLookedUp(spreadsheet, lookup);
  const { sheetId, box } =
    text === undefined ? readGridRange(range ?? {}) : placeOf(spreadsheet, text);
  return (item) => item.sheetId === sheetId && isWithin(box, item);
}

function placeOf(spreadsheet: Spreadsheet, text: string) {
  const { sheet, box } = parseRange(spreadsheet, text);
  return { sheetId: sheet.sheetId, box };
}
