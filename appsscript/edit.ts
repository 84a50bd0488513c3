// While somebody types: what is wrong with the cells they changed stands in a note on each, until it is mended. What was typed
// is never changed.
import type { Cell, Grid, Sheet } from '../functions/domain/kit/cell.ts';
import type { Finding } from '../functions/domain/kit/finding.ts';
import { mapHeaders, type HeaderMap } from '../functions/domain/kit/header.ts';
import type { Register } from '../functions/domain/kit/register.ts';
import { isReferredTo, registerOnTab, typedFindings } from '../functions/domain/typed.ts';
import { notesOn, type Place } from './edit-notes.ts';
import { now } from './moments.ts';
import { rowsReader, readSheets } from './read.ts';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** As far down as a header is looked for. */
const HEADER_ROWS = 10;

/** What was edited, rows below the header only; counted from 1. */
type Edit = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

const editOf = (range: GoogleAppsScript.Spreadsheet.Range): Edit => ({
  firstRow: range.getRow(),
  lastRow: range.getRow() + range.getNumRows() - 1,
  firstColumn: range.getColumn(),
  lastColumn: range.getColumn() + range.getNumColumns() - 1,
});

/** The header, the rows that were touched, and of the others what is in `column`: whatever was not read is blank. */
function sheetOfParts(
  name: string,
  header: Grid,
  touched: { readonly firstRow: number; readonly rows: Grid },
  column: { readonly index: number; readonly cells: readonly Cell[] } | null,
): Sheet {
  const length = Math.max(touched.firstRow - 1 + touched.rows.length, column?.cells.length ?? 0);
  const rows = Array.from({ length }, (_, at): readonly Cell[] => {
    const row = touched.rows[at - touched.firstRow + 1] ?? header[at];
    if (row !== undefined) return row;
    const cell = column?.cells[at] ?? null;
    return cell === null ? [] : [...Array.from({ length: column?.index ?? 0 }, () => null), cell];
  });
  return { name, rows };
}

/** Cells of the column that names entries, for a key that was typed twice. */
function keyColumn(
  sheet: GoogleSheet,
  index: number | undefined,
  read: ReturnType<typeof rowsReader>,
) {
  const last = sheet.getLastRow();
  if (index === undefined || last === 0) return null;
  const cells = read(sheet.getRange(1, index + 1, last, 1)).map(([cell = null]) => cell);
  return { index, cells };
}

/** Columns of the register as they stand on the tab, and which of them the edit is about. */
type Columns = {
  readonly headers: HeaderMap;
  readonly isConcerned: (index: number) => boolean;
  /** Keys of the columns the edit is about. */
  readonly concerned: readonly string[];
};

/** About the columns that were typed into, and those whose notes are to be looked at again. */
function columnsOf(headers: HeaderMap, edit: Edit, hasNotes: (index: number) => boolean): Columns {
  const isConcerned = (index: number): boolean =>
    (index >= edit.firstColumn - 1 && index < edit.lastColumn) || hasNotes(index);
  const concerned = Object.entries(headers.index).flatMap(([key, index]) =>
    isConcerned(index) ? [key] : [],
  );
  return { headers, isConcerned, concerned };
}

/** Tabs that cells of these columns refer to; none is read unless there are such columns. */
function referredTo(name: string, register: Register, concerned: readonly string[]) {
  const hasReferences = concerned.some((key) => register.columns[key]?.refersTo !== undefined);
  if (!hasReferences) return [];
  return readSheets((tab) => tab !== name && isReferredTo(tab, register, concerned));
}

/** The cells that findings are about. A row is filled in cell by cell: what is still to come is not missing yet. */
function placesOf(findings: readonly Finding[], { headers, isConcerned }: Columns) {
  const indexOf = new Map(
    Object.entries(headers.index).map(([key, index]) => [headers.headers[key] ?? '', index]),
  );
  return findings.flatMap(({ row, column, severity, message, code }): readonly Place[] => {
    const index = indexOf.get(column ?? '');
    if (row === null || index === undefined) return [];
    if (code === 'missing-value' && !isConcerned(index)) return [];
    return [{ row, index, severity, message }];
  });
}

function check(sheet: GoogleSheet, register: Register, edit: Edit): void {
  const name = sheet.getName();
  const width = Math.max(sheet.getLastColumn(), edit.lastColumn);
  const read = rowsReader();
  const top = read(sheet.getRange(1, 1, Math.min(HEADER_ROWS, sheet.getMaxRows()), width));
  const headers = mapHeaders(register, { name, rows: top });
  const { headerRow } = headers;
  if (headerRow === null || edit.lastRow <= headerRow) return;
  const firstRow = Math.max(edit.firstRow, headerRow + 1);
  const range = sheet.getRange(firstRow, 1, edit.lastRow - firstRow + 1, width);
  const rows = read(range);
  const notes = notesOn(range, firstRow);
  const columns = columnsOf(headers, edit, notes.isOnColumn);
  const { concerned } = columns;
  const { key } = register;
  const keys =
    key !== undefined && concerned.includes(key)
      ? keyColumn(sheet, headers.index[key], read)
      : null;
  const typed = sheetOfParts(name, top.slice(0, headerRow), { firstRow, rows }, keys);
  const sheets = [typed, ...referredTo(name, register, concerned)] as const;
  const findings = typedFindings({ sheets, firstRow, lastRow: edit.lastRow, now: now() });
  notes.show(placesOf(findings, columns));
}

/** Checks what was typed or pasted on a tab of ours; other tabs are left alone. */
export function checkEdit(range: GoogleAppsScript.Spreadsheet.Range): void {
  const sheet = range.getSheet();
  const register = registerOnTab(sheet.getName());
  if (register !== undefined) check(sheet, register, editOf(range));
}
