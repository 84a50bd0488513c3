// How high a row must be for the text in it.
import type { Cell } from '../../../domain/kit/cell.ts';

/** Chinese characters take twice the width of a digit. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);

/** Lines that a cell's text takes in a column of this width, when it wraps. */
export function linesOf(cell: Cell, width: number): number {
  if (typeof cell !== 'string') return 1;
  // Words and Chinese punctuation do not break everywhere, so a line holds a little less than its width.
  const usable = Math.max(2, width - 2);
  return cell
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / usable)), 0);
}

const LINE_HEIGHT = 16.5;
/** Excel's limit. */
const HIGHEST = 409;

/** In points. */
export const linesHeight = (lines: number): number => Math.min(HIGHEST, lines * LINE_HEIGHT);
