// The cells of a sheet: sparse, immutable, rows copied only when one of their cells changes.
import type { Box, CellData, Dimension, Grid, OpenBox, Row } from './model.ts';
import { lengthUntilLast } from './lists.ts';

export function emptyGrid(rowCount: number, columnCount: number): Grid {
  return {
    rowCount,
    columnCount,
    rows: [],
    rowProperties: [],
    columnProperties: [],
    rowDepths: [],
    columnDepths: [],
  };
}

export const cellAt = (grid: Grid, row: number, column: number): CellData | undefined =>
  grid.rows[row]?.[column];

export const hasValue = (cell: CellData | undefined): boolean =>
  cell?.userEnteredValue !== undefined;

/** The part of an open box that the grid has. */
export function clip(grid: Grid, box: OpenBox): Box {
  const startRow = box.startRow ?? 0;
  const startColumn = box.startColumn ?? 0;
  return {
    startRow,
    endRow: Math.max(startRow, Math.min(box.endRow ?? grid.rowCount, grid.rowCount)),
    startColumn,
    endColumn: Math.max(startColumn, Math.min(box.endColumn ?? grid.columnCount, grid.columnCount)),
  };
}

const orUndefined = (cell: CellData | undefined): CellData | undefined =>
  cell === undefined || Object.keys(cell).length === 0 ? undefined : cell;

function trimmed<T>(list: readonly (T | undefined)[]): readonly (T | undefined)[] {
  let length = list.length;
  while (length > 0 && list[length - 1] === undefined) length -= 1;
  return length === list.length ? list : list.slice(0, length);
}

export type Change = (
  cell: CellData | undefined,
  row: number,
  column: number,
) => CellData | undefined;

function changeRow(row: Row, rowIndex: number, box: Box, change: Change): Row | undefined {
  const cells = row.slice();
  for (let column = box.startColumn; column < box.endColumn; column += 1) {
    cells[column] = orUndefined(change(row[column], rowIndex, column));
  }
  const kept = trimmed(Array.from(cells));
  return kept.length === 0 ? undefined : kept;
}

/** Every cell of a box (inside the grid) replaced by what `change` makes of it. */
export function changeCells(grid: Grid, box: Box, change: Change): Grid {
  const rows = grid.rows.slice();
  for (let row = box.startRow; row < box.endRow; row += 1) {
    rows[row] = changeRow(grid.rows[row] ?? [], row, box, change);
  }
  return { ...grid, rows: trimmed(Array.from(rows)) };
}

/** The smallest box from A1 that holds every cell with content: values, or also formats, notes and rules. */
export function usedBox(
  grid: Grid,
  counts: (cell: CellData | undefined) => boolean = hasValue,
): Box {
  let endRow = 0;
  let endColumn = 0;
  grid.rows.forEach((row, index) => {
    const length = row === undefined ? 0 : lengthUntilLast(row, counts);
    if (length > 0) endRow = index + 1;
    endColumn = Math.max(endColumn, length);
  });
  return { startRow: 0, endRow, startColumn: 0, endColumn };
}

/** More or fewer rows and columns at the end; what falls off is gone. */
export function resized(grid: Grid, rowCount: number, columnCount: number): Grid {
  const rows = grid.rows.slice(0, rowCount);
  return {
    rowCount,
    columnCount,
    rows:
      columnCount < grid.columnCount
        ? trimmed(rows.map((row) => row && trimmed(row.slice(0, columnCount))))
        : rows,
    rowProperties: grid.rowProperties.slice(0, rowCount),
    columnProperties: grid.columnProperties.slice(0, columnCount),
    rowDepths: grid.rowDepths.slice(0, rowCount),
    columnDepths: grid.columnDepths.slice(0, columnCount),
  };
}

function spliced<T>(
  list: readonly (T | undefined)[],
  at: number,
  removed: number,
  added: readonly (T | undefined)[],
): readonly (T | undefined)[] {
  if (at >= list.length && added.every((item) => item === undefined)) return list;
  const padded = Array.from({ length: Math.max(list.length, at) }, (_, index) => list[index]);
  padded.splice(at, removed, ...added);
  return trimmed(padded);
}

/** Rows or columns cut out at an index and others put in; `added` gives what a new one takes over from another. */
export type Splice = {
  readonly dimension: Dimension;
  readonly at: number;
  readonly removed: number;
  readonly added: number;
  /** The row or column whose formats and properties the new ones take over. */
  readonly like?: number | undefined;
};

const formatOnly = (cell: CellData | undefined): CellData | undefined =>
  cell?.userEnteredFormat === undefined ? undefined : { userEnteredFormat: cell.userEnteredFormat };

const repeated = <T>(value: T, times: number): readonly T[] =>
  Array.from({ length: times }, () => value);

function spliceRows(grid: Grid, splice: Splice): Grid {
  const { at, removed, added, like } = splice;
  const pattern = like === undefined ? undefined : grid.rows[like]?.map(formatOnly);
  const properties = like === undefined ? undefined : grid.rowProperties[like];
  return {
    ...grid,
    rowCount: grid.rowCount - removed + added,
    rows: spliced(grid.rows, at, removed, repeated(pattern && trimmed(pattern), added)),
    rowProperties: spliced(grid.rowProperties, at, removed, repeated(properties, added)),
    rowDepths: spliced(grid.rowDepths, at, removed, repeated(undefined, added)),
  };
}

function spliceColumns(grid: Grid, splice: Splice): Grid {
  const { at, removed, added, like } = splice;
  const properties = like === undefined ? undefined : grid.columnProperties[like];
  const rows = grid.rows.map((row) => {
    if (row === undefined) return undefined;
    const pattern = like === undefined ? undefined : formatOnly(row[like]);
    return spliced(row, at, removed, repeated(pattern, added));
  });
  return {
    ...grid,
    columnCount: grid.columnCount - removed + added,
    rows: trimmed(rows.map((row) => (row?.length === 0 ? undefined : row))),
    columnProperties: spliced(grid.columnProperties, at, removed, repeated(properties, added)),
    columnDepths: spliced(grid.columnDepths, at, removed, repeated(undefined, added)),
  };
}

export function splicedGrid(grid: Grid, splice: Splice): Grid {
  return splice.dimension === 'ROWS' ? spliceRows(grid, splice) : spliceColumns(grid, splice);
}
