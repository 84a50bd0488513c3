// The filter of a sheet, and its filter views: what everybody sees, and what people may choose to look at.
import { filterViewJson } from '../describe.ts';
import { maskedNames, updateMask } from '../field-mask.ts';
import {
  integerIn,
  isObject,
  objectIn,
  objectsIn,
  onlyKnown,
  required,
  textIn,
  type JsonObject,
} from '../json.ts';
import { normalObject } from '../colour.ts';
import { without } from '../lists.ts';
import type { Numbered, Sheet, Spreadsheet } from '../model.ts';
import { gridRangeIn } from '../ranges.ts';
import { badRequest, unknown } from '../refusal.ts';
import { sheetById, takeId, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

const CRITERIA = [
  'hiddenValues',
  'condition',
  'visibleBackgroundColor',
  'visibleBackgroundColorStyle',
  'visibleForegroundColor',
  'visibleForegroundColorStyle',
];

function criteriaFrom(column: number, criteria: JsonObject): JsonObject {
  if (column < 0) throw badRequest(`Invalid column index: ${column}`);
  onlyKnown(criteria, 'FilterCriteria', CRITERIA);
  return normalObject(criteria);
}

/** Both spellings of what is shown and hidden in a filter; the newer one wins. */
function criteriaIn(filter: JsonObject): JsonObject {
  const specs = objectsIn(filter, 'filterSpecs');
  const given =
    specs.length > 0
      ? specs.map((spec) => {
          onlyKnown(spec, 'FilterSpec', ['columnIndex', 'filterCriteria']);
          return [integerIn(spec, 'columnIndex') ?? 0, objectIn(spec, 'filterCriteria')] as const;
        })
      : Object.entries(objectIn(filter, 'criteria') ?? {}).map(
          ([column, criteria]) => [Number(column), isObject(criteria) ? criteria : {}] as const,
        );
  if (given.length === 0) return {};
  const read = given.map(
    ([column, criteria]) => [column, criteriaFrom(column, criteria ?? {})] as const,
  );
  return {
    criteria: Object.fromEntries(read),
    filterSpecs: read.map(([columnIndex, filterCriteria]) => ({ columnIndex, filterCriteria })),
  };
}

function sortIn(filter: JsonObject): JsonObject {
  const sortSpecs = objectsIn(filter, 'sortSpecs');
  return sortSpecs.length === 0 ? {} : { sortSpecs: sortSpecs.map(normalObject) };
}

/** A filter sorts the rows themselves, a view only what is seen. */
function setBasicFilter(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'setBasicFilter', ['filter']);
  const filter = required(objectIn(body, 'filter'), 'filter');
  onlyKnown(filter, 'BasicFilter', ['range', 'sortSpecs', 'filterSpecs', 'criteria']);
  if (objectsIn(filter, 'sortSpecs').length > 0) throw unknown('how a basic filter sorts rows');
  const { sheetId, box } = gridRangeIn(filter, 'range');
  const sheet = sheetById(spreadsheet, sheetId);
  const basicFilter = { ranges: [box], body: criteriaIn(filter) };
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, basicFilter }) };
}

function clearBasicFilter(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'clearBasicFilter', ['sheetId']);
  const sheet = sheetById(spreadsheet, integerIn(body, 'sheetId') ?? 0);
  return { spreadsheet: withSheet(spreadsheet, without(sheet, 'basicFilter')) };
}

const VIEW = ['filterViewId', 'title', 'range', 'sortSpecs', 'filterSpecs', 'criteria'];

function viewBody(title: string, view: JsonObject): JsonObject {
  return { title, ...sortIn(view), ...criteriaIn(view) };
}

function found(
  spreadsheet: Spreadsheet,
  id: number,
): { readonly sheet: Sheet; readonly view: Numbered } {
  for (const sheet of spreadsheet.sheets) {
    const view = sheet.filterViews.find((candidate) => candidate.id === id);
    if (view !== undefined) return { sheet, view };
  }
  throw badRequest(`No filter view with id: ${id}`);
}

const isTaken = (spreadsheet: Spreadsheet, id: number): boolean =>
  spreadsheet.sheets.some(({ filterViews }) => filterViews.some((view) => view.id === id));

function withView(spreadsheet: Spreadsheet, sheet: Sheet, view: Numbered, kind: string): Outcome {
  const filterViews = [...sheet.filterViews, view];
  return {
    spreadsheet: withSheet(spreadsheet, { ...sheet, filterViews }),
    reply: { [kind]: { filter: filterViewJson(sheet, view) } },
  };
}

function addFilterView(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'addFilterView', ['filter']);
  const given = required(objectIn(body, 'filter'), 'filter');
  onlyKnown(given, 'FilterView', VIEW);
  const { sheetId, box } = gridRangeIn(given, 'range');
  const sheet = sheetById(spreadsheet, sheetId);
  const title = textIn(given, 'title');
  if (title === undefined) throw unknown('what Google calls a filter view without a title');
  const taken = takeId(spreadsheet);
  const id = integerIn(given, 'filterViewId') ?? taken.id;
  if (isTaken(spreadsheet, id)) throw badRequest(`A filter view with id ${id} already exists.`);
  const view = { id, ranges: [box], body: viewBody(title, given) };
  return withView(taken.spreadsheet, sheet, view, 'addFilterView');
}

function duplicateFilterView(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'duplicateFilterView', ['filterId']);
  const { sheet, view } = found(spreadsheet, required(integerIn(body, 'filterId'), 'filterId'));
  const taken = takeId(spreadsheet);
  const title = `Copy of ${textIn(view.body, 'title') ?? ''}`;
  const copy = { ...view, id: taken.id, body: { ...view.body, title } };
  return withView(taken.spreadsheet, sheet, copy, 'duplicateFilterView');
}

function updateFilterView(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'updateFilterView', ['filter', 'fields']);
  const given = required(objectIn(body, 'filter'), 'filter');
  onlyKnown(given, 'FilterView', VIEW);
  const id = required(integerIn(given, 'filterViewId'), 'filterViewId');
  const { sheet, view } = found(spreadsheet, id);
  const names = maskedNames(updateMask(textIn(body, 'fields')), VIEW);
  const range = names.includes('range') ? gridRangeIn(given, 'range') : null;
  if (range !== null && range.sheetId !== sheet.sheetId)
    throw badRequest('A filter view cannot move to another sheet.');
  const setsCriteria = names.includes('criteria') || names.includes('filterSpecs');
  const wanted = [...names, ...(setsCriteria ? ['criteria', 'filterSpecs'] : [])];
  const title = names.includes('title') ? required(textIn(given, 'title'), 'title') : '';
  const chosen = (from: JsonObject, isWanted: boolean) =>
    Object.entries(from).filter(([name]) => wanted.includes(name) === isWanted);
  const fresh = chosen(viewBody(title, given), true);
  const updated: Numbered = {
    id,
    ranges: range === null ? view.ranges : [range.box],
    body: Object.fromEntries([...chosen(view.body, false), ...fresh]),
  };
  const filterViews = sheet.filterViews.map((other) => (other === view ? updated : other));
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, filterViews }) };
}

function deleteFilterView(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'deleteFilterView', ['filterId']);
  const { sheet, view } = found(spreadsheet, required(integerIn(body, 'filterId'), 'filterId'));
  const filterViews = sheet.filterViews.filter((other) => other !== view);
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, filterViews }) };
}

export const FILTER_KINDS: Kinds = {
  setBasicFilter,
  clearBasicFilter,
  addFilterView,
  duplicateFilterView,
  updateFilterView,
  deleteFilterView,
};
