// Adding, removing, ordering and copying sheets.
import { sheetPropertiesJson } from '../describe.ts';
import { maskedNames, updateMask } from '../field-mask.ts';
import { integerIn, objectIn, onlyKnown, required, textIn, type JsonObject } from '../json.ts';
import { sheetIdOf } from '../metadata.ts';
import type { Sheet, Spreadsheet } from '../model.ts';
import { badRequest, unknown } from '../refusal.ts';
import { newSheet, refuseTakenTitle, sheetById, sheetByTitle, takeId } from '../sheets.ts';
import { withShorterSheet } from '../splice.ts';
import type { Kinds, Outcome } from './kind.ts';
import { PROPERTIES, setProperties } from './sheet-properties.ts';
import { splicedList } from '../lists.ts';

function inserted(spreadsheet: Spreadsheet, sheet: Sheet, index: number | undefined): Spreadsheet {
  if (index !== undefined && (index < 0 || index > spreadsheet.sheets.length)) {
    throw badRequest(`Invalid index ${index}: there are ${spreadsheet.sheets.length} sheets`);
  }
  const sheets = splicedList(spreadsheet.sheets, index ?? spreadsheet.sheets.length, {
    removed: 0,
    added: [sheet],
  });
  return { ...spreadsheet, sheets };
}

function withProperties(spreadsheet: Spreadsheet, kind: string, sheetId: number): Outcome {
  const index = spreadsheet.sheets.findIndex((sheet) => sheet.sheetId === sheetId);
  const properties = sheetPropertiesJson(sheetById(spreadsheet, sheetId), index);
  return { spreadsheet, reply: { [kind]: { properties } } };
}

/** The id asked for, when it is free, or a new one. */
function idFor(
  spreadsheet: Spreadsheet,
  asked: number | undefined,
): { readonly id: number; readonly spreadsheet: Spreadsheet } {
  if (asked === undefined) return takeId(spreadsheet);
  if (asked < 0) throw badRequest('sheetId must not be negative');
  if (spreadsheet.sheets.some((sheet) => sheet.sheetId === asked)) {
    throw badRequest(`A sheet with id ${asked} already exists.`);
  }
  return { id: asked, spreadsheet };
}

function freeTitle(spreadsheet: Spreadsheet, prefix: string): string {
  let number = spreadsheet.sheets.length + 1;
  while (sheetByTitle(spreadsheet, `${prefix}${number}`) !== undefined) number += 1;
  return `${prefix}${number}`;
}

/** A sheet from SheetProperties, not yet among the sheets; also how spreadsheets.create makes its sheets. */
export function sheetFrom(
  spreadsheet: Spreadsheet,
  properties: JsonObject,
): { readonly sheet: Sheet; readonly spreadsheet: Spreadsheet } {
  onlyKnown(properties, 'SheetProperties', PROPERTIES);
  if ((textIn(properties, 'sheetType') ?? 'GRID') !== 'GRID')
    throw unknown('sheets that are not grids');
  const given = idFor(spreadsheet, integerIn(properties, 'sheetId'));
  const title = textIn(properties, 'title') ?? freeTitle(spreadsheet, 'Sheet');
  const mask = Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .map(([name]) => [name, true as const]),
  );
  const sheet = setProperties(newSheet(given.id, title), properties, mask);
  refuseTakenTitle(spreadsheet, sheet.title);
  return { sheet, spreadsheet: given.spreadsheet };
}

function addSheet(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'addSheet', ['properties']);
  const properties = objectIn(body, 'properties') ?? {};
  const made = sheetFrom(spreadsheet, properties);
  const next = inserted(made.spreadsheet, made.sheet, integerIn(properties, 'index'));
  return withProperties(next, 'addSheet', made.sheet.sheetId);
}

function refuseAllHidden(spreadsheet: Spreadsheet): void {
  if (spreadsheet.sheets.every((sheet) => sheet.hidden)) {
    throw badRequest("You can't hide all the sheets in a document.");
  }
}

function deleteSheet(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'deleteSheet', ['sheetId']);
  const { sheetId } = sheetById(spreadsheet, integerIn(body, 'sheetId') ?? 0);
  const sheets = spreadsheet.sheets.filter((sheet) => sheet.sheetId !== sheetId);
  if (sheets.every((sheet) => sheet.hidden)) {
    throw badRequest("You can't remove all the sheets in a document.");
  }
  const namedRanges = spreadsheet.namedRanges.filter((named) => named.range.sheetId !== sheetId);
  const metadata = spreadsheet.metadata.filter(({ location }) => sheetIdOf(location) !== sheetId);
  return { spreadsheet: { ...spreadsheet, sheets, namedRanges, metadata } };
}

/** Indexes count as before the move: to its own place or right behind it, a sheet stays where it is. */
function moved(spreadsheet: Spreadsheet, sheetId: number, index: number): Spreadsheet {
  const from = spreadsheet.sheets.findIndex((sheet) => sheet.sheetId === sheetId);
  const sheet = sheetById(spreadsheet, sheetId);
  if (index < 0 || index > spreadsheet.sheets.length) throw badRequest(`Invalid index ${index}`);
  const to = index > from ? index - 1 : index;
  const others = spreadsheet.sheets.filter((other) => other !== sheet);
  return { ...spreadsheet, sheets: splicedList(others, to, { removed: 0, added: [sheet] }) };
}

function updateSheetProperties(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'updateSheetProperties', ['properties', 'fields']);
  const properties = required(objectIn(body, 'properties'), 'properties');
  onlyKnown(properties, 'SheetProperties', PROPERTIES);
  const mask = updateMask(textIn(body, 'fields'));
  const names = maskedNames(mask, PROPERTIES);
  const sheet = sheetById(spreadsheet, integerIn(properties, 'sheetId') ?? 0);
  const set = setProperties(sheet, properties, mask);
  if (set.title !== sheet.title) refuseTakenTitle(spreadsheet, set.title, sheet.sheetId);
  const changed = withShorterSheet(spreadsheet, sheet, set);
  refuseAllHidden(changed);
  const next = names.includes('index')
    ? moved(changed, sheet.sheetId, integerIn(properties, 'index') ?? 0)
    : changed;
  return { spreadsheet: next };
}

type Copied<T> = { readonly list: readonly T[]; readonly spreadsheet: Spreadsheet };

/** Copies of protections and the like, each with an id of its own. */
const withNewIds = <T>(
  spreadsheet: Spreadsheet,
  list: readonly T[],
  give: (item: T, id: number) => T,
): Copied<T> =>
  list.reduce<Copied<T>>(
    (done, item) => {
      const taken = takeId(done.spreadsheet);
      return { list: [...done.list, give(item, taken.id)], spreadsheet: taken.spreadsheet };
    },
    { list: [], spreadsheet },
  );

/** A copy of a sheet with new ids for what has ids, not yet among the sheets. */
export function copiedSheet(
  spreadsheet: Spreadsheet,
  source: Sheet,
  wish: { readonly sheetId?: number | undefined; readonly title?: string | undefined },
): { readonly sheet: Sheet; readonly spreadsheet: Spreadsheet } {
  const title = wish.title ?? `Copy of ${source.title}`;
  const given = idFor(spreadsheet, wish.sheetId);
  refuseTakenTitle(spreadsheet, title);
  const protections = withNewIds(given.spreadsheet, source.protectedRanges, (range, id) => ({
    ...range,
    protectedRangeId: id,
  }));
  const views = withNewIds(protections.spreadsheet, source.filterViews, (view, id) => ({
    ...view,
    filterViewId: id,
  }));
  const bandings = withNewIds(views.spreadsheet, source.bandedRanges, (banding, id) => ({
    ...banding,
    bandedRangeId: id,
  }));
  const sheet = {
    ...source,
    sheetId: given.id,
    title,
    protectedRanges: protections.list,
    filterViews: views.list,
    bandedRanges: bandings.list,
  };
  return { sheet, spreadsheet: bandings.spreadsheet };
}

/** Whether a copy of a sheet takes them along is not known. */
export function refuseMetadata(spreadsheet: Spreadsheet, { sheetId }: Sheet): void {
  if (spreadsheet.metadata.some(({ location }) => sheetIdOf(location) === sheetId))
    throw unknown('what becomes of developer metadata when their sheet is copied');
}

function duplicateSheet(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'duplicateSheet', [
    'sourceSheetId',
    'insertSheetIndex',
    'newSheetId',
    'newSheetName',
  ]);
  const source = sheetById(spreadsheet, integerIn(body, 'sourceSheetId') ?? 0);
  refuseMetadata(spreadsheet, source);
  const copy = copiedSheet(spreadsheet, source, {
    sheetId: integerIn(body, 'newSheetId'),
    title: textIn(body, 'newSheetName'),
  });
  const next = inserted(copy.spreadsheet, copy.sheet, integerIn(body, 'insertSheetIndex') ?? 0);
  return withProperties(next, 'duplicateSheet', copy.sheet.sheetId);
}

export const SHEET_KINDS: Kinds = { addSheet, deleteSheet, updateSheetProperties, duplicateSheet };
