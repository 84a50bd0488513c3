// The communication room, its devices, and what was carried out of the school in the year (L761–841), in figures.
import type { Book } from '../book.ts';
import { dayOfMoment, yearOf } from '../kit/day.ts';
import { isFaultOpen } from './facility-facts.ts';
import { isTakeOut } from './media-facts.ts';
import { isOfYear } from './protection-facts.ts';
import { isPermitted, visitsOfYear } from './room-facts.ts';

const count = <T>(rows: readonly T[], is: (row: T) => boolean): number => rows.filter(is).length;

export function roomCounts(book: Book) {
  const visits = visitsOfYear(book);
  const permits = book.tables.roomPermits.rows.filter((row) => isPermitted(row, book.asOf));
  return {
    visits: visits.length,
    support: count(visits, ({ isSupport }) => isSupport === true),
    withEquipment: count(visits, ({ movement = '無' }) => movement !== '無'),
    permits: permits.length,
    external: count(permits, ({ isExternal }) => isExternal === true),
  };
}

export function facilityCounts(book: Book) {
  const rows = book.tables.facilities.rows.filter(({ day }) => isOfYear(day, book));
  const faults = rows.filter(({ result }) => result === '異常');
  return {
    checks: count(rows, ({ work }) => work === '檢查'),
    repairs: count(rows, ({ work }) => work === '維修'),
    trainings: count(rows, ({ work }) => work === '管理者訓練'),
    faults: faults.length,
    open: faults.filter(isFaultOpen).map(({ at }) => at),
  };
}

export function transferCounts({ tables, year, asOf }: Book) {
  const rows = tables.mediaTransfers.rows.filter(
    ({ sent }) => sent === undefined || (yearOf(sent) === year && dayOfMoment(sent) <= asOf),
  );
  const taken = rows.filter(isTakeOut);
  return {
    transfers: rows.length - taken.length,
    received: count(rows, (row) => !isTakeOut(row) && row.received !== undefined),
    taken: taken.length,
    returned: count(taken, ({ returned }) => returned !== undefined && returned <= asOf),
  };
}
