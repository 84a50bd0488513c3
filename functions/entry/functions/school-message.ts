// The message that `dispatch` publishes for each school and `daily` receives.
import type { Environment } from '../../config.ts';
import type { LogFields } from './log.ts';
import {
  momentOf,
  refuseOthers,
  textOf,
  workbookAsked,
  WrongRequest,
  type Wishes,
} from './asked.ts';
import type { Moment } from '../../domain/kit/day.ts';

export type SchoolMessage = {
  /** `sheets:` and the id. */
  readonly workbook: string;
  /** The school's code in the list of schools. */
  readonly school: string;
  /** The night's run: the moment it was dispatched. */
  readonly run: string;
  /** The least time a worker spends on it, which keeps all workers together within Google's quota. */
  readonly seconds: number;
};

export type DailyAsked = {
  readonly workbook: string;
  /** Null: now. */
  readonly today: Moment | null;
  readonly seconds: number;
  readonly about: LogFields;
};

/** Longer than any list of schools needs; a function lives nine minutes. */
const LONGEST = 120;

function secondsIn(wishes: Wishes): number {
  const seconds = Number(textOf(wishes, 'seconds') ?? 0);
  if (seconds >= 0 && seconds <= LONGEST) return seconds;
  throw new WrongRequest(`seconds 請給 0 到 ${LONGEST} 的數字。`);
}

/** A message of `dispatch`, or of a schedule for one school: `{"workbook"}`, or nothing at all. */
export function dailyAsked(wishes: Wishes, environment: Environment): DailyAsked {
  refuseOthers(wishes, ['workbook', 'today', 'school', 'run', 'seconds']);
  const [school, run] = [textOf(wishes, 'school'), textOf(wishes, 'run')];
  const workbook = workbookAsked(wishes, environment);
  return {
    workbook,
    today: textOf(wishes, 'today') === null ? null : momentOf(wishes),
    seconds: secondsIn(wishes),
    about: {
      function: 'daily',
      workbook,
      ...(school !== null && { school }),
      ...(run !== null && { run }),
    },
  };
}
