import { cleanText } from './clean-text.ts';

/** So that Excel takes the file for UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet program would work out, or hand to another program, when it opens the file (also full-width). */
const FORMULA_START = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function field(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = cleanText(cell);
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV (RFC 4180, with byte order mark). Text that a program would take for a formula gets an apostrophe. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
