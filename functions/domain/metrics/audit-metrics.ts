// Figures on audits, what they found, and other matters followed up.
import type { Book } from '../book.ts';
import type { Metric } from '../kit/metric.ts';
import { matchKey } from '../kit/normalise.ts';
import { plan } from '../plan-lines.ts';
import { auditsOfYear, improvementState, improvementsOfYear } from './audit-summary.ts';
import { dueOfFollowUp, type FollowUp } from './follow-up-facts.ts';
import { needsAction } from './improvement-facts.ts';
import { rate, tally } from './measuring.ts';
import { mayBeOfYear } from './protection-facts.ts';

const toImprove = (book: Book) => improvementsOfYear(book).filter(needsAction);

/** Items of this year’s audits that were asked of the school. */
function itemsAsked(book: Book) {
  const audits = new Set(
    auditsOfYear(book).flatMap(({ id }) => (id === undefined ? [] : matchKey(id))),
  );
  // Rows without an audit are the standard checklist.
  return book.tables.auditItems.rows.filter(
    ({ audit, result }) =>
      audit !== undefined && audits.has(matchKey(audit)) && result !== '不適用',
  );
}

const isDoneBy = ({ done }: FollowUp, { asOf }: Book): boolean =>
  done !== undefined && done <= asOf;

const isOverdue = (row: FollowUp, book: Book): boolean =>
  !isDoneBy(row, book) && (dueOfFollowUp(row) ?? '') < book.asOf;

/** Finished in the year, or still to be finished. */
const followedUp = (book: Book): readonly FollowUp[] =>
  book.tables.followUps.rows.filter((row) => !isDoneBy(row, book) || mayBeOfYear(row.done, book));

export const auditMetrics: readonly Metric<Book>[] = [
  rate({
    name: '稽核項目符合率',
    counts: '當年度稽核的項目中，結果為「符合」的；不適用的不計，沒有結果的算不符合。',
    none: '當年度的稽核還沒有項目。',
    from: ['audits', 'auditItems'],
    basis: plan['1187–1193'],
    rows: itemsAsked,
    isDone: ({ result }) => result === '符合',
  }),
  rate({
    name: '稽核缺失改善率',
    counts: '當年度追蹤的缺失與待改善（含以前年度未結案）中，複核有效並已結案的。',
    none: '當年度沒有需要改善的發現。',
    from: ['improvements'],
    basis: plan['1212–1214'],
    rows: toImprove,
    isDone: (row, book) => improvementState(row, book) === '已結案',
  }),
  tally({
    name: '稽核缺失逾期數',
    unit: '件',
    counts: '當年度追蹤的缺失與待改善中，預定完成日（有延長時為延長日）已過而未完成的。',
    from: ['improvements'],
    basis: plan['1212–1214'],
    rows: (book) => toImprove(book).filter((row) => improvementState(row, book) === '逾期'),
  }),
  rate({
    name: '追蹤事項完成率',
    counts: '追蹤事項中已完成的；以前年度完成的不計。',
    none: '「追蹤事項」沒有當年度的事項。',
    from: ['followUps'],
    basis: plan['1270–1272'],
    rows: followedUp,
    isDone: isDoneBy,
  }),
  tally({
    name: '追蹤事項逾期數',
    unit: '件',
    counts: '未完成的追蹤事項中，預定完成日（有延長時為延長日）已過的；讀不出期限的也算。',
    from: ['followUps'],
    basis: plan['1270–1272'],
    rows: (book) => followedUp(book).filter((row) => isOverdue(row, book)),
  }),
];
