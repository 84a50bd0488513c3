// Carries a batch out: whole, or where it is too large for one call, in parts that each keep other runs away.
import { BrokenWorld, WorkbookBusy } from '../../../ports.ts';
import { partsOf } from './parts.ts';
import type { Batch } from './requests.ts';
import type { Session } from './session.ts';
import type { Snapshot } from './snapshot.ts';

/** The refusal of a later part, with what became of the others. */
function withParts(error: unknown, done: number, all: number): unknown {
  if (done === 0) return error;
  const more = `（內容很多，分 ${all} 次寫入，前 ${done} 次已經寫入；再執行一次會補完。）`;
  if (error instanceof WorkbookBusy)
    return new WorkbookBusy(error.message + more, { cause: error });
  if (error instanceof BrokenWorld) return new BrokenWorld(error.message + more, { cause: error });
  return error;
}

/**
 * The spreadsheet as it is then. What must not be there before all else is, a lease or a raised version, comes with the last
 * part; a run that stops before leaves results that the next run puts right, and no mail has gone out.
 */
export async function writeBatch(
  session: Session,
  { requests, tabs }: Batch,
  before: Snapshot,
): Promise<Snapshot> {
  const parts = partsOf(requests);
  let seen = before;
  for (const [done, part] of parts.entries()) {
    try {
      const mark = await session.commit(part, seen);
      // New tabs and rows came with the first part: they take a fraction of what fits into it.
      seen = { ...seen, tabs, marks: [mark] };
    } catch (error) {
      throw withParts(error, done, parts.length);
    }
  }
  return seen;
}
