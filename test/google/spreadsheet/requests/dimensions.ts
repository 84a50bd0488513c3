// Rows and columns: adding, inserting, deleting, hiding, sizing, grouping.
import { maskedNames, updateMask } from '../field-mask.ts';
import { deepened, groupsJson } from '../groups.ts';
import {
  flagIn,
  integerIn,
  objectIn,
  onlyKnown,
  required,
  textIn,
  type JsonObject,
} from '../json.ts';
import type { Dimension, DimensionProperties, Sheet, Spreadsheet } from '../model.ts';
import { dimensionIn, dimensionRangeIn, type DimensionRange } from '../ranges.ts';
import { badRequest } from '../refusal.ts';
import { sheetById, withSheet } from '../sheets.ts';
import { spliceSheet } from '../splice.ts';
import { grownTo } from '../values.ts';
import type { Kinds, Outcome } from './kind.ts';

const countOf = (sheet: Sheet, dimension: Dimension): number =>
  dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;

type Bounded = {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
};

/** The rows or columns of a range, all of which the sheet must have. */
function boundedIn(spreadsheet: Spreadsheet, body: JsonObject, name: string): Bounded {
  const range: DimensionRange = dimensionRangeIn(body, name);
  const sheet = sheetById(spreadsheet, range.sheetId);
  const count = countOf(sheet, range.dimension);
  const start = range.start ?? 0;
  const end = range.end ?? count;
  if (start >= count || end > count) {
    throw badRequest(
      `The range ${start} to ${end} does not exist: there are ${count} ${range.dimension}`,
    );
  }
  return { sheet, dimension: range.dimension, start, end };
}

function appendDimension(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'appendDimension', ['sheetId', 'dimension', 'length']);
  const sheet = sheetById(spreadsheet, integerIn(body, 'sheetId') ?? 0);
  const length = integerIn(body, 'length') ?? 0;
  if (length < 1) throw badRequest('length must be greater than zero');
  const { rowCount, columnCount } = sheet.grid;
  const size =
    dimensionIn(body) === 'ROWS'
      ? { rows: rowCount + length, columns: columnCount }
      : { rows: rowCount, columns: columnCount + length };
  return { spreadsheet: grownTo(spreadsheet, sheet.sheetId, size) };
}

function insertDimension(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'insertDimension', ['range', 'inheritFromBefore']);
  const { sheetId, dimension, start, end } = dimensionRangeIn(body, 'range');
  const before = flagIn(body, 'inheritFromBefore') ?? false;
  const at = required(start, 'range.startIndex');
  const count = countOf(sheetById(spreadsheet, sheetId), dimension);
  if (at > count) throw badRequest(`startIndex ${at} is past the last of ${count} ${dimension}`);
  if (before && at === 0)
    throw badRequest('inheritFromBefore needs a startIndex greater than zero');
  const added = required(end, 'range.endIndex') - at;
  const like = before ? at - 1 : at < count ? at : undefined;
  return {
    spreadsheet: spliceSheet(spreadsheet, sheetId, { dimension, at, removed: 0, added, like }),
  };
}

function deleteDimension(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'deleteDimension', ['range']);
  const { sheet, dimension, start, end } = boundedIn(spreadsheet, body, 'range');
  if (end - start >= countOf(sheet, dimension)) {
    throw badRequest(`You can't delete all the ${dimension.toLowerCase()} on the sheet.`);
  }
  const splice = { dimension, at: start, removed: end - start, added: 0 };
  return { spreadsheet: spliceSheet(spreadsheet, sheet.sheetId, splice) };
}

function withProperties(
  spreadsheet: Spreadsheet,
  { sheet, dimension, start, end }: Bounded,
  change: (old: DimensionProperties | undefined) => DimensionProperties,
): Spreadsheet {
  const name = dimension === 'ROWS' ? 'rowProperties' : 'columnProperties';
  const list = Array.from({ length: Math.max(end, sheet.grid[name].length) }, (_, index) =>
    index >= start && index < end ? change(sheet.grid[name][index]) : sheet.grid[name][index],
  );
  return withSheet(spreadsheet, { ...sheet, grid: { ...sheet.grid, [name]: list } });
}

function updateDimensionProperties(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'updateDimensionProperties', ['range', 'properties', 'fields']);
  const range = boundedIn(spreadsheet, body, 'range');
  const properties = required(objectIn(body, 'properties'), 'properties');
  const known = ['hiddenByUser', 'pixelSize'];
  onlyKnown(properties, 'DimensionProperties', known);
  const names = maskedNames(updateMask(textIn(body, 'fields')), known);
  const pixelSize = integerIn(properties, 'pixelSize');
  const hiddenByUser = flagIn(properties, 'hiddenByUser') ?? false;
  const next = withProperties(spreadsheet, range, (old) => ({
    ...old,
    ...(names.includes('hiddenByUser') && { hiddenByUser }),
    ...(names.includes('pixelSize') && pixelSize !== undefined && { pixelSize }),
  }));
  return { spreadsheet: next };
}

/** Done, but the sizes that come of it are not told: they depend on Google's fonts. */
function autoResizeDimensions(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'autoResizeDimensions', ['dimensions']);
  const range = boundedIn(spreadsheet, body, 'dimensions');
  return {
    spreadsheet: withProperties(spreadsheet, range, (old) => ({ ...old, pixelSize: 'measured' })),
  };
}

function grouped(by: 1 | -1, kind: string) {
  return (spreadsheet: Spreadsheet, body: JsonObject): Outcome => {
    onlyKnown(body, kind, ['range']);
    const { sheet, dimension, start, end } = boundedIn(spreadsheet, body, 'range');
    const next = deepened(sheet, dimension, { start, end, by });
    const groups = groupsJson(next, dimension);
    const reply = { [kind]: groups.length === 0 ? {} : { dimensionGroups: groups } };
    return { spreadsheet: withSheet(spreadsheet, next), reply };
  };
}

export const DIMENSION_KINDS: Kinds = {
  appendDimension,
  insertDimension,
  deleteDimension,
  updateDimensionProperties,
  autoResizeDimensions,
  addDimensionGroup: grouped(1, 'addDimensionGroup'),
  deleteDimensionGroup: grouped(-1, 'deleteDimensionGroup'),
};
