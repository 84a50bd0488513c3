// One run's dealings with one spreadsheet: every call goes through here and is asked again, or refused in plain words.
import { BrokenWorld, WorkbookBusy } from '../../../ports.ts';
import type { GoogleAccess } from '../../google/access.ts';
import {
  openSheetsApi,
  type Overview,
  type Request,
  type SheetLooks,
  type SheetsApi,
} from './api.ts';
import { persist, statusOf, type Outcome, type Patience } from '../../google/persist.ts';
import {
  markRequests,
  newMark,
  otherMark,
  sameMarks,
  sameTabs,
  snapshotOf,
  type Mark,
  type Snapshot,
} from './snapshot.ts';
import { troubleOf, type Asked } from './trouble.ts';
import { rangeOf, requestsFor } from './values.ts';

export type SessionOptions = {
  readonly id: string;
  readonly access: GoogleAccess;
  readonly isReadOnly: boolean;
  readonly patience: Patience;
};

export type Session = {
  readonly look: () => Promise<Snapshot>;
  /** The values of every tab; null when a tab of the snapshot is gone by now. */
  readonly values: (seen: Snapshot) => Promise<readonly unknown[][][] | null>;
  /** Every tab's protection, rules and the like. */
  readonly looks: () => Promise<Overview>;
  /** The tabs of these ranges, with how the cells in them look. */
  readonly cellLooks: (ranges: readonly string[]) => Promise<readonly SheetLooks[]>;
  /** Carries all requests out once, or none and says why. Gives the mark that it left. */
  readonly commit: (requests: readonly Request[], seen: Snapshot) => Promise<Mark>;
};

const NOT_WRITTEN = '沒有寫入。';
const MAYBE_WRITTEN = '不確定有沒有寫入，下次執行會自動補正。';

/** More names than anybody breaks. */
const LAST_MARK = 9;

type Tools = { readonly api: SheetsApi; readonly asked: Asked; readonly patience: Patience };

function answerOf<T>(outcome: Outcome<T>, { asked }: Tools, ending = ''): Promise<T> {
  if (outcome.ok) return Promise.resolve(outcome.value);
  return troubleOf(outcome.error, asked, ending).then((trouble) => Promise.reject(trouble));
}

async function look(tools: Tools, ending = ''): Promise<Snapshot> {
  const { api, patience } = tools;
  return snapshotOf(await answerOf(await persist(api.overview, patience), tools, ending));
}

async function values(tools: Tools, { tabs }: Snapshot): Promise<readonly unknown[][][] | null> {
  const { api, patience } = tools;
  const all: unknown[][][] = [];
  for (const ranges of requestsFor(tabs.map(rangeOf))) {
    const outcome = await persist((timeout) => api.values(ranges, timeout), patience);
    if (!outcome.ok && statusOf(outcome.error) === 400) return null;
    all.push(...(await answerOf(outcome, tools)).map((range) => range.values ?? []));
  }
  return all;
}

async function cellLooks(tools: Tools, ranges: readonly string[]): Promise<readonly SheetLooks[]> {
  const { api, patience } = tools;
  const all: SheetLooks[] = [];
  for (const part of requestsFor(ranges)) {
    const outcome = await persist((timeout) => api.cellLooks(part, timeout), patience);
    all.push(...((await answerOf(outcome, tools)).sheets ?? []));
  }
  return all;
}

type Refusal = Extract<Outcome<void>, { ok: false }>;

type Sent = { readonly seen: Snapshot; readonly mark: Mark };

/** Whether somebody else's doing explains a refusal. */
function busyBecause(now: Snapshot, seen: Snapshot): string | null {
  if (!sameMarks(now.marks, seen.marks))
    return '另一個資安簿程式剛剛更新了這本活頁簿，請稍後再試。';
  return sameTabs(now.tabs, seen.tabs) ? null : '有人在這段時間更動了分頁，請重新執行。';
}

/** What became of a batch that was refused or never answered. */
async function verdict(tools: Tools, refusal: Refusal, { seen, mark }: Sent) {
  const { error, isUncertain } = refusal;
  const isRefused = statusOf(error) === 400;
  const ending = isUncertain ? MAYBE_WRITTEN : NOT_WRITTEN;
  if (!isRefused && !isUncertain) throw await troubleOf(error, tools.asked, ending);
  const now = await look(tools, ending);
  if (now.marks.some(({ id }) => id === mark.id)) return 'done';
  const busy = busyBecause(now, seen);
  if (busy !== null) throw new WorkbookBusy(`${busy}這次${ending}`);
  if (isRefused && isAboutMark(error, seen) && now.marks.length === 0) return 'name-taken';
  throw await troubleOf(error, tools.asked, isRefused ? NOT_WRITTEN : ending);
}

/** The mark is added after the old ones are taken away, before anything else. */
const isAboutMark = (error: unknown, { marks }: Snapshot): boolean =>
  error instanceof Error && error.message.includes(`requests[${marks.length}].addNamedRange`);

async function commit(tools: Tools, requests: readonly Request[], seen: Snapshot): Promise<Mark> {
  const { api, patience } = tools;
  const [tab] = seen.tabs;
  if (tab === undefined)
    throw new BrokenWorld(`「${seen.title}」沒有可以寫入的分頁，${NOT_WRITTEN}`);
  let mark = newMark(seen.marks);
  for (let number = 1; ; number += 1) {
    const batch = [...markRequests(seen.marks, mark, tab), ...requests];
    const outcome = await persist((timeout) => api.update(batch, timeout), patience);
    if (outcome.ok) return mark;
    if ((await verdict(tools, outcome, { seen, mark })) === 'done') return mark;
    if (number === LAST_MARK) throw await troubleOf(outcome.error, tools.asked, NOT_WRITTEN);
    mark = otherMark(mark);
  }
}

export async function openSession(options: SessionOptions): Promise<Session> {
  const { id, access, isReadOnly, patience } = options;
  const api = await openSheetsApi(id, access, isReadOnly);
  await api.credentials.check();
  const tools: Tools = { api, asked: { id, address: api.credentials.address }, patience };
  return {
    look: () => look(tools),
    values: (seen) => values(tools, seen),
    looks: async () => answerOf(await persist(api.looks, patience), tools),
    cellLooks: (ranges) => cellLooks(tools, ranges),
    commit: (requests, seen) => commit(tools, requests, seen),
  };
}
