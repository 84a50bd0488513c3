// What a letter's template is filled from.
import type { CountedLine, CourseLine, UncountedLine } from './shortfall-lists.ts';

export type HoursLine = {
  readonly name: string;
  readonly title: string;
  readonly category: string;
  readonly period: string;
  readonly required: string;
  readonly completed: string;
  readonly shortfall: string;
  /** 法定 or 自訂. */
  readonly nature: string;
};

export type ShortfallLetterView = {
  readonly school: string;
  readonly title: string;
  readonly number: string;
  readonly asOf: string;
  readonly to: string;
  readonly request: string;
  readonly hours: readonly HoursLine[];
  readonly bases: string;
  readonly counted: readonly CountedLine[];
  readonly uncounted: readonly UncountedLine[];
  readonly courses: readonly CourseLine[];
  /** Where courses can be taken at any time. */
  readonly online: readonly string[];
  readonly signers: readonly string[];
};
