// GridRange and DimensionRange of the API: reading, printing, and following rows and columns that come and go.
import {
  integerIn,
  objectIn,
  onlyKnown,
  present,
  required,
  textIn,
  type JsonObject,
} from './json.ts';
import type { Box, Dimension, OpenBox, RangeOf } from './model.ts';
import { badRequest } from './refusal.ts';

const GRID_RANGE = [
  'sheetId',
  'startRowIndex',
  'endRowIndex',
  'startColumnIndex',
  'endColumnIndex',
];

export function readGridRange(range: JsonObject): RangeOf<OpenBox> {
  onlyKnown(range, 'GridRange', GRID_RANGE);
  const box = {
    startRow: integerIn(range, 'startRowIndex'),
    endRow: integerIn(range, 'endRowIndex'),
    startColumn: integerIn(range, 'startColumnIndex'),
    endColumn: integerIn(range, 'endColumnIndex'),
  };
  refuseBackwards(box.startRow ?? 0, box.endRow, 'Row');
  refuseBackwards(box.startColumn ?? 0, box.endColumn, 'Column');
  return { sheetId: integerIn(range, 'sheetId') ?? 0, box };
}

function refuseBackwards(start: number, end: number | undefined, axis: string): void {
  if (start < 0 || (end !== undefined && end < start)) {
    throw badRequest(
      `end${axis}Index must not be before start${axis}Index, and neither may be negative`,
    );
  }
}

export function gridRangeIn(from: JsonObject, name: string): RangeOf<OpenBox> {
  return readGridRange(required(objectIn(from, name), name));
}

/** Google leaves out a sheetId of zero and keeps indexes of zero. */
export function gridRangeJson(sheetId: number, box: OpenBox): JsonObject {
  return present({
    sheetId: sheetId === 0 ? undefined : sheetId,
    startRowIndex: box.startRow,
    endRowIndex: box.endRow,
    startColumnIndex: box.startColumn,
    endColumnIndex: box.endColumn,
  });
}

export type DimensionRange = {
  readonly sheetId: number;
  readonly dimension: Dimension;
  readonly start: number | undefined;
  readonly end: number | undefined;
};

export function dimensionIn(from: JsonObject): Dimension {
  const dimension = textIn(from, 'dimension');
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') {
    throw badRequest('dimension must be ROWS or COLUMNS');
  }
  return dimension;
}

export function dimensionRangeIn(from: JsonObject, name: string): DimensionRange {
  const range = required(objectIn(from, name), name);
  onlyKnown(range, 'DimensionRange', ['sheetId', 'dimension', 'startIndex', 'endIndex']);
  const start = integerIn(range, 'startIndex');
  const end = integerIn(range, 'endIndex');
  if ((start ?? 0) < 0 || (end !== undefined && end <= (start ?? 0))) {
    throw badRequest('endIndex must be after startIndex, and startIndex must not be negative');
  }
  return { sheetId: integerIn(range, 'sheetId') ?? 0, dimension: dimensionIn(range), start, end };
}

export function dimensionRangeJson(
  sheetId: number,
  dimension: Dimension,
  range: { readonly start: number; readonly end: number },
): JsonObject {
  return present({
    sheetId: sheetId === 0 ? undefined : sheetId,
    dimension,
    startIndex: range.start,
    endIndex: range.end,
  });
}

/** Where an index ends up after rows or columns were cut out and put in. `atEnd`: it is an exclusive end. */
export type Move = { readonly at: number; readonly removed: number; readonly added: number };

function movedStart(index: number, { at, removed, added }: Move): number {
  if (index < at) return index;
  return Math.max(at, index - removed) + added;
}

function movedEnd(index: number, { at, removed, added }: Move): number {
  if (index <= at) return index;
  return Math.max(at, index - removed) + added;
}

/** Where a row or column ends up; null when it was cut out. */
export const movedIndex = (index: number, move: Move): number | null =>
  index >= move.at && index < move.at + move.removed ? null : movedStart(index, move);

/** The box after a splice of its sheet; null when all of it was cut out. */
export function movedBox<B extends OpenBox>(box: B, dimension: Dimension, move: Move): B | null {
  const [start, end] =
    dimension === 'ROWS'
      ? (['startRow', 'endRow'] as const)
      : (['startColumn', 'endColumn'] as const);
  const from = box[start];
  const to = box[end];
  const newStart = from === undefined ? undefined : movedStart(from, move);
  const newEnd = to === undefined ? undefined : movedEnd(to, move);
  if (newEnd !== undefined && newEnd <= (newStart ?? 0) && to !== from) return null;
  return { ...box, [start]: newStart, [end]: newEnd };
}

export const overlap = (one: Box, other: Box): boolean =>
  one.startRow < other.endRow &&
  other.startRow < one.endRow &&
  one.startColumn < other.endColumn &&
  other.startColumn < one.endColumn;

export const contains = (outer: Box, inner: Box): boolean =>
  outer.startRow <= inner.startRow &&
  outer.endRow >= inner.endRow &&
  outer.startColumn <= inner.startColumn &&
  outer.endColumn >= inner.endColumn;
