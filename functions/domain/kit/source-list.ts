import type { Sheet } from './cell.ts';

/** A cell of a list that held a formula: its last result is taken as it stands. Both count from 1. */
export type FormulaCell = { readonly sheet: string; readonly row: number; readonly column: number };

/** A list somebody made elsewhere, as its file was read: plain values only. */
export type SourceFile = {
  /** The file's name without its folder. */
  readonly name: string;
  /** How it was read, in zh-TW: `CSV（Big5）`. */
  readonly format: string;
  readonly sheets: readonly Sheet[];
  readonly formulas: readonly FormulaCell[];
};
