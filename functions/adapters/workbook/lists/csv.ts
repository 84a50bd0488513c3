// Text with separated values → rows. Quotes as RFC 4180 has them; nothing is taken for a number, a day or a formula.
import type { Cell, Sheet } from '../../../domain/kit/cell.ts';
import { BrokenWorld } from '../../../ports.ts';
import { MOST_ROWS } from './limits.ts';

const SEPARATORS = [',', '\t', ';'] as const;
const SAMPLE = 4000;

/** The separator that the beginning has most of, outside quotes. */
function separatorOf(text: string): string {
  const bare = text.slice(0, SAMPLE).replace(/"[^"]*"?/gu, '');
  const count = (separator: string): number => bare.split(separator).length;
  return SEPARATORS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** `="0012"` is how some programs keep the zeros of a number from Excel: the text is what is meant. */
const asCell = (text: string): Cell => (text === '' ? null : text.replace(/^="([^"]*)"$/u, '$1'));

export function readCsv(text: string, name: string): Sheet {
  const separator = separatorOf(text);
  const rows: Cell[][] = [];
  let cells: Cell[] = [];
  let at = 0;
  const endRow = (): void => {
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    rows.push(cells);
    cells = [];
  };
  while (at < text.length && rows.length <= MOST_ROWS) {
    const [value, next] =
      text[at] === '"' ? quoted(text, at, rows.length + 1) : plain(text, at, separator);
    cells.push(asCell(value));
    at = next;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end of the text has an empty cell behind it, which is no cell at all.
      continue;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    endRow();
  }
  if (cells.length > 0) endRow();
  return { name, rows };
}

function plain(text: string, start: number, separator: string): readonly [string, number] {
  let end = start;
  while (end < text.length && !isEnd(text[end], separator)) end += 1;
  return [text.slice(start, end), end];
}

const isEnd = (character: string | undefined, separator: string): boolean =>
  character === separator || character === '\n' || character === '\r';

function quoted(text: string, start: number, row: number): readonly [string, number] {
  let value = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) {
      throw new BrokenWorld(
        `CSV 第 ${row} 列的引號沒有結束，沒有匯入。請用 Excel 或 LibreOffice 開啟原檔，另存後再試。`,
      );
    }
    value += text.slice(from, close);
    if (text[close + 1] !== '"') {
      // What follows a closing quote before the separator belongs to the cell, as Excel reads it.
      const rest = /^[^,;\t\r\n]*/u.exec(text.slice(close + 1, close + 1001))?.[0] ?? '';
      return [(value + rest).replace(/\r\n?/gu, '\n'), close + 1 + rest.length];
    }
    value += '"';
    from = close + 2;
  }
}
