// Which tables a sheet has, as values.append sees them.
import { cellAt, hasValue } from './grid.ts';
import type { Box, Grid, OpenBox } from './model.ts';
import { clip } from './grid.ts';
import { overlap } from './ranges.ts';

const anyInRow = (grid: Grid, row: number, from: number, to: number): boolean => {
  for (let column = from; column < to; column += 1) {
    if (hasValue(cellAt(grid, row, column))) return true;
  }
  return false;
};

const anyInColumn = (grid: Grid, column: number, from: number, to: number): boolean => {
  for (let row = from; row < to; row += 1) {
    if (hasValue(cellAt(grid, row, column))) return true;
  }
  return false;
};

type Sides = { startRow: number; endRow: number; startColumn: number; endColumn: number };

/** Grows over neighbours on all four sides (not across corners) until only empty cells are around. */
function regionAround(grid: Grid, row: number, column: number): Box {
  const box: Sides = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  const grow = (): boolean => {
    const before = { ...box };
    while (anyInRow(grid, box.endRow, box.startColumn, box.endColumn)) box.endRow += 1;
    while (anyInColumn(grid, box.endColumn, box.startRow, box.endRow)) box.endColumn += 1;
    while (
      box.startColumn > 0 &&
      anyInColumn(grid, box.startColumn - 1, box.startRow, box.endRow)
    ) {
      box.startColumn -= 1;
    }
    while (box.startRow > 0 && anyInRow(grid, box.startRow - 1, box.startColumn, box.endColumn)) {
      box.startRow -= 1;
    }
    return (Object.keys(box) as (keyof Sides)[]).some((side) => box[side] !== before[side]);
  };
  while (grow());
  return box;
}

const inside = (box: Box, row: number, column: number): boolean =>
  row >= box.startRow && row < box.endRow && column >= box.startColumn && column < box.endColumn;

/** Every block of cells with values, by its first cell. */
function tablesOf(grid: Grid): readonly Box[] {
  const tables: Box[] = [];
  grid.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (!hasValue(cell) || tables.some((table) => inside(table, row, column))) return;
      tables.push(regionAround(grid, row, column));
    });
  });
  return tables;
}

/**
 * The last table that a range touches, or null. A range of one cell touches the table it is in; being next to one is
 * not enough. Of several, the one whose first cell comes last: the recordings have `C1` win over `A1`.
 */
export function lastTable(grid: Grid, range: OpenBox): Box | null {
  const box = clip(grid, range);
  return (
    tablesOf(grid)
      .filter((table) => overlap(table, box))
      .at(-1) ?? null
  );
}
