// Several days or moments in one cell, in the order they came: what recurs keeps its history.
import { column, type Column, type ColumnOptions, type Reading } from './column.ts';
import type { Cell } from './cell.ts';
import { rocDay, rocDue, type Day, type Moment } from './day.ts';
import { normalise } from './normalise.ts';
import { readDay, readMoment } from './read-day.ts';

type ListKind = {
  readonly readOne: (cell: Cell) => string | null;
  readonly separator: RegExp;
  readonly showOne: (value: string) => string;
  readonly code: string;
  /** What is to be typed, with an example of two. */
  readonly advice: string;
};

const dayList: ListKind = {
  readOne: readDay,
  // A space inside `115/3/20` is no separator; one between two days is.
  separator: /[、,;；\n]+|(?<=\d|日)\s+(?=\d|民)/u,
  showOne: rocDay,
  code: 'unreadable-days',
  advice: '讀不出日期，請填完整日期，多個日期用頓號分隔，例如 115/3/20、115/6/18。',
};

const momentList: ListKind = {
  readOne: readMoment,
  // A space stands between a day and its time, so it separates nothing here.
  separator: /[、,;；\n]+/u,
  showOne: rocDue,
  code: 'unreadable-moments',
  advice: '讀不出日期加時間，請填到分鐘，多個時間用頓號分隔，例如 115/3/5 14:30、115/3/6 09:10。',
};

function readList(
  cell: Cell,
  { readOne, separator, code, advice }: ListKind,
): Reading<readonly string[]> {
  const single = readOne(cell);
  if (single !== null) return { value: [single] };
  const parts = normalise(String(cell))
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const values = parts.map((part) => readOne(part));
  const bad = parts.find((_part, index) => values[index] === null);
  if (bad === undefined && values.length > 0)
    return { value: values.filter((value) => value !== null) };
  return { problem: { code, message: `「${bad ?? String(cell)}」${advice}` } };
}

function listColumn(
  header: string,
  list: ListKind,
  options?: ColumnOptions,
): Column<readonly string[]> {
  const read = (cell: Cell): Reading<readonly string[]> => readList(cell, list);
  const show = (value: readonly string[]): string => value.map(list.showOne).join('、');
  return column<readonly string[]>(header, { kind: 'text', width: 24, read, show }, options);
}

/** Days something was done on, one after the other in one cell. */
export const days = (header: string, options?: ColumnOptions): Column<readonly Day[]> =>
  listColumn(header, dayList, options);

/** Moments, to the minute, one after the other in one cell. */
export const moments = (header: string, options?: ColumnOptions): Column<readonly Moment[]> =>
  listColumn(header, momentList, options);
