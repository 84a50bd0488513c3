import type { Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { plan } from '../plan-lines.ts';
import { addDays, type Day } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { rulesFor } from '../kit/rule.ts';
import { laws } from '../laws.ts';
import { samePerson } from '../metrics/audit-facts.ts';
import { dueOfImprovement, needsAction, type Improvement } from '../metrics/improvement-facts.ts';
import { improvements } from '../registers/improvements.ts';

const act = plan['1212–1214'];
const cause = plan['1216–1218'];
const review = plan['1226–1228'];

/** The days a school has to plan its action are over. */
const isPlanDue = ({ found }: Improvement, { asOf, settings }: Book): boolean =>
  found === undefined || asOf > addDays(found, settings.actionDays);

const missing = (row: Improvement, book: Book, isBlank: boolean, what: string): string | null =>
  needsAction(row) && isPlanDue(row, book) && isBlank
    ? `發現後 ${book.settings.actionDays} 天內應填${what}。請補填。`
    : null;

const progressDiffers = (row: Improvement, due: Day | undefined): boolean => {
  if (row.done === undefined) return row.progress === '準時完成' || row.progress === '逾期完成';
  const isLate = due !== undefined && row.done > due;
  return row.progress !== undefined && row.progress !== (isLate ? '逾期完成' : '準時完成');
};

const auditKey = (audit: string | undefined): string => matchKey(audit ?? '');

/** The item numbers of each audit that has items. */
const itemNumbers = oncePer(({ tables }: Book): ReadonlyMap<string, ReadonlySet<string>> => {
  const numbers = new Map<string, Set<string>>();
  for (const { audit, number } of tables.auditItems.rows) {
    if (audit === undefined || number === undefined) continue;
    const key = auditKey(audit);
    numbers.set(key, (numbers.get(key) ?? new Set()).add(matchKey(number)));
  }
  return numbers;
});

export const improvementRules = rulesFor<typeof improvements, Book>(improvements, [
  {
    code: 'finding-item-unknown',
    severity: 'warning',
    basis: plan['1187–1193、1230–1232'],
    column: 'item',
    says: ({ audit, item }, book) =>
      item !== undefined &&
      itemNumbers(book).has(auditKey(audit)) &&
      itemNumbers(book).get(auditKey(audit))?.has(matchKey(item)) !== true
        ? `這次稽核的「稽核項目」沒有「${item}」。請改成該次稽核的項目編號。`
        : null,
  },
  {
    code: 'no-cause',
    severity: 'error',
    basis: cause,
    column: 'cause',
    says: (row, book) => missing(row, book, row.cause === undefined, '發生原因'),
  },
  {
    code: 'no-similar-check',
    severity: 'error',
    basis: cause,
    column: 'similar',
    says: (row, book) =>
      missing(row, book, row.similar === undefined, '類似缺失評估（沒有請填「無」）'),
  },
  {
    code: 'no-measure',
    severity: 'error',
    basis: act,
    column: 'measure',
    says: (row, book) => missing(row, book, row.measure === undefined, '改善措施'),
  },
  {
    code: 'no-planned-day',
    severity: 'error',
    basis: act,
    column: 'planned',
    says: (row, book) => missing(row, book, row.planned === undefined, '預定完成日'),
  },
  {
    code: 'no-follow-up-way',
    severity: 'error',
    basis: laws.improvementReport,
    column: 'follow',
    says: (row, book) => missing(row, book, row.follow === undefined, '追蹤方式'),
  },
  {
    code: 'done-before-found',
    severity: 'error',
    basis: act,
    column: 'done',
    says: ({ found, done }) =>
      found !== undefined && done !== undefined && done < found
        ? '實際完成日早於發現日期。請確認。'
        : null,
  },
  {
    code: 'done-without-evidence',
    severity: 'error',
    basis: plan['1230–1232'],
    column: 'evidence',
    says: (row) =>
      needsAction(row) && row.done !== undefined && row.evidence === undefined
        ? '已完成但沒有佐證連結。請附上執行紀錄。'
        : null,
  },
  {
    code: 'overdue-without-reason',
    severity: 'warning',
    basis: act,
    column: 'delayReason',
    says: (row, { asOf }) => {
      const due = dueOfImprovement(row);
      const isLate = due !== undefined && (row.done ?? asOf) > due;
      return needsAction(row) && isLate && row.delayReason === undefined
        ? '超過預定完成日，請填逾期原因，必要時填延長至。'
        : null;
    },
  },
  {
    code: 'progress-differs',
    severity: 'warning',
    basis: act,
    column: 'progress',
    says: (row) =>
      progressDiffers(row, dueOfImprovement(row)) ? '執行情形與實際完成日不符。請確認。' : null,
  },
  {
    code: 'reviewer-is-owner',
    severity: 'warning',
    basis: designBasis('改善成效由另一人複核。', '1226–1228'),
    column: 'reviewer',
    says: (row, book) =>
      samePerson(book, row.owner, row.reviewer)
        ? '複核人與負責人相同。請由另一人複核（系統自訂）。'
        : null,
  },
  {
    code: 'closed-without-review',
    severity: 'error',
    basis: review,
    column: 'verdict',
    says: (row) =>
      needsAction(row) && row.closed !== undefined && row.verdict !== '有效'
        ? '複核結果為「有效」才能結案。請先複核，或清空結案日。'
        : null,
  },
]);
