// A DataFilter: cells by their A1 address, by their GridRange, or where developer metadata is.
import { parseRange, refuseOutside } from './a1.ts';
import { objectIn, onlyKnown, textIn, type JsonObject } from './json.ts';
import { selects } from './metadata-lookup.ts';
import type { Metadata, OpenBox, Sheet, Spreadsheet } from './model.ts';
import { readGridRange } from './ranges.ts';
import { badRequest } from './refusal.ts';
import { sheetById } from './sheets.ts';

export type Located = { readonly sheet: Sheet; readonly box: OpenBox };

/** The whole sheet, row or column; null for what is on the spreadsheet. */
function placeOf(spreadsheet: Spreadsheet, { sheetId, line }: Metadata): Located | null {
  if (sheetId === undefined) return null;
  const sheet = sheetById(spreadsheet, sheetId);
  if (line === undefined) return { sheet, box: {} };
  const { dimension, index } = line;
  const box =
    dimension === 'ROWS'
      ? { startRow: index, endRow: index + 1 }
      : { startColumn: index, endColumn: index + 1 };
  return { sheet, box };
}

/** One place for an address or a range, as many as there are for metadata. */
export function locate(spreadsheet: Spreadsheet, filter: JsonObject): readonly Located[] {
  onlyKnown(filter, 'DataFilter', ['a1Range', 'gridRange', 'developerMetadataLookup']);
  const lookup = objectIn(filter, 'developerMetadataLookup');
  const [text, range] = [textIn(filter, 'a1Range'), objectIn(filter, 'gridRange')];
  if ([lookup, text, range].filter((given) => given !== undefined).length !== 1)
    throw badRequest('A data filter must name cells in exactly one way.');
  if (lookup !== undefined) {
    const places = spreadsheet.metadata
      .filter(selects(spreadsheet, filter))
      .map((item) => placeOf(spreadsheet, item));
    return places.filter((place) => place !== null);
  }
  if (text !== undefined) return [parseRange(spreadsheet, text)];
  const { sheetId, box } = readGridRange(range ?? {});
  return [{ sheet: sheetById(spreadsheet, sheetId), box }];
}

/** The cells of a filter, which must lie in their sheet. */
export function locateInside(spreadsheet: Spreadsheet, filter: JsonObject): readonly Located[] {
  const places = locate(spreadsheet, filter);
  for (const { sheet, box } of places) refuseOutside(sheet, box);
  return places;
}
