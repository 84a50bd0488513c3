// What every store asks of changes before it touches anything.
import type { Cell } from '../../domain/kit/cell.ts';
import type { Change } from '../../domain/kit/change.ts';
import { BrokenWorld } from '../../ports.ts';

/** What Excel and LibreOffice can hold. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const LONGEST_TEXT = 32_767;

export type SetChange = Extract<Change, { kind: 'set' }>;

// Spreadsheets have no place for control characters or halves of surrogate pairs.
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The value as a spreadsheet can keep it: reading it back gives the same. An empty text is an empty cell. */
export function keepable(value: Cell): Cell {
  if (typeof value === 'number') return Object.is(value, -0) ? 0 : value;
  if (typeof value !== 'string') return value;
  return value.replace(/\r\n?/gu, '\n').replace(UNWRITABLE, '') || null;
}

const isWithin = (value: number, last: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= last;

function refuseUnkeepable(value: Cell, sheet: string, row: number): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new BrokenWorld(
      `要寫入「${sheet}」第 ${row} 列的數字算不出來，沒有寫入。請回報這個問題。`,
    );
  }
  if (typeof value === 'string' && value.length > LONGEST_TEXT) {
    throw new BrokenWorld(
      `要寫入「${sheet}」第 ${row} 列的文字超過 ${LONGEST_TEXT} 字，沒有寫入。請縮短來源的文字再試。`,
    );
  }
}

/** The change with values as they will be kept; refuses what no workbook can hold. */
export function checkedSet(change: SetChange): SetChange {
  const { sheet, row, column } = change;
  const values = change.values.map(keepable);
  const last = Math.max(column, column + values.length - 1);
  if (!isWithin(row, LAST_ROW) || !isWithin(column, last) || !isWithin(last, LAST_COLUMN)) {
    throw new BrokenWorld(
      `「${sheet}」放不下第 ${row} 列第 ${column} 欄的內容，沒有寫入。請刪除用不到的列或欄再試。`,
    );
  }
  for (const value of values) refuseUnkeepable(value, sheet, row);
  return { ...change, values };
}

export function unknownSheet(sheet: string): BrokenWorld {
  return new BrokenWorld(`活頁簿裡找不到分頁「${sheet}」，沒有寫入。請確認分頁沒有被刪除或改名。`);
}

/** A new tab's name must be one that every spreadsheet program takes, and not taken. */
export function checkNewSheet(name: string, existing: readonly string[]): void {
  if (existing.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new BrokenWorld(`活頁簿裡已經有分頁「${name}」，沒有新增。請先把原來的分頁改名。`);
  }
  if (name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/u.test(name)) {
    throw new BrokenWorld(
      `「${name}」不能當分頁名稱，沒有新增。名稱要在 31 字以內，不含 [ ] : * ? / \\。`,
    );
  }
}
