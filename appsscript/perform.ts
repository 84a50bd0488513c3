// A plan carried out, effect by effect, as functions/run.ts does it in Node.
import type { Outcome } from '../functions/domain/outbox.ts';
import type { Book } from '../functions/domain/book.ts';
import { planRun, settle, type Plan } from '../functions/domain/plan.ts';
import type { Digest } from '../functions/domain/reminders.ts';
import { refusalOf } from '../functions/domain/schema.ts';
import { sendDigest } from './mail.ts';
import { busy } from './lease.ts';
import { Trouble } from './trouble.ts';
import { apply, now, read } from './world.ts';

/** One clear line for a workbook that is not ours, or of a version to come. */
export function refuseForeign(book: Book): void {
  const refusal = refusalOf(book);
  if (refusal !== null) throw new Trouble(refusal);
}

/** Reads the workbook and plans a run; refused when the workbook is not one of ours or somebody else holds it. */
export function planNow(holder: string, mailLimit: number): Plan {
  const planned = planRun(read(), now(), { holder, mailLimit });
  refuseForeign(planned.book);
  if (planned.heldBy !== null) throw busy(planned.heldBy);
  return planned;
}

export const newHolder = (): string => `apps-script-${Utilities.getUuid().slice(0, 8)}`;

export type Sent = { readonly digest: Digest; readonly outcome: Outcome };

/** Writes, sends and records; what was sent is entered before it goes and settled after each batch. */
export function perform(planned: Plan, holder: string): readonly Sent[] {
  const sent: Sent[] = [];
  for (const effect of planned.effects) {
    switch (effect.kind) {
      case 'write':
        apply(effect.changes);
        break;
      case 'send': {
        const batch = effect.digests.map((digest) => ({ digest, outcome: sendDigest(digest) }));
        sent.push(...batch);
        const outcomes = batch.map(({ outcome }) => outcome);
        apply(settle(planned, outcomes, { now: now(), holder, isLast: effect.isLast }));
        break;
      }
    }
  }
  return sent;
}
