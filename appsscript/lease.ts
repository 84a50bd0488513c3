// The lease as the other runtimes see it: two cells in 設定, and a named range that only one can add at a time.
import { openBook } from '../functions/domain/book.ts';
import type { Change, Lease } from '../functions/domain/kit/change.ts';
import { rocDue } from '../functions/domain/kit/day.ts';
import { matchKey } from '../functions/domain/kit/normalise.ts';
import { leaseIn } from '../functions/domain/lease.ts';
import { settings } from '../functions/domain/registers/settings.ts';
import { now } from './moments.ts';
import { readSheets } from './read.ts';
import { Trouble } from './trouble.ts';

type TakeLease = Extract<Change, { readonly kind: 'take-lease' }>;
type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The same in every runtime on Google Sheets: adding it twice is refused there, which makes it the lock. */
const GUARD = 'zianbu_lease';

export const busy = ({ holder, until }: Lease): Trouble =>
  new Trouble(
    `「${holder}」正在執行，最晚到 ${rocDue(until)}。請稍後再試，這次沒有更動任何內容，也沒有寄信。`,
  );

/** The lease as 設定 has it this moment, not as it was read. */
function leaseNow(): Lease | null {
  const sheets = readSheets((name) => matchKey(name) === matchKey(settings.sheet));
  return leaseIn(openBook({ sheets }, now()));
}

/** Refuses when another run has taken the workbook since it was read. */
export function refuseWhenTaken({ lease: { holder } }: TakeLease): void {
  const written = leaseNow();
  if (written !== null && written.holder !== holder && written.until > now()) throw busy(written);
}

function removeGuard(book: Book): void {
  if (book.getRangeByName(GUARD) !== null) book.removeNamedRange(GUARD);
}

/** Comes first in a release: a guard without a lease in 設定 would keep the other runtimes out for good. */
export function openGuard(book: Book, holder: string): void {
  const written = leaseNow();
  if (written === null || written.holder === holder) removeGuard(book);
}

/**
 * Comes after the cells, for the same reason. A guard left by a run whose lease has ended is replaced. Apps Script has no
 * "add unless it is there", so what stands in 設定 afterwards decides between two that came in the same moment.
 */
export function closeGuard(book: Book, { lease }: TakeLease): void {
  SpreadsheetApp.flush();
  const sheet = book
    .getSheets()
    .find((candidate) => matchKey(candidate.getName()) === matchKey(settings.sheet));
  if (sheet === undefined) return;
  removeGuard(book);
  book.setNamedRange(GUARD, sheet.getRange(1, 1));
  SpreadsheetApp.flush();
  const written = leaseNow();
  if (written !== null && written.holder !== lease.holder) throw busy(written);
}
