// A day of the year moved to the workday before it (A6): nobody meets or files on a holiday.
import { dayInYear, workdayOnOrBefore, type Book } from '../book.ts';
import type { Day } from '../kit/day.ts';
import type { DutyState } from '../kit/obligation.ts';
import { stateUntil } from './duty.ts';

/** `latest`: the day the plan names. `due`: the workday to be done on; until `latest` being later is only near. */
export type Deadline = { readonly due: Day; readonly latest: Day };

/** Moved unless the school says otherwise (設定 期限遇假日). */
export function deadlineInYear(book: Book, monthDay: string): Deadline {
  const latest = dayInYear(book, monthDay);
  const isMoved = book.settings.holidayShift === '提前到上班日';
  return { due: isMoved ? workdayOnOrBefore(book, latest) : latest, latest };
}

/** Over only when the day the plan names has passed. */
export function stateByDeadline({ due, latest }: Deadline, book: Book): DutyState {
  const state = stateUntil(due, book);
  return state === 'overdue' && stateUntil(latest, book) !== 'overdue' ? 'due-soon' : state;
}
