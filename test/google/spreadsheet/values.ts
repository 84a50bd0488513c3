// The values of cells, read and written as blocks: what the API calls a ValueRange.
import {
  outside,
  parseRange,
  printRange,
  refuseOutside,
  type ParsedRange,
  columnName,
} from './a1.ts';
import { rendered, type RenderOptions, type Scalar } from './cell-value.ts';
import { changeCells, clip, resized } from './grid.ts';
import type { Box, Dimension, Sheet, Spreadsheet } from './model.ts';
import { badRequest } from './refusal.ts';
import { sheetById, withSheet } from './sheets.ts';
import { entered, withoutValue, type InputOption } from './entry.ts';
import { lengthUntilLast, longest } from './lists.ts';

/** A block of values as given: null leaves a cell alone, an empty text clears it. */
export type Block = readonly (readonly (Scalar | null)[])[];

const transposed = (rows: readonly (readonly Scalar[])[]): readonly (readonly Scalar[])[] =>
  Array.from({ length: longest(rows) }, (_, column) => rows.map((row) => row[column] ?? ''));

const withoutTrail = (row: readonly Scalar[]): readonly Scalar[] =>
  row.slice(
    0,
    lengthUntilLast(row, (value) => value !== ''),
  );

/** Trailing empty cells of each row or column go, and then trailing empty rows or columns. */
function trimmed(rows: readonly (readonly Scalar[])[]): readonly (readonly Scalar[])[] {
  const short = rows.map(withoutTrail);
  return short.slice(
    0,
    lengthUntilLast(short, (row) => row.length > 0),
  );
}

function cellsOf(
  place: { spreadsheet: Spreadsheet; sheet: Sheet },
  box: Box,
  options: RenderOptions,
) {
  const rows = place.sheet.grid.rows.slice(box.startRow, box.endRow);
  return rows.map((row) =>
    Array.from(
      { length: Math.max(0, Math.min(box.endColumn, row?.length ?? 0) - box.startColumn) },
      (_, index) => rendered(row?.[box.startColumn + index], place, options) ?? '',
    ),
  );
}

export type ValueRange = {
  readonly range: string;
  readonly majorDimension: Dimension;
  /** Absent when every cell is empty. */
  readonly values?: readonly (readonly Scalar[])[];
};

export function readBox(
  place: { readonly spreadsheet: Spreadsheet; readonly sheet: Sheet },
  box: Box,
  options: RenderOptions & { readonly majorDimension: Dimension },
): ValueRange {
  const rows = cellsOf(place, box, options);
  const values = trimmed(options.majorDimension === 'ROWS' ? rows : transposed(rows));
  const head = { range: printRange(place.sheet, box), majorDimension: options.majorDimension };
  return values.length === 0 ? head : { ...head, values };
}

/** Reads a range; what reaches past the grid is cut off, what begins past it is refused. */
export function readValues(
  spreadsheet: Spreadsheet,
  range: string,
  options: RenderOptions & { readonly majorDimension: Dimension },
): ValueRange {
  const { sheet, box } = parseRange(spreadsheet, range);
  refuseOutside(sheet, box);
  return readBox({ spreadsheet, sheet }, clip(sheet.grid, box), options);
}

export type Written = {
  readonly spreadsheet: Spreadsheet;
  readonly sheetId: number;
  /** The block from its first to its last row and column, null or not. */
  readonly box: Box;
  /** Zero-based rows and columns with at least one cell that was not null. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly cells: number;
};

export type WriteOptions = { readonly input: InputOption; readonly majorDimension: Dimension };

export const byRows = (block: Block, dimension: Dimension): Block =>
  dimension === 'ROWS'
    ? block
    : Array.from({ length: longest(block) }, (_, row) =>
        block.map((column) => column[row] ?? null),
      );

/** Writes rows from the first cell of a box, all of which must be in the grid. */
export function writeRows(
  spreadsheet: Spreadsheet,
  sheetId: number,
  at: { readonly row: number; readonly column: number },
  block: { readonly rows: Block; readonly input: InputOption },
): Written {
  const sheet = sheetById(spreadsheet, sheetId);
  const width = Math.max(1, longest(block.rows));
  const box = {
    startRow: at.row,
    endRow: at.row + Math.max(1, block.rows.length),
    startColumn: at.column,
    endColumn: at.column + width,
  };
  const rows = new Set<number>();
  const columns = new Set<number>();
  let cells = 0;
  const grid = changeCells(sheet.grid, box, (cell, row, column) => {
    const value = block.rows[row - at.row]?.[column - at.column] ?? null;
    if (value === null) return cell;
    rows.add(row);
    columns.add(column);
    cells += 1;
    return entered(cell, value, { input: block.input, locale: spreadsheet.locale });
  });
  return {
    spreadsheet: withSheet(spreadsheet, { ...sheet, grid }),
    sheetId,
    box,
    rows,
    columns,
    cells,
  };
}

function refuseOverflow(range: ParsedRange, limits: Box, rows: Block): void {
  rows.forEach((row, index) => {
    const say = (where: string): Error =>
      badRequest(`Requested writing within range [${range.text}], but tried writing to ${where}`);
    if (limits.startRow + index >= limits.endRow) throw say(`row [${limits.startRow + index + 1}]`);
    const end = limits.startColumn + row.length;
    if (end > limits.endColumn) throw say(`column [${columnName(limits.endColumn)}]`);
  });
}

/** Writes a block into a range it must fit into; a range of one cell is where it starts. */
export function writeValues(
  spreadsheet: Spreadsheet,
  range: string,
  block: Block,
  options: WriteOptions,
): Written {
  const parsed = parseRange(spreadsheet, range);
  const { sheet, box, anchor } = parsed;
  refuseOutside(sheet, box);
  const { rowCount, columnCount } = sheet.grid;
  if ((box.endRow ?? 0) > rowCount || (box.endColumn ?? 0) > columnCount) throw outside(sheet, box);
  const limits = anchor
    ? { ...clip(sheet.grid, {}), startRow: box.startRow ?? 0, startColumn: box.startColumn ?? 0 }
    : clip(sheet.grid, box);
  const rows = byRows(block, options.majorDimension);
  refuseOverflow(parsed, limits, rows);
  const at = { row: limits.startRow, column: limits.startColumn };
  return writeRows(spreadsheet, sheet.sheetId, at, { rows, input: options.input });
}

/** The grid grown so that it has a number of rows and columns. */
export function grownTo(
  spreadsheet: Spreadsheet,
  sheetId: number,
  size: { readonly rows: number; readonly columns: number },
): Spreadsheet {
  const sheet = sheetById(spreadsheet, sheetId);
  const rowCount = Math.max(sheet.grid.rowCount, size.rows);
  const columnCount = Math.max(sheet.grid.columnCount, size.columns);
  const grid = resized(sheet.grid, rowCount, columnCount);
  return withSheet(spreadsheet, { ...sheet, grid });
}

/** Clears the values of a range and answers what was cleared; formats, notes and rules stay. */
export function clearValues(
  spreadsheet: Spreadsheet,
  range: string,
): { readonly spreadsheet: Spreadsheet; readonly cleared: string } {
  const { sheet, box } = parseRange(spreadsheet, range);
  refuseOutside(sheet, box);
  const clipped = clip(sheet.grid, box);
  const filled = {
    ...clipped,
    endRow: Math.min(clipped.endRow, Math.max(clipped.startRow, sheet.grid.rows.length)),
  };
  const grid = changeCells(sheet.grid, filled, withoutValue);
  const cleared = printRange(sheet, clipped);
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, grid }), cleared };
}
