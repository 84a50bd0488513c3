// Merged cells.
import { refuseOutside } from '../a1.ts';
import { cellAt, changeCells, clip, hasValue } from '../grid.ts';
import { onlyKnown, textIn, type JsonObject } from '../json.ts';
import type { Box, Grid, Sheet, Spreadsheet } from '../model.ts';
import { contains, gridRangeIn, overlap } from '../ranges.ts';
import { badRequest, unknown } from '../refusal.ts';
import { sheetById, withSheet } from '../sheets.ts';
import { withoutValue } from '../entry.ts';
import type { Kinds, Outcome } from './kind.ts';

const numbers = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);

function boxesOf(box: Box, mergeType: string): readonly Box[] {
  if (mergeType === 'MERGE_ALL') return [box];
  if (mergeType === 'MERGE_ROWS') {
    return numbers(box.startRow, box.endRow).map((row) => ({
      ...box,
      startRow: row,
      endRow: row + 1,
    }));
  }
  if (mergeType !== 'MERGE_COLUMNS') throw badRequest('mergeType must be given');
  return numbers(box.startColumn, box.endColumn).map((column) => ({
    ...box,
    startColumn: column,
    endColumn: column + 1,
  }));
}

const cellCount = (box: Box): number =>
  (box.endRow - box.startRow) * (box.endColumn - box.startColumn);

/** Only the first cell keeps its value; which one stays when the first is empty is not known. */
function mergedGrid(grid: Grid, box: Box): Grid {
  const first = cellAt(grid, box.startRow, box.startColumn);
  return changeCells(grid, box, (cell, row, column) => {
    if (row === box.startRow && column === box.startColumn) return cell;
    if (hasValue(cell) && !hasValue(first))
      throw unknown('which value stays when the first merged cell is empty');
    return withoutValue(cell);
  });
}

/** Merges inside the range are undone; one that only reaches into it is refused. */
function withoutMerges(sheet: Sheet, box: Box): readonly Box[] {
  const touched = sheet.merges.filter((merge) => overlap(merge, box));
  if (!touched.every((merge) => contains(box, merge))) {
    throw badRequest('You must select all cells in a merged range to merge or unmerge them.');
  }
  return sheet.merges.filter((merge) => !touched.includes(merge));
}

function boxIn(
  spreadsheet: Spreadsheet,
  body: JsonObject,
): { readonly sheet: Sheet; readonly box: Box } {
  const { sheetId, box } = gridRangeIn(body, 'range');
  const sheet = sheetById(spreadsheet, sheetId);
  refuseOutside(sheet, box);
  return { sheet, box: clip(sheet.grid, box) };
}

function mergeCells(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'mergeCells', ['range', 'mergeType']);
  const { sheet, box } = boxIn(spreadsheet, body);
  const boxes = boxesOf(box, textIn(body, 'mergeType') ?? '').filter((part) => cellCount(part) > 1);
  const merges = [...withoutMerges(sheet, box), ...boxes];
  const grid = boxes.reduce(mergedGrid, sheet.grid);
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, grid, merges }) };
}

function unmergeCells(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'unmergeCells', ['range']);
  const { sheet, box } = boxIn(spreadsheet, body);
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, merges: withoutMerges(sheet, box) }) };
}

export const MERGE_KINDS: Kinds = { mergeCells, unmergeCells };
