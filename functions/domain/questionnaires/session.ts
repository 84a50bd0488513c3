// A training session as its sign-in form sees it: when a sign-in counts, and what is asked (domain.md §4.8).
import type { Book } from '../book.ts';
import { choice } from '../kit/columns.ts';
import { addMinutes, type Day, type Moment } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { questionOf, type Question } from '../kit/questionnaire.ts';
import type { Row } from '../kit/register.ts';
import type { trainingSessions } from '../registers/training-sessions.ts';
import type { Settings } from '../settings.ts';

export type Session = Row<typeof trainingSessions>;

/** Sessions that have a number, by it; of two with one number the first. */
export const sessionsById = oncePer(({ tables }: Book): ReadonlyMap<string, Session> => {
  const sessions = new Map<string, Session>();
  for (const session of tables.trainingSessions.rows) {
    const key = matchKey(session.id ?? '');
    if (key !== '' && !sessions.has(key)) sessions.set(key, session);
  }
  return sessions;
});

/** When a session takes place: all day where its times are not to be had. */
export function timesOf({ day, start, end }: Pick<Session, 'day' | 'start' | 'end'>): {
  readonly start: Moment;
  readonly end: Moment;
  readonly day: Day;
} | null {
  if (day === undefined) return null;
  const isWhole = start !== undefined && end !== undefined && start < end;
  return {
    day,
    start: `${day}T${isWhole ? start : '00:00'}`,
    end: `${day}T${isWhole ? end : '23:59'}`,
  };
}

export type Window = { readonly opens: Moment; readonly closes: Moment };

/** From when until when a sign-in counts, both included; null when nobody knows the day. */
export function windowOf(session: Session, { signInMinutes }: Settings): Window | null {
  const times = timesOf(session);
  if (times === null) return null;
  const minutes = Math.max(0, Math.round(signInMinutes));
  return { opens: addMinutes(times.start, -minutes), closes: addMinutes(times.end, minutes) };
}

/** What stands in the answer of somebody who leaves. */
export const SIGN_OUT = '簽退';

const signIn = choice('簽到', ['簽到'], { required: 'error', hint: '到場後選「簽到」。' });
const inAndOut = choice('簽到', ['簽到', SIGN_OUT], {
  required: 'error',
  hint: '到場時選「簽到」，離場時再填一次選「簽退」。',
});

export const signInQuestion = ({ asksSignOut }: Settings): Question =>
  questionOf(asksSignOut ? inAndOut : signIn);
