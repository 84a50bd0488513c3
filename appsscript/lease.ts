// The lease as it stands in 設定 this moment, not as it was read.
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

export const busy = ({ holder, until }: Lease): Trouble =>
  new Trouble(
    `「${holder}」正在執行，最晚到 ${rocDue(until)}。請稍後再試，這次沒有更動任何內容，也沒有寄信。`,
  );

function leaseNow(): Lease | null {
  const sheets = readSheets((name) => matchKey(name) === matchKey(settings.sheet));
  return leaseIn(openBook({ sheets }, now()));
}

/**
 * Refuses when another run has the workbook. Asked before a lease is written, and again after: Apps Script has no "write
 * unless", so between two runs that came in the same moment it decides what stands there in the end.
 */
export function refuseWhenTaken({ lease: { holder } }: TakeLease): void {
  const written = leaseNow();
  if (written !== null && written.holder !== holder && written.until > now()) throw busy(written);
}
