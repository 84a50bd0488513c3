// `AB12` and back; rows and columns count from 1.
import { damaged } from './trouble.ts';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letters = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letters : letters;
}

/** Column of a cell reference; its letters end where the digits begin. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > LAST_COLUMN) throw damaged(`儲存格位置 ${reference}`);
  return column;
}

export type Area = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** `A1:C5` or `A1`; null for what is neither (whole columns, several areas). */
export function areaOf(reference: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u.exec(reference);
  if (match === null) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
}

export function areaReference({ top, left, bottom, right }: Area): string {
  const first = `${columnLetters(left)}${top}`;
  const last = `${columnLetters(right)}${bottom}`;
  return first === last ? first : `${first}:${last}`;
}

export const areaHolds = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
