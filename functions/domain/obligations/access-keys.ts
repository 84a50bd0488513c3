// 玖 二(三)、(四): privileged accounts and encryption.
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import type { Obligation } from '../kit/obligation.ts';
import {
  isInUse,
  isOfQuarter,
  isOn,
  quartersOf,
  reviewIn,
  repeatedLines,
  type Encryption,
  type PrivilegedAccount,
} from '../metrics/account-facts.ts';
import { matchKey } from '../kit/normalise.ts';
import { attested, documented, periodic, perEntry, type PerEntry } from './families.ts';

type About = Pick<PerEntry, 'id' | 'title' | 'basis'>;

const aboutPrivileged = (
  rule: About,
  when: string,
  judge: (account: PrivilegedAccount) => string | null,
): PerEntry => ({
  ...rule,
  sheet: '特權帳號',
  when,
  entries: (book) =>
    book.tables.privilegedAccounts.rows
      .filter(isOn)
      .map((row) => ({ at: row.at, open: judge(row) })),
  none: { state: 'not-done', reason: '特權帳號沒有資料，視為未辦理。' },
});

const aboutKeys = (
  rule: About,
  concerns: (row: Encryption) => boolean,
  judge: (row: Encryption) => string | null,
  none: string,
): PerEntry => ({
  ...rule,
  sheet: '加密與金鑰',
  when: '持續有效',
  entries: ({ tables }) =>
    tables.encryptions.rows.filter(concerns).map((row) => ({ at: row.at, open: judge(row) })),
  none: { state: 'not-applicable', reason: none },
});

/**
 * A quarter is reviewed when something was looked at in it, and every account that was there through it: one that came or went
 * within it need not have been. Quarters of the year before tell whether the last of them was missed.
 */
const reviewedQuarters = (book: Book) =>
  [...quartersOf({ year: book.year - 1, asOf: book.asOf }), ...quartersOf(book)].flatMap(
    (quarter) => {
      const reviews = book.tables.privilegedAccounts.rows.map((row) => ({
        isWhole: isOfQuarter(row, quarter),
        day: reviewIn(row, quarter, book.asOf),
        at: row.at,
      }));
      return reviews.some(({ isWhole, day }) => isWhole && day === null)
        ? []
        : reviews.flatMap(({ day, at }) => (day === null ? [] : [{ day, at }]));
    },
  );

export const accessKeys: readonly Obligation<Book>[] = [
  ...perEntry([
    aboutPrivileged(
      { id: 'PRV-APPLY', title: '特權帳號申請與審查', basis: plan['661–663'] },
      '每次申請',
      (row) =>
        row.application === undefined ||
        row.reviewer === undefined ||
        row.approved === undefined ||
        row.necessity === undefined
          ? `「${row.account ?? ''}」的申請、必要性或審查紀錄不全。`
          : null,
    ),
    {
      id: 'PRV-NOSHARE',
      title: '特權帳號不共用',
      basis: plan['665'],
      sheet: '特權帳號',
      when: '持續有效',
      entries: ({ tables }) => {
        const inUse = tables.privilegedAccounts.rows.filter(isOn);
        const repeated = repeatedLines(inUse);
        return inUse.map((row) => ({
          at: row.at,
          open: repeated.has(row) ? `「${row.account ?? ''}」有兩位使用者。` : null,
        }));
      },
      none: { state: 'not-done', reason: '特權帳號沒有資料，視為未辦理。' },
    },
    aboutPrivileged(
      { id: 'PRV-SEPID', title: '特權與日常帳號分開（宜）', basis: plan['667–669'] },
      '持續有效',
      (row) =>
        row.dailyId === undefined || matchKey(row.dailyId) === matchKey(row.account ?? '')
          ? `「${row.account ?? ''}」沒有另外的日常帳號。`
          : null,
    ),
    aboutPrivileged(
      { id: 'PRV-LOG', title: '留存特權帳號使用軌跡', basis: plan['671–673'] },
      '持續有效',
      (row) => (row.log === undefined ? `「${row.account ?? ''}」沒有軌跡留存位置。` : null),
    ),
  ]),
  ...periodic([
    {
      id: 'PRV-Q',
      title: '每季清查特權帳號',
      basis: plan['675–677'],
      period: { each: 3 },
      sheet: '特權帳號',
      done: reviewedQuarters,
    },
  ]),
  ...documented([
    {
      id: 'PRV-EXP',
      title: '特權帳號逾期處理方式',
      basis: plan['675–677'],
      kind: '特權帳號逾期處理',
    },
  ]),
  ...attested([{ id: 'ENC-CONF', title: '機密資訊加密', basis: plan['681'] }]),
  ...perEntry([
    aboutKeys(
      { id: 'ENC-KEY', title: '更新加密裝置並備份金鑰', basis: plan['685'] },
      isInUse,
      (row) =>
        row.keyBackup === undefined || row.keyBackedUp === undefined
          ? `「${row.subject ?? ''}」的金鑰沒有備份。`
          : null,
      '加密與金鑰沒有登記使用中的加密。',
    ),
    aboutKeys(
      { id: 'ENC-PLAIN', title: '不留存解密資訊', basis: plan['687'] },
      isInUse,
      (row) => (row.hasPlaintext === true ? `「${row.subject ?? ''}」還留有解密檔。` : null),
      '加密與金鑰沒有登記使用中的加密。',
    ),
    aboutKeys(
      { id: 'ENC-BROKEN', title: '出現破解跡象立即更改', basis: plan['688'] },
      ({ suspected, unreadable }) => suspected !== undefined || unreadable.includes('suspected'),
      ({ suspected = '9999', changed, subject = '' }) =>
        changed === undefined || changed < suspected
          ? `「${subject}」在出現跡象後還沒有更改的紀錄。`
          : null,
      '沒有登記破解跡象。',
    ),
  ]),
];
