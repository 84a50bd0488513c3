// Audits and improvements of the year for the report.
import type { Book } from '../book.ts';
import { daysBetween, yearOf } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Audit } from './audit-facts.ts';
import { dueOfImprovement, isClosed, needsAction, type Improvement } from './improvement-facts.ts';

/** Audits that start in the year; one whose first day cannot be told stays in until mended. */
export const auditsOfYear = ({ tables, year }: Book): readonly Audit[] =>
  tables.audits.rows.filter(({ start }) => start === undefined || yearOf(start) === year);

/** Calendar days from notice to the audit's first day; null while one of them is unknown. */
export const daysOfNotice = ({ notified, start }: Audit): number | null =>
  notified === undefined || start === undefined ? null : daysBetween(notified, start);

const itemResults = ['符合', '部分符合', '不符合', '不適用'] as const;

/** Answers on the checklist of an audit; `open` = items without an answer. */
export function checklistCounts(
  { tables }: Book,
  { id }: Audit,
): {
  readonly total: number;
  readonly byResult: readonly { readonly result: string; readonly count: number }[];
  readonly open: number;
} {
  const items = tables.auditItems.rows.filter(
    ({ audit }) => audit !== undefined && id !== undefined && matchKey(audit) === matchKey(id),
  );
  return {
    total: items.length,
    byResult: itemResults.map((wanted) => ({
      result: wanted,
      count: items.filter(({ result }) => result === wanted).length,
    })),
    open: items.filter(({ result }) => result === undefined).length,
  };
}

export const improvementStates = [
  '已結案',
  '完成待複核',
  '改善中',
  '逾期',
  '尚未規劃',
  '不需改善',
] as const;
export type ImprovementState = (typeof improvementStates)[number];

/** How an audit's finding stands on the day that counts. */
export function improvementState(row: Improvement, { asOf }: Book): ImprovementState {
  if (!needsAction(row)) return '不需改善';
  if (isClosed(row) && (row.closed ?? '') <= asOf) return '已結案';
  if (row.done !== undefined && row.done <= asOf) return '完成待複核';
  const due = dueOfImprovement(row);
  if (row.measure === undefined || due === undefined) return '尚未規劃';
  return due < asOf ? '逾期' : '改善中';
}

/** Found in the year, or carried over from before and not closed before the year began. */
export function improvementsOfYear(book: Book): readonly Improvement[] {
  const { tables, year } = book;
  return tables.improvements.rows.filter((row) => {
    if (row.found === undefined) return true;
    if (yearOf(row.found) > year) return false;
    const wasClosed = isClosed(row) && yearOf(row.closed ?? '9999') < year;
    return yearOf(row.found) === year || (needsAction(row) && !wasClosed);
  });
}
