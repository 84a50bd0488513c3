import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays, rocDay, yearOf } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import {
  dueOfFollowUp,
  followUpsOf,
  hasDecisions,
  originMissingIn,
  type FollowUp,
} from '../metrics/follow-up-facts.ts';
import { followUps } from '../registers/follow-ups.ts';
import { managementReviews } from '../registers/management-reviews.ts';

const { basis } = followUps;

function progressDiffers(row: FollowUp): boolean {
  const { done, progress } = row;
  if (progress === undefined) return false;
  if (done === undefined) return progress === '準時完成' || progress === '逾期完成';
  return progress !== (done > (dueOfFollowUp(row) ?? done) ? '逾期完成' : '準時完成');
}

export const followUpRules = rulesFor<typeof followUps, Book>(followUps, [
  {
    code: 'follow-up-without-origin',
    severity: 'warning',
    basis,
    column: 'originId',
    says: ({ origin, originId }) =>
      origin !== undefined && origin !== '其他' && originId === undefined
        ? `來源是${origin}，請填來源編號，日後才查得到原案。`
        : null,
  },
  {
    code: 'follow-up-origin-unknown',
    severity: 'error',
    basis,
    column: 'originId',
    says: (row, book) => {
      const sheet = originMissingIn(book, row);
      return sheet === null
        ? null
        : `來源編號「${row.originId ?? ''}」不在「${sheet}」內。請改成清單裡的編號。`;
    },
  },
  {
    code: 'follow-up-overdue',
    severity: 'warning',
    basis,
    column: 'delayReason',
    says: (row, { asOf }) => {
      const due = dueOfFollowUp(row);
      return due !== undefined && (row.done ?? asOf) > due && row.delayReason === undefined
        ? `超過預定完成日 ${rocDay(due)}，請填逾期原因，必要時填延長至。`
        : null;
    },
  },
  {
    code: 'follow-up-without-effect',
    severity: 'error',
    basis,
    column: 'effect',
    says: ({ done, effect }) =>
      done !== undefined && effect === undefined
        ? '已完成但沒有填績效。追蹤報告要說明改善是否有效，請補填。'
        : null,
  },
  {
    code: 'follow-up-progress-differs',
    severity: 'warning',
    basis,
    column: 'progress',
    says: (row) => (progressDiffers(row) ? '執行情形與實際完成日不符。請確認。' : null),
  },
]);

type Topic = 'auditResults' | 'corrections' | 'incidents';

/** What was in the books in the review's year, up to the day it met. */
function hadMatter({ tables }: Book, topic: Topic, held: string): boolean {
  const inYear = (day: string | undefined): boolean =>
    day !== undefined && day <= held && yearOf(day) === yearOf(held);
  if (topic === 'auditResults') return tables.audits.rows.some(({ end }) => inYear(end));
  if (topic === 'corrections') {
    return tables.improvements.rows.some(({ type, found }) => type === '缺失' && inYear(found));
  }
  return tables.incidents.rows.some(
    ({ nature, aware }) => nature === '確認事件' && inYear(aware?.slice(0, 10)),
  );
}

const saysNone = (
  topic: Topic,
  code: 'review-audit-says-none' | 'review-correction-says-none' | 'review-incident-says-none',
  what: string,
) =>
  ({
    code,
    severity: 'warning',
    basis: plan['1242–1268'],
    column: topic,
    says: (row: Readonly<Record<Topic | 'held', string | undefined>>, book: Book) =>
      row.held !== undefined &&
      matchKey(row[topic] ?? '') === matchKey('無') &&
      hadMatter(book, topic, row.held)
        ? `填「無」，但會議前今年已有${what}。請補上討論內容。`
        : null,
  }) as const;

/** A review's decisions lead to matters to follow up, and its topics to what the other registers hold. */
export const reviewFollowUpRules = rulesFor<typeof managementReviews, Book>(managementReviews, [
  {
    code: 'review-without-follow-up',
    severity: 'error',
    basis,
    column: 'decisions',
    says: (row, book) => {
      if (row.held === undefined || !hasDecisions(row)) return null;
      return book.asOf > addDays(row.held, book.settings.followUpDays) &&
        followUpsOf(book, row).length === 0
        ? `會後超過 ${book.settings.followUpDays} 天，「追蹤事項」沒有這次會議的決議。請逐項列入；沒有決議填「無」。`
        : null;
    },
  },
  saysNone('auditResults', 'review-audit-says-none', '稽核'),
  saysNone('corrections', 'review-correction-says-none', '缺失'),
  saysNone('incidents', 'review-incident-says-none', '資安事件'),
]);
