import type { Basis } from './basis.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Something a person should look at. Findings are data: the core returns them and never throws. */
export type Finding = {
  /** Stable, kebab-case; the rule's name. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and what to do, in zh-TW. */
  readonly message: string;
  readonly sheet: string;
  /** Counts from 1, as people see it; null when it concerns the whole sheet. */
  readonly row: number | null;
  /** Header text as it stands in the sheet; null when it concerns the whole row or sheet. */
  readonly column: string | null;
  readonly basis: Basis | null;
};

/** Where a figure, duty or finding comes from. */
export type Source = { readonly sheet: string; readonly row: number };
