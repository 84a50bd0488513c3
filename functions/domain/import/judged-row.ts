import type { RowValues } from '../kit/write-table.ts';

export type Action = '新增' | '修改' | '不變' | '退回';

/** One cell that changes, as people read it. */
export type CellChange = { readonly column: string; readonly from: string; readonly to: string };

export type JudgedRow = {
  readonly sheet: string;
  /** Row of the list, from 1. */
  readonly row: number;
  readonly action: Action;
  /** What people know the entry by. */
  readonly entry: string;
  /** Row of the register that changes; null for a new one. */
  readonly at: number | null;
  /** Only what is to be written, by column key. */
  readonly values: RowValues;
  readonly changes: readonly CellChange[];
  /** Why it is sent back, or why there is nothing to do. */
  readonly reasons: readonly string[];
  /** What comes in all the same, and should be looked at. */
  readonly notes: readonly string[];
};
