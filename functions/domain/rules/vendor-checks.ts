import type { Book } from '../book.ts';
import { minutesBetween } from '../kit/day.ts';
import { rulesFor } from '../kit/rule.ts';
import { eventCheckDue, eventGaps, isAfterEvent, isToldLate } from '../metrics/vendor-facts.ts';
import { plan } from '../plan-lines.ts';
import { vendorChecks } from '../registers/vendor-checks.ts';

const notice = plan['1068–1076'];
const check = plan['1084–1086'];

export const vendorCheckRules = rulesFor<typeof vendorChecks, Book>(vendorChecks, [
  {
    code: 'vendor-event-incomplete',
    severity: 'error',
    basis: notice,
    column: null,
    orAt: ['eventKind', 'aware', 'told', 'remedy'],
    says: (row) => {
      const gaps = isAfterEvent(row) ? eventGaps(row) : null;
      return gaps === null ? null : `廠商事件沒有填${gaps}。請向廠商確認後補填。`;
    },
  },
  {
    code: 'vendor-told-before-aware',
    severity: 'error',
    basis: notice,
    column: 'told',
    says: ({ aware, told }) =>
      aware !== undefined && told !== undefined && told < aware
        ? '通知本校時間早於廠商知悉時間。請確認。'
        : null,
  },
  {
    code: 'vendor-told-late',
    severity: 'error',
    basis: notice,
    column: 'told',
    says: (row) => {
      const { aware, told } = row;
      return isToldLate(row) && aware !== undefined && told !== undefined
        ? `廠商知悉後 ${minutesBetween(aware, told)} 分鐘才通知，超過 1 小時。請依契約處理並記錄。`
        : null;
    },
  },
  {
    code: 'vendor-harm-not-given',
    severity: 'warning',
    basis: notice,
    column: 'harm',
    says: ({ eventKind, harm }) =>
      eventKind === '資安事件' && harm === undefined
        ? '廠商資安事件沒有選事件情形（洩漏、竄改或停頓）。請補選。'
        : null,
  },
  {
    code: 'vendor-harm-of-violation',
    severity: 'warning',
    basis: notice,
    column: 'harm',
    says: ({ eventKind, harm }) =>
      eventKind === '違反法令' && harm !== undefined
        ? '事件情形只適用於資安事件。請清空，或把事由改為資安事件。'
        : null,
  },
  {
    code: 'vendor-event-not-checked',
    severity: 'warning',
    basis: check,
    column: 'day',
    says: (row, book) => {
      const due = isAfterEvent(row) && row.day === undefined ? eventCheckDue(row, book) : null;
      return due !== null && due < book.asOf
        ? `知悉廠商事件超過 ${book.settings.vendorEventDays} 天沒有查核。請查核後填查核日與結果。`
        : null;
    },
  },
  {
    code: 'check-without-day',
    severity: 'error',
    basis: check,
    column: 'day',
    says: ({ trigger, day }) =>
      trigger === '定期' && day === undefined ? '定期查核沒有查核日，不列計。請補填。' : null,
  },
  {
    code: 'check-without-result',
    severity: 'error',
    basis: check,
    column: 'result',
    says: ({ day, result }) =>
      day !== undefined && result === undefined ? '有查核日但沒有查核結果。請補填。' : null,
  },
  {
    code: 'check-without-remark',
    severity: 'warning',
    basis: check,
    column: 'remark',
    says: ({ result, remark }) =>
      result !== undefined && result !== '符合' && remark === undefined
        ? '查核沒有完全符合，請填說明與改善追蹤。'
        : null,
  },
]);
