// Where rows go in the register, and the cells they set.
import type { Book } from '../book.ts';
import type { Cell } from '../kit/cell.ts';
import type { Change } from '../kit/change.ts';
import type { Table } from '../kit/table.ts';
import type { RowValues } from '../kit/write-table.ts';
import { nextRow } from '../questionnaires/placing.ts';
import type { Tables } from '../registers/index.ts';
import type { JudgedRow } from './judged-row.ts';

export type PlacedJudgement = { readonly row: JudgedRow; readonly at: number };

/** Rows that write something, each with its place: new ones after the last entry. */
export function placedRows(
  rows: readonly JudgedRow[],
  key: keyof Tables,
  book: Book,
): readonly PlacedJudgement[] {
  let next = nextRow(book, key);
  return rows.flatMap((row) => {
    if (row.action !== '新增' && row.action !== '修改') return [];
    if (row.at !== null) return [{ row, at: row.at }];
    next += 1;
    return [{ row, at: next - 1 }];
  });
}

/** One change for each run of neighbouring cells; null clears a cell. */
export function rowChanges(
  { sheet, map }: Table,
  row: number,
  values: RowValues,
): readonly Change[] {
  const cells = Object.entries(values)
    .flatMap(([key, value]) => {
      const index = map.index[key];
      return index === undefined ? [] : [{ column: index + 1, value }];
    })
    .sort((a, b) => a.column - b.column);
  const runs: { column: number; values: Cell[] }[] = [];
  for (const { column, value } of cells) {
    const last = runs.at(-1);
    if (last !== undefined && last.column + last.values.length === column) last.values.push(value);
    else runs.push({ column, values: [value] });
  }
  return runs.map((run) => ({ kind: 'set', sheet, row, ...run }));
}

/** What a row of the register holds in the register's own columns, blank cells left out. */
export function rowCells({ register, map }: Table, cells: readonly Cell[]): RowValues {
  const held: Record<string, Cell> = {};
  for (const key of Object.keys(register.columns)) {
    const cell = cells[map.index[key] ?? -1] ?? null;
    if (cell !== null && cell !== '' && cell !== false) held[key] = cell;
  }
  return held;
}
