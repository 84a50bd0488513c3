// A workbook that stands already is brought to this version, and nothing else in it is changed.
import type { Book } from './domain/book.ts';
import { applyChanges } from './domain/kit/apply.ts';
import { heldByOther } from './domain/lease.ts';
import type { Moment } from './domain/kit/day.ts';
import { assess, isOurs } from './domain/plan.ts';
import { standingTabs } from './domain/standing-tabs.ts';
import { upgradeChanges } from './domain/upgrade.ts';
import type { FurnishingStore } from './ports.ts';
import { refuseForeign, refuseWhenHeldBy } from './run.ts';

/** `bare`: of this version, but tabs lacked some of what helps to fill them in. */
export type Standing = 'not-ours' | 'up-to-date' | 'bare' | 'older';

type Kept = {
  readonly store: FurnishingStore;
  readonly now: Moment;
  /** Names this run in the lease. */
  readonly holder: string;
  /** Only look. */
  readonly isDry: boolean;
};

/**
 * How the workbook stood before it was brought to this version; `not-ours` is left as it is. Nothing is written to one of this
 * version that has all it can have. Rejects with `WorkbookBusy` or `BrokenWorld` before anything is changed.
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
  const isOlder = changes.length > 0;
  if (isDry) return isOlder ? 'older' : 'up-to-date';
  refuseWhenHeldBy(heldByOther(book, holder));
  await store.write(changes);
  const isBare = await store.furnish(standingTabs(applyChanges(book.workbook, changes)));
  return isOlder ? 'older' : isBare ? 'bare' : 'up-to-date';
}
