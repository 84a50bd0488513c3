// A DataFilter: cells by their A1 address or their GridRange. By developer metadata is not known here.
import { parseRange, refuseOutside } from './a1.ts';
import { objectIn, onlyKnown, textIn, type JsonObject } from './json.ts';
import type { OpenBox, Sheet, Spreadsheet } from './model.ts';
import { readGridRange } from './ranges.ts';
import { badRequest, unknown } from './refusal.ts';
import { sheetById } from './sheets.ts';

export type Located = { readonly sheet: Sheet; readonly box: OpenBox };

export function locate(spreadsheet: Spreadsheet, filter: JsonObject): Located {
  onlyKnown(filter, 'DataFilter', ['a1Range', 'gridRange', 'developerMetadataLookup']);
  if (objectIn(filter, 'developerMetadataLookup') !== undefined)
    throw unknown('data filters by developer metadata');
  const [text, range] = [textIn(filter, 'a1Range'), objectIn(filter, 'gridRange')];
  if ((text === undefined) === (range === undefined))
    throw badRequest('A data filter must name cells in exactly one way.');
  if (text !== undefined) return parseRange(spreadsheet, text);
  const { sheetId, box } = readGridRange(range ?? {});
  return { sheet: sheetById(spreadsheet, sheetId), box };
}

/** The cells of a filter, which must lie in their sheet. */
export function locateInside(spreadsheet: Spreadsheet, filter: JsonObject): Located {
  const located = locate(spreadsheet, filter);
  refuseOutside(located.sheet, located.box);
  return located;
}
