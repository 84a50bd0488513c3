// Ranges in colours that take turns.
import { closedBox } from './closed-box.ts';
import { normalObject } from './colour.ts';
import { objectIn, onlyKnown, present, type JsonObject } from './json.ts';
import type { BandedRange, Sheet, Spreadsheet } from './model.ts';
import { gridRangeIn, gridRangeJson, overlap } from './ranges.ts';
import { badRequest } from './refusal.ts';
import { sheetById } from './sheets.ts';

const COLOURS = ['headerColor', 'firstBandColor', 'secondBandColor', 'footerColor'];
const REQUIRED = ['firstBandColor', 'secondBandColor'];

function properties(from: JsonObject, name: string): JsonObject | undefined {
  const given = objectIn(from, name);
  if (given === undefined) return undefined;
  onlyKnown(given, 'BandingProperties', [...COLOURS, ...COLOURS.map((one) => `${one}Style`)]);
  const kept = normalObject(given);
  const absent = REQUIRED.find((one) => !(`${one}Style` in kept));
  if (absent !== undefined) throw badRequest(`${name}.${absent} is required`);
  return kept;
}

/** What a BandedRange of the API says besides its id, and the sheet it is on. */
export function bandingIn(
  spreadsheet: Spreadsheet,
  given: JsonObject,
): { readonly sheet: Sheet; readonly banding: Omit<BandedRange, 'bandedRangeId'> } {
  const { sheetId, box: open } = gridRangeIn(given, 'range');
  const sheet = sheetById(spreadsheet, sheetId);
  const box = closedBox(sheet, open);
  const rowProperties = properties(given, 'rowProperties');
  const columnProperties = properties(given, 'columnProperties');
  if (rowProperties === undefined && columnProperties === undefined)
    throw badRequest('At least one of rowProperties and columnProperties must be specified.');
  const both = {
    ...(rowProperties && { rowProperties }),
    ...(columnProperties && { columnProperties }),
  };
  return { sheet, banding: { box, ...both } };
}

/** In Google's words. */
export function refuseOverlap(
  sheet: Sheet,
  { box }: Pick<BandedRange, 'box'>,
  except?: BandedRange,
): void {
  if (sheet.bandedRanges.some((other) => other !== except && overlap(other.box, box)))
    throw badRequest(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
}

export const bandingJson = (sheet: Sheet, banding: BandedRange): JsonObject =>
  present({
    bandedRangeId: banding.bandedRangeId,
    range: gridRangeJson(sheet.sheetId, banding.box),
    rowProperties: banding.rowProperties,
    columnProperties: banding.columnProperties,
  });
