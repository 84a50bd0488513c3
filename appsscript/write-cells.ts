// Cells written as they are: a text stays the text it is, whatever it looks like, and in few calls.
import type { Cell } from '../functions/domain/kit/cell.ts';
import type { Change } from '../functions/domain/kit/change.ts';
import { columnLetters } from './areas.ts';

export type SetChange = Extract<Change, { readonly kind: 'set' }>;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows of equal length, its first cell counted from 1. */
type Block = {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly Cell[])[];
};

/**
 * `setValues` takes a text as typed. The format `@` keeps numbers, days and truth values text; Google documents that a
 * leading `=` is a formula all the same, and what becomes of the others here is documented nowhere.
 */
const NEEDS_RICH_TEXT = /^[=+\-']/u;

const isRich = (cell: Cell | undefined): cell is string =>
  typeof cell === 'string' && NEEDS_RICH_TEXT.test(cell);

/** Rows below the last one in use are empty, so the gaps between changes there may be written too: one block. */
function freshBlock(sets: readonly SetChange[]): readonly Block[] {
  if (sets.length === 0) return [];
  const row = Math.min(...sets.map((set) => set.row));
  const column = Math.min(...sets.map((set) => set.column));
  const width = Math.max(...sets.map((set) => set.column + set.values.length)) - column;
  const height = Math.max(...sets.map((set) => set.row)) - row + 1;
  const rows = Array.from({ length: height }, () => Array.from<Cell>({ length: width }).fill(null));
  for (const set of sets)
    rows[set.row - row]?.splice(set.column - column, set.values.length, ...set.values);
  return [{ row, column, rows }];
}

/** Runs right below one another, of the same columns, as one block. */
function stackedBlocks(sets: readonly SetChange[]): readonly Block[] {
  const blocks: { row: number; column: number; rows: (readonly Cell[])[] }[] = [];
  const open = new Map<string, (typeof blocks)[number]>();
  for (const { row, column, values } of [...sets].sort((a, b) => a.row - b.row)) {
    const key = `${column}/${values.length}`;
    const above = open.get(key);
    if (above !== undefined && above.row + above.rows.length === row) {
      above.rows.push(values);
      continue;
    }
    const block = { row, column, rows: [values] };
    blocks.push(block);
    open.set(key, block);
  }
  return blocks;
}

/** A1 addresses of the texts of a block, one per unbroken stretch of a column; empty cells do not break it. */
function textAreas({ row, column, rows }: Block): readonly string[] {
  return (rows[0] ?? []).flatMap((_, index) => {
    const letters = columnLetters(column + index);
    const areas: { first: number; last: number }[] = [];
    let isOpen = false;
    rows.forEach((cells, below) => {
      const cell = cells[index] ?? null;
      if (typeof cell === 'string') {
        const area = areas.at(-1);
        if (isOpen && area !== undefined) area.last = row + below;
        else areas.push({ first: row + below, last: row + below });
      }
      isOpen = cell === null ? isOpen : typeof cell === 'string';
    });
    return areas.map(({ first, last }) => `${letters}${first}:${letters}${last}`);
  });
}

/** The grid grown so that the blocks have room; Google refuses cells that are not there. */
function makeRoom(sheet: GoogleSheet, blocks: readonly Block[]): void {
  const lastRow = Math.max(...blocks.map(({ row, rows }) => row + rows.length - 1));
  const lastColumn = Math.max(
    ...blocks.map(({ column, rows }) => column + (rows[0]?.length ?? 1) - 1),
  );
  const rows = sheet.getMaxRows();
  const columns = sheet.getMaxColumns();
  if (lastRow > rows) sheet.insertRowsAfter(rows, lastRow - rows);
  if (lastColumn > columns) sheet.insertColumnsAfter(columns, lastColumn - columns);
}

function writeBlock(sheet: GoogleSheet, { row, column, rows }: Block): void {
  const width = rows[0]?.length ?? 0;
  sheet
    .getRange(row, column, rows.length, width)
    .setValues(rows.map((cells) => cells.map((cell) => (isRich(cell) ? '' : (cell ?? '')))));
  rows.forEach((cells, below) => {
    cells.forEach((cell, right) => {
      if (!isRich(cell)) return;
      const text = SpreadsheetApp.newRichTextValue().setText(cell).build();
      sheet.getRange(row + below, column + right).setRichTextValue(text);
    });
  });
}

/** Writes changes of one tab. Cells between them are left alone; null empties a cell and keeps its format. */
export function writeCells(sheet: GoogleSheet, sets: readonly SetChange[]): void {
  const used = sheet.getLastRow();
  const filled = sets.filter(({ values }) => values.length > 0);
  const blocks = [
    ...stackedBlocks(filled.filter(({ row }) => row <= used)),
    ...freshBlock(filled.filter(({ row }) => row > used)),
  ];
  if (blocks.length === 0) return;
  makeRoom(sheet, blocks);
  const areas = blocks.flatMap(textAreas);
  if (areas.length > 0) sheet.getRangeList([...areas]).setNumberFormat('@');
  for (const block of blocks) writeBlock(sheet, block);
}
