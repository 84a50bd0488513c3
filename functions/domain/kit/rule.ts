// Rules about entries and tables. A rule is data plus one function that says what is wrong, or nothing.
import type { Basis } from './basis.ts';
import type { Finding, Severity } from './finding.ts';
import type { Register, Row } from './register.ts';
import type { Table } from './table.ts';

type RuleData<R extends Register> = {
  /** Kebab-case, unique over all rules. */
  readonly code: string;
  readonly severity: Severity;
  readonly basis: Basis | null;
  /** The column the finding points at; null for the whole row. */
  readonly column: (keyof R['columns'] & string) | null;
  /** Where several columns are asked for together: the finding stands at the first of `column` and these that is blank. */
  readonly orAt?: readonly (keyof R['columns'] & string)[];
};

/** About one entry: what is wrong and what to do, in zh-TW, or null. */
type RowRule<R extends Register, Context> = RuleData<R> & {
  readonly says: (row: Row<R>, context: Context) => string | null;
};

/** About a table as a whole; `row` null when no entry is to blame. */
type TableRule<R extends Register, Context> = RuleData<R> & {
  readonly all: (
    table: Table<R>,
    context: Context,
  ) => readonly { readonly row: number | null; readonly message: string }[];
};

export type Rule<R extends Register, Context> = RowRule<R, Context> | TableRule<R, Context>;

/** The finding's column: the header as it stands in the sheet. */
export function headerIn<R extends Register>(
  { map, register }: Table<R>,
  key: string | null,
): string | null {
  return key === null ? null : (map.headers[key] ?? register.columns[key]?.header ?? null);
}

type Place = Omit<Finding, 'row' | 'message'>;

const placeOf = <R extends Register, Context>(rule: Rule<R, Context>, table: Table<R>): Place => ({
  code: rule.code,
  severity: rule.severity,
  basis: rule.basis,
  sheet: table.sheet,
  column: headerIn(table, rule.column),
});

/** The first of the columns a rule asks for together that the entry leaves blank; all filled in, the first of them. */
function blankOf<R extends Register>(
  { column, orAt = [] }: RuleData<R>,
  row: Row<R>,
): string | null {
  // A row has a property for each column.
  const values = row as Readonly<Record<string, unknown>>;
  return [column, ...orAt].find((key) => key !== null && values[key] === undefined) ?? column;
}

/** Entry by entry, all rules at once: a large table is walked through memory only once. */
function rowFindings<R extends Register, Context>(
  table: Table<R>,
  rules: readonly RowRule<R, Context>[],
  context: Context,
): readonly Finding[] {
  const placed = rules.map((rule) => ({ rule, says: rule.says, place: placeOf(rule, table) }));
  const findings: Finding[] = [];
  for (const row of table.rows) {
    for (const { rule, says, place } of placed) {
      const message = says(row, context);
      if (message === null) continue;
      const column = rule.orAt === undefined ? place.column : headerIn(table, blankOf(rule, row));
      findings.push({ ...place, column, row: row.at.row, message });
    }
  }
  return findings;
}

/** Runs rules over a table; a missing sheet is one finding already, so its rules stay silent. */
export function checkTable<R extends Register, Context>(
  table: Table<R>,
  rules: readonly Rule<R, Context>[],
  context: Context,
): readonly Finding[] {
  if (!table.isPresent || table.map.headerRow === null) return [];
  const aboutRows = rules.filter((rule) => 'says' in rule);
  const aboutTables = rules.filter((rule) => 'all' in rule);
  return [
    ...aboutTables.flatMap((rule) => {
      const place = placeOf(rule, table);
      return rule.all(table, context).map((said) => ({ ...place, ...said }));
    }),
    ...rowFindings(table, aboutRows, context),
  ];
}

/** Keeps the order rules are written in while the compiler fills in the register's type. */
export function rulesFor<R extends Register, Context>(
  _register: R,
  rules: readonly Rule<R, Context>[],
): readonly Rule<R, Context>[] {
  return rules;
}
