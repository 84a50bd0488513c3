// The daily run in Node: read, plan, then perform each effect in its order and write down how it went.
import type { Book } from './domain/book.ts';
import { cellsChanged, type Lease } from './domain/kit/change.ts';
import { rocDue, type Moment } from './domain/kit/day.ts';
import type { Workbook } from './domain/kit/cell.ts';
import type { Outcome } from './domain/outbox.ts';
import { plan, settle, type Plan } from './domain/plan.ts';
import type { Digest } from './domain/reminders.ts';
import { refusalOf } from './domain/schema.ts';
import { renderDigest } from './rendering/render-notice.ts';
import {
  BrokenWorld,
  UndecidedMail,
  WorkbookBusy,
  type Mailer,
  type WorkbookStore,
} from './ports.ts';

export type World = {
  readonly store: WorkbookStore;
  readonly mailer: Mailer;
  readonly now: Moment;
  /** Names this run in the lease; no two runs share it. */
  readonly holder: string;
};

/** The JSON of `zianbu run`. */
export type RunReport = {
  readonly findings: number;
  /** Cells changed. */
  readonly written: number;
  readonly sent: readonly { key: string; to: string; subject: string; items: readonly string[] }[];
  readonly skipped: readonly { key: string; to: string; reason: string }[];
};

const sentLine = ({ key, to, subject, items }: Digest) => ({ key, to, subject, items });

/** One clear line for a workbook that is not ours, or of a version to come. */
export function refuseForeign(book: Book): void {
  const refusal = refusalOf(book);
  if (refusal !== null) throw new BrokenWorld(refusal);
}

/** The plan for a workbook of ours, or one clear line. */
function requireOurs(workbook: Workbook, now: Moment, holder: string): Plan {
  const planned = plan(workbook, now, holder);
  refuseForeign(planned.book);
  return planned;
}

async function sendOne(mailer: Mailer, digest: Digest): Promise<Outcome> {
  const { key, messageId, to, name } = digest;
  try {
    await mailer.send({ key, messageId, to: { name, address: to }, ...renderDigest(digest) });
    return { key, state: 'sent', note: '' };
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    return { key, state: error instanceof UndecidedMail ? '不明' : 'failed', note };
  }
}

async function sendBatch(mailer: Mailer, digests: readonly Digest[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const digest of digests) outcomes.push(await sendOne(mailer, digest));
  return outcomes;
}

/** One clear line when somebody else's run is under way. */
export function refuseWhenHeldBy(heldBy: Lease | null): void {
  if (heldBy === null) return;
  throw new WorkbookBusy(
    `「${heldBy.holder}」正在執行，最晚到 ${rocDue(heldBy.until)}。請稍後再試，這次沒有更動任何內容。`,
  );
}

async function perform(planned: Plan, { store, mailer, now, holder }: World): Promise<RunReport> {
  let written = 0;
  const sent: Digest[] = [];
  const failed: RunReport['skipped'][number][] = [];
  for (const effect of planned.effects) {
    switch (effect.kind) {
      case 'write':
        await store.write(effect.changes);
        written += cellsChanged(effect.changes);
        break;
      case 'send': {
        const outcomes = await sendBatch(mailer, effect.digests);
        const changes = settle(planned, outcomes, { now, holder, isLast: effect.isLast });
        await store.write(changes);
        written += cellsChanged(changes);
        for (const [index, { state, note }] of outcomes.entries()) {
          const digest = effect.digests[index];
          if (digest === undefined) continue;
          if (state === 'sent') sent.push(digest);
          else failed.push({ key: digest.key, to: digest.to, reason: note });
        }
        break;
      }
    }
  }
  const skipped = [...planned.skipped, ...failed];
  return { findings: planned.findings.length, written, sent: sent.map(sentLine), skipped };
}

/** Does the daily run. Rejects with `WorkbookBusy` or `BrokenWorld` before anything is changed. */
export async function dailyRun(world: World): Promise<RunReport> {
  try {
    const planned = requireOurs(await world.store.read(), world.now, world.holder);
    refuseWhenHeldBy(planned.heldBy);
    return await perform(planned, world);
  } finally {
    await world.store.close();
  }
}

/** What {@link dailyRun} would do; writes and sends nothing. */
export async function dryRun({ store, now, holder }: Omit<World, 'mailer'>): Promise<RunReport> {
  try {
    const planned = requireOurs(await store.read(), now, holder);
    refuseWhenHeldBy(planned.heldBy);
    const digests = planned.effects.flatMap((effect) =>
      effect.kind === 'send' ? effect.digests : [],
    );
    return {
      findings: planned.findings.length,
      written: 0,
      sent: digests.map(sentLine),
      skipped: planned.skipped,
    };
  } finally {
    await store.close();
  }
}
