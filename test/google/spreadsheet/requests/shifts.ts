// Cells cut out of a sheet, or put into it, by moving those below or to the right of them.
import { refuseOutside } from '../a1.ts';
import { cellAt, changeCells, clip, resized } from '../grid.ts';
import { onlyKnown, textIn, type JsonObject } from '../json.ts';
import type { Box, Dimension, Grid, Sheet, Spreadsheet } from '../model.ts';
import { gridRangeIn, overlap } from '../ranges.ts';
import { badRequest, unknown } from '../refusal.ts';
import { sheetById, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

/** Where the cells go that are moved: from the box to the end of its rows or columns. */
function movedPart(grid: Grid, box: Box, dimension: Dimension): Box {
  return dimension === 'ROWS'
    ? { ...box, endRow: grid.rowCount }
    : { ...box, endColumn: grid.columnCount };
}

function shiftDimensionIn(body: JsonObject): Dimension {
  const dimension = textIn(body, 'shiftDimension');
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw badRequest('shiftDimension must be ROWS or COLUMNS');
}

/** What else refers to cells on the way would have to be cut in two, and Google's rules for that are not recorded. */
function refuseReferences({ namedRanges }: Spreadsheet, sheet: Sheet, part: Box): void {
  const ranges = [
    ...sheet.merges,
    ...(sheet.basicFilter === undefined ? [] : [sheet.basicFilter.box]),
    ...sheet.filterViews.map(({ box }) => box),
    ...sheet.bandedRanges.map(({ box }) => box),
    ...sheet.protectedRanges.map(({ range }) => clip(sheet.grid, range)),
    ...sheet.conditionalFormats.flatMap(({ ranges: boxes }) =>
      boxes.map((box) => clip(sheet.grid, box)),
    ),
    ...namedRanges
      .filter(({ range }) => range.sheetId === sheet.sheetId)
      .map(({ range }) => clip(sheet.grid, range.box)),
  ];
  if (ranges.some((range) => overlap(range, part)))
    throw unknown('what becomes of merges, filters, rules and the like when cells shift');
  const hasFormula = sheet.grid.rows.some((row) =>
    row?.some(
      (cell) => cell?.userEnteredValue !== undefined && 'formulaValue' in cell.userEnteredValue,
    ),
  );
  if (hasFormula) throw unknown('how formulas change when cells shift');
}

type Shift = {
  readonly sheet: Sheet;
  readonly box: Box;
  readonly dimension: Dimension;
};

function shiftIn(spreadsheet: Spreadsheet, body: JsonObject, name: string): Shift {
  onlyKnown(body, name, ['range', 'shiftDimension']);
  const { sheetId, box: open } = gridRangeIn(body, 'range');
  const sheet = sheetById(spreadsheet, sheetId);
  refuseOutside(sheet, open);
  const [box, dimension] = [clip(sheet.grid, open), shiftDimensionIn(body)];
  refuseReferences(spreadsheet, sheet, movedPart(sheet.grid, box, dimension));
  return { sheet, box, dimension };
}

const sizeOf = (box: Box, dimension: Dimension): number =>
  dimension === 'ROWS' ? box.endRow - box.startRow : box.endColumn - box.startColumn;

/** Each cell of the moved part takes what stands `by` further on; undefined beyond the sheet. */
const drawn = (grid: Grid, part: Box, dimension: Dimension, by: number): Grid =>
  changeCells(grid, part, (_, row, column) =>
    dimension === 'ROWS'
      ? row + by < part.startRow
        ? undefined
        : cellAt(grid, row + by, column)
      : column + by < part.startColumn
        ? undefined
        : cellAt(grid, row, column + by),
  );

/** The sheet stays as large as it was. */
function deleteRange(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  const { sheet, box, dimension } = shiftIn(spreadsheet, body, 'deleteRange');
  const part = movedPart(sheet.grid, box, dimension);
  const grid = drawn(sheet.grid, part, dimension, sizeOf(box, dimension));
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, grid }) };
}

/** The sheet grows, so that nothing falls off its end. */
function insertRange(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  const { sheet, box, dimension } = shiftIn(spreadsheet, body, 'insertRange');
  const size = sizeOf(box, dimension);
  const { rowCount, columnCount } = sheet.grid;
  const wider =
    dimension === 'ROWS'
      ? resized(sheet.grid, rowCount + size, columnCount)
      : resized(sheet.grid, rowCount, columnCount + size);
  const grid = drawn(wider, movedPart(wider, box, dimension), dimension, -size);
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, grid }) };
}

export const SHIFT_KINDS: Kinds = { deleteRange, insertRange };
