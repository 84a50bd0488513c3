// Groups of rows and columns: a number of groups per row or column says all of them.
import { present, type JsonObject } from './json.ts';
import type { Dimension, Sheet } from './model.ts';
import { dimensionRangeJson } from './ranges.ts';

type Group = { readonly start: number; readonly end: number; readonly depth: number };

const depthsOf = (sheet: Sheet, dimension: Dimension): readonly (number | undefined)[] =>
  dimension === 'ROWS' ? sheet.grid.rowDepths : sheet.grid.columnDepths;

/** At every depth, each run of rows or columns that is at least that deep is one group. Outer ones come first. */
function groupsOf(sheet: Sheet, dimension: Dimension): readonly Group[] {
  const depths = Array.from(depthsOf(sheet, dimension), (depth) => depth ?? 0);
  const groups: Group[] = [];
  for (let depth = 1; depth <= Math.max(0, ...depths); depth += 1) {
    let start = -1;
    [...depths, 0].forEach((value, index) => {
      if (value >= depth && start < 0) start = index;
      if (value < depth && start >= 0) {
        groups.push({ start, end: index, depth });
        start = -1;
      }
    });
  }
  return groups.sort((one, other) => one.start - other.start || one.depth - other.depth);
}

export function groupsJson(sheet: Sheet, dimension: Dimension): readonly JsonObject[] {
  return groupsOf(sheet, dimension).map((group) =>
    present({ range: dimensionRangeJson(sheet.sheetId, dimension, group), depth: group.depth }),
  );
}

/** The sheet with every row or column of a range one group deeper (1) or less deep (-1). */
export function deepened(
  sheet: Sheet,
  dimension: Dimension,
  range: { readonly start: number; readonly end: number; readonly by: 1 | -1 },
): Sheet {
  const depths = Array.from(depthsOf(sheet, dimension), (depth) => depth ?? 0);
  for (let index = range.start; index < range.end; index += 1) {
    depths[index] = Math.max(0, (depths[index] ?? 0) + range.by);
  }
  const list = Array.from(depths, (depth) => (depth === 0 ? undefined : depth));
  const grid =
    dimension === 'ROWS'
      ? { ...sheet.grid, rowDepths: list }
      : { ...sheet.grid, columnDepths: list };
  // Google turns this on with the first group and leaves it on.
  return dimension === 'ROWS'
    ? { ...sheet, grid, rowGroupControlAfter: true }
    : { ...sheet, grid, columnGroupControlAfter: true };
}
