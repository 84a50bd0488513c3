// 寄送紀錄 as a ledger: a mail is entered before it is sent and settled after; a key is mailed at most once.
import type { Book } from './book.ts';
import type { Cell } from './kit/cell.ts';
import type { Change } from './kit/change.ts';
import { rocDue, type Moment } from './kit/day.ts';
import { sha256Hex } from './kit/hash.ts';
import { placeRows, type PlacedRow } from './kit/write-table.ts';
import { outboxSheet, type MailState } from './registers/results.ts';

type Entry = Book['tables']['outbox']['rows'][number];

/** A mail to be sent, as the ledger sees it. */
export type Intent = {
  readonly key: string;
  readonly messageId: string;
  readonly to: string;
  readonly items: readonly string[];
};

export type Outcome = {
  readonly key: string;
  readonly state: Exclude<MailState, 'intent'>;
  /** Why it failed or is unknown, zh-TW; empty when sent. */
  readonly note: string;
};

/** Mail key: a hash of its item keys, whatever their order. */
export const mailKeyOf = (items: readonly string[]): string =>
  sha256Hex([...items].sort().join('\n')).slice(0, 20);

/** Stable over runs, so that a second copy can be told as one. The domain is the recipient's. */
export const messageIdOf = (key: string, to: string): string =>
  `<zianbu.${key}@${to.slice(to.indexOf('@') + 1)}>`;

const itemsOf = ({ items }: Entry): readonly string[] =>
  (items ?? '')
    .split('\n')
    .map((item) => item.trim())
    .filter(Boolean);

/** Left by a run that died between entering and settling: nobody knows whether it went out. */
const isLeftOpen = ({ state }: Entry): boolean => state === 'intent';

/** May its items go out again? Only failed ones, and 不明 on a person's word or by setting. */
function mayGoAgain(entry: Entry, { settings }: Book): boolean {
  if (entry.decision === '重寄') return entry.state !== 'sent';
  if (entry.decision === '不再寄') return false;
  if (entry.state === 'failed') return true;
  return settings.resendUnknown && (entry.state === '不明' || isLeftOpen(entry));
}

/** Item keys that must not be mailed, with the reason people are given. */
export function blockedItems(book: Book): ReadonlyMap<string, string> {
  const blocked = new Map<string, string>();
  for (const entry of book.tables.outbox.rows) {
    if (mayGoAgain(entry, book)) continue;
    const reason =
      entry.state === 'sent'
        ? '已寄過'
        : entry.decision === '不再寄'
          ? '已指定不再寄'
          : '是否寄出不明，請在寄送紀錄的「人工處理」選擇';
    for (const item of itemsOf(entry)) blocked.set(item, reason);
  }
  return blocked;
}

const settled = (state: MailState, now: Moment, note: string): Readonly<Record<string, Cell>> => ({
  state,
  time: rocDue(now),
  note: note === '' ? null : note,
});

/** The ledger's changes before sending: open ends marked 不明, new mails entered as intents. */
export function intentChanges(book: Book, intents: readonly Intent[]): readonly Change[] {
  const rows = book.tables.outbox.rows;
  const rowOf = new Map(rows.flatMap(({ key, at }) => (key === undefined ? [] : [[key, at.row]])));
  const again = new Set(intents.map(({ key }) => key));
  const openEnds: readonly PlacedRow[] = rows
    .filter((entry) => isLeftOpen(entry) && !again.has(entry.key ?? ''))
    .map(({ at }) => ({
      row: at.row,
      values: {
        state: '不明',
        note: '上次執行中斷，不知是否寄出。要重寄請在「人工處理」選「重寄」。',
      },
    }));
  const takenUp: readonly PlacedRow[] = rows
    .filter(
      (entry) =>
        entry.decision === '重寄' &&
        !again.has(entry.key ?? '') &&
        itemsOf(entry).some((item) => intents.some(({ items }) => items.includes(item))),
    )
    .map(({ at }) => ({
      row: at.row,
      values: { decision: '不再寄', note: '已併入新的信件重寄。' },
    }));
  const entered: readonly PlacedRow[] = intents.map(({ key, messageId, to, items }) => ({
    row: rowOf.get(key) ?? null,
    values: {
      ...settled('intent', book.now, ''),
      key,
      messageId,
      to,
      items: items.join('\n'),
      decision: null,
    },
  }));
  return placeRows(outboxSheet, book.workbook, [...openEnds, ...takenUp, ...entered]);
}

/** The ledger's changes after sending. `workbook` is the one read before, with the intents' changes applied. */
export function outcomeChanges(
  book: Book,
  outcomes: readonly Outcome[],
  now: Moment,
): readonly Change[] {
  const rowOf = new Map(
    book.tables.outbox.rows.flatMap(({ key, at }) => (key === undefined ? [] : [[key, at.row]])),
  );
  return placeRows(
    outboxSheet,
    book.workbook,
    outcomes.flatMap(({ key, state, note }) => {
      const row = rowOf.get(key);
      return row === undefined ? [] : [{ row, values: settled(state, now, note) }];
    }),
  );
}
