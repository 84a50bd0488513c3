// A plan carried out, effect by effect, as functions/run.ts does it in Node.
import type { Outcome } from '../functions/domain/outbox.ts';
import { isOurs, planRun, settle, type Plan } from '../functions/domain/plan.ts';
import type { Digest } from '../functions/domain/reminders.ts';
import { sendDigest } from './mail.ts';
import { busy } from './lease.ts';
import { Trouble } from './trouble.ts';
import { apply, now, read } from './world.ts';

/** Reads the workbook and plans a run; refused when the workbook is not one of ours or somebody else holds it. */
export function planNow(holder: string, mailLimit: number): Plan {
  const planned = planRun(read(), now(), { holder, mailLimit });
  if (!isOurs(planned.book)) {
    throw new Trouble(
      '這不是資安簿的活頁簿：找不到「設定」等工作表。請打開學校的資安簿，或複製一份空白的資安簿再試。',
    );
  }
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
