import type { Book } from '../book.ts';
import { addDays, rocDay } from '../kit/day.ts';
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

/** The same bond from the other side: what a review decided is followed up. */
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
]);
