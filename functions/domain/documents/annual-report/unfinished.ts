// The list at the report's end: what is still to be done, and what was missed for good and must be explained.
import { isOpenDuty, isPastMendingDuty } from '../../metrics/duty-counts.ts';
import { byUrgency } from '../../results/by-urgency.ts';
import { isDerived, openLine, type OpenLine } from './part-duties.ts';
import type { Whole } from './whole.ts';

export type UnfinishedView = {
  readonly open: readonly OpenLine[];
  readonly pastMending: readonly OpenLine[];
};

/** Whole, however long: a report leaves nothing out in silence. What only repeats other duties stands there with them. */
export function unfinishedView({ book, figures }: Whole): UnfinishedView {
  const own = figures.duties.filter((duty) => !isDerived(duty)).sort(byUrgency);
  return {
    open: own.filter(isOpenDuty).map(openLine(book)),
    pastMending: own.filter(isPastMendingDuty).map(openLine(book)),
  };
}
