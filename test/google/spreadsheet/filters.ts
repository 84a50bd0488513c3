// What basic filters and filter views have in common: a range, an order, and what each column hides.
import { closedBox } from './closed-box.ts';
import { filterCriteria } from './filter-criteria.ts';
import {
  integerIn,
  isObject,
  listIn,
  objectIn,
  objectsIn,
  onlyKnown,
  present,
  required,
  type JsonObject,
} from './json.ts';
import type { Box, ColumnFilter, Filter, FilterView, Sheet, Spreadsheet } from './model.ts';
import { gridRangeIn, gridRangeJson } from './ranges.ts';
import { badRequest, unknown } from './refusal.ts';
import { sheetById } from './sheets.ts';
import { sortSpec } from './sort-spec.ts';

export const FILTER_FIELDS: readonly string[] = ['range', 'sortSpecs', 'criteria', 'filterSpecs'];

function ofSpecs(spreadsheet: Spreadsheet, specs: readonly JsonObject[]): readonly ColumnFilter[] {
  return specs.map((spec) => {
    onlyKnown(spec, 'FilterSpec', ['columnIndex', 'filterCriteria']);
    const criteria = filterCriteria(spreadsheet, objectIn(spec, 'filterCriteria') ?? {});
    return {
      column: required(integerIn(spec, 'columnIndex'), 'filterSpecs.columnIndex'),
      criteria,
    };
  });
}

/** The older spelling: by the index of the column, as text. */
function ofCriteria(spreadsheet: Spreadsheet, criteria: JsonObject): readonly ColumnFilter[] {
  return Object.entries(criteria).map(([index, given]) => {
    if (!/^\d+$/u.test(index) || !isObject(given))
      throw badRequest(`Invalid value at 'filter.criteria', "${index}"`);
    return { column: Number(index), criteria: filterCriteria(spreadsheet, given) };
  });
}

function columnsIn(spreadsheet: Spreadsheet, filter: JsonObject): readonly ColumnFilter[] {
  const columns =
    listIn(filter, 'filterSpecs') === undefined
      ? ofCriteria(spreadsheet, objectIn(filter, 'criteria') ?? {})
      : ofSpecs(spreadsheet, objectsIn(filter, 'filterSpecs'));
  if (new Set(columns.map(({ column }) => column)).size < columns.length)
    throw unknown('a filter that names a column twice');
  return [...columns].sort((one, other) => one.column - other.column);
}

function refuseBeside(box: Box, columns: readonly number[]): void {
  if (columns.some((column) => column < box.startColumn || column >= box.endColumn))
    throw unknown('a filter with a column beside its range');
}

/** A filter and the sheet it is on. */
export function filterIn(
  spreadsheet: Spreadsheet,
  from: JsonObject,
): { readonly sheet: Sheet; readonly filter: Filter } {
  const { sheetId, box: open } = gridRangeIn(from, 'range');
  const sheet = sheetById(spreadsheet, sheetId);
  const box = closedBox(sheet, open);
  const columns = columnsIn(spreadsheet, from);
  const sortSpecs = objectsIn(from, 'sortSpecs').map(sortSpec);
  refuseBeside(
    box,
    [...columns, ...sortSpecs].map(({ column }) => column),
  );
  return { sheet, filter: { box, sortSpecs, columns } };
}

const orAbsent = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length === 0 ? undefined : list;

/** What columns hide is told in both spellings. */
export function filterJson(sheet: Sheet, { box, sortSpecs, columns }: Filter): JsonObject {
  const criteria = Object.fromEntries(columns.map((one) => [String(one.column), one.criteria]));
  return present({
    range: gridRangeJson(sheet.sheetId, box),
    sortSpecs: orAbsent(
      sortSpecs.map(({ column, order }) => ({ dimensionIndex: column, ...order })),
    ),
    criteria: columns.length === 0 ? undefined : criteria,
    filterSpecs: orAbsent(
      columns.map((one) => ({ columnIndex: one.column, filterCriteria: one.criteria })),
    ),
  });
}

export const filterViewJson = (sheet: Sheet, view: FilterView): JsonObject => ({
  filterViewId: view.filterViewId,
  title: view.title,
  ...filterJson(sheet, view),
});
