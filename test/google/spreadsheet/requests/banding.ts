// Ranges whose rows or columns alternate between two colours.
import { normalObject } from '../colour.ts';
import { bandedRangeJson } from '../describe.ts';
import { below, maskedNames, overwrite, updateMask } from '../field-mask.ts';
import { clip } from '../grid.ts';
import {
  integerIn,
  objectIn,
  onlyKnown,
  present,
  required,
  textIn,
  type JsonObject,
} from '../json.ts';
import type { Numbered, OpenBox, Sheet, Spreadsheet } from '../model.ts';
import { gridRangeIn, overlap } from '../ranges.ts';
import { badRequest } from '../refusal.ts';
import { sheetById, takeId, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

const BANDED = ['bandedRangeId', 'range', 'rowProperties', 'columnProperties'];
const COLOURS = ['headerColor', 'firstBandColor', 'secondBandColor', 'footerColor'];
const BANDING = COLOURS.flatMap((name) => [name, `${name}Style`]);

/** Colours of rows or columns, with both bands. */
function coloursIn(given: JsonObject, name: string): JsonObject | undefined {
  const colours = objectIn(given, name);
  if (colours === undefined) return undefined;
  onlyKnown(colours, 'BandingProperties', BANDING);
  const normal = normalObject(colours);
  for (const band of ['firstBandColor', 'secondBandColor']) {
    if (normal[`${band}Style`] === undefined) throw badRequest(`${name}.${band} is required`);
  }
  return normal;
}

function bodyFrom(given: JsonObject): JsonObject {
  const body = present({
    rowProperties: coloursIn(given, 'rowProperties'),
    columnProperties: coloursIn(given, 'columnProperties'),
  });
  if (Object.keys(body).length === 0)
    throw badRequest('At least one of rowProperties and columnProperties is required.');
  return body;
}

function refuseOverlap(sheet: Sheet, box: OpenBox, except?: Numbered): void {
  const wanted = clip(sheet.grid, box);
  const others = sheet.bandedRanges.filter((banded) => banded !== except);
  if (others.some(({ ranges }) => ranges.some((range) => overlap(clip(sheet.grid, range), wanted))))
    throw badRequest(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
}

function found(
  spreadsheet: Spreadsheet,
  id: number,
): { readonly sheet: Sheet; readonly banded: Numbered } {
  for (const sheet of spreadsheet.sheets) {
    const banded = sheet.bandedRanges.find((candidate) => candidate.id === id);
    if (banded !== undefined) return { sheet, banded };
  }
  throw badRequest(`No banded range with id: ${id}`);
}

const isTaken = (spreadsheet: Spreadsheet, id: number): boolean =>
  spreadsheet.sheets.some(({ bandedRanges }) => bandedRanges.some((banded) => banded.id === id));

function addBanding(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'addBanding', ['bandedRange']);
  const given = required(objectIn(body, 'bandedRange'), 'bandedRange');
  onlyKnown(given, 'BandedRange', BANDED);
  const { sheetId, box } = gridRangeIn(given, 'range');
  const sheet = sheetById(spreadsheet, sheetId);
  refuseOverlap(sheet, box);
  const taken = takeId(spreadsheet);
  const id = integerIn(given, 'bandedRangeId') ?? taken.id;
  if (isTaken(spreadsheet, id)) throw badRequest(`A banded range with id ${id} already exists.`);
  const banded = { id, ranges: [box], body: bodyFrom(given) };
  const bandedRanges = [...sheet.bandedRanges, banded];
  return {
    spreadsheet: withSheet(taken.spreadsheet, { ...sheet, bandedRanges }),
    reply: { addBanding: { bandedRange: bandedRangeJson(sheet, banded) } },
  };
}

function updateBanding(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'updateBanding', ['bandedRange', 'fields']);
  const given = required(objectIn(body, 'bandedRange'), 'bandedRange');
  onlyKnown(given, 'BandedRange', BANDED);
  const id = required(integerIn(given, 'bandedRangeId'), 'bandedRangeId');
  const { sheet, banded } = found(spreadsheet, id);
  const mask = updateMask(textIn(body, 'fields'));
  const names = maskedNames(mask, BANDED);
  const range = names.includes('range') ? gridRangeIn(given, 'range') : null;
  if (range !== null && range.sheetId !== sheet.sheetId)
    throw badRequest('A banded range cannot move to another sheet.');
  const ranges = range === null ? banded.ranges : [range.box];
  refuseOverlap(sheet, ranges[0] ?? {}, banded);
  const colours = names.filter((name) => name.endsWith('Properties'));
  const merged = colours.reduce<JsonObject>(
    (result, name) => overwrite(result, given, { [name]: below(mask, name) ?? true }) ?? {},
    banded.body,
  );
  const updated = { id, ranges, body: bodyFrom(merged) };
  const bandedRanges = sheet.bandedRanges.map((other) => (other === banded ? updated : other));
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, bandedRanges }) };
}

function deleteBanding(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'deleteBanding', ['bandedRangeId']);
  const id = required(integerIn(body, 'bandedRangeId'), 'bandedRangeId');
  const { sheet, banded } = found(spreadsheet, id);
  const bandedRanges = sheet.bandedRanges.filter((other) => other !== banded);
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, bandedRanges }) };
}

export const BANDING_KINDS: Kinds = { addBanding, updateBanding, deleteBanding };
