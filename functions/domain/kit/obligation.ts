import type { Basis } from './basis.ts';
import { addDays, dayOfMoment, type Moment } from './day.ts';
import type { Source } from './finding.ts';

export type DutyState = 'ok' | 'due-soon' | 'overdue' | 'not-done' | 'not-applicable';

/** Who answers for a duty: the name people read, and the address reminders go to (null: nobody to write to). */
export type Owner = { readonly name: string; readonly email: string | null };

/** One thing one person has to do by one day. */
export type Duty = {
  readonly obligation: string;
  readonly title: string;
  /** What tells duties of one obligation apart: an asset holder, an audit, an incident; stable over runs. */
  readonly subject: string;
  readonly owner: Owner;
  /** A day, or a minute where the law's clock runs in minutes; null when no day follows from the data yet. */
  readonly due: Moment | null;
  readonly state: DutyState;
  /** Why it stands so and what to do, zh-TW. */
  readonly reason: string;
  readonly basis: Basis;
  readonly source: readonly Source[];
  /** Missed and past mending: shown and reported, but nobody is reminded again. */
  readonly isPastMending: boolean;
  /** The stage of an early warning, mailed once while the duty's own day is still far. */
  readonly early?: string;
};

/** A rule with an id, a basis and a period that yields duties. One file, or one per family that is one rule with data. */
export type Obligation<Book> = {
  /** As in the plan's catalogue, e.g. `TRN-IT6`. */
  readonly id: string;
  readonly title: string;
  readonly basis: Basis;
  /** How often, in words for docs/obligations.md. */
  readonly period: string;
  /** The sheets its evidence stands in. */
  readonly registers: readonly string[];
  /** Who answers for it, in words. */
  readonly owner: string;
  readonly duties: (book: Book) => readonly Duty[];
  /** For one that asks only when something has happened: why it does not apply when nothing has, zh-TW. */
  readonly unasked?: string;
};

/** An obligation that is met when others are: what it says depends on their duties. */
export type DerivedObligation<Book> = Omit<Obligation<Book>, 'duties' | 'unasked'> & {
  readonly of: readonly string[];
  readonly derive: (
    book: Book,
    others: readonly Duty[],
    /** The title of an obligation by its id: people are not shown ids. */
    titleOf: (id: string) => string,
  ) => Duty;
};

/** `due`: a day or a moment. */
type Timing = { readonly due: Moment; readonly now: Moment; readonly warnDays: number };

/** The state of something not done yet: over its day, near it, or ahead. A due day lasts until its midnight. */
export function openState({ due, now, warnDays }: Timing): DutyState {
  const today = dayOfMoment(now);
  const isOver = due.length > 10 ? now > due : today > due;
  if (isOver) return 'overdue';
  return addDays(today, warnDays) >= dayOfMoment(due) ? 'due-soon' : 'not-done';
}
