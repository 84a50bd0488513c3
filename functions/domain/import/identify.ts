// Which entry of the register a row of a list is: by key, by a second name of it, or by all that tells entries apart.
import type { Book } from '../book.ts';
import { isBlank, type Cell } from '../kit/cell.ts';
import { matchKey } from '../kit/normalise.ts';
import type { AnyColumn, Register } from '../kit/register.ts';
import type { Table } from '../kit/table.ts';
import type { RowValues } from '../kit/write-table.ts';
import { entriesOf, type Entry } from '../rules/keys.ts';
import { identities, secondKeys } from './identities.ts';

/** Same value, same text, however it is typed; a person is the same by name and by address. */
export function canonical(column: AnyColumn, value: unknown, { people }: Book): string {
  if (value === undefined || value === null) return '';
  const text = column.show(value);
  if (column.refersTo !== 'people') return matchKey(text);
  const person = people.find(text);
  return person === undefined || person === 'ambiguous'
    ? matchKey(text)
    : (person.email ?? matchKey(text));
}

/** The same for a cell that is about to be written. */
export const canonicalCell = (column: AnyColumn, cell: Cell | undefined, book: Book): string =>
  cell === undefined || isBlank(cell) ? '' : canonical(column, column.read(cell).value, book);

/** Keys of the columns that tell one entry from another. */
export function identityOf(register: Register, mapped: readonly string[]): readonly string[] {
  if (register.key !== undefined) return [register.key];
  const needed = Object.entries(register.columns)
    .filter(([, { required }]) => required === 'error')
    .map(([key]) => key);
  return identities[register.id] ?? (needed.length > 0 ? needed : mapped);
}

export type Identifier = {
  /** Names the entry a row is; blank when the row lacks what would name it. */
  readonly nameOf: (values: RowValues) => string;
  /** The entry of the register; `several` when its second name fits more than one. */
  readonly find: (values: RowValues) => Entry | 'several' | undefined;
};

const SEVERAL = 'several';

export function identifierFor(table: Table, mapped: readonly string[], book: Book): Identifier {
  const { register } = table;
  const keys = identityOf(register, mapped);
  const second = register.key === undefined ? undefined : secondKeys[register.id];
  const columnOf = (key: string): AnyColumn | undefined => register.columns[key];
  const shownIn = (entry: Entry, key: string): string => {
    const column = columnOf(key);
    return column === undefined ? '' : canonical(column, entry[key], book);
  };
  const shownOf = (values: RowValues, key: string): string => {
    const column = columnOf(key);
    return column === undefined ? '' : canonicalCell(column, values[key], book);
  };
  const joined = (parts: readonly string[]): string =>
    parts.every((part) => part === '') ? '' : parts.join('\n');
  const first = new Map<string, Entry>();
  const bySecond = new Map<string, Entry | typeof SEVERAL>();
  for (const entry of entriesOf(table)) {
    const name = joined(keys.map((key) => shownIn(entry, key)));
    if (name !== '' && !first.has(name)) first.set(name, entry);
    const other = second === undefined ? '' : shownIn(entry, second);
    if (other !== '') bySecond.set(other, bySecond.has(other) ? SEVERAL : entry);
  }
  const nameOf = (values: RowValues): string => joined(keys.map((key) => shownOf(values, key)));
  return {
    nameOf,
    find: (values) => {
      const name = nameOf(values);
      if (name !== '') return first.get(name);
      return second === undefined ? undefined : bySecond.get(shownOf(values, second));
    },
  };
}
