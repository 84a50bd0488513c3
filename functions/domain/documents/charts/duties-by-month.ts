// The duties of a year by the month they are due in, as they stand on the day that counts.
import type { Book } from '../../book.ts';
import { dayOfMoment, monthOf, yearOf } from '../../kit/day.ts';
import type { Duty } from '../../kit/obligation.ts';
import { countDuties } from '../../metrics/duty-counts.ts';
import type { TimelineChart } from './chart.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const series = [
  { name: '已完成', tone: 'done' },
  { name: '即將到期或未辦理', tone: 'open' },
  { name: '逾期', tone: 'late' },
] as const;

function valuesOf(duties: readonly Duty[]): readonly number[] {
  const { ok, overdue, dueSoon, notDone, pastMending } = countDuties(duties);
  return [ok, dueSoon + notDone, overdue + pastMending];
}

const isDueIn =
  (year: number) =>
  ({ due }: Duty): boolean =>
    due !== null && yearOf(dayOfMoment(due)) === year;

/** `duties`: each once, without those that only repeat others. Duties without a day, and what does not apply, are left out. */
export function dutiesByMonthChart(duties: readonly Duty[], book: Book): TimelineChart | null {
  const dueInYear = duties
    .filter(({ state }) => state !== 'not-applicable')
    .filter(isDueIn(book.year));
  if (dueInYear.length === 0) return null;
  const steps = MONTHS.map((month) => ({
    label: `${month}月`,
    values: valuesOf(dueInYear.filter(({ due }) => monthOf(dayOfMoment(due ?? '')) === month)),
  }));
  const [done = 0, open = 0, late = 0] = valuesOf(dueInYear);
  const busy = steps
    .filter(({ values }) => values.some((value) => value > 0))
    .map(({ label, values }) => `${label} ${values.join('、')}`);
  return {
    kind: 'timeline',
    title: '各月到期的應辦事項',
    description:
      `本年度到期 ${dueInYear.length} 項：已完成 ${done}，即將到期或未辦理 ${open}，逾期 ${late}。` +
      `各月依序為已完成、即將到期或未辦理、逾期：${busy.join('；')}。`,
    series,
    steps,
    now: yearOf(book.asOf) === book.year ? monthOf(book.asOf) - 1 : null,
  };
}
