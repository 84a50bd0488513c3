import { memoryMailer } from '../../functions/adapters/mail/memory.ts';
import { googleAccess } from '../../functions/adapters/google/access.ts';
import { sheetsStore } from '../../functions/adapters/workbook/google-sheets.ts';
import { dailyRun } from '../../functions/run.ts';
import { startStandIn } from '../google/stand-in.ts';
import { schoolOf } from './schools.ts';
import { milliseconds, type Line } from './table.ts';

const MEBIBYTE = 1024 ** 2;

/** What a run over a school of a size asks of Google, as the stand-in saw it. */
async function callsFor(assets: number): Promise<readonly Line[]> {
  const standIn = await startStandIn({ descriptions: null });
  const id = standIn.addWorkbook(schoolOf({ 資產清冊: assets }));
  const access = googleAccess({ ZIANBU_GOOGLE_ORIGIN: standIn.origin });
  const run = async (now: string, holder: string) => {
    standIn.forgetRequests();
    const start = performance.now();
    const store = sheetsStore(`sheets:${id}`, { access });
    const { sent } = await dailyRun({ store, mailer: memoryMailer(), now, holder });
    const took = performance.now() - start;
    const calls = standIn.requests.filter(({ path }) => path.startsWith('/v4/'));
    const reads = calls.filter(({ method }) => method === 'GET').length;
    const sizes = calls.map(({ body }) => Buffer.byteLength(body));
    const [largest, all] = [Math.max(...sizes), sizes.reduce((sum, size) => sum + size, 0)];
    return { reads, writes: calls.length - reads, sent: sent.length, largest, all, took };
  };
  const first = await run('2026-11-10T08:00', 'bench-1');
  const again = await run('2026-11-10T09:00', 'bench-2');
  await standIn.close();
  const line = (name: string, run: typeof first, most: number): Line => {
    const { reads, writes, sent, largest, all, took } = run;
    // What is larger than Google advises is written in parts, each of which is a write.
    const parts = all > 2 * MEBIBYTE ? 1 : 0;
    const size = `${parts === 0 ? '' : '結果分兩次寫，'}最大 ${(largest / MEBIBYTE).toFixed(2)} MiB`;
    return {
      name: `${assets} 項資產，${name}`,
      figure: `讀 ${reads}、寫 ${writes}（${sent} 封信，${size}，${milliseconds(took)}）`,
      promise: `讀 2、寫 ≤ ${most + parts}，各 ≤ 2 MiB`,
      holds: reads === 2 && writes <= most + parts && largest <= 2 * MEBIBYTE,
    };
  };
  // A batch of mail holds twenty; each is followed by one write of its outcomes.
  const batches = Math.ceil(first.sent / 20);
  return [line('第一次', first, 1 + batches), line('同一天再一次', again, 0)];
}

/** Entries of a school, in the register that grows most. Google advises payloads of 2 MB at most. */
export async function callsOfARun(): Promise<readonly Line[]> {
  return [
    ...(await callsFor(318)),
    ...(await callsFor(1000)),
    ...(await callsFor(10_000)),
    ...(await callsFor(100_000)),
  ];
}
