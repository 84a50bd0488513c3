// Keeps others off a workbook: two runs of ours through a lock file, and people who have it open in a program.
import { randomUUID } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { open, readFile, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { WorkbookBusy } from '../../../ports.ts';
import { fileTrouble } from './files.ts';

export type Lock = {
  /** Whether nobody took it over: a run that slept for half an hour has lost it. */
  readonly isHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};

type Holder = {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  readonly since: string;
};

/** No run takes a fraction of this; a lock as old was left by a machine that is gone. */
const STALE_AFTER = 30 * 60_000;
/** Taking over is a matter of milliseconds. */
const TAKEOVER_STALE_AFTER = 60_000;

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, 'ESRCH');
  }
}

async function createWith(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(content).finally(() => file.close());
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** What the lock file says; null when it is gone. One that cannot be read is being written or broken. */
async function holderOf(path: string): Promise<Partial<Holder> | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>;
  } catch (error) {
    return isCode(error, 'ENOENT') ? null : {};
  }
}

const ageOf = async (path: string): Promise<number> =>
  Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;

async function isStale(path: string, { pid, host }: Partial<Holder>): Promise<boolean> {
  const isGone = host === hostname() && pid !== undefined && !isAlive(pid);
  return isGone || (await ageOf(path)) > STALE_AFTER;
}

/** One at a time removes the stale lock, and only if it is still the one that was found stale. */
async function removeStale(path: string, stale: Partial<Holder>): Promise<void> {
  const takeover = `${path}.takeover`;
  if (!(await createWith(takeover, ''))) {
    if ((await ageOf(takeover)) > TAKEOVER_STALE_AFTER)
      await unlink(takeover).catch(() => undefined);
    return;
  }
  try {
    const holder = await holderOf(path);
    const isSame = holder !== null && holder.token === stale.token;
    if (isSame && (await isStale(path, holder))) await unlink(path);
  } finally {
    await unlink(takeover);
  }
}

function busyRun(path: string, { pid, host, since }: Partial<Holder>): WorkbookBusy {
  const who = host === undefined ? '' : `（${host} 的程序 ${pid ?? '?'}，${since ?? '?'} 開始）`;
  return new WorkbookBusy(
    `另一個資安簿程式正在使用這本活頁簿${who}。請等它結束再試；確定沒有的話，刪除「${basename(path)}」。`,
  );
}

/** Locks of this process; removed also when it is told to stop. */
const held = new Set<string>();
const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function removeAll(): void {
  for (const path of held) {
    try {
      unlinkSync(path);
    } catch {
      // Gone already; nothing is left to tell anybody.
    }
  }
}

function stop(signal: NodeJS.Signals): void {
  removeAll();
  for (const each of SIGNALS) process.off(each, stop);
  process.kill(process.pid, signal);
}

function remember(path: string): void {
  if (held.size === 0) {
    process.on('exit', removeAll);
    for (const signal of SIGNALS) process.on(signal, stop);
  }
  held.add(path);
}

function forget(path: string): void {
  held.delete(path);
  if (held.size > 0) return;
  process.off('exit', removeAll);
  for (const signal of SIGNALS) process.off(signal, stop);
}

/** Takes the workbook's lock file or says who has it. */
export async function takeLock(workbook: string): Promise<Lock> {
  const path = join(dirname(workbook), `.${basename(workbook)}.zianbu-lock`);
  const holder: Holder = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    since: new Date().toLocaleString('zh-TW', { timeZone: 'Asia/Taipei', hour12: false }),
  };
  try {
    const found = (await createWith(path, JSON.stringify(holder)))
      ? null
      : ((await holderOf(path)) ?? {});
    if (found !== null) {
      if (!(await isStale(path, found))) throw busyRun(path, found);
      await removeStale(path, found);
      if (!(await createWith(path, JSON.stringify(holder))))
        throw busyRun(path, (await holderOf(path)) ?? {});
    }
  } catch (error) {
    throw fileTrouble(error, workbook);
  }
  remember(path);
  const isHeld = async (): Promise<boolean> => (await holderOf(path))?.token === holder.token;
  return {
    isHeld,
    release: async () => {
      forget(path);
      if (await isHeld()) await unlink(path).catch(() => undefined);
    },
  };
}
