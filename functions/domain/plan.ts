// The product in one screen: a workbook and a moment in, findings and everything to be done out, as plain data.
import { openBook, type Book } from './book.ts';
import type { Workbook } from './kit/cell.ts';
import type { Change, Lease } from './kit/change.ts';
import type { Moment } from './kit/day.ts';
import type { Finding } from './kit/finding.ts';
import { ensureSheet, replaceRows } from './kit/write-table.ts';
import { heldByOther, releaseLease, takeLease } from './lease.ts';
import { ledgerTrouble } from './ledger-trouble.ts';
import { intentChanges, outcomeChanges, type Outcome } from './outbox.ts';
import {
  dutySheet,
  findingsSheet,
  outboxSheet,
  overview,
  shortfallSheet,
} from './registers/results.ts';
import { remindersOf, withinLimit, type Digest, type Skipped } from './reminders.ts';
import { riskSheet } from './registers/risk-results.ts';
import { overviewRows } from './results/overview.ts';
import { riskRows } from './results/risk-rows.ts';
import { dutyRows, findingRows, trainingRows } from './results/rows.ts';
import { applyChanges } from './kit/apply.ts';
import { figuresOf, findingsOf, type Figures } from './status.ts';
import { upgradeChanges } from './upgrade.ts';

/** Something the outside world is asked to do, in the order it must happen. */
type Effect =
  | { readonly kind: 'write'; readonly changes: readonly Change[] }
  /** After a batch is sent, its outcomes are written before the next one goes. */
  | { readonly kind: 'send'; readonly digests: readonly Digest[]; readonly isLast: boolean };

export type Plan = {
  readonly book: Book;
  readonly findings: readonly Finding[];
  readonly figures: Figures;
  /** Somebody else's run is under way: nothing may be done now. */
  readonly heldBy: Lease | null;
  readonly effects: readonly Effect[];
  readonly skipped: readonly Skipped[];
};

/** Mails between two writes of outcomes: what a crash can leave 不明 at most. */
const BATCH = 20;

/** What `check` and `status` show. */
export function assess(workbook: Workbook, now: Moment, year?: number) {
  const book = openBook(workbook, now, year);
  return { book, findings: findingsOf(book), figures: figuresOf(book) };
}

function resultChanges(
  book: Book,
  findings: readonly Finding[],
  figures: Figures,
): readonly Change[] {
  const { workbook } = book;
  return [
    ...replaceRows(overview, workbook, overviewRows({ book, findings, figures })),
    ...replaceRows(findingsSheet, workbook, findingRows(findings)),
    ...replaceRows(shortfallSheet, workbook, trainingRows(figures.training)),
    ...replaceRows(dutySheet, workbook, dutyRows(figures.duties)),
    ...replaceRows(riskSheet, workbook, riskRows(book)),
  ];
}

function batches(digests: readonly Digest[]): readonly Effect[] {
  const count = Math.ceil(digests.length / BATCH);
  return Array.from({ length: count }, (_, index) => ({
    kind: 'send' as const,
    digests: digests.slice(index * BATCH, (index + 1) * BATCH),
    isLast: index === count - 1,
  }));
}

/** The ledger is there from the first run on, so that its loss can be told; a lost one is left as it is. */
function ledgerChanges(book: Book, digests: readonly Digest[]): readonly Change[] {
  if (ledgerTrouble(book) !== null) return [];
  const entered = intentChanges(book, digests);
  return entered.length > 0 ? entered : ensureSheet(outboxSheet, book.workbook);
}

/** What a run may do, told by whoever starts it. */
export type RunTerms = {
  /** Names this run in the lease. */
  readonly holder: string;
  /** Mails that may still go out today; what does not fit is not entered in the ledger and waits for the next run. */
  readonly mailLimit: number;
};

/** The workbook as this version lays it out, with the changes that make it so, and what it says. */
function upgraded(workbook: Workbook, now: Moment) {
  const given = assess(workbook, now);
  const changes = upgradeChanges(given.book);
  return changes.length === 0
    ? { changes, ...given }
    : { changes, ...assess(applyChanges(workbook, changes), now) };
}

/** The daily run within its terms. Never throws, whatever the workbook holds. */
export function planRun(workbook: Workbook, now: Moment, { holder, mailLimit }: RunTerms): Plan {
  const { book, findings, figures, changes: upgrade } = upgraded(workbook, now);
  const heldBy = heldByOther(book, holder);
  if (heldBy !== null) return { book, findings, figures, heldBy, effects: [], skipped: [] };
  const { digests, skipped } = withinLimit(remindersOf(book, figures.duties, findings), mailLimit);
  const changes = [
    ...upgrade,
    ...resultChanges(book, findings, figures),
    ...ledgerChanges(book, digests),
    ...(digests.length > 0 ? takeLease(book, holder) : []),
  ];
  const write: readonly Effect[] = changes.length > 0 ? [{ kind: 'write', changes }] : [];
  return { book, findings, figures, heldBy, effects: [...write, ...batches(digests)], skipped };
}

/** The daily run without a limit on mail. */
export const plan = (workbook: Workbook, now: Moment, holder: string): Plan =>
  planRun(workbook, now, { holder, mailLimit: Infinity });

/** What to write after a batch: each mail's outcome, and the lease given back with the last one. */
export function settle(
  { book, effects }: Plan,
  outcomes: readonly Outcome[],
  end: { readonly now: Moment; readonly holder: string; readonly isLast: boolean },
): readonly Change[] {
  // The intents' rows are where the first write put them.
  const written = effects.flatMap((effect) => (effect.kind === 'write' ? effect.changes : []));
  const now = openBook(applyChanges(book.workbook, written), book.now);
  return [
    ...outcomeChanges(now, outcomes, end.now),
    ...(end.isLast ? releaseLease(now, end.holder) : []),
  ];
}

/** Whether a workbook is one of ours at all: a setting that we know, or at least three of our sheets. */
export function isOurs({ tables, settingRows }: Book): boolean {
  const known = Object.values(tables).filter(
    ({ isPresent, map }) => isPresent && map.headerRow !== null,
  );
  return known.length >= 3 || Object.keys(settingRows).length > 0;
}
