// Developer metadata: notes of programs on a spreadsheet, a sheet, a row or a column, which go where those go.
import { present, type JsonObject } from './json.ts';
import type { Metadata, MetadataPlace } from './model.ts';
import { dimensionRangeJson } from './ranges.ts';

/** On the sheet itself: what is on a row or column is shown there. */
export const isOnSheet = ({ sheetId, line }: MetadataPlace, id: number): boolean =>
  sheetId === id && line === undefined;

export const locationType = ({ sheetId, line }: MetadataPlace): string => {
  if (line !== undefined) return line.dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  return sheetId === undefined ? 'SPREADSHEET' : 'SHEET';
};

function locationJson(place: MetadataPlace): JsonObject {
  const { sheetId, line } = place;
  if (sheetId === undefined) return { locationType: 'SPREADSHEET', spreadsheet: true };
  const type = { locationType: locationType(place) };
  if (line === undefined) return { ...type, sheetId };
  const { dimension, index } = line;
  const dimensionRange = dimensionRangeJson(sheetId, dimension, { start: index, end: index + 1 });
  return { ...type, dimensionRange };
}

export function metadataJson(item: Metadata): JsonObject {
  return present({
    metadataId: item.metadataId,
    metadataKey: item.metadataKey,
    metadataValue: item.metadataValue,
    location: locationJson(item),
    visibility: item.visibility,
  });
}
