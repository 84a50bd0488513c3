// Developer metadata: what is noted beside a spreadsheet, a sheet, a row or a column.
import {
  flagIn,
  integerIn,
  objectIn,
  onlyKnown,
  present,
  required,
  type JsonObject,
} from './json.ts';
import type { Metadata, MetadataLocation, OpenBox, Spreadsheet } from './model.ts';
import { dimensionRangeIn, dimensionRangeJson } from './ranges.ts';
import { badRequest } from './refusal.ts';
import { sheetById } from './sheets.ts';

function oneOf(spreadsheet: Spreadsheet, location: JsonObject): MetadataLocation {
  const { sheetId, dimension, start, end } = dimensionRangeIn(location, 'dimensionRange');
  const { rowCount, columnCount } = sheetById(spreadsheet, sheetId).grid;
  const index = required(start, 'dimensionRange.startIndex');
  if (end !== index + 1) throw badRequest('dimensionRange must be a single row or column.');
  if (end > (dimension === 'ROWS' ? rowCount : columnCount))
    throw badRequest(`There is no place ${index} among the ${dimension} of sheet ${sheetId}.`);
  return { type: dimension === 'ROWS' ? 'ROW' : 'COLUMN', sheetId, index };
}

/** The type of a location comes of what it names; one that is given is not looked at. */
export function locationIn(
  spreadsheet: Spreadsheet,
  from: JsonObject,
  name: string,
): MetadataLocation {
  const location = required(objectIn(from, name), name);
  onlyKnown(location, 'DeveloperMetadataLocation', [
    'locationType',
    'spreadsheet',
    'sheetId',
    'dimensionRange',
  ]);
  const whole = flagIn(location, 'spreadsheet') === true;
  const sheetId = integerIn(location, 'sheetId');
  const range = objectIn(location, 'dimensionRange');
  if ([whole, sheetId !== undefined, range !== undefined].filter(Boolean).length !== 1)
    throw badRequest(`${name} must be the spreadsheet, a sheet or a dimensionRange.`);
  if (range !== undefined) return oneOf(spreadsheet, location);
  if (sheetId === undefined) return { type: 'SPREADSHEET' };
  return { type: 'SHEET', sheetId: sheetById(spreadsheet, sheetId).sheetId };
}

function placeJson(location: MetadataLocation): JsonObject {
  if (location.type === 'SPREADSHEET') return { spreadsheet: true };
  if (location.type === 'SHEET') return { sheetId: location.sheetId };
  const dimension = location.type === 'ROW' ? 'ROWS' : 'COLUMNS';
  const range = { start: location.index, end: location.index + 1 };
  return { dimensionRange: dimensionRangeJson(location.sheetId, dimension, range) };
}

export const metadataJson = (item: Metadata): JsonObject =>
  present({
    metadataId: item.metadataId,
    metadataKey: item.metadataKey,
    metadataValue: item.metadataValue,
    location: { locationType: item.location.type, ...placeJson(item.location) },
    visibility: item.visibility,
  });

/** The sheet of a location, which the whole spreadsheet has none of. */
export const sheetIdOf = (location: MetadataLocation): number | undefined =>
  location.type === 'SPREADSHEET' ? undefined : location.sheetId;

/** The cells of a location on its sheet. */
export function boxOf(location: MetadataLocation): OpenBox {
  if (location.type === 'ROW') return { startRow: location.index, endRow: location.index + 1 };
  if (location.type !== 'COLUMN') return {};
  return { startColumn: location.index, endColumn: location.index + 1 };
}

/** What is visible to one project only is as good as absent for others. */
const isVisible = (item: Metadata, project: string | undefined): boolean =>
  item.visibility === 'DOCUMENT' || item.project === project;

/** A spreadsheet without the metadata that a project may not see. */
export const seenBy = (spreadsheet: Spreadsheet, project: string | undefined): Spreadsheet => ({
  ...spreadsheet,
  metadata: spreadsheet.metadata.filter((item) => isVisible(item, project)),
});
