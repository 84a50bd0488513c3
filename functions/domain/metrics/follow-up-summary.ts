// Matters followed up (form 18) for the report: which the year is about, and how each stands.
import type { Book } from '../book.ts';
import { yearOf } from '../kit/day.ts';
import { dueOfFollowUp, isDecided, type FollowUp } from './follow-up-facts.ts';

export const followUpStates = ['準時完成', '逾期完成', '進行中', '逾期進行中', '期限未填'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** By the days given, not by 執行情形, which somebody has to remember to change. */
export function followUpState(row: FollowUp, { asOf }: Book): FollowUpState {
  const due = dueOfFollowUp(row);
  const { done } = row;
  if (done !== undefined && done <= asOf) {
    return due !== undefined && done > due ? '逾期完成' : '準時完成';
  }
  if (due === undefined) return '期限未填';
  return due < asOf ? '逾期進行中' : '進行中';
}

/** Still open, or finished in the year. */
export const followUpsOfYear = (book: Book): readonly FollowUp[] =>
  book.tables.followUps.rows.filter(
    (row) =>
      isDecided(row, book) &&
      (row.done === undefined || row.done > book.asOf || yearOf(row.done) === book.year),
  );
