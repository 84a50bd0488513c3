// The lease in 設定 keeps two runs apart, whatever runtime they are of.
import type { Book } from './book.ts';
import type { Change, Lease } from './kit/change.ts';
import { addMinutes, rocDue } from './kit/day.ts';
import { readMoment } from './kit/read-day.ts';

/** Longer than any runtime lets a run live (Apps Script 6 minutes, functions 9). */
const LEASE_MINUTES = 15;

/** The lease that is written down, expired or not; null when there is none or it cannot be read. */
export function leaseIn({ settings }: Book): Lease | null {
  const until = readMoment(settings.leaseUntil);
  return settings.leaseHolder === '' || until === null
    ? null
    : { holder: settings.leaseHolder, until };
}

/** Who else holds the workbook now. */
export function heldByOther(book: Book, holder: string): Lease | null {
  const lease = leaseIn(book);
  return lease !== null && lease.holder !== holder && lease.until > book.now ? lease : null;
}

function leaseCells(book: Book, holder: string | null, until: string | null): readonly Change[] {
  const { settings: table } = book.tables;
  const column = (table.map.index['value'] ?? -1) + 1;
  const rows = [
    [book.settingRows.leaseHolder, holder],
    [book.settingRows.leaseUntil, until],
  ] as const;
  return rows.flatMap(([row, value]) =>
    row === undefined || column === 0
      ? []
      : [{ kind: 'set' as const, sheet: table.sheet, row, column, values: [value] }],
  );
}

export function takeLease(book: Book, holder: string): readonly Change[] {
  const lease = { holder, until: addMinutes(book.now, LEASE_MINUTES) };
  return [
    { kind: 'take-lease', lease, replaces: leaseIn(book) },
    ...leaseCells(book, holder, rocDue(lease.until)),
  ];
}

export function releaseLease(book: Book, holder: string): readonly Change[] {
  return [{ kind: 'release-lease', holder }, ...leaseCells(book, null, null)];
}
