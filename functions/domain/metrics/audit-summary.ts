// Audits and improvements of the year for the report.
import type { Book } from '../book.ts';
import { daysBetween, yearOf } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Audit, AuditItem } from './audit-facts.ts';
import { dueOfImprovement, isClosed, needsAction, type Improvement } from './improvement-facts.ts';

/** Audits that start in the year; one whose first day cannot be told stays in until mended. */
export const auditsOfYear = ({ tables, year }: Book): readonly Audit[] =>
  tables.audits.rows.filter(({ start }) => start === undefined || yearOf(start) === year);

/** Calendar days from notice to the audit's first day; null while one of them is unknown. */
export const daysOfNotice = ({ notified, start }: Audit): number | null =>
  notified === undefined || start === undefined ? null : daysBetween(notified, start);

export const itemResults = ['符合', '部分符合', '不符合', '不適用'] as const;

const isOf = ({ id }: Audit, audit: string | undefined): boolean =>
  audit !== undefined && id !== undefined && matchKey(audit) === matchKey(id);

/** The items asked in an audit; rows without an audit are the standard checklist. */
export const itemsOf = ({ tables }: Book, audit: Audit): readonly AuditItem[] =>
  tables.auditItems.rows.filter((item) => isOf(audit, item.audit));

export type AnswerCounts = {
  readonly total: number;
  readonly byResult: readonly { readonly result: string; readonly count: number }[];
  /** Items without an answer. */
  readonly open: number;
};

export const countAnswers = (items: readonly AuditItem[]): AnswerCounts => ({
  total: items.length,
  byResult: itemResults.map((wanted) => ({
    result: wanted,
    count: items.filter(({ result }) => result === wanted).length,
  })),
  open: items.filter(({ result }) => result === undefined).length,
});

/** Answers on the checklist of an audit. */
export const checklistCounts = (book: Book, audit: Audit): AnswerCounts =>
  countAnswers(itemsOf(book, audit));

/** What an audit found. */
export const findingsOfAudit = ({ tables }: Book, audit: Audit): readonly Improvement[] =>
  tables.improvements.rows.filter((row) => isOf(audit, row.audit));

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
