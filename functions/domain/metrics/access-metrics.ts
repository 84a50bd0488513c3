// Figures on accounts and on the computers people use every day.
import type { Book } from '../book.ts';
import { addDays, yearOf } from '../kit/day.ts';
import type { Metric } from '../kit/metric.ts';
import { plan } from '../plan-lines.ts';
import {
  isOfQuarter,
  isOn,
  lastOf,
  leftOn,
  outlivesOwner,
  passwordDue,
  quartersOf,
  reviewIn,
} from './account-facts.ts';
import { rate, tally } from './measuring.ts';
import { failuresOf, mayBeOfYear, unansweredOf } from './protection-facts.ts';

const accountsOn = ({ tables }: Book) => tables.accounts.rows.filter(isOn);

/** Accounts of both lists whose owner has left, with the day. */
const ofLeavers = (book: Book) =>
  [...book.tables.accounts.rows, ...book.tables.privilegedAccounts.rows].flatMap((account) => {
    const left = leftOn(book, account.owner);
    return left === null ? [] : [{ at: account.at, account, left }];
  });

/** Every privileged account in every quarter that is over. */
const reviewsOwed = (book: Book) =>
  quartersOf(book)
    .filter(({ last }) => last <= book.asOf)
    .flatMap((quarter) =>
      book.tables.privilegedAccounts.rows
        .filter((account) => isOfQuarter(account, quarter))
        .map((account) => ({ at: account.at, account, quarter })),
    );

export const accessMetrics: readonly Metric<Book>[] = [
  rate({
    name: '帳號按期清查率',
    counts: '啟用中的帳號中，最近一次清查在設定「帳號清查週期天數」以內的。',
    none: '「帳號清查」沒有啟用中的帳號。',
    from: ['accounts'],
    basis: plan['657'],
    rows: accountsOn,
    isDone: ({ reviewed }, { asOf, settings }) => {
      const last = lastOf(reviewed, asOf);
      return last !== null && addDays(last, settings.accountReviewDays) >= asOf;
    },
  }),
  rate({
    name: '通行碼按期更換率',
    counts: '啟用中的帳號中，系統強制更換，或更換日在設定「通行碼更換天數」以內的。',
    none: '「帳號清查」沒有啟用中的帳號。',
    from: ['accounts'],
    basis: plan['649'],
    rows: accountsOn,
    isDone: (account, book) => {
      const due = passwordDue(account, book);
      return due === null ? account.isEnforced === true : due >= book.asOf;
    },
  }),
  rate({
    name: '帳號離職停用準時率',
    counts: '當年度離職人員的帳號（含特權帳號）中，停用日不晚於離職日的。',
    none: '當年度沒有離職人員的帳號。',
    from: ['people', 'accounts', 'privilegedAccounts'],
    basis: plan['655'],
    rows: (book) => ofLeavers(book).filter(({ left }) => yearOf(left) === book.year),
    isDone: ({ account, left }) => !outlivesOwner(account, left),
  }),
  tally({
    name: '離職未停用帳號數',
    unit: '個',
    counts: '使用者已離職、狀態不是停用的帳號（含特權帳號）。',
    from: ['people', 'accounts', 'privilegedAccounts'],
    basis: plan['655'],
    rows: (book) => ofLeavers(book).filter(({ account }) => isOn(account)),
    among: {
      rows: ({ tables }) => [...tables.accounts.rows, ...tables.privilegedAccounts.rows],
      none: '「帳號清查」和「特權帳號」都沒有資料。',
    },
  }),
  rate({
    name: '特權帳號季清查率',
    counts: '當年度已結束的各季中，整季啟用的特權帳號在該季有清查日的；一個帳號一季算一次。',
    none: '當年度還沒有結束的季，或沒有特權帳號。',
    from: ['privilegedAccounts'],
    basis: plan['675–677'],
    rows: reviewsOwed,
    isDone: ({ account, quarter }, { asOf }) => reviewIn(account, quarter, asOf) !== null,
  }),
  rate({
    name: '電腦抽查合格率',
    counts: '當年度抽查的電腦中，每一項都有填且都合格的。',
    none: '當年度還沒有電腦抽查。',
    from: ['pcChecks'],
    basis: plan['845–847'],
    rows: (book) => book.tables.pcChecks.rows.filter(({ checked }) => mayBeOfYear(checked, book)),
    isDone: (row, { settings }) =>
      row.checked !== undefined &&
      unansweredOf(row).length === 0 &&
      failuresOf(row, settings.lockMinutes).length === 0,
  }),
  rate({
    name: '更新完成率',
    counts: '當年度的更新紀錄中，結果為「完成」的。',
    none: '當年度還沒有更新紀錄。',
    from: ['updates'],
    basis: plan['712–714'],
    rows: (book) => book.tables.updates.rows.filter(({ updated }) => mayBeOfYear(updated, book)),
    isDone: ({ updated, result }) => updated !== undefined && result === '完成',
  }),
];
