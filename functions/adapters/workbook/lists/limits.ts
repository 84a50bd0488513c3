// How much of a list from elsewhere is read at all: it is a file nobody of ours has made.
import type { Sheet } from '../../../domain/kit/cell.ts';
import { BrokenWorld } from '../../../ports.ts';

const MEGABYTE = 1024 * 1024;
const LARGEST_FILE = 20 * MEGABYTE;
export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 500;
/** What a cell of a spreadsheet can hold. */
const LONGEST_TEXT = 32_767;

export function refuseLargeFile(bytes: number): void {
  if (bytes <= LARGEST_FILE) return;
  throw new BrokenWorld(
    `檔案有 ${Math.ceil(bytes / MEGABYTE)} MB，超過 ${LARGEST_FILE / MEGABYTE} MB，沒有讀取。請只留要匯入的分頁、刪除圖片，另存後再試。`,
  );
}

const tooMany = (sheet: string, row: number, what: string): BrokenWorld =>
  new BrokenWorld(`「${sheet}」第 ${row} 列：${what}，沒有匯入任何內容。`);

/** Refuses what no list of a school holds, and says where. */
export function refuseLargeSheet({ name, rows }: Sheet): void {
  if (rows.length > MOST_ROWS) {
    const what = `一頁超過 ${MOST_ROWS} 列，請分成幾個檔案`;
    throw tooMany(name, MOST_ROWS + 1, what);
  }
  for (const [index, cells] of rows.entries()) {
    if (cells.length > MOST_COLUMNS) {
      throw tooMany(name, index + 1, `超過 ${MOST_COLUMNS} 欄，請刪除用不到的欄`);
    }
    const long = cells.findIndex((cell) => typeof cell === 'string' && cell.length > LONGEST_TEXT);
    if (long >= 0) {
      throw tooMany(name, index + 1, `第 ${long + 1} 欄的文字超過 ${LONGEST_TEXT} 字，請縮短`);
    }
  }
}
