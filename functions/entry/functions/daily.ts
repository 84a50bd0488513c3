// `daily`: the daily run of one school, started by a message of Pub/Sub.
import { requireSettings } from '../../config.ts';
import type { RunReport } from '../../run.ts';
import { handled, wishesOf, type Event } from './event.ts';
import { dailyAsked, type DailyAsked } from './school-message.ts';
import type { LogFields } from './log.ts';
import type { FunctionWorld } from './world.ts';

function tell({ log }: FunctionWorld, about: LogFields, report: RunReport): void {
  const { findings, written, sent, skipped } = report;
  const unsent = skipped.filter(({ reason }) => reason !== '已寄過').length;
  log(
    'INFO',
    `每日作業完成：檢核結果 ${findings} 項，更新 ${written} 格，寄出 ${sent.length} 封，未寄 ${unsent} 項。`,
    { ...about, findings, written, sent: sent.length, unsent },
  );
}

/** The run, which takes its least time whether it succeeds or not. */
async function paced(
  { workbook, today, seconds }: DailyAsked,
  holder: string,
  world: FunctionWorld,
): Promise<RunReport> {
  const { runDaily } = await import('./run-daily.ts');
  const rest = seconds === 0 ? Promise.resolve() : world.patience.sleep(seconds * 1000);
  const run = runDaily({ workbook, now: today ?? world.now(), holder }, world);
  const [report] = await Promise.allSettled([run, rest]);
  if (report.status === 'rejected') throw report.reason;
  return report.value;
}

/** A message that comes twice is harmless: a run does what is left to do, and one that is at work keeps others out. */
export async function answerDaily(event: Event, world: FunctionWorld): Promise<void> {
  let about: LogFields = { function: 'daily' };
  await handled(
    async () => {
      requireSettings(world.environment, 'daily');
      const asked = dailyAsked(wishesOf(event), world.environment);
      const holder = `functions-${world.newId()}`;
      about = { ...asked.about, holder };
      tell(world, about, await paced(asked, holder, world));
    },
    world,
    () => about,
  );
}
