import { column, type Column, type ColumnOptions, type Reading } from './column.ts';
import type { Cell } from './cell.ts';
import { rocDay, type Day } from './day.ts';
import { normalise } from './normalise.ts';
import { readDay } from './read-day.ts';

/** A space inside `115/3/20` is no separator; one between two days is. */
const SEPARATOR = /[、,;；\n]+|(?<=\d|日)\s+(?=\d|民)/u;

function readDays(cell: Cell): Reading<readonly Day[]> {
  const single = readDay(cell);
  if (single !== null) return { value: [single] };
  const parts = normalise(String(cell))
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const days = parts.map((part) => readDay(part));
  const bad = parts.find((_part, index) => days[index] === null);
  if (bad === undefined && days.length > 0) return { value: days.filter((day) => day !== null) };
  const message = `「${bad ?? String(cell)}」讀不出日期，請填完整日期，多個日期用頓號分隔，例如 115/3/20、115/6/18。`;
  return { problem: { code: 'unreadable-days', message } };
}

/** Days something was done on, one after the other in one cell: what is done each quarter keeps its history. */
export function days(header: string, options?: ColumnOptions): Column<readonly Day[]> {
  const show = (value: readonly Day[]): string => value.map(rocDay).join('、');
  return column<readonly Day[]>(header, { kind: 'text', width: 24, read: readDays, show }, options);
}
