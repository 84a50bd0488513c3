// Filters that have a name and change nothing for others.
import { maskedNames, overwrite, updateMask, type Mask } from '../field-mask.ts';
import { filterIn, filterViewJson, FILTER_FIELDS } from '../filters.ts';
import { integerIn, objectIn, onlyKnown, required, textIn, type JsonObject } from '../json.ts';
import { without } from '../lists.ts';
import type { FilterView, Sheet, Spreadsheet } from '../model.ts';
import { badRequest, unknown } from '../refusal.ts';
import { takeId, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

const FIELDS = ['filterViewId', 'title', ...FILTER_FIELDS];

/** Only where Google's answer is known: it may name a view itself, or let two have one name. */
function titleIn(sheet: Sheet, given: JsonObject, except?: number): string {
  const title = textIn(given, 'title') ?? '';
  if (title === '') throw unknown('how Google names a filter view that is given no title');
  const isTaken = sheet.filterViews.some(
    (view) => view.title === title && view.filterViewId !== except,
  );
  if (isTaken) throw unknown('two filter views of one sheet with the same title');
  return title;
}

type Found = { readonly sheet: Sheet; readonly view: FilterView };

function found(spreadsheet: Spreadsheet, id: number): Found | null {
  for (const sheet of spreadsheet.sheets) {
    const view = sheet.filterViews.find((one) => one.filterViewId === id);
    if (view !== undefined) return { sheet, view };
  }
  return null;
}

function existing(spreadsheet: Spreadsheet, from: JsonObject, name: string): Found {
  const id = required(integerIn(from, name), name);
  const one = found(spreadsheet, id);
  if (one === null) throw badRequest(`No filter view with id: ${id}`);
  return one;
}

const withViews = (
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  filterViews: readonly FilterView[],
): Spreadsheet => withSheet(spreadsheet, { ...sheet, filterViews });

function addFilterView(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'addFilterView', ['filter']);
  const given = required(objectIn(body, 'filter'), 'filter');
  onlyKnown(given, 'FilterView', FIELDS);
  const { sheet, filter } = filterIn(spreadsheet, given);
  const taken = takeId(spreadsheet);
  const filterViewId = integerIn(given, 'filterViewId') ?? taken.id;
  if (found(spreadsheet, filterViewId) !== null)
    throw badRequest(`A filter view with id ${filterViewId} already exists.`);
  const view = { filterViewId, title: titleIn(sheet, given), ...filter };
  return {
    spreadsheet: withViews(taken.spreadsheet, sheet, [...sheet.filterViews, view]),
    reply: { addFilterView: { filter: filterViewJson(sheet, view) } },
  };
}

/** What columns hide has two spellings: writing one of them replaces the other. */
function withoutOtherSpelling(json: JsonObject, mask: Mask): JsonObject {
  if (mask === true || ('criteria' in mask && 'filterSpecs' in mask)) return json;
  if ('filterSpecs' in mask) return without(json, 'criteria');
  return 'criteria' in mask ? without(json, 'filterSpecs') : json;
}

function refuseParts(mask: Mask): void {
  maskedNames(mask, FIELDS);
  if (mask !== true && Object.values(mask).some((inner) => inner !== true))
    throw unknown('what becomes of a filter view when a part of a field is written');
}

function updateFilterView(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'updateFilterView', ['filter', 'fields']);
  const given = required(objectIn(body, 'filter'), 'filter');
  onlyKnown(given, 'FilterView', FIELDS);
  const { sheet, view } = existing(spreadsheet, given, 'filterViewId');
  const mask = updateMask(textIn(body, 'fields'));
  refuseParts(mask);
  const old = withoutOtherSpelling(filterViewJson(sheet, view), mask);
  const updated = overwrite(old, given, mask) ?? {};
  const { sheet: home, filter } = filterIn(spreadsheet, updated);
  if (home.sheetId !== sheet.sheetId) throw unknown('a filter view that changes its sheet');
  const { filterViewId } = view;
  const next = { filterViewId, title: titleIn(sheet, updated, filterViewId), ...filter };
  const filterViews = sheet.filterViews.map((one) => (one === view ? next : one));
  return { spreadsheet: withViews(spreadsheet, sheet, filterViews) };
}

function duplicateFilterView(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'duplicateFilterView', ['filterId']);
  const { sheet, view } = existing(spreadsheet, body, 'filterId');
  const taken = takeId(spreadsheet);
  const title = titleIn(sheet, { title: `Copy of ${view.title}` });
  const copy = { ...view, filterViewId: taken.id, title };
  return {
    spreadsheet: withViews(taken.spreadsheet, sheet, [...sheet.filterViews, copy]),
    reply: { duplicateFilterView: { filter: filterViewJson(sheet, copy) } },
  };
}

function deleteFilterView(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'deleteFilterView', ['filterId']);
  const { sheet, view } = existing(spreadsheet, body, 'filterId');
  const filterViews = sheet.filterViews.filter((one) => one !== view);
  return { spreadsheet: withViews(spreadsheet, sheet, filterViews) };
}

export const FILTER_VIEW_KINDS: Kinds = {
  addFilterView,
  updateFilterView,
  duplicateFilterView,
  deleteFilterView,
};
