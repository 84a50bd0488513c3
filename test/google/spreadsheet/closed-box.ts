// Ranges that have an end on every side.
import { outside, refuseOutside } from './a1.ts';
import { clip } from './grid.ts';
import type { Box, OpenBox, Sheet } from './model.ts';
import { badRequest } from './refusal.ts';

/**
 * The cells of a range that filters, bandings and conditional formats cover. They have no open sides: a basic filter
 * set on a whole sheet of 20 rows is recorded as read back with `endRowIndex: 20`.
 */
export function closedBox(sheet: Sheet, range: OpenBox): Box {
  refuseOutside(sheet, range);
  const { rowCount, columnCount } = sheet.grid;
  if ((range.endRow ?? 0) > rowCount || (range.endColumn ?? 0) > columnCount)
    throw outside(sheet, range);
  const box = clip(sheet.grid, range);
  if (box.startRow === box.endRow || box.startColumn === box.endColumn)
    throw badRequest('The range has no cells.');
  return box;
}
