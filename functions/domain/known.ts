// What has not happened yet cannot count as done: the book as it can be known at its moment. The rules look at the book as
// it is typed, and say of each such day that it lies ahead (`future-day`).
import { indexPeople, type Book } from './book.ts';
import type { Register } from './kit/register.ts';
import { oncePer } from './kit/once.ts';
import type { Table } from './kit/table.ts';
import type { Tables } from './registers/index.ts';

type Values = Readonly<Record<string, unknown>>;
type Clock = Pick<Book, 'now' | 'today'>;

/** The columns that tell of something that has happened; `first`: without it there is no entry at all. */
const happenings = oncePer((register: Register) =>
  Object.entries(register.columns)
    .filter(([, { happened }]) => happened)
    .map(([key, { required }]) => ({ key, isFirst: required === 'error' })),
);

/** A day or a moment; lists of days are cut at the day that counts by whoever reads them. */
const isAhead = (value: unknown, { now, today }: Clock): boolean =>
  typeof value === 'string' && value > (value.length > 10 ? now : today);

function rowKnown(row: Values, register: Register, clock: Clock): readonly Values[] {
  const ahead = happenings(register).filter(({ key }) => isAhead(row[key], clock));
  if (ahead.length === 0) return [row];
  if (ahead.some(({ isFirst }) => isFirst)) return [];
  const unknown = ahead.map(({ key }) => [key, undefined] as const);
  return [{ ...row, ...Object.fromEntries(unknown) }];
}

function tableKnown(table: Table, clock: Clock): Table {
  const columns = happenings(table.register);
  const rows: readonly Values[] = table.rows;
  const isKnown = rows.every((row) => columns.every(({ key }) => !isAhead(row[key], clock)));
  if (isKnown) return table;
  // Only values were left out, as a blank cell leaves them out.
  const known: readonly unknown[] = rows.flatMap((row) => rowKnown(row, table.register, clock));
  return { ...table, rows: known as Table['rows'] };
}

/** The same book when nothing in it lies ahead of its moment. */
export const knownBy = oncePer((book: Book): Book => {
  const entries = Object.entries<Table>(book.tables).map(
    ([key, table]) => [key, tableKnown(table, book), table] as const,
  );
  if (entries.every(([, known, table]) => known === table)) return book;
  // The keys and types of `Tables` carry over one by one.
  const tables = Object.fromEntries(entries) as unknown as Tables;
  return { ...book, tables, people: indexPeople(tables.people.rows) };
});
