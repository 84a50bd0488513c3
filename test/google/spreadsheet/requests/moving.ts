// moveDimension: rows or columns taken to another place among the others.
import { splicedGrid } from '../grid.ts';
import { integerIn, onlyKnown, required, type JsonObject } from '../json.ts';
import type { Dimension, Grid, Metadata, Sheet, Spreadsheet } from '../model.ts';
import { refuseFormulas, refuseRanged } from '../obstacles.ts';
import { dimensionRangeIn } from '../ranges.ts';
import { badRequest, unknown } from '../refusal.ts';
import { sheetById, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

type Move = {
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
  /** Counted before anything is moved. */
  readonly to: number;
};

/** Where each index is found after the move. */
function indexAfter(index: number, { start, end, to }: Move): number {
  const length = end - start;
  const target = to > start ? to - length : to;
  if (index >= start && index < end) return target + index - start;
  const closed = index < start ? index : index - length;
  return closed < target ? closed : closed + length;
}

function reordered<T>(list: readonly T[], move: Move): readonly (T | undefined)[] {
  const length = Math.max(list.length, move.end, move.to);
  const result: (T | undefined)[] = Array.from({ length }, () => undefined);
  list.forEach((item, index) => {
    result[indexAfter(index, move)] = item;
  });
  return result;
}

function movedGrid(grid: Grid, move: Move): Grid {
  const isRows = move.dimension === 'ROWS';
  const list = isRows ? grid.rowDepths : grid.columnDepths;
  if (list.some((depth) => depth !== undefined)) throw unknown('how groups move');
  const moved = isRows
    ? {
        ...grid,
        rows: reordered(grid.rows, move),
        rowProperties: reordered(grid.rowProperties, move),
      }
    : {
        ...grid,
        rows: grid.rows.map((row) => row && reordered(row, move)),
        columnProperties: reordered(grid.columnProperties, move),
      };
  // Nothing is cut out: it trims what the new order left empty at the end.
  return splicedGrid(moved, { dimension: move.dimension, at: 0, removed: 0, added: 0 });
}

function refuseHeld(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  { dimension, start, end, to }: Move,
): void {
  const [from, until] = [Math.min(start, to), Math.max(end, to)];
  const { rowCount, columnCount } = sheet.grid;
  const all = { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
  const part =
    dimension === 'ROWS'
      ? { ...all, startRow: from, endRow: until }
      : { ...all, startColumn: from, endColumn: until };
  refuseRanged(spreadsheet, sheet, part);
  refuseFormulas(spreadsheet);
  const frozen = dimension === 'ROWS' ? sheet.frozenRowCount : sheet.frozenColumnCount;
  if (from < frozen) throw unknown('moving rows or columns that are frozen');
}

function moveDimension(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'moveDimension', ['source', 'destinationIndex']);
  const { sheetId, dimension, start = 0, end } = dimensionRangeIn(body, 'source');
  const sheet = sheetById(spreadsheet, sheetId);
  const count = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
  const to = required(integerIn(body, 'destinationIndex'), 'destinationIndex');
  const move = { dimension, start, end: end ?? count, to };
  if (move.end > count || to < 0 || to > count)
    throw badRequest('There is no such place to move to.');
  if (to > start && to < move.end) throw badRequest('The destination is within what is moved.');
  refuseHeld(spreadsheet, sheet, move);
  const type = dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  const metadata = spreadsheet.metadata.map((item): Metadata => {
    const { location } = item;
    if (!('index' in location) || location.type !== type || location.sheetId !== sheetId)
      return item;
    return { ...item, location: { ...location, index: indexAfter(location.index, move) } };
  });
  const moved = { ...sheet, grid: movedGrid(sheet.grid, move) };
  return { spreadsheet: withSheet({ ...spreadsheet, metadata }, moved) };
}

export const MOVING_KINDS: Kinds = { moveDimension };
