// Columns of a form that are columns of a register: told under the header the school's own sheet has, and as people write them.
import type { Book } from '../../book.ts';
import type { ColumnKind } from '../../kit/column.ts';
import type { AnyColumn, Register, Row } from '../../kit/register.ts';
import type { Table } from '../../kit/table.ts';
import { moneyOf, nameOf } from '../annual-report/shown.ts';
import type { Align, Fact, ListColumn } from './sheet.ts';

const aligned: Readonly<Partial<Record<ColumnKind, Align>>> = {
  number: 'right',
  hours: 'right',
  money: 'right',
  day: 'center',
  time: 'center',
  moment: 'center',
  choice: 'center',
  'yes-no': 'center',
};

type Key<R extends Register> = keyof R['columns'] & string;

/** A value as the form tells it: a person by name, money with its unit. */
function valueOf(book: Book, column: AnyColumn, value: unknown): string {
  if (column.kind === 'money' && typeof value === 'number') return moneyOf(value);
  const text = column.show(value);
  return column.refersTo === 'people' ? (nameOf(book, text) ?? text) : text;
}

/**
 * What an entry holds under a key. What the register does not ask for may be blank; what it asks for is 未填 then, and what
 * cannot be read says so.
 */
export function told<R extends Register>(
  book: Book,
  table: Table<R>,
  entry: Row<R>,
  key: Key<R>,
): string {
  if (entry.unreadable.includes(key)) return '讀不出來';
  const column: AnyColumn | undefined = table.register.columns[key];
  const value: unknown = (entry as Readonly<Record<string, unknown>>)[key];
  if (column === undefined) return '';
  if (value === undefined) return column.required === 'error' ? '未填' : '';
  return valueOf(book, column, value);
}

/** The header as it stands in the school's sheet. */
export function headerOf<R extends Register>({ map, register }: Table<R>, key: Key<R>): string {
  return map.headers[key] ?? register.columns[key]?.header ?? key;
}

/** A column of the register as a column of the form. */
export function registerColumn<R extends Register>(
  book: Book,
  table: Table<R>,
  key: Key<R>,
  width: number,
): ListColumn<Row<R>> {
  const kind: ColumnKind = table.register.columns[key]?.kind ?? 'text';
  return {
    header: headerOf(table, key),
    width,
    align: aligned[kind] ?? 'left',
    of: (entry) => told(book, table, entry, key),
  };
}

/** Several at once: `{ id: 18, name: 40 }`, in that order. */
export const registerColumns = <R extends Register>(
  book: Book,
  table: Table<R>,
  widths: Readonly<Partial<Record<Key<R>, number>>>,
): readonly ListColumn<Row<R>>[] =>
  (Object.entries(widths) as [Key<R>, number][]).map(([key, width]) =>
    registerColumn(book, table, key, width),
  );

/** Labels and values of one entry; without an entry, the labels to write beside. */
export const registerFacts = <R extends Register>(
  book: Book,
  table: Table<R>,
  entry: Row<R> | undefined,
  keys: readonly Key<R>[],
): readonly Fact[] =>
  keys.map((key) => ({
    what: headerOf(table, key),
    told: entry === undefined ? '' : told(book, table, entry, key),
    isWide: table.register.columns[key]?.kind === 'long-text',
  }));
