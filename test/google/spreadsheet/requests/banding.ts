// Alternating colours.
import { bandingIn, bandingJson, refuseOverlap } from '../banding.ts';
import { withBothColours } from '../colour.ts';
import { maskedNames, overwrite, updateMask } from '../field-mask.ts';
import { integerIn, objectIn, onlyKnown, required, textIn, type JsonObject } from '../json.ts';
import type { BandedRange, Sheet, Spreadsheet } from '../model.ts';
import { badRequest, unknown } from '../refusal.ts';
import { takeId, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

const FIELDS = ['bandedRangeId', 'range', 'rowProperties', 'columnProperties'];

type Found = { readonly sheet: Sheet; readonly banding: BandedRange };

function found(spreadsheet: Spreadsheet, id: number): Found | null {
  for (const sheet of spreadsheet.sheets) {
    const banding = sheet.bandedRanges.find((one) => one.bandedRangeId === id);
    if (banding !== undefined) return { sheet, banding };
  }
  return null;
}

function existing(spreadsheet: Spreadsheet, from: JsonObject): Found {
  const id = required(integerIn(from, 'bandedRangeId'), 'bandedRangeId');
  const one = found(spreadsheet, id);
  if (one === null) throw badRequest(`No banded range with id: ${id}`);
  return one;
}

const withBandings = (
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  bandedRanges: readonly BandedRange[],
): Spreadsheet => withSheet(spreadsheet, { ...sheet, bandedRanges });

function addBanding(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'addBanding', ['bandedRange']);
  const given = required(objectIn(body, 'bandedRange'), 'bandedRange');
  onlyKnown(given, 'BandedRange', FIELDS);
  const { sheet, banding } = bandingIn(spreadsheet, given);
  refuseOverlap(sheet, banding);
  const taken = takeId(spreadsheet);
  const bandedRangeId = integerIn(given, 'bandedRangeId') ?? taken.id;
  if (found(spreadsheet, bandedRangeId) !== null)
    throw badRequest(`A banded range with id ${bandedRangeId} already exists.`);
  const added = { bandedRangeId, ...banding };
  return {
    spreadsheet: withBandings(taken.spreadsheet, sheet, [...sheet.bandedRanges, added]),
    reply: { addBanding: { bandedRange: bandingJson(sheet, added) } },
  };
}

function updateBanding(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'updateBanding', ['bandedRange', 'fields']);
  const given = required(objectIn(body, 'bandedRange'), 'bandedRange');
  onlyKnown(given, 'BandedRange', FIELDS);
  const { sheet, banding: old } = existing(spreadsheet, given);
  const mask = updateMask(textIn(body, 'fields'));
  maskedNames(mask, FIELDS);
  const updated = overwrite(bandingJson(sheet, old), given, withBothColours(mask)) ?? {};
  const { sheet: home, banding } = bandingIn(spreadsheet, updated);
  if (home.sheetId !== sheet.sheetId) throw unknown('a banding that changes its sheet');
  refuseOverlap(sheet, banding, old);
  const next = { bandedRangeId: old.bandedRangeId, ...banding };
  const bandedRanges = sheet.bandedRanges.map((one) => (one === old ? next : one));
  return { spreadsheet: withBandings(spreadsheet, sheet, bandedRanges) };
}

function deleteBanding(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'deleteBanding', ['bandedRangeId']);
  const { sheet, banding } = existing(spreadsheet, body);
  const bandedRanges = sheet.bandedRanges.filter((one) => one !== banding);
  return { spreadsheet: withBandings(spreadsheet, sheet, bandedRanges) };
}

export const BANDING_KINDS: Kinds = { addBanding, updateBanding, deleteBanding };
