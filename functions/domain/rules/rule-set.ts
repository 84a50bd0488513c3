import type { Book } from '../book.ts';
import type { Basis } from '../kit/basis.ts';
import type { Finding, Severity } from '../kit/finding.ts';
import { checkTable, type Rule } from '../kit/rule.ts';
import type { Table } from '../kit/table.ts';
import type { registers } from '../registers/index.ts';

export type Registers = typeof registers;

/** What can be said of a rule without a workbook. */
type RuleFacts = {
  readonly code: string;
  readonly severity: Severity;
  readonly basis: Basis | null;
  readonly column: string | null;
};

/** Rules about one register, as data and as what they find. */
export type RuleSet = {
  /** The register whose sheet the findings point at, by its key in `registers`. */
  readonly register: keyof Registers;
  readonly rules: readonly RuleFacts[];
  readonly find: (book: Book) => readonly Finding[];
};

export const about = <K extends keyof Registers>(
  register: K,
  rules: readonly Rule<Registers[K], Book>[],
): RuleSet => ({
  register,
  rules,
  // A key of the registers is a key of the tables, of the same register.
  find: (book) => checkTable(book.tables[register] as Table<Registers[K]>, rules, book),
});
