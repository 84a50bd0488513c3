// Taking the last import back: every row it wrote is put as it was, unless somebody has changed one of them since.
import type { Book } from '../book.ts';
import { isBlank, type Cell, type Grid } from '../kit/cell.ts';
import type { Change } from '../kit/change.ts';
import type { Row } from '../kit/register.ts';
import { sheetsNamed, type Table } from '../kit/table.ts';
import { placeRows, type RowValues } from '../kit/write-table.ts';
import { importSheet } from '../registers/imports.ts';
import { rowCells, rowChanges } from './write-rows.ts';

export type Undo = {
  readonly file: string;
  readonly time: string;
  readonly register: string;
  /** Rows that were put back, or would be. */
  readonly rows: readonly {
    readonly row: number;
    readonly action: string;
    readonly entry: string;
  }[];
  /** Rows that are not as the import left them; when there is one, nothing is taken back. */
  readonly changedSince: readonly {
    readonly row: number;
    readonly entry: string;
    readonly why: string;
  }[];
  readonly changes: readonly Change[];
};

const isCell = (value: unknown): value is Cell =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a row held, as 匯入紀錄 keeps it; null when somebody has edited it into something else. */
function cellsIn(text: string | undefined): RowValues | null {
  const held = parsed(text ?? '');
  if (typeof held !== 'object' || held === null || Array.isArray(held)) return null;
  const cells: Record<string, Cell> = {};
  for (const [key, value] of Object.entries(held)) {
    if (!isCell(value)) return null;
    cells[key] = value;
  }
  return cells;
}

const sameCells = (a: RowValues, b: RowValues): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => {
    const [left, right] = [a[key] ?? null, b[key] ?? null];
    return (isBlank(left) && isBlank(right)) || String(left) === String(right);
  });

/** Where the row stands now: where it was, or elsewhere after somebody sorted the tab. */
function standing(
  table: Table,
  rows: readonly (readonly Cell[])[],
  row: number,
  after: RowValues,
): number | null {
  const holds = (index: number): boolean => sameCells(rowCells(table, rows[index] ?? []), after);
  if (holds(row - 1)) return row;
  const elsewhere = rows.flatMap((_, index) => (holds(index) ? [index + 1] : []));
  return elsewhere.length === 1 ? (elsewhere[0] ?? null) : null;
}

type Logged = Row<typeof importSheet>;

const EDITED = '匯入紀錄被改過，讀不出原值。';
const CHANGED = '匯入以後這一列又被修改、移走或刪除。';

type Step = { readonly why: string } | { readonly at: number; readonly changes: readonly Change[] };

function stepFor({ row = 0, before: kept, after: left }: Logged, table: Table, rows: Grid): Step {
  const before = cellsIn(kept);
  const after = cellsIn(left);
  if (before === null || after === null) return { why: EDITED };
  const at = standing(table, rows, row, after);
  if (at === null) return { why: CHANGED };
  const cleared = Object.fromEntries(Object.keys(after).map((key) => [key, null]));
  const different = Object.entries({ ...cleared, ...before }).filter(
    ([key, value]) => String(value) !== String(after[key] ?? null),
  );
  return { at, changes: rowChanges(table, at, Object.fromEntries(different)) };
}

function lastOf({ tables }: Book) {
  const last = tables.imports.rows.filter(({ state }) => state === '已匯入').at(-1);
  const found = Object.entries(tables).find(
    ([, { register }]) => register.sheet === last?.register,
  );
  return last === undefined || found === undefined ? null : { last, table: found[1] as Table };
}

/** Every row of an import, put back or told. */
function takenBack(
  entries: readonly Logged[],
  table: Table,
  cells: Grid,
): Pick<Undo, 'rows' | 'changedSince' | 'changes'> {
  const rows: Undo['rows'][number][] = [];
  const changedSince: Undo['changedSince'][number][] = [];
  const changes: Change[] = [];
  for (const logged of entries) {
    const { row = 0, entry = '', action = '' } = logged;
    const step = stepFor(logged, table, cells);
    if ('why' in step) changedSince.push({ row, entry, why: step.why });
    else {
      rows.push({ row: step.at, action, entry });
      changes.push(...step.changes);
    }
  }
  return { rows, changedSince, changes };
}

/** The last import that has not been taken back; null when there is none. Never throws. */
export function planUndo(book: Book): Undo | null {
  const found = lastOf(book);
  if (found === null) return null;
  const { last, table } = found;
  const { workbook, tables } = book;
  const cells = sheetsNamed(workbook, table.sheet)[0]?.rows ?? [];
  const entries = tables.imports.rows.filter(
    ({ id, state }) => id === last.id && state === '已匯入',
  );
  const { rows, changedSince, changes } = takenBack(entries, table, cells);
  const states = entries.map(({ at: { row } }) => ({ row, values: { state: '已復原' } }));
  const isWhole = changedSince.length === 0;
  return {
    file: last.file ?? '',
    time: last.time ?? '',
    register: table.sheet,
    rows,
    changedSince,
    changes: isWhole ? [...changes, ...placeRows(importSheet, workbook, states)] : [],
  };
}
