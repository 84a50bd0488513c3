import type { Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { plan } from '../plan-lines.ts';
import { addDays, rocDay } from '../kit/day.ts';
import { rulesFor } from '../kit/rule.ts';
import {
  isOn,
  lastOf,
  leftOn,
  isOffBy,
  passwordDue,
  sameAccount,
} from '../metrics/account-facts.ts';
import { accounts } from '../registers/accounts.ts';
import { futureReview } from './secrets.ts';

const shared = plan['651–653'];
const review = plan['657'];

/** Repeats of one account in one system; `message` is told the row of the first. */
export function repeatedAccounts(
  rows: readonly (Parameters<typeof sameAccount>[0] & { readonly at: { readonly row: number } })[],
  message: (first: number) => string,
): readonly { readonly row: number; readonly message: string }[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    if (row.account === undefined) return [];
    const key = sameAccount(row);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row.at.row);
    return earlier === undefined ? [] : [{ row: row.at.row, message: message(earlier) }];
  });
}

export const accountRules = rulesFor<typeof accounts, Book>(accounts, [
  {
    code: 'account-repeated',
    severity: 'error',
    basis: shared,
    column: 'account',
    all: ({ rows }) =>
      repeatedAccounts(
        rows,
        (first) => `同一系統的同一帳號已在第 ${first} 列。帳號應唯一；共用的話請合併並填共用核准。`,
      ),
  },
  {
    code: 'account-shared-without-approval',
    severity: 'error',
    basis: shared,
    column: 'isShared',
    says: ({ isShared, shareApproval, shareApproved, shareReason }) => {
      if (isShared !== true) return null;
      const missing = [
        shareApproval === undefined ? '核准文號' : null,
        shareApproved === undefined ? '核准日' : null,
        shareReason === undefined ? '理由' : null,
      ].filter((name) => name !== null);
      return missing.length === 0
        ? null
        : `共用帳號缺${missing.join('、')}。請補齊，或改為一人一帳號。`;
    },
  },
  {
    code: 'account-without-authorisation',
    severity: 'error',
    basis: plan['651'],
    column: 'authorised',
    says: (account) => {
      if (!isOn(account)) return null;
      if (account.authorised === undefined) return '沒有授權日。請補上核准使用的日期。';
      return account.enabled !== undefined && account.authorised > account.enabled
        ? '授權日晚於啟用日，使用前應先經授權。請確認兩個日期。'
        : null;
    },
  },
  {
    code: 'account-of-leaver',
    severity: 'error',
    basis: plan['655'],
    column: 'disabled',
    says: (account, book) => {
      const left = leftOn(book, account.owner);
      return left !== null && !isOffBy(account, left)
        ? `使用者「${account.owner ?? ''}」${rocDay(left)} 離職，帳號應在當日停用。請停用並填停用日。`
        : null;
    },
  },
  {
    code: 'account-state-differs',
    severity: 'error',
    basis: plan['655'],
    column: 'state',
    says: ({ state, disabled }, { today }) => {
      if (state === '啟用' && disabled !== undefined && disabled <= today) {
        return '已填停用日但狀態是「啟用」。請更正其中一個。';
      }
      return state !== undefined && state !== '啟用' && disabled === undefined
        ? '帳號已停用或移除，請填停用日。'
        : null;
    },
  },
  {
    code: 'account-not-reviewed',
    severity: 'warning',
    basis: review,
    column: 'reviewed',
    says: (account, { asOf, settings }) => {
      if (!isOn(account)) return null;
      const last = lastOf(account.reviewed, asOf) ?? account.enabled ?? null;
      return last === null || addDays(last, settings.accountReviewDays) < asOf
        ? `超過 ${settings.accountReviewDays} 天沒有清查權限。清查後請加上日期。`
        : null;
    },
  },
  {
    code: 'review-in-future',
    severity: 'error',
    basis: review,
    column: 'reviewed',
    says: ({ reviewed }, book) => futureReview(reviewed, book),
  },
  {
    code: 'password-overdue',
    severity: 'error',
    basis: plan['649'],
    column: 'passwordChanged',
    says: (account, book) => {
      if (!isOn(account) || account.isEnforced === true) return null;
      const due = passwordDue(account, book);
      if (due === null) return '沒有通行碼更換日。請更換後填日期；系統強制更換的請填「是」。';
      return due < book.asOf
        ? `通行碼已超過 ${book.settings.passwordDays} 天沒有更換。請更換後填新的日期。`
        : null;
    },
  },
  {
    code: 'password-due-soon',
    severity: 'warning',
    basis: plan['649'],
    column: 'passwordChanged',
    says: (account, book) => {
      const due = isOn(account) ? passwordDue(account, book) : null;
      return due !== null &&
        due >= book.asOf &&
        due <= addDays(book.asOf, book.settings.passwordWarnDays)
        ? `通行碼請在 ${rocDay(due)} 前更換。`
        : null;
    },
  },
  {
    code: 'password-rule-short',
    severity: 'error',
    basis: plan['644'],
    column: 'length',
    says: ({ length }, { settings }) =>
      length !== undefined && length < settings.passwordLength
        ? `系統只要求 ${length} 碼，應為 ${settings.passwordLength} 碼以上。請調整系統設定。`
        : null,
  },
  {
    code: 'password-rule-simple',
    severity: 'error',
    basis: plan['646–647'],
    column: 'kinds',
    says: ({ kinds }, { settings }) =>
      kinds !== undefined && kinds < settings.passwordKinds
        ? `系統只要求 ${kinds} 種字元，應為 ${settings.passwordKinds} 種以上。請調整系統設定。`
        : null,
  },
  {
    code: 'account-idle',
    severity: 'warning',
    basis: designBasis('長久不用的帳號多半不再需要。', '655'),
    column: 'lastUsed',
    says: (account, { asOf, settings }) =>
      isOn(account) &&
      account.lastUsed !== undefined &&
      addDays(account.lastUsed, settings.idleDays) < asOf
        ? `超過 ${settings.idleDays} 天沒有登入。請確認是否還需要，不需要請停用。`
        : null,
  },
]);
