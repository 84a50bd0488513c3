// The law's clocks over one incident: pure minutes, over nights, holidays and the turn of the year.
import type { Book } from '../book.ts';
import { addMinutes, minutesBetween, yearOf, type Moment } from '../kit/day.ts';
import { durationShown } from '../kit/duration.ts';
import { oncePer } from '../kit/once.ts';
import {
  containmentLimit,
  investigationLimit,
  isConfirmed,
  isOfYear,
  reportLimit,
  reviewLimit,
  type Incident,
} from './incident-facts.ts';

export type ClockKind = 'report' | 'again' | 'review' | 'containment' | 'investigation';

export type IncidentClock = {
  readonly kind: ClockKind;
  /** Which change of the level it runs from, counted from 1; 0 for the others. */
  readonly turn: number;
  /** A minute, or a day, which lasts until its midnight. Null when that does not follow from the entry yet. */
  readonly limit: Moment | null;
  /** When it was done. */
  readonly done: Moment | undefined;
  /** What the school says of being late; undefined where it says nothing. */
  readonly lateReason: string | undefined;
};

export const clockNames: Readonly<Record<ClockKind, string>> = {
  report: '通報（知悉後 1 小時）',
  again: '等級變更後再通報（1 小時）',
  review: '審核',
  containment: '損害控制或復原',
  investigation: '調查報告',
};

/** What stops a clock, after 「請於…前」. */
export const clockActs: Readonly<Record<ClockKind, string>> = {
  report: '到教育機構資安通報平台通報',
  again: '就變更後的等級再次通報',
  review: '由審核機關完成審核',
  containment: '完成損害控制或復原',
  investigation: '送交調查、處理及改善報告',
};

/** Each change of the level starts an hour; the first report that follows it ends it. What lies ahead has not happened. */
function clocksOfChanges(incident: Incident, now: Moment): readonly IncidentClock[] {
  const { levelChanged = [], reportedAgain = [], lateReason } = incident;
  const common = { kind: 'again', lateReason } as const;
  if (incident.unreadable.includes('levelChanged')) {
    return [{ ...common, turn: 1, limit: null, done: undefined }];
  }
  const happened = levelChanged.filter((changed) => changed <= now).sort();
  return happened.map((changed, index) => ({
    ...common,
    turn: index + 1,
    limit: addMinutes(changed, 60),
    done: reportedAgain.filter((reported) => reported >= changed && reported <= now).sort()[0],
  }));
}

/** Every clock of a confirmed incident that runs by `now`, in the order they run out as a rule; none of any other entry. */
export function clocksOf(incident: Incident, now: Moment): readonly IncidentClock[] {
  if (!isConfirmed(incident)) return [];
  const { reported, reviewed, contained, investigated, lateReason, handlingLateReason } = incident;
  const handling = { turn: 0, lateReason: handlingLateReason };
  // What is dated later has not happened.
  const by = (done: Moment | undefined): Moment | undefined =>
    done !== undefined && done <= now ? done : undefined;
  return [
    { kind: 'report', turn: 0, limit: reportLimit(incident), done: by(reported), lateReason },
    ...clocksOfChanges(incident, now),
    {
      kind: 'review',
      turn: 0,
      limit: reviewLimit(incident),
      done: by(reviewed),
      lateReason: undefined,
    },
    {
      ...handling,
      kind: 'containment',
      limit: containmentLimit(incident)?.at ?? null,
      done: by(contained),
    },
    {
      ...handling,
      kind: 'investigation',
      limit: investigationLimit(incident),
      done: by(investigated),
    },
  ];
}

/** The moment a limit is over: that of a day is its midnight. */
const endOf = (limit: Moment): Moment => (limit.length > 10 ? limit : `${limit}T24:00`);

/** Minutes from a moment to the limit; negative once it is over. */
const minutesLeft = (limit: Moment, now: Moment): number => minutesBetween(now, endOf(limit));

/** `還剩 37 分鐘` or `已逾 2 小時 10 分`. */
export function timeLeft(limit: Moment, now: Moment): string {
  const minutes = minutesLeft(limit, now);
  return minutes < 0 ? `已逾 ${durationShown(-minutes)}` : `還剩 ${durationShown(minutes)}`;
}

/** Not done, and the limit has passed. */
export const isOver = ({ limit, done }: IncidentClock, now: Moment): boolean =>
  limit !== null && done === undefined && minutesLeft(limit, now) < 0;

/** By how much something done was late, or null when it was in time. */
export function lateBy({ limit, done }: IncidentClock): string | null {
  if (limit === null || done === undefined || done <= limit) return null;
  return durationShown(minutesBetween(endOf(limit), done.length > 10 ? done : endOf(done)));
}

/** What runs is the year's, and whatever an earlier year left running: the turn of the year stops no clock. */
export const runsIn = (incident: Incident, { done }: IncidentClock, year: number): boolean =>
  isOfYear(incident, year) ||
  (incident.aware !== undefined &&
    yearOf(incident.aware) < year &&
    (done === undefined || yearOf(done) >= year));

type RunningClock = {
  readonly incident: Incident;
  readonly clock: IncidentClock;
  readonly limit: Moment;
};

/** Clocks that somebody at the school still has to stop, the next limit first, those already over among them. */
export const runningClocks = oncePer(({ tables, year, now }: Book): readonly RunningClock[] =>
  tables.incidents.rows
    .flatMap((incident) =>
      clocksOf(incident, now).flatMap((clock): readonly RunningClock[] =>
        clock.kind === 'review' ||
        clock.limit === null ||
        clock.done !== undefined ||
        !runsIn(incident, clock, year)
          ? []
          : [{ incident, clock, limit: clock.limit }],
      ),
    )
    .sort((a, b) => (endOf(a.limit) < endOf(b.limit) ? -1 : 1)),
);
