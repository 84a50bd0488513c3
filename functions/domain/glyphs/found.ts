// Where characters stand in the registers: which cell, and of whom or what.
import type { Book } from '../book.ts';
import type { ColumnKind } from '../kit/column.ts';
import type { Source } from '../kit/finding.ts';
import type { AnyColumn } from '../kit/register.ts';
import { headerIn } from '../kit/rule.ts';
import type { Table } from '../kit/table.ts';

/** Some characters in one cell. */
export type FoundCharacters = Source & {
  /** Header text as it stands in the sheet. */
  readonly column: string;
  readonly characters: readonly string[];
  /** Who or what the row is about, as typed; null when the row does not tell. */
  readonly of: string | null;
};

const TEXT_KINDS: readonly ColumnKind[] = ['text', 'long-text', 'reference', 'link', 'email'];

type Values = Readonly<Record<string, unknown>>;

const isPerson = ({ refersTo }: AnyColumn): boolean => refersTo === 'people';

/** A person's name may be long, and so may what somebody typed for one. */
const LONGEST_NAME = 30;

/** The person a row or its cell names; else the entry's own name or number. */
function subjectOf({ register }: Table, values: Values, key: string): string | null {
  const { columns, key: own } = register;
  const cell = columns[key];
  const people = Object.keys(columns).filter((one) => columns[one] && isPerson(columns[one]));
  const order = [...(cell && isPerson(cell) ? [key] : []), 'name', own ?? '', ...people];
  const value = order.map((one) => values[one]).find((one) => typeof one === 'string');
  if (typeof value !== 'string') return null;
  const letters = Array.from(value);
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join('')}…` : value;
}

function foundIn(
  table: Table,
  wantedIn: (text: string) => readonly string[],
): readonly FoundCharacters[] {
  const keys = Object.entries(table.register.columns)
    .filter(([, { kind }]) => TEXT_KINDS.includes(kind))
    .map(([key]) => key);
  const found: FoundCharacters[] = [];
  const rows: readonly (Values & { readonly at: Source })[] = table.rows;
  for (const key of keys) {
    const column = headerIn(table, key) ?? key;
    // Lists repeat themselves.
    let above: unknown = '';
    let characters: readonly string[] = [];
    for (const row of rows) {
      const value = row[key];
      if (typeof value !== 'string') continue;
      if (value !== above) characters = wantedIn(value);
      above = value;
      if (characters.length === 0) continue;
      found.push({ ...row.at, column, characters, of: subjectOf(table, row, key) });
    }
  }
  return found.sort((a, b) => a.row - b.row);
}

/** Cells of the registers people fill in; `wantedIn` says which characters of a text count. */
export const charactersFound = (
  { tables }: Pick<Book, 'tables'>,
  wantedIn: (text: string) => readonly string[],
): readonly FoundCharacters[] =>
  (Object.values(tables) as readonly Table[])
    .filter(({ register }) => register.filledBy === 'people')
    .flatMap((table) => foundIn(table, wantedIn));

/** Where these characters stand, for whoever could not print them. */
export function whereFound(
  book: Pick<Book, 'tables'>,
  characters: readonly string[],
): readonly FoundCharacters[] {
  if (characters.length === 0) return [];
  return charactersFound(book, (text) => characters.filter((one) => text.includes(one)));
}
