// 玖 二(二): passwords and accounts.
import { dayInYear, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays } from '../kit/day.ts';
import type { Obligation } from '../kit/obligation.ts';
import {
  isOn,
  lastOf,
  leftOn,
  outlivesOwner,
  passwordDue,
  repeatedLines,
  type Account,
} from '../metrics/account-facts.ts';
import { perEntry, type Judged, type PerEntry } from './families.ts';

type About = Pick<PerEntry, 'id' | 'title' | 'basis'>;
type Open = { readonly open: string | null; readonly due?: string | null };

const listed = { state: 'not-done', reason: '帳號清查沒有資料，視為未辦理。' } as const;

const aboutAccounts = (
  rule: About,
  when: string,
  judge: (account: Account, book: Book) => Open,
): PerEntry => ({
  ...rule,
  sheet: '帳號清查',
  when,
  entries: (book) =>
    book.tables.accounts.rows.filter(isOn).map((row) => ({ at: row.at, ...judge(row, book) })),
  none: listed,
});

const name = ({ account, system }: Account): string => `${system ?? ''}「${account ?? ''}」`;

/** A rule of the system's that is written down and strong enough; systems without one are open. */
const ruleSays = (value: number | undefined, least: number, what: string): Open => ({
  open:
    value === undefined
      ? `沒有填系統的${what}規則。`
      : value < least
        ? `系統的${what}規則 ${value} 不足 ${least}。`
        : null,
});

function passwordState(account: Account, book: Book): Open {
  if (account.isEnforced === true) return { open: null };
  const due = passwordDue(account, book);
  if (due === null) return { open: `${name(account)}沒有通行碼更換日。` };
  const isNear = due <= addDays(book.asOf, book.settings.passwordWarnDays);
  return { open: isNear ? `${name(account)}請更換通行碼。` : null, due };
}

function reviewState(account: Account, book: Book): Open {
  const last = lastOf(account.reviewed, book.asOf);
  if (last === null) {
    const due = dayInYear(book, book.settings.attestationDue);
    return { open: `${name(account)}還沒有清查。`, due };
  }
  const due = addDays(last, book.settings.accountReviewDays);
  const isNear = due <= addDays(book.asOf, book.settings.warnDays);
  return { open: isNear ? `${name(account)}請清查權限。` : null, due };
}

/** Accounts of both lists whose owner has left. */
const ofLeavers = (book: Book): readonly Judged[] =>
  [...book.tables.accounts.rows, ...book.tables.privilegedAccounts.rows].flatMap((row) => {
    const left = leftOn(book, row.owner);
    if (left === null) return [];
    const isOver = outlivesOwner(row, left);
    // Switched off late cannot be mended; the finding stays, the duty is done.
    const open = isOver && isOn(row) ? `「${row.account ?? ''}」的使用者已離職，請停用。` : null;
    return [{ at: row.at, open, due: left }];
  });

function uniqueness(book: Book): readonly Judged[] {
  const inUse = book.tables.accounts.rows.filter(isOn);
  const repeated = repeatedLines(inUse);
  return inUse.map((row) => {
    const isUnapproved =
      row.isShared === true &&
      (row.shareApproval === undefined ||
        row.shareApproved === undefined ||
        row.shareReason === undefined);
    const problem = repeated.has(row) ? '重複登記' : isUnapproved ? '共用沒有核准紀錄' : null;
    return { at: row.at, open: problem === null ? null : `${name(row)}${problem}。` };
  });
}

export const access: readonly Obligation<Book>[] = [
  ...perEntry([
    aboutAccounts(
      { id: 'PWD-LEN', title: '通行碼長度', basis: plan['644'] },
      '持續有效',
      ({ length }, { settings }) => ruleSays(length, settings.passwordLength, '通行碼長度'),
    ),
    aboutAccounts(
      { id: 'PWD-COMP', title: '通行碼複雜度', basis: plan['646–647'] },
      '持續有效',
      ({ kinds }, { settings }) => ruleSays(kinds, settings.passwordKinds, '字元種類'),
    ),
    aboutAccounts(
      { id: 'PWD-90D', title: '定期更換通行碼', basis: plan['649'] },
      '每 90 天',
      passwordState,
    ),
    aboutAccounts(
      { id: 'ACC-AUTH', title: '使用前經授權', basis: plan['651'] },
      '每次授權',
      (account) => ({
        open: account.authorised === undefined ? `${name(account)}沒有授權日。` : null,
      }),
    ),
    {
      id: 'ACC-UNIQUE',
      title: '使用唯一帳號，共用須核准',
      basis: plan['651–653'],
      sheet: '帳號清查',
      when: '持續有效',
      entries: uniqueness,
      none: listed,
    },
    {
      id: 'ACC-OFF',
      title: '離職立即停用帳號',
      basis: plan['655'],
      sheet: '帳號清查',
      when: '離職或異動時',
      entries: ofLeavers,
      none: { state: 'not-applicable', reason: '沒有離職人員的帳號。' },
    },
    aboutAccounts(
      { id: 'ACC-REVIEW', title: '定期清查使用者權限', basis: plan['657'] },
      '依設定的天數（自訂）',
      reviewState,
    ),
  ]),
];
