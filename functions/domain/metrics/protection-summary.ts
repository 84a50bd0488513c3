// Everyday protection of the year in figures for the report: accounts, software, updates, spot checks, logs (L640–888).
import type { Book } from '../book.ts';
import { monthOf } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import { concernsYear, isInUse, isOn, isOpen, quartersOf } from './account-facts.ts';
import { failuresOf, isOfYear, isSoftware, type DeviceLogReview } from './protection-facts.ts';

const count = <T>(rows: readonly T[], is: (row: T) => boolean): number => rows.filter(is).length;

export function accountCounts({ tables }: Book) {
  const on = tables.accounts.rows.filter(isOn);
  return {
    on: on.length,
    off: tables.accounts.rows.length - on.length,
    shared: count(on, ({ isShared }) => isShared === true),
    privileged: count(tables.privilegedAccounts.rows, isOn),
    keys: count(tables.encryptions.rows, isInUse),
  };
}

export function remoteCounts(book: Book) {
  const rows = book.tables.remoteWork.rows.filter((row) => concernsYear(row, book));
  return { ofYear: rows.length, open: count(rows, (row) => isOpen(row, book)) };
}

export function softwareCounts(book: Book) {
  const rows = book.tables.softwareChecks.rows.filter(({ checked }) => isOfYear(checked, book));
  const found = rows.filter(isSoftware);
  return {
    rows: rows.length,
    software: found.length,
    unlicensed: count(found, ({ licence }) => licence === '無授權' || licence === '不明'),
    handled: count(found, ({ handled }) => handled !== undefined),
  };
}

/** Entries of 更新紀錄 in each month of the year that has begun. */
export function updatesByMonth(
  book: Book,
): readonly { readonly month: number; readonly entries: number }[] {
  const byMonth = groupBy(
    book.tables.updates.rows.filter(({ updated }) => isOfYear(updated, book)),
    ({ updated = '' }) => String(monthOf(updated)),
  );
  return Array.from({ length: monthOf(book.asOf) }, (_, index) => ({
    month: index + 1,
    entries: byMonth.get(String(index + 1))?.length ?? 0,
  }));
}

export function spotCheckCounts(book: Book) {
  const rows = book.tables.pcChecks.rows.filter(({ checked }) => isOfYear(checked, book));
  const failed = rows.filter((row) => failuresOf(row, book.settings.lockMinutes).length > 0);
  return {
    rows: rows.length,
    passed: rows.length - failed.length,
    mended: count(failed, ({ mended }) => mended !== undefined && mended <= book.asOf),
    open: failed.filter(({ mended }) => mended === undefined || mended > book.asOf),
  };
}

/** Log reviews of each quarter that has begun: how many were done, and how many had the supervisor's second look. */
export function logReviewsByQuarter(book: Book) {
  const of = ({ reviewed }: DeviceLogReview, first: string, last: string): boolean =>
    isOfYear(reviewed, book) && reviewed >= first && reviewed <= last;
  return quartersOf(book).map(({ first, last, name }) => {
    const rows = book.tables.deviceLogReviews.rows.filter((row) => of(row, first, last));
    const confirmed = count(
      rows,
      (row) => row.supervisor !== undefined && row.confirmed !== undefined,
    );
    return { name, reviewed: rows.length, confirmed };
  });
}
