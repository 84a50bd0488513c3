// Something dated that must happen again and again: in each quarter or half, each year, or so many days after the last time.
import type { Book } from '../../book.ts';
import { addDays, daysBetween, rocDay, rocYear, yearOf, type Day } from '../../kit/day.ts';
import type { Source } from '../../kit/finding.ts';
import type { Duty, Obligation } from '../../kit/obligation.ts';
import { dutyOf, sheetSource, stateUntil } from '../duty.ts';
import { ownerOfRule, ownerWord, type About } from './about.ts';

type Occasion = { readonly day: Day; readonly at: Source };

/** `each`: once in every 3, 6 or 12 months of the calendar year. `after`: days since the last time. `years`: by 12/31 so many years later. */
type Period =
  | { readonly each: 3 | 6 | 12 }
  | { readonly after: (book: Book) => number }
  | { readonly years: number };

export type Periodic = About & {
  readonly period: Period;
  /** The sheet people fill. */
  readonly sheet: string;
  /** Days it was done on, with their rows; days that cannot be read are no days. */
  readonly done: (book: Book) => readonly Occasion[];
  readonly notApplicable?: (book: Book) => string | null;
};

const spanWords: Readonly<Record<3 | 6 | 12, string>> = { 3: '季', 6: '半年', 12: '年' };

const two = (value: number): string => String(value).padStart(2, '0');

type Span = { readonly first: Day; readonly last: Day; readonly name: string };

/** The parts of a calendar year. */
const partsOf = (year: number, months: 3 | 6 | 12): readonly Span[] =>
  Array.from({ length: 12 / months }, (_, index): Span => {
    const [from, to] = [index * months + 1, (index + 1) * months];
    const last = `${year}-${two(to)}-${to === 6 || to === 9 ? 30 : 31}`;
    const name =
      months === 12
        ? `${rocYear(year)} 年`
        : `${rocYear(year)} 年第 ${index + 1} ${spanWords[months]}`;
    return { first: `${year}-${two(from)}-01`, last, name };
  });

/**
 * The last part of the year before, while the first of this one lasts: nobody could see at its last midnight that it was
 * missed. A school that had not begun by then missed nothing.
 */
function missedBefore(rule: Periodic, months: 3 | 6 | 12, book: Book): readonly Span[] {
  const last = partsOf(book.year - 1, months).at(-1);
  const isFirst = book.asOf <= (partsOf(book.year, months)[0]?.last ?? '');
  if (last === undefined || !isFirst || months === 12) return [];
  const days = rule.done(book).map(({ day }) => day);
  const hadBegun = days.some((day) => day < last.first);
  return hadBegun && !days.some((day) => day >= last.first && day <= last.last) ? [last] : [];
}

/** The parts of the book's year up to the one that the day that counts falls in. */
const spansFor = (rule: Periodic, months: 3 | 6 | 12, book: Book): readonly Span[] => [
  ...missedBefore(rule, months, book),
  ...partsOf(book.year, months).filter(({ first }) => first <= book.asOf),
];

function spanDuty(rule: Periodic, span: Span, book: Book): Duty {
  const { first, last, name } = span;
  const done = rule.done(book).filter(({ day }) => day >= first && day <= last && day <= book.asOf);
  const common = { subject: `${first}/${last}`, owner: ownerOfRule(rule, book), due: last };
  if (done.length > 0) {
    const day =
      done
        .map((occasion) => occasion.day)
        .sort()
        .at(-1) ?? last;
    const source = done.map(({ at }) => at);
    return dutyOf(rule, {
      ...common,
      state: 'ok',
      reason: `${name}：${rocDay(day)} 已辦理。`,
      source,
    });
  }
  const state = stateUntil(last, book);
  const isOver = state === 'overdue';
  const reason = isOver
    ? `${name}沒有辦理，已過期間，請說明原因。`
    : `${name}請於 ${rocDay(last)} 前辦理。`;
  const source = sheetSource(rule.sheet);
  return dutyOf(rule, { ...common, state, reason, source, isPastMending: isOver });
}

function rollingDuty(rule: Periodic, dueAfter: (last: Day) => Day, book: Book): Duty {
  const done = rule.done(book).filter(({ day }) => day <= book.asOf);
  const last = [...done].sort((a, b) => a.day.localeCompare(b.day)).at(-1);
  const common = { subject: 'all', owner: ownerOfRule(rule, book) };
  if (last === undefined) {
    const reason = `還沒有辦理的紀錄，請辦理後登記在「${rule.sheet}」。`;
    const source = sheetSource(rule.sheet);
    return dutyOf(rule, { ...common, due: null, state: 'not-done', reason, source });
  }
  const due = dueAfter(last.day);
  const state = stateUntil(due, book);
  // What comes round each month would always be near by 即將到期天數: its last quarter is near enough.
  const lead = Math.ceil(daysBetween(last.day, due) / 4);
  const isNear =
    state === 'overdue' || (state === 'due-soon' && daysBetween(book.asOf, due) <= lead);
  return dutyOf(rule, {
    ...common,
    due,
    // Done, and the next time is still far off.
    state: isNear ? state : 'ok',
    reason: `上次 ${rocDay(last.day)}，下次請在 ${rocDay(due)} 前辦理。`,
    source: [last.at],
  });
}

function dutiesFor(rule: Periodic, book: Book): readonly Duty[] {
  const exempt = rule.notApplicable?.(book) ?? null;
  if (exempt !== null) {
    const common = { subject: 'all', owner: ownerOfRule(rule, book), due: null };
    const source = sheetSource(rule.sheet);
    return [dutyOf(rule, { ...common, state: 'not-applicable', reason: exempt, source })];
  }
  const { period } = rule;
  if ('each' in period) {
    return spansFor(rule, period.each, book).map((span) => spanDuty(rule, span, book));
  }
  if ('years' in period) {
    return [rollingDuty(rule, (last) => `${yearOf(last) + period.years}-12-31`, book)];
  }
  return [rollingDuty(rule, (last) => addDays(last, period.after(book)), book)];
}

function periodWords(period: Period): string {
  if ('each' in period) return `每${spanWords[period.each]}一次`;
  return 'years' in period ? `每 ${period.years} 年一次` : '依設定的天數（自訂）';
}

export const periodic = (rules: readonly Periodic[]): readonly Obligation<Book>[] =>
  rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    basis: rule.basis,
    period: periodWords(rule.period),
    registers: [rule.sheet],
    owner: ownerWord(rule),
    duties: (book) => dutiesFor(rule, book),
  }));
