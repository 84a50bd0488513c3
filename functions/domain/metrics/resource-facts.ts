// Money and hands: what 需求申請 and 經費人力 say about a year.
import type { Book } from '../book.ts';
import { isLeapYear, rocYear, type Day } from '../kit/day.ts';
import type { Metric } from '../kit/metric.ts';
import type { Row } from '../kit/register.ts';
import { plan } from '../plan-lines.ts';
import type { resources } from '../registers/resources.ts';
import { quotient } from './measuring.ts';

export type Resource = Row<typeof resources>;

/** 民國 100 up to three years ahead. */
export const isRocYear = (year: number, book: Book): boolean =>
  Number.isInteger(year) && year >= 100 && year <= rocYear(book.year) + 3;

/** The last day to ask for something in the budget of a 民國 year: in the year before (設定 需求申請期限). */
export function lastDayToRequest(year: number, { settings }: Book): Day {
  const before = year + 1911 - 1;
  const { requestDue } = settings;
  return `${before}-${requestDue === '02-29' && !isLeapYear(before) ? '02-28' : requestDue}`;
}

export const resourcesOfYear = (book: Book, kind: '人力' | '經費'): readonly Resource[] =>
  book.tables.resources.rows.filter((row) => row.kind === kind && row.year === rocYear(book.year));

export type SecurityShare = {
  readonly total: number;
  readonly security: number;
  readonly rows: readonly Resource[];
};

/** Σ 資通經費 and Σ 資安經費 of the year, in NT$, over entries that give both. */
export function securityShare(book: Book): SecurityShare {
  const rows = resourcesOfYear(book, '經費').filter(
    ({ total, security }) => total !== undefined && security !== undefined,
  );
  const sum = (key: 'total' | 'security'): number =>
    rows.reduce((amount, row) => amount + (row[key] ?? 0), 0);
  return { total: sum('total'), security: sum('security'), rows };
}

/** BUD-SHARE as a figure a school can set itself a goal with. */
export const securityShareMetric: Metric<Book> = quotient({
  name: '資安經費比率',
  counts: '當年度經費列中資安經費合計÷資通經費合計；兩欄有一欄沒填的列不計。',
  none: '當年度沒有資通經費，無法計算比率。',
  from: ['resources'],
  basis: plan['399–401'],
  sums: (book) => {
    const { total, security, rows } = securityShare(book);
    return { rows, top: security, bottom: total };
  },
});
