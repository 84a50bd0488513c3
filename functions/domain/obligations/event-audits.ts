// The other half of AUD-Y: an audit after a major change of the system or a reorganisation.
import type { Book } from '../book.ts';
import { addDays, rocDay, yearOf, type Day } from '../kit/day.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import { isChange, lastAuditStart, type MajorEvent } from '../metrics/event-facts.ts';
import { dutyOf, stateUntil } from './duty.ts';
import { securityPerson } from './owners.ts';

type Rule = Pick<Obligation<Book>, 'id' | 'title' | 'basis'>;

function dutyFor(rule: Rule, event: MajorEvent & { readonly day: Day }, book: Book): Duty {
  const { id, kind = '', day, at } = event;
  const due = addDays(day, book.settings.eventAuditDays);
  const last = lastAuditStart(book);
  const isDone = last !== null && last >= day;
  return dutyOf(rule, {
    subject: id ?? `row-${at.row}`,
    owner: securityPerson(book),
    due,
    state: isDone ? 'ok' : stateUntil(due, book),
    reason: isDone
      ? `${rocDay(day)} ${kind}，之後已於 ${rocDay(last)} 稽核。`
      : `${rocDay(day)} ${kind}，請於 ${rocDay(due)} 前辦理稽核（天數為系統自訂）。`,
    source: [at],
  });
}

/** Changes of the book's year, and earlier ones that no audit has followed. */
export function eventAuditDuties(rule: Rule, book: Book): readonly Duty[] {
  return book.tables.majorEvents.rows.flatMap((event) => {
    const { kind, day } = event;
    if (!isChange(kind) || day === undefined || day > book.asOf) return [];
    const isOpen = (lastAuditStart(book) ?? '') < day;
    return yearOf(day) === book.year || isOpen ? [dutyFor(rule, { ...event, day }, book)] : [];
  });
}
