// The work of `dispatch`. Loaded with its first message: it brings the API's library.
import { openTopic, type Topic } from '../../adapters/google/topic.ts';
import { sheetsStore } from '../../adapters/workbook/google-sheets.ts';
import { requiredSetting, settingIn } from '../../config.ts';
import type { Workbook } from '../../domain/kit/cell.ts';
import { readSchools, type ReadSchools, type School } from '../../domain/school-list.ts';
import { BrokenWorld } from '../../ports.ts';
import { secondsPerSchool, USUAL_READS_PER_MINUTE } from './pace.ts';
import type { SchoolMessage } from './school-message.ts';
import type { FunctionWorld } from './world.ts';

/** Requests to Pub/Sub under way at once. */
const AT_ONCE = 20;

async function listOfSchools({ environment, google, patience }: FunctionWorld): Promise<Workbook> {
  const address = requiredSetting(environment, 'ZIANBU_SCHOOLS');
  const store = sheetsStore(address, { readOnly: true, access: google, patience });
  try {
    return await store.read();
  } finally {
    await store.close();
  }
}

function tellLeftOut({ log }: FunctionWorld, run: string, { leftOut }: ReadSchools): void {
  for (const { row, code, reason } of leftOut) {
    log('ERROR', `學校清單第 ${row} 列${reason}，這次不執行這一列。請改正學校清單。`, {
      function: 'dispatch',
      run,
      ...(code !== null && { school: code }),
    });
  }
}

/** Publishes for all schools, some at once; gives why it failed for those for which it did. */
async function publishAll(
  topic: Topic,
  schools: readonly School[],
  night: Pick<SchoolMessage, 'run' | 'seconds'>,
) {
  const waiting = schools.values();
  const failures: Error[] = [];
  const publishInTurn = async (): Promise<void> => {
    for (const { code: school, workbook } of waiting) {
      const message: SchoolMessage = { workbook: `sheets:${workbook}`, school, ...night };
      const attributes = { school, run: night.run };
      try {
        await topic.publish({ data: JSON.stringify(message), orderingKey: school, attributes });
      } catch (error) {
        failures.push(error instanceof Error ? error : new Error(String(error)));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, publishInTurn));
  return failures;
}

/** Rejects when not every school got its message. */
export async function dispatchNight(world: FunctionWorld): Promise<void> {
  const { environment, google, patience, log } = world;
  const run = world.now();
  const read = readSchools(await listOfSchools(world));
  if (read === null) {
    throw new BrokenWorld(
      '環境變數 ZIANBU_SCHOOLS 指的試算表裡找不到「學校清單」分頁，或缺少「學校代碼」「試算表代碼」欄。',
    );
  }
  tellLeftOut(world, run, read);
  const { schools, leftOut, paused } = read;
  const reads = settingIn(environment, 'ZIANBU_READS_PER_MINUTE') ?? USUAL_READS_PER_MINUTE;
  const seconds = secondsPerSchool(schools.length, Number(reads));
  const topic = await openTopic(requiredSetting(environment, 'ZIANBU_TOPIC'), google, patience);
  const failures = await publishAll(topic, schools, { run, seconds });
  const failed = failures.length;
  const published = schools.length - failed;
  log(
    failed === 0 ? 'INFO' : 'ERROR',
    `派送 ${published} 所學校，略過 ${leftOut.length} 列，暫停 ${paused} 所，失敗 ${failed} 所。`,
    { function: 'dispatch', run, published, leftOut: leftOut.length, paused, failed },
  );
  const [reason] = failures;
  if (reason !== undefined) throw reason;
}
