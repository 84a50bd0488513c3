import type { Basis } from './basis.ts';
import type { Cell } from './cell.ts';
import type { Severity } from './finding.ts';

/** Why a cell cannot be read as its column asks: a stable code and what to do, in zh-TW. */
export type Problem = {
  readonly code: string;
  readonly message: string;
  /** Default `error`. */
  readonly severity?: Severity;
};

/** What reading a cell gives: a value, a problem, or a value that comes with a remark. */
export type Reading<T> = { readonly value?: T; readonly problem?: Problem };

/** What a store needs to know to lay the column out: drop-downs, number formats, alignment. */
export type ColumnKind =
  | 'text'
  | 'long-text'
  | 'number'
  | 'hours'
  | 'day'
  | 'time'
  | 'moment'
  | 'choice'
  | 'yes-no'
  | 'email'
  | 'reference'
  | 'ip'
  | 'money'
  | 'link';

/** One column of a register: how a cell is read and how it is shown, plus all that layouts and documents say of it. */
export type Column<T> = {
  readonly header: string;
  readonly kind: ColumnKind;
  /** One sentence for the header's note and the data dictionary. */
  readonly hint: string;
  /** Other headers schools are known to use. */
  readonly aliases: readonly string[];
  /** A blank cell is a finding of this severity; null when it may stay blank. */
  readonly required: Severity | null;
  /** Holds personal data: left out of bundles, digested in the journal. */
  readonly personal: boolean;
  /** Width in characters of the default font. */
  readonly width: number;
  /** The words of a drop-down, in order. */
  readonly options?: readonly string[];
  /** Fill colour (RRGGBB) by shown value, for states. */
  readonly colours?: Readonly<Record<string, string>>;
  /** The register (its id) whose key the cell names. */
  readonly refersTo?: string;
  /** How grave it is when the register named has no such key. */
  readonly unlisted: Severity;
  /** The day or moment is of something that has happened: one in the future is a finding. */
  readonly happened: boolean;
  /** How many years ahead a day may lie before it is taken for a slip between 民國 and AD. */
  readonly yearsAhead: number;
  /** Who fills the column, when it is not who fills the sheet. */
  readonly filledBy?: 'people';
  /** Says what a line is for: a line that holds no more is not begun, and is no entry yet. */
  readonly isLabel?: boolean;
  /** Why the column is asked for; findings on its cells carry it. */
  readonly basis: Basis | null;
  /** Called for cells that are not blank. */
  readonly read: (cell: Cell) => Reading<T>;
  /** The value as people write it in this column; reading it back gives the value. */
  readonly show: (value: T) => string;
};

export type ColumnOptions = {
  readonly hint?: string;
  readonly aliases?: readonly string[];
  readonly required?: Severity;
  readonly personal?: boolean;
  readonly width?: number;
  readonly happened?: boolean;
  readonly yearsAhead?: number;
  readonly unlisted?: Severity;
  readonly filledBy?: 'people';
  readonly isLabel?: boolean;
  readonly basis?: Basis;
};

type Kind<T> = Pick<Column<T>, 'kind' | 'read' | 'show'> &
  Partial<Pick<Column<T>, 'options' | 'colours' | 'refersTo'>> & { readonly width: number };

const lessUsed = ({ happened = false, yearsAhead = 1, unlisted = 'error' }: ColumnOptions) => ({
  happened,
  yearsAhead,
  unlisted,
});

/** A column of a kind: the one place where options get their defaults. */
export function column<T>(header: string, kind: Kind<T>, options: ColumnOptions = {}): Column<T> {
  return {
    ...kind,
    header,
    hint: options.hint ?? '',
    aliases: options.aliases ?? [],
    required: options.required ?? null,
    personal: options.personal ?? false,
    width: options.width ?? kind.width,
    ...lessUsed(options),
    basis: options.basis ?? null,
    ...(options.filledBy === undefined ? {} : { filledBy: options.filledBy }),
    ...(options.isLabel === undefined ? {} : { isLabel: options.isLabel }),
  };
}
