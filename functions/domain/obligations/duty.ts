import type { Book } from '../book.ts';
import type { Moment } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import {
  openState,
  type Duty,
  type DutyState,
  type Obligation,
  type Owner,
} from '../kit/obligation.ts';

type Particulars = {
  readonly subject: string;
  readonly owner: Owner;
  readonly due: string | null;
  readonly state: DutyState;
  readonly reason: string;
  readonly source: readonly Source[];
  readonly isPastMending?: boolean;
};

type Rule = Pick<Obligation<Book>, 'id' | 'title' | 'basis'>;

/** A duty of an obligation; it points at least at the sheet it is about. */
export function dutyOf({ id, title, basis }: Rule, particulars: Particulars): Duty {
  return { obligation: id, title, basis, isPastMending: false, ...particulars };
}

/** The moment duties are judged at: a year gone by is judged at its end, the present one by the clock. */
export const momentJudged = ({ now, today, asOf }: Book): Moment =>
  asOf < today ? `${asOf}T23:59` : now;

/** The state of something open, by the book's clock and the school's 即將到期天數. */
export const stateUntil = (due: string, book: Book): DutyState =>
  openState({ due, now: momentJudged(book), warnDays: book.settings.warnDays });

/** A sheet with nothing in it yet is pointed at by its header row. */
export const sheetSource = (sheet: string): readonly Source[] => [{ sheet, row: 1 }];
