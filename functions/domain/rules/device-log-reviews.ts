import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rulesFor } from '../kit/rule.ts';
import { samePerson } from '../metrics/audit-facts.ts';
import { missingOfSecurityLog } from '../metrics/protection-facts.ts';
import { deviceLogReviews } from '../registers/device-log-reviews.ts';

const devices = plan['886–888'];

export const deviceLogReviewRules = rulesFor<typeof deviceLogReviews, Book>(deviceLogReviews, [
  {
    code: 'security-log-incomplete',
    severity: 'error',
    basis: devices,
    column: 'backedUp',
    orAt: ['reviewed', 'supervisor', 'confirmed', 'conclusion'],
    says: (row) => {
      const missing = row.subject === '資安設備日誌' ? missingOfSecurityLog(row) : [];
      return missing.length === 0
        ? null
        : `資安設備日誌應備份、檢視、由主管複核並檢討，還缺${missing.join('、')}。請補齊。`;
    },
  },
  {
    code: 'log-period-missing',
    severity: 'error',
    basis: devices,
    column: 'from',
    says: ({ subject, from, until, unreadable }) =>
      subject !== '防火牆政策' &&
      (from === undefined || until === undefined) &&
      !unreadable.includes('from') &&
      !unreadable.includes('until')
        ? '沒有填檢視的日誌期間。請填期間起與期間迄。'
        : null,
  },
  {
    code: 'log-supervisor-is-reviewer',
    severity: 'error',
    basis: devices,
    column: 'supervisor',
    says: (row, book) =>
      samePerson(book, row.reviewer, row.supervisor)
        ? '複核主管與檢視人相同。請由主管另行複核。'
        : null,
  },
  {
    code: 'log-confirmed-before-review',
    severity: 'error',
    basis: devices,
    column: 'confirmed',
    says: ({ reviewed, confirmed }) =>
      reviewed !== undefined && confirmed !== undefined && confirmed < reviewed
        ? '複核日早於檢視日。請確認兩個日期。'
        : null,
  },
  {
    code: 'log-period-reversed',
    severity: 'error',
    basis: devices,
    column: 'until',
    says: ({ from, until }) =>
      from !== undefined && until !== undefined && until < from
        ? '期間迄早於期間起。請確認兩個日期。'
        : null,
  },
  {
    code: 'log-without-conclusion',
    severity: 'error',
    basis: plan['608–610'],
    column: 'conclusion',
    says: ({ subject, conclusion }) =>
      subject === '網路設備設定與日誌' && conclusion === undefined
        ? '檢視後應檢討執行情形。請填檢討。'
        : null,
  },
  {
    code: 'log-problem-without-follow-up',
    severity: 'warning',
    basis: plan['608–610'],
    column: 'follow',
    says: ({ result, follow }) =>
      result === '異常' && follow === undefined ? '檢視結果異常，請填後續怎麼處理。' : null,
  },
]);
