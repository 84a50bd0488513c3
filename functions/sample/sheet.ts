import type { Cell, Sheet } from '../domain/kit/cell.ts';
import type { Columns, Register } from '../domain/kit/register.ts';

/** Cells of one row by column key (or the key of a column of the school's own); a missing key is a blank cell. */
export type Entry<R extends Register, Own extends string = never> = Readonly<
  Partial<Record<(keyof R['columns'] & string) | Own, Cell>>
>;

type Arrangement<C extends Columns, Own extends string> = {
  /** Columns from left to right; those not named follow in the register's order. */
  readonly first?: readonly ((keyof C & string) | Own)[];
  /** Headers that are not as declared, and those of the school's own columns. */
  readonly headers?: Readonly<Partial<Record<(keyof C & string) | Own, string>>>;
};

/** Lays entries out as a sheet with its header in row 1; null is a line left empty. */
export function sheetOf<C extends Columns, Own extends string = never>(
  register: Register<C>,
  entries: readonly (Entry<Register<C>, Own> | null)[],
  { first = [], headers }: Arrangement<C, Own> = {},
): Sheet {
  const titles: Readonly<Record<string, string | undefined>> = headers ?? {};
  const keys = [
    ...new Set<string>([...first, ...Object.keys(register.columns), ...Object.keys(titles)]),
  ];
  const header = keys.map((key) => titles[key] ?? register.columns[key]?.header ?? key);
  const rows = entries.map((entry): readonly Cell[] => {
    const cells: Readonly<Record<string, Cell | undefined>> = entry ?? {};
    return keys.map((key) => cells[key] ?? null);
  });
  return { name: register.sheet, rows: [header, ...rows] };
}
