// A DataFilter: cells by their A1 address, by their GridRange or by the developer metadata beside them.
import { parseRange, refuseOutside } from './a1.ts';
import { objectIn, onlyKnown, textIn, type JsonObject } from './json.ts';
import { boxOf, sheetIdOf } from './metadata.ts';
import { lookedUp, meets } from './metadata-lookup.ts';
import type { Metadata, OpenBox, Sheet, Spreadsheet } from './model.ts';
import { readGridRange } from './ranges.ts';
import { badRequest, unknown } from './refusal.ts';
import { sheetById } from './sheets.ts';

export type Located = { readonly sheet: Sheet; readonly box: OpenBox };

/** What a filter asks for, in exactly one of the three ways. */
function askedIn(filter: JsonObject): { readonly text?: string; readonly lookup?: JsonObject } {
  onlyKnown(filter, 'DataFilter', ['a1Range', 'gridRange', 'developerMetadataLookup']);
  const text = textIn(filter, 'a1Range');
  const range = objectIn(filter, 'gridRange');
  const lookup = objectIn(filter, 'developerMetadataLookup');
  if ([text, range, lookup].filter((one) => one !== undefined).length !== 1)
    throw badRequest('A data filter must name cells in exactly one way.');
  return { ...(text !== undefined && { text }), ...(lookup && { lookup }) };
}

/** The cells of a filter by address or range. */
export function locate(spreadsheet: Spreadsheet, filter: JsonObject): Located {
  const { text, lookup } = askedIn(filter);
  if (lookup !== undefined) throw unknown('data filters by developer metadata');
  if (text !== undefined) return parseRange(spreadsheet, text);
  const { sheetId, box } = readGridRange(objectIn(filter, 'gridRange') ?? {});
  return { sheet: sheetById(spreadsheet, sheetId), box };
}

/** The cells of a filter, which must lie in their sheet. */
function locateInside(spreadsheet: Spreadsheet, filter: JsonObject): Located {
  const located = locate(spreadsheet, filter);
  refuseOutside(located.sheet, located.box);
  return located;
}

/** Every place a filter selects: one by address or range, any number by developer metadata. */
export function locateAll(spreadsheet: Spreadsheet, filter: JsonObject): readonly Located[] {
  const { lookup } = askedIn(filter);
  if (lookup === undefined) return [locateInside(spreadsheet, filter)];
  return lookedUp(spreadsheet, lookup).map(({ location }) => {
    const sheetId = sheetIdOf(location);
    if (sheetId === undefined) throw unknown('which cells metadata of the spreadsheet select');
    return { sheet: sheetById(spreadsheet, sheetId), box: boxOf(location) };
  });
}

/** The metadata a filter selects: those it looks up, or those whose place has cells of its range. */
export function metadataOf(spreadsheet: Spreadsheet, filter: JsonObject): readonly Metadata[] {
  const { lookup } = askedIn(filter);
  if (lookup !== undefined) return lookedUp(spreadsheet, lookup);
  const { sheet, box } = locateInside(spreadsheet, filter);
  const part = { sheetId: sheet.sheetId, box };
  return spreadsheet.metadata.filter(({ location }) => meets(spreadsheet, location, part));
}
