import type { Content } from '../../fixtures/school.ts';

/** An entry that breaks a rule, the sheet row its finding points at, and an entry that nearly does. */
export type RuleCase = {
  readonly code: string;
  readonly broken: Content;
  readonly row: number | null;
  readonly near: Content;
};
