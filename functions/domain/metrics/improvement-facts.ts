import type { Book } from '../book.ts';
import { yearOf, type Day } from '../kit/day.ts';
import type { Row } from '../kit/register.ts';
import type { improvements } from '../registers/improvements.ts';

export type Improvement = Row<typeof improvements>;

/** 建議 and 優點 ask for no action; a type that cannot be read does. */
export const needsAction = ({ type }: Improvement): boolean => type !== '建議' && type !== '優點';

/** The day the action is to be finished: the extension when there is one. */
export const dueOfImprovement = ({ extended, planned }: Improvement): Day | undefined =>
  extended ?? planned;

/** Closed means: a day of closing and a review that found the measure effective. */
export const isClosed = ({ closed, verdict }: Improvement): boolean =>
  closed !== undefined && verdict === '有效';

/** Found in the book's year, or carried over because it is still open. */
export const isOfImprovementYear = (row: Improvement, { year }: Book): boolean =>
  needsAction(row) &&
  (row.found === undefined ||
    yearOf(row.found) === year ||
    (yearOf(row.found) < year && !isClosed(row)));
