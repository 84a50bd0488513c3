// What stands in the way of moving cells: where Google's rules are not recorded, the stand-in refuses to move them.
import { clip } from './grid.ts';
import type { Box, CellData, Sheet, Spreadsheet } from './model.ts';
import { overlap } from './ranges.ts';
import { unknown } from './refusal.ts';

/** Merges, protections, rules, views, bands and named ranges would have to follow, grow or be cut in two. */
export function refuseRanged({ namedRanges }: Spreadsheet, sheet: Sheet, part: Box): void {
  const { basicFilter, filterViews, bandedRanges, conditionalFormats } = sheet;
  const boxes = [
    ...sheet.merges,
    ...(basicFilter === undefined ? [] : [basicFilter.box]),
    ...[...filterViews, ...bandedRanges].map(({ box }) => box),
    ...sheet.protectedRanges.map(({ range }) => range),
    ...conditionalFormats.flatMap(({ ranges }) => ranges),
    ...namedRanges
      .filter(({ range }) => range.sheetId === sheet.sheetId)
      .map(({ range }) => range.box),
  ];
  if (boxes.some((box) => overlap(clip(sheet.grid, box), part)))
    throw unknown('what becomes of merges, filters, rules and the like when cells move');
}

export const hasFormula = (cell: CellData | undefined): boolean =>
  cell?.userEnteredValue !== undefined && 'formulaValue' in cell.userEnteredValue;

/** Google would rewrite the references to cells that move. */
export function refuseFormulas({ sheets }: Spreadsheet): void {
  if (sheets.some(({ grid }) => grid.rows.some((row) => row?.some(hasFormula))))
    throw unknown('how formulas change when cells move');
}
