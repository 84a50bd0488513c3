// The yearly calendar counted backwards from the review and the report: by when each step must begin and be done.
import { workdayOnOrAfter, workdayOnOrBefore, type Book } from '../book.ts';
import { addDays, dayOfMoment, yearOf, type Day } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import type { Duty } from '../kit/obligation.ts';
import { stepIds, steps, type StepId } from './steps.ts';

/**
 * `done`; `late`: its last day has passed, or it is arranged for a later one; `near`: within 前置提醒天數 of its start; `ahead`;
 * `apart`: open, and nothing that is still to come waits for it.
 */
type Progress = 'done' | 'late' | 'near' | 'ahead' | 'apart';

export type Scheduled = {
  readonly id: StepId;
  readonly action: string;
  /** The last days to begin and to be done; null when done, or when no day follows from the data. */
  readonly start: Day | null;
  readonly finish: Day | null;
  /** The last day it was done on, when it is done and an entry tells. */
  readonly doneOn: Day | null;
  /** The review or the report, whichever it is needed for next. */
  readonly target: StepId | null;
  readonly progress: Progress;
  /** It should have begun and is not done. */
  readonly isAtRisk: boolean;
};

type Known = ReadonlyMap<StepId, Scheduled>;

/** AUD-Y also speaks of audits after an event, which the calendar does not wait for. */
export const isOfCalendar = ({ obligation, subject }: Duty, { year }: Book): boolean =>
  obligation !== 'AUD-Y' || subject === String(year);

const isSettled = ({ state, isPastMending }: Duty): boolean => state === 'ok' || isPastMending;

/** 「今年還沒有結束的稽核」 is no answer while the audit itself is open. */
function isDone(duties: readonly Duty[], earlierOpen: boolean): boolean {
  const isNotAsked = ({ state }: Duty): boolean => state === 'not-applicable' && !earlierOpen;
  return duties.length > 0 && duties.every((duty) => isSettled(duty) || isNotAsked(duty));
}

const waitingFor = (id: StepId, known: Known): readonly Scheduled[] =>
  steps[id].before
    .flatMap((id) => known.get(id) ?? [])
    .filter(({ progress }) => progress !== 'done');

const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.filter((day) => day !== null).sort()[0] ?? null;

function lastDone(id: StepId, book: Book): Day | null {
  const days = steps[id]
    .done(book)
    .filter(
      (day): day is Day => day !== undefined && yearOf(day) === book.year && day <= book.asOf,
    );
  return days.sort().at(-1) ?? null;
}

/** The plan's own day for the review or the report; a review whose day has passed is still needed for the report. */
function targetDay(id: StepId, duties: readonly Duty[], next: readonly Scheduled[]): Day | null {
  if (id !== 'review' && id !== 'report') return null;
  const isMissed = next.length > 0 && duties.some(({ state }) => state === 'overdue');
  return isMissed ? null : earliest(duties.map(({ due }) => due && dayOfMoment(due)));
}

type Days = { readonly id: StepId; readonly start: Day; readonly finish: Day };

function progressOf({ id, start, finish }: Days, book: Book): Progress {
  if (book.today > finish || (steps[id].arranged?.(book) ?? '') > finish) return 'late';
  return addDays(book.today, book.settings.leadDays) >= start ? 'near' : 'ahead';
}

const open = { start: null, finish: null, doneOn: null, target: null, isAtRisk: false } as const;

function scheduled(id: StepId, duties: readonly Duty[], known: Known, book: Book): Scheduled {
  const { settings, today } = book;
  const { action, days, wait } = steps[id];
  const next = waitingFor(id, known);
  const own = targetDay(id, duties, next);
  const target = own === null ? (next[0]?.target ?? null) : id;
  const limit = earliest([
    own,
    ...next.map(({ start }) => start && addDays(start, -(wait?.(settings) ?? 0))),
  ]);
  if (target === null || limit === null) return { ...open, id, action, progress: 'apart' };
  const finish = workdayOnOrBefore(book, limit);
  const start = workdayOnOrBefore(book, addDays(finish, -days(settings)));
  const progress = progressOf({ id, start, finish }, book);
  const isAtRisk = progress === 'late' || today > start;
  return { id, action, start, finish, doneOn: null, target, progress, isAtRisk };
}

const concerned: ReadonlySet<string> = new Set(
  Object.values(steps).flatMap(({ obligations }) => obligations),
);

/** Steps whose duties say that they are done. */
function stepsDone(dutiesOf: (id: StepId) => readonly Duty[]): ReadonlySet<StepId> {
  const done = new Set<StepId>();
  for (const id of stepIds) {
    const earlierOpen = stepIds.some(
      (other) => steps[other].before.includes(id) && !done.has(other),
    );
    if (isDone(dutiesOf(id), earlierOpen)) done.add(id);
  }
  return done;
}

/** Every step, from first to last; nothing for a year gone by, which no warning reaches. */
export function scheduleOf(book: Book, duties: readonly Duty[]): readonly Scheduled[] {
  if (book.asOf < book.today) return [];
  const about = groupBy(
    duties.filter((duty) => concerned.has(duty.obligation) && isOfCalendar(duty, book)),
    ({ obligation }) => obligation,
  );
  const dutiesOf = (id: StepId): readonly Duty[] =>
    steps[id].obligations.flatMap((obligation) => about.get(obligation) ?? []);
  const done = stepsDone(dutiesOf);
  const known = new Map<StepId, Scheduled>();
  for (const id of [...stepIds].reverse()) {
    const { action } = steps[id];
    known.set(
      id,
      done.has(id)
        ? { ...open, id, action, doneOn: lastDone(id, book), progress: 'done' }
        : scheduled(id, dutiesOf(id), known, book),
    );
  }
  return stepIds.flatMap((id) => known.get(id) ?? []);
}

/** The first day the target can be reached when the step is begun today and only what nothing shortens is waited for. */
export function firstDayOfTarget(
  { id, toward }: Pick<Scheduled, 'id'> & { readonly toward: Pick<Scheduled, 'id'> },
  schedule: readonly Scheduled[],
  book: Book,
): Day {
  const known: Known = new Map(schedule.map((one) => [one.id, one]));
  let day = workdayOnOrAfter(book, book.today);
  for (let at: StepId | undefined = id; at !== undefined && at !== toward.id;) {
    day = workdayOnOrAfter(book, addDays(day, steps[at].wait?.(book.settings) ?? 0));
    at = waitingFor(at, known)[0]?.id;
  }
  return day;
}
