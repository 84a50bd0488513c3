// The list at the report's end: what is still to be done, told in full in its part, and what was missed for good and must
// be explained.
import type { Book } from '../../book.ts';
import { rocDue } from '../../kit/day.ts';
import type { Duty } from '../../kit/obligation.ts';
import { isOpenDuty, isPastMendingDuty } from '../../metrics/duty-counts.ts';
import { byUrgency } from '../../results/by-urgency.ts';
import { isDerived, openLine, ownerOffice, stateOf, type OpenLine } from './part-duties.ts';
import { partName } from './part-of.ts';
import type { Whole } from './whole.ts';

type ListLine = {
  readonly state: string;
  readonly due: string;
  readonly office: string;
  readonly part: string;
  readonly title: string;
};

export type UnfinishedView = {
  readonly open: readonly ListLine[];
  readonly pastMending: readonly OpenLine[];
};

const listLine =
  (book: Book) =>
  (duty: Duty): ListLine => ({
    state: stateOf(duty),
    due: duty.due === null ? '未定' : rocDue(duty.due),
    office: ownerOffice(duty.owner, book),
    part: partName(duty.obligation),
    title: duty.title,
  });

/** Whole, however long: a report leaves nothing out in silence. What only repeats other duties stands there with them. */
export function unfinishedView({ book, figures }: Whole): UnfinishedView {
  const own = figures.duties.filter((duty) => !isDerived(duty)).sort(byUrgency);
  return {
    open: own.filter(isOpenDuty).map(listLine(book)),
    pastMending: own.filter(isPastMendingDuty).map(openLine(book)),
  };
}
