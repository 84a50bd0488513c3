// A small school on the eve of a night: it has been run before, and mail of its is due.
import { memoryMailer } from '../../functions/adapters/mail/memory.ts';
import { memoryStore } from '../../functions/adapters/workbook/memory.ts';
import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { dailyRun } from '../../functions/run.ts';
import { many } from '../fixtures/december.ts';
import { school } from '../fixtures/school.ts';

const before = ['2026-11-10T01:00', '2026-12-10T01:00', '2026-12-17T01:00'];

/** In Taipei: a Thursday on which the reminders of the year's hours come again. */
export const NIGHT = '2026-12-24T01:00';

export type Eve = {
  readonly workbook: Workbook;
  /** Keys of the mails that are due in the night, by what a run of it alone sends. */
  readonly due: readonly string[];
};

export async function schoolBefore(): Promise<Eve> {
  const store = memoryStore(school(many(3)));
  for (const now of before) {
    await dailyRun({ store, mailer: memoryMailer(), now, holder: `before ${now}` });
  }
  const workbook = store.current();
  const alone = memoryMailer();
  await dailyRun({ store: memoryStore(workbook), mailer: alone, now: NIGHT, holder: 'alone' });
  return { workbook, due: alone.sent.map(({ key }) => key) };
}
