// A workbook that stands already is brought to this version, and nothing else in it is changed.
import type { Book } from './domain/book.ts';
import { heldByOther } from './domain/lease.ts';
import type { Moment } from './domain/kit/day.ts';
import { assess, isOurs } from './domain/plan.ts';
import { upgradeChanges } from './domain/upgrade.ts';
import type { WorkbookStore } from './ports.ts';
import { refuseForeign, refuseWhenHeldBy } from './run.ts';

export type Standing = 'not-ours' | 'up-to-date' | 'older';

type Kept = {
  readonly store: WorkbookStore;
  readonly now: Moment;
  /** Names this run in the lease. */
  readonly holder: string;
  /** Only look. */
  readonly isDry: boolean;
};

/**
 * What stands in the workbook, once it is brought to this version; `not-ours` is left as it is. One write at most, and
 * none for a workbook of this version. Rejects with `WorkbookBusy` or `BrokenWorld` before anything is changed.
 */
export async function bringUpToDate(kept: Kept): Promise<Standing> {
  const { store, now } = kept;
  try {
    const { book } = assess(await store.read(), now);
    return isOurs(book) ? await upgraded(book, kept) : 'not-ours';
  } finally {
    await store.close();
  }
}

async function upgraded(book: Book, { store, holder, isDry }: Kept): Promise<Standing> {
  refuseForeign(book);
  const changes = upgradeChanges(book);
  if (changes.length === 0) return 'up-to-date';
  if (isDry) return 'older';
  refuseWhenHeldBy(heldByOther(book, holder));
  await store.write(changes);
  return 'older';
}
