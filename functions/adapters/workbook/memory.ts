// A workbook kept in memory: for tests and dry runs, and what the other stores are measured against.
import type { Cell, Grid, Sheet, Workbook } from '../../domain/kit/cell.ts';
import type { Change, Lease } from '../../domain/kit/change.ts';
import { WorkbookBusy, type WorkbookStore } from '../../ports.ts';
import { checkedSet, checkNewSheet, unknownSheet, type SetChange } from './checked-changes.ts';

function withoutTrailing<T>(list: readonly T[], isEmpty: (item: T) => boolean): readonly T[] {
  const trimmed = Array.from(list);
  while (trimmed.length > 0 && isEmpty(trimmed[trimmed.length - 1] as T)) trimmed.pop();
  return trimmed;
}

function setCells(rows: Grid, { row, column, values }: SetChange): Grid {
  const changed = Array.from(rows);
  while (changed.length < row) changed.push([]);
  const cells = Array.from<Cell>(changed[row - 1] ?? []);
  while (cells.length < column - 1) cells.push(null);
  cells.splice(column - 1, values.length, ...values);
  changed[row - 1] = withoutTrailing(cells, (cell) => cell === null);
  return withoutTrailing(changed, (line) => line.length === 0);
}

function applyOne(sheets: readonly Sheet[], change: Change): readonly Sheet[] {
  if (change.kind === 'add-sheet') {
    const { sheet, columns } = change.layout;
    checkNewSheet(
      sheet,
      sheets.map(({ name }) => name),
    );
    const values = columns.map(({ header }) => header);
    const header = checkedSet({ kind: 'set', sheet, row: 1, column: 1, values });
    return [...sheets, { name: sheet, rows: setCells([], header) }];
  }
  if (change.kind !== 'set') return sheets;
  const checked = checkedSet(change);
  if (sheets.every(({ name }) => name !== checked.sheet)) throw unknownSheet(checked.sheet);
  return sheets.map((sheet) =>
    sheet.name === checked.sheet
      ? { name: sheet.name, rows: setCells(sheet.rows, checked) }
      : sheet,
  );
}

/** The workbook once all changes are made; leases are not cells and leave it as it is. */
export function changedWorkbook(workbook: Workbook, changes: readonly Change[]): Workbook {
  return { sheets: changes.reduce(applyOne, workbook.sheets) };
}

const isSame = (left: Lease | null, right: Lease | null): boolean =>
  left?.holder === right?.holder && left?.until === right?.until;

function applyLease(held: Lease | null, change: Change): Lease | null {
  if (change.kind === 'release-lease') return held?.holder === change.holder ? null : held;
  if (change.kind !== 'take-lease') return held;
  const { lease, replaces } = change;
  if (held === null || held.holder === lease.holder || isSame(held, replaces)) return lease;
  throw new WorkbookBusy(
    `「${held.holder}」正在使用這本活頁簿，到 ${held.until} 為止。請稍後再試。`,
  );
}

export type MemoryStore = WorkbookStore & {
  /** As it is now, without going through a run. */
  readonly current: () => Workbook;
};

export function memoryStore(initial: Workbook): MemoryStore {
  let current = initial;
  let lease: Lease | null = null;
  return {
    current: () => current,
    read: () => Promise.resolve(current),
    // eslint-disable-next-line @typescript-eslint/require-await -- errors must arrive as rejections
    write: async (changes) => {
      const nextLease = changes.reduce(applyLease, lease);
      current = changedWorkbook(current, changes);
      lease = nextLease;
    },
    close: () => Promise.resolve(),
  };
}
