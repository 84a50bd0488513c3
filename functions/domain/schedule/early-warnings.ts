// 「要在某日前召開管理審查，最晚某日前通知受稽單位」: said where the duties are, before any day of their own is near.
import type { Book } from '../book.ts';
import { addDays, rocDay, type Day } from '../kit/day.ts';
import type { Duty } from '../kit/obligation.ts';
import { firstDayOfTarget, isOfCalendar, type Scheduled } from './backward.ts';
import { steps } from './steps.ts';

type Target = Scheduled & { readonly finish: Day };
type Pressing = Target & { readonly start: Day; readonly toward: Target };

const isOpen = ({ state, isPastMending }: Duty): boolean =>
  !isPastMending && state !== 'ok' && state !== 'not-applicable';

/**
 * What is near or late and is needed for something that can still be in time. A target's own day is its own duty's business,
 * and once that is over there is nothing left to warn of.
 */
function pressingOf(schedule: readonly Scheduled[]): readonly Pressing[] {
  return schedule.flatMap((one) => {
    const { start, finish, progress } = one;
    const target = schedule.find(({ id }) => id === one.target);
    if (target?.finish == null || target.progress === 'late' || target.id === one.id) return [];
    const isPressing = progress === 'near' || progress === 'late';
    return isPressing && start !== null && finish !== null
      ? [{ ...one, start, finish, toward: { ...target, finish: target.finish } }]
      : [];
  });
}

/** What can still be done when the last day of a step has passed. */
function stillPossible(late: Pressing, whole: readonly Scheduled[], book: Book): string {
  const first = firstDayOfTarget(late, whole, book);
  const { action } = late.toward;
  return first <= late.toward.finish
    ? `現在開始，最早 ${rocDay(first)} 可以${action}，還來得及，但準備的天數比設定的少。`
    : `現在開始，最早 ${rocDay(first)} 才能${action}：請先如期${action}，把沒做完的列入追蹤，並說明原因。`;
}

/** One step's sentence, for those who do it. */
function sentence(one: Pressing, whole: readonly Scheduled[], book: Book): string {
  const { action, start, finish, toward } = one;
  const { isShared, arranged } = steps[one.id];
  const by = `要在 ${rocDay(toward.finish)} 前${toward.action}，`;
  if (book.today > finish) {
    const late = `${by}最晚 ${rocDay(finish)} 前就要${action}，已經過了。`;
    return `${late}${isShared === true ? '請儘快完成。' : stillPossible(one, whole, book)}`;
  }
  if (one.progress === 'late') {
    const day = rocDay(arranged?.(book) ?? finish);
    return `${by}最晚 ${rocDay(finish)} 前${action}，目前排到 ${day}。請提前，或縮短設定的天數。`;
  }
  const begin =
    start === finish ? '' : `${rocDay(start)} 開始${book.today > start ? '（已過）' : ''}、`;
  return `${by}最晚 ${begin}${rocDay(finish)} 前${action}。`;
}

/** What the target's own duty says: everything it still waits for, with the last days. */
function summary(pressing: readonly Pressing[], whole: readonly Scheduled[], book: Book): string {
  const parts = pressing.map(({ action, finish, progress }) => {
    const late = book.today > finish ? '，已過' : '，排得太晚';
    return `${action}（最晚 ${rocDay(finish)}${progress === 'late' ? late : ''}）`;
  });
  const [late] = pressing.filter(({ finish }) => book.today > finish);
  const remedy = late === undefined ? '' : stillPossible(late, whole, book);
  return `在這以前還要：${parts.join('、')}。${remedy}`;
}

/** The newest thing to have come up, once each: a step has come near, or its last day has passed. */
function stageOf(pressing: readonly Pressing[], { settings }: Book): string | undefined {
  const events = pressing.map(({ id, start, finish, progress }) => {
    const day = progress === 'late' ? addDays(finish, 1) : addDays(start, -settings.leadDays);
    return { day, stage: `${progress}-${id}` };
  });
  return events.sort((a, b) => (a.day < b.day ? -1 : 1)).at(-1)?.stage;
}

type Warning = Pick<Duty, 'early'> & { readonly text: string };
type Warnings = ReadonlyMap<string, Warning>;

/** By obligation: what the open duties of each step get; the first step to claim an obligation has it. */
function ofSteps(schedule: readonly Scheduled[], asked: ReadonlySet<string>, book: Book): Warnings {
  const said = new Map<string, Warning>();
  for (const one of pressingOf(schedule)) {
    const { obligations, spokenBy } = steps[one.id];
    const own = obligations.filter((id) => asked.has(id));
    const speakers = own.length > 0 || spokenBy === undefined ? own : [spokenBy];
    for (const id of speakers) {
      if (!said.has(id)) said.set(id, { text: sentence(one, schedule, book) });
    }
  }
  return said;
}

/** By obligation: what the targets get, with the stage it is mailed at while no day of their own is near. */
function ofTargets(schedule: readonly Scheduled[], book: Book): Warnings {
  const said = new Map<string, Warning>();
  for (const target of schedule) {
    const pressing = pressingOf(schedule).filter(({ toward }) => toward.id === target.id);
    const [id] = steps[target.id].obligations;
    const early = stageOf(pressing, book);
    if (early === undefined || id === undefined) continue;
    said.set(id, { text: summary(pressing, schedule, book), early });
  }
  return said;
}

/** The duties, with what the yearly calendar has to say about them; no state and no day changes. */
export function withEarlyWarnings(
  duties: readonly Duty[],
  schedule: readonly Scheduled[],
  book: Book,
): readonly Duty[] {
  if (pressingOf(schedule).length === 0) return duties;
  const asked = new Set(duties.filter(isOpen).map(({ obligation }) => obligation));
  const warnings = new Map([...ofSteps(schedule, asked, book), ...ofTargets(schedule, book)]);
  return duties.map((duty) => {
    const warning = warnings.get(duty.obligation);
    if (warning === undefined || !isOpen(duty) || !isOfCalendar(duty, book)) return duty;
    const { text, early } = warning;
    const staged = early === undefined ? {} : { early };
    return { ...duty, ...staged, reason: `${duty.reason}${text}` };
  });
}
