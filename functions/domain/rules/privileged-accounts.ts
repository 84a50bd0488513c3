import type { Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { plan } from '../plan-lines.ts';
import { rocDay } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import {
  isOfQuarter,
  isOn,
  leftOn,
  isOffBy,
  quartersOf,
  reviewIn,
  type PrivilegedAccount,
} from '../metrics/account-facts.ts';
import { samePerson } from '../metrics/audit-facts.ts';
import { privilegedAccounts } from '../registers/privileged-accounts.ts';
import { repeatedAccounts } from './accounts.ts';
import { futureReview } from './secrets.ts';

const apply = plan['661–663'];
const quarter = plan['675–677'];

const missingApplication = (row: PrivilegedAccount): readonly string[] =>
  [
    row.application === undefined ? '申請單號' : null,
    row.applicant === undefined ? '申請人' : null,
    row.necessity === undefined ? '必要性' : null,
    row.reviewer === undefined ? '審查人' : null,
    row.approved === undefined ? '核准日' : null,
  ].filter((name) => name !== null);

export const privilegedAccountRules = rulesFor<typeof privilegedAccounts, Book>(
  privilegedAccounts,
  [
    {
      code: 'privileged-application-incomplete',
      severity: 'error',
      basis: apply,
      column: 'application',
      orAt: ['applicant', 'necessity', 'reviewer', 'approved'],
      says: (row) => {
        const missing = isOn(row) ? missingApplication(row) : [];
        return missing.length === 0
          ? null
          : `特權帳號的申請與審查紀錄缺${missing.join('、')}。請補齊。`;
      },
    },
    {
      code: 'privileged-reviewer-is-applicant',
      severity: 'warning',
      basis: designBasis('審查與申請由不同的人辦理。', '661–663'),
      column: 'reviewer',
      says: (row, book) =>
        samePerson(book, row.applicant, row.reviewer)
          ? '審查人與申請人相同。請由另一人審查（系統自訂）。'
          : null,
    },
    {
      code: 'privileged-enabled-before-approved',
      severity: 'error',
      basis: apply,
      column: 'enabled',
      says: ({ approved, enabled }) =>
        approved !== undefined && enabled !== undefined && enabled < approved
          ? '啟用日早於核准日，應先核准才能使用。請確認兩個日期。'
          : null,
    },
    {
      code: 'privileged-account-shared',
      severity: 'error',
      basis: plan['665'],
      column: 'account',
      all: ({ rows }) =>
        repeatedAccounts(
          rows.filter(isOn),
          (first) => `同一特權帳號已在第 ${first} 列。特權帳號不得共用，請一人一個帳號。`,
        ),
    },
    {
      code: 'privileged-same-as-daily',
      severity: 'warning',
      basis: plan['667–669'],
      column: 'dailyId',
      says: (row) => {
        if (!isOn(row)) return null;
        if (row.dailyId === undefined) return '沒有填使用者的日常帳號。請補填，以便確認兩者不同。';
        return row.account !== undefined && matchKey(row.dailyId) === matchKey(row.account)
          ? '特權帳號與日常帳號相同，宜使用不同的帳號。請另開一個。'
          : null;
      },
    },
    {
      code: 'privileged-without-log',
      severity: 'error',
      basis: plan['671–673'],
      column: 'log',
      says: (row) =>
        isOn(row) && row.log === undefined ? '沒有軌跡留存位置。請填使用紀錄存在哪裡。' : null,
    },
    {
      code: 'privileged-without-expiry',
      severity: 'error',
      basis: quarter,
      column: 'expires',
      orAt: ['overdueHandling'],
      says: (row) =>
        isOn(row) && (row.expires === undefined || row.overdueHandling === undefined)
          ? '沒有到期日或逾期處理方式。請兩項都填。'
          : null,
    },
    {
      code: 'privileged-expired',
      severity: 'error',
      basis: quarter,
      column: 'expires',
      says: (row, { asOf }) =>
        isOn(row) && row.expires !== undefined && row.expires < asOf
          ? `特權帳號 ${rocDay(row.expires)} 到期仍在使用。請停用，或重新申請核准。`
          : null,
    },
    {
      code: 'privileged-quarter-missed',
      severity: 'error',
      basis: quarter,
      column: 'reviewed',
      says: (row, book) => {
        const missed = quartersOf(book).filter(
          (span) =>
            span.last < book.asOf &&
            isOfQuarter(row, span) &&
            reviewIn(row, span, book.asOf) === null,
        );
        return missed.length === 0
          ? null
          : `今年${missed.map(({ name }) => name).join('、')}沒有清查這個帳號。請補查並說明原因。`;
      },
    },
    {
      code: 'review-in-future',
      severity: 'error',
      basis: quarter,
      column: 'reviewed',
      says: ({ reviewed }, book) => futureReview(reviewed, book),
    },
    {
      code: 'privileged-of-leaver',
      severity: 'error',
      basis: plan['655'],
      column: 'disabled',
      says: (row, book) => {
        const left = leftOn(book, row.owner);
        return left !== null && !isOffBy(row, left)
          ? `使用者「${row.owner ?? ''}」${rocDay(left)} 離職，特權帳號應在當日停用。請停用並填停用日。`
          : null;
      },
    },
    {
      code: 'privileged-state-differs',
      severity: 'error',
      basis: quarter,
      column: 'state',
      says: ({ state, disabled }, { today }) => {
        if (state === '啟用' && disabled !== undefined && disabled <= today) {
          return '已填停用日但狀態是「啟用」。請更正其中一個。';
        }
        return state !== undefined && state !== '啟用' && disabled === undefined
          ? '特權帳號已停用或移除，請填停用日。'
          : null;
      },
    },
  ],
);
