// Rows put into another order, and rows that repeat others taken away.
import { refuseOutside } from '../a1.ts';
import { effectiveValue, shownText } from '../cell-value.ts';
import { cellAt, changeCells, clip } from '../grid.ts';
import { integerIn, objectsIn, onlyKnown, textIn, type JsonObject } from '../json.ts';
import type { Box, CellData, Sheet, Spreadsheet } from '../model.ts';
import { hasFormula, refuseRanged } from '../obstacles.ts';
import { dimensionRangeIn, gridRangeIn } from '../ranges.ts';
import { badRequest, unknown } from '../refusal.ts';
import { sheetById, takeId, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

type Part = { readonly spreadsheet: Spreadsheet; readonly sheet: Sheet; readonly box: Box };

/** The cells of `range`, whose rows may be moved among themselves. */
function partIn(spreadsheet: Spreadsheet, body: JsonObject): Part {
  const { sheetId, box: open } = gridRangeIn(body, 'range');
  const sheet = sheetById(spreadsheet, sheetId);
  refuseOutside(sheet, open);
  const box = clip(sheet.grid, open);
  refuseRanged(spreadsheet, { ...sheet, filterViews: [], bandedRanges: [] }, box);
  const rows = sheet.grid.rows.slice(box.startRow, box.endRow);
  if (rows.some((row) => row?.slice(box.startColumn, box.endColumn).some(hasFormula)))
    throw unknown('how formulas change when their rows change places');
  return { spreadsheet, sheet, box };
}

const rowsOf = ({ startRow, endRow }: Box): readonly number[] =>
  Array.from({ length: endRow - startRow }, (_, index) => startRow + index);

/** The part with its rows in this order; the rows after the last are blank. */
function arranged({ spreadsheet, sheet, box }: Part, order: readonly number[]): Spreadsheet {
  const grid = changeCells(sheet.grid, box, (_, row, column) => {
    const from = order[row - box.startRow];
    return from === undefined ? undefined : cellAt(sheet.grid, from, column);
  });
  return withSheet(spreadsheet, { ...sheet, grid });
}

/** Numbers before texts; what else there is has no recorded place among them. */
function keyOf(cell: CellData | undefined, part: Part): number | string | null {
  const value = effectiveValue(cell, part);
  if (value === undefined) return null;
  if ('numberValue' in value) return value.numberValue;
  if ('stringValue' in value) return value.stringValue;
  throw unknown('how truth values and errors are sorted');
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

function compared(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return collator.compare(one, other);
  return typeof one === 'number' ? -1 : 1;
}

type Key = { readonly column: number; readonly isDescending: boolean };

function keyIn(spec: JsonObject, { startColumn, endColumn }: Box): Key {
  onlyKnown(spec, 'SortSpec', ['dimensionIndex', 'sortOrder']);
  const column = integerIn(spec, 'dimensionIndex') ?? 0;
  if (column < startColumn || column >= endColumn)
    throw badRequest(`Invalid dimensionIndex ${column}: it is not in the range`);
  return { column, isDescending: textIn(spec, 'sortOrder') === 'DESCENDING' };
}

/** Blank cells come last in either order. */
function order(part: Part, { column, isDescending }: Key) {
  const keys = new Map(
    rowsOf(part.box).map((row) => [row, keyOf(cellAt(part.sheet.grid, row, column), part)]),
  );
  return (one: number, other: number): number => {
    const [left, right] = [keys.get(one) ?? null, keys.get(other) ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return compared(left, right) * (isDescending ? -1 : 1);
  };
}

function sortRange(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'sortRange', ['range', 'sortSpecs']);
  const part = partIn(spreadsheet, body);
  const orders = objectsIn(body, 'sortSpecs').map((spec) => order(part, keyIn(spec, part.box)));
  if (orders.length === 0) throw badRequest('At least one sort spec is required.');
  const sorted = [...rowsOf(part.box)].sort((one, other) => {
    for (const compare of orders) {
      const difference = compare(one, other);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return { spreadsheet: arranged(part, sorted) };
}

/** Any order will do; this one follows from the ids given, so that a test that failed fails again. */
function randomizeRange(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'randomizeRange', ['range']);
  const part = partIn(spreadsheet, body);
  let next = spreadsheet;
  const weights = new Map(
    rowsOf(part.box).map((row) => {
      const taken = takeId(next);
      next = taken.spreadsheet;
      return [row, taken.id];
    }),
  );
  const shuffled = [...rowsOf(part.box)].sort(
    (one, other) => (weights.get(one) ?? 0) - (weights.get(other) ?? 0),
  );
  return { spreadsheet: arranged({ ...part, spreadsheet: next }, shuffled) };
}

function comparedColumns(body: JsonObject, box: Box): readonly number[] {
  const named = objectsIn(body, 'comparisonColumns').map((range) => {
    const { dimension, start = 0, end } = dimensionRangeIn({ range }, 'range');
    if (dimension !== 'COLUMNS' || start < box.startColumn || (end ?? Infinity) > box.endColumn)
      throw badRequest('comparisonColumns must be columns of the range');
    return Array.from({ length: (end ?? box.endColumn) - start }, (_, index) => start + index);
  });
  const all = Array.from(
    { length: box.endColumn - box.startColumn },
    (_, index) => box.startColumn + index,
  );
  return named.length === 0 ? all : named.flat();
}

/** The first of equal rows stays, letter case aside, and those below move up within the range. */
function deleteDuplicates(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'deleteDuplicates', ['range', 'comparisonColumns']);
  const part = partIn(spreadsheet, body);
  const columns = comparedColumns(body, part.box);
  const seen = new Set<string>();
  const kept = rowsOf(part.box).filter((row) => {
    const texts = columns.map((column) => shownText(cellAt(part.sheet.grid, row, column), part));
    const text = JSON.stringify(texts.map((shown) => (shown ?? '').toLowerCase()));
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
  const count = rowsOf(part.box).length - kept.length;
  return {
    spreadsheet: arranged(part, kept),
    reply: { deleteDuplicates: count === 0 ? {} : { duplicatesRemovedCount: count } },
  };
}

export const ORDERING_KINDS: Kinds = { sortRange, randomizeRange, deleteDuplicates };
