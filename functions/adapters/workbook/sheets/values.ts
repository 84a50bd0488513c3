// Between the values of the API and the cells of a workbook.
import type { Cell, Grid } from '../../../domain/kit/cell.ts';
import type { Tab } from './snapshot.ts';

/** Whole tabs; quoted, or a tab called A1 would be a cell. */
export const rangeOf = ({ title }: Tab): string => `'${title.replaceAll("'", "''")}'`;

/** Google's front door takes about twice as much; a workbook needs more than a hundred tabs to get there. */
const LONGEST_QUERY = 8000;

/** Ranges in as few requests as addresses may be long: one, but for workbooks with very many tabs. */
export function requestsFor(ranges: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let room = 0;
  for (const range of ranges) {
    const length = encodeURIComponent(range).length + '&ranges='.length;
    if (length > room) {
      parts.push([]);
      room = LONGEST_QUERY;
    }
    parts.at(-1)?.push(range);
    room -= length;
  }
  return parts;
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

function lengthUntilLast<T>(list: readonly T[], isEmpty: (item: T) => boolean): number {
  let length = list.length;
  while (length > 0 && isEmpty(list[length - 1] as T)) length -= 1;
  return length;
}

/** Rows end at their last value, and the grid at its last row that has one. */
export function gridOf(values: readonly (readonly unknown[])[] | null | undefined): Grid {
  const rows = (values ?? []).map((row) => {
    const cells = row.map(cellOf);
    return cells.slice(
      0,
      lengthUntilLast(cells, (cell) => cell === null),
    );
  });
  return rows.slice(
    0,
    lengthUntilLast(rows, (row) => row.length === 0),
  );
}

/** Texts go in as they are, never as formulas; null clears the content and leaves the format. */
export function enteredValue(value: Cell): { userEnteredValue?: Record<string, Cell> } {
  switch (typeof value) {
    case 'number':
      return { userEnteredValue: { numberValue: value } };
    case 'boolean':
      return { userEnteredValue: { boolValue: value } };
    case 'string':
      return { userEnteredValue: { stringValue: value } };
    default:
      return {};
  }
}
