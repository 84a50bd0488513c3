// A1 notation: reading ranges as people and clients write them, printing them as Google does.
import type { OpenBox, Sheet, Spreadsheet } from './model.ts';
import { badRequest } from './refusal.ts';
import { sheetByTitle } from './sheets.ts';

export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Zero-based index of a column name such as `AB`, in either case. */
export function columnIndex(name: string): number {
  return (
    Array.from(name.toUpperCase()).reduce(
      (index, letter) => index * 26 + letter.charCodeAt(0) - 64,
      0,
    ) - 1
  );
}

/**
 * A title as Google prints it in ranges: bare when it is a plain word that cannot be taken for a cell. Quotes around
 * words in other scripts are experience; the recordings have them only around a title with an emoji and spaces.
 */
export function printedTitle(title: string): string {
  const isWord = /^[A-Za-z_][A-Za-z0-9_]*$/u.test(title);
  const looksLikeCell = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/u.test(title);
  return isWord && !looksLikeCell ? title : `'${title.replaceAll("'", "''")}'`;
}

const corner = (column: number | undefined, row: number | undefined): string =>
  (column === undefined ? '' : columnName(column)) + (row === undefined ? '' : String(row + 1));

const last = (end: number | undefined): number | undefined => (end === undefined ? end : end - 1);

/** `Sheet1!A1:B2`, `Sheet1!A1` for one cell, and with open sides left out. */
export function printRange(sheet: Sheet, box: OpenBox): string {
  const start = corner(box.startColumn, box.startRow);
  const end = corner(last(box.endColumn), last(box.endRow));
  const cells = start === end ? start : `${start}:${end}`;
  return cells === '' ? printedTitle(sheet.title) : `${printedTitle(sheet.title)}!${cells}`;
}

const CORNER = String.raw`\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?`;
const CELLS = new RegExp(`^${CORNER}(?::${CORNER})?$`, 'u');

type Corner = { readonly column?: number | undefined; readonly row?: number | undefined };

function cornerOf(letters: string | undefined, digits: string | undefined): Corner {
  return {
    column: letters === undefined ? undefined : columnIndex(letters),
    row: digits === undefined ? undefined : Number(digits) - 1,
  };
}

const isEmpty = (value: Corner): boolean => value.column === undefined && value.row === undefined;

/** One axis of two corners: which may come in either order, and either of which may be open. */
function span(
  first: number | undefined,
  second: number | undefined,
): readonly [number | undefined, number | undefined] {
  if (first === undefined && second === undefined) return [undefined, undefined];
  if (first === undefined || second === undefined)
    return [first ?? 0, second === undefined ? undefined : second + 1];
  return [Math.min(first, second), Math.max(first, second) + 1];
}

/** `B2`, `A1:C`, `A:C`, `2:5`, `A1:5`; null when the text is nothing of the kind. A lone `A` or `5` is no range. */
export function parseCells(text: string): OpenBox | null {
  const match = CELLS.exec(text);
  if (match === null) return null;
  const first = cornerOf(match[1], match[2]);
  if (!text.includes(':')) {
    const { column, row } = first;
    if (column === undefined || row === undefined) return null;
    return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  }
  const second = cornerOf(match[3], match[4]);
  if (isEmpty(first) || isEmpty(second)) return null;
  const [startRow, endRow] = span(first.row, second.row);
  const [startColumn, endColumn] = span(first.column, second.column);
  return { startRow, endRow, startColumn, endColumn };
}

/** A range as parsed; `anchor` when it names one cell only, from which data may run on. */
export type ParsedRange = {
  readonly sheet: Sheet;
  readonly box: OpenBox;
  readonly anchor: boolean;
  /** As it was written, for error messages. */
  readonly text: string;
};

type Parts = { readonly title?: string; readonly cells?: string };

/** Splits `'It''s'!A1` into title and cells; a text without `!` may be either. */
function splitTitle(text: string): Parts | null {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/su.exec(text);
  if (quoted !== null) {
    const title = (quoted[1] ?? '').replaceAll("''", "'");
    return quoted[2] === undefined ? { title } : { title, cells: quoted[2] };
  }
  const mark = text.lastIndexOf('!');
  if (mark < 0) return {};
  return { title: text.slice(0, mark), cells: text.slice(mark + 1) };
}

/** A bare text: cells of the first sheet, a named range, or the title of a sheet. */
function parseBare(spreadsheet: Spreadsheet, text: string): Omit<ParsedRange, 'text'> | null {
  const first = spreadsheet.sheets.find((sheet) => !sheet.hidden);
  const cells = parseCells(text);
  if (cells !== null && first !== undefined) {
    return { sheet: first, box: cells, anchor: !text.includes(':') };
  }
  const wanted = text.toLowerCase();
  const named = spreadsheet.namedRanges.find((range) => range.name.toLowerCase() === wanted);
  const home = spreadsheet.sheets.find((sheet) => sheet.sheetId === named?.range.sheetId);
  if (named !== undefined && home !== undefined) {
    return { sheet: home, box: named.range.box, anchor: false };
  }
  const titled = sheetByTitle(spreadsheet, text);
  return titled === undefined ? null : { sheet: titled, box: {}, anchor: false };
}

function parse(spreadsheet: Spreadsheet, text: string): Omit<ParsedRange, 'text'> | null {
  const parts = splitTitle(text);
  if (parts?.title === undefined) return parseBare(spreadsheet, text);
  const sheet = sheetByTitle(spreadsheet, parts.title);
  if (sheet === undefined) return null;
  if (parts.cells === undefined) return { sheet, box: {}, anchor: false };
  const box = parseCells(parts.cells);
  return box === null ? null : { sheet, box, anchor: !parts.cells.includes(':') };
}

/** The sheet and cells a range names; refused in Google's words when there is no such sheet or range. */
export function parseRange(spreadsheet: Spreadsheet, text: string): ParsedRange {
  const found = parse(spreadsheet, text);
  if (found === null) throw badRequest(`Unable to parse range: ${text}`);
  return { ...found, text };
}

/** A range that begins past the last row or column is refused, wherever it ends. */
export function refuseOutside(sheet: Sheet, box: OpenBox): void {
  const { rowCount, columnCount } = sheet.grid;
  if ((box.startRow ?? 0) >= rowCount || (box.startColumn ?? 0) >= columnCount) {
    throw outside(sheet, box);
  }
}

export function outside(sheet: Sheet, box: OpenBox): Error {
  const { rowCount, columnCount } = sheet.grid;
  return badRequest(
    `Range (${printRange(sheet, box)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
  );
}
