// A table as document.typ draws it.
import type { Run, Table, TableCell, TableRow } from '../../../rendering/document-model.ts';
import type { Piece } from './piece.ts';
import { emsOf, MILLIMETRES_PER_POINT, type Page } from './page.ts';

/** Millimetres on both sides of a cell's text. */
const CELL_PADDING = 3;

/** Line distance in a table, in ems. */
const CELL_LINE = 1.35;

/** Columns' widths summed over what each cell of a row covers. */
function cellWidths(row: TableRow, widths: readonly number[]): readonly number[] {
  let column = 0;
  return row.cells.map(({ span }) => {
    const covered = widths.slice(column, column + span);
    column += span;
    return covered.reduce((sum, width) => sum + width, 0);
  });
}

/** Millimetres of so many lines in a cell. */
const heightOfLines = (lines: number, size: number): number =>
  lines * CELL_LINE * size * MILLIMETRES_PER_POINT;

/** Millimetres a cell leaves free above and below its text. */
const CELL_EDGES = 2.2;

/** Millimetres of a row of so many lines, as document.typ draws it: there is no distance after the last. */
const heightOfRow = (lines: number, size: number): number =>
  (lines * CELL_LINE - (CELL_LINE - 1)) * size * MILLIMETRES_PER_POINT + CELL_EDGES;

/** The lines the text has whatever the width: those that end where it says so. */
const leastLines = (runs: readonly Run[]): number =>
  1 + runs.filter(({ kind }) => kind === 'line-break').length;

/** Only what differs from most cells: a long register has thousands of them. */
const writeCell = ({ header, align, span }: TableCell, pieces: object): object => ({
  ...(header && { header }),
  ...(align !== 'left' && { align }),
  ...(span > 1 && { span }),
  pieces,
});

/** A cell with its text as it will be set, and the ems there are for a line of it. */
type SetCell = {
  readonly cell: TableCell;
  readonly pieces: readonly Piece[];
  readonly room: number;
};

function setCells(row: TableRow, widths: readonly number[], page: Page): readonly SetCell[] {
  return cellWidths(row, widths).flatMap((width, index) => {
    const cell = row.cells[index];
    const room = Math.max(1, emsOf(width - CELL_PADDING, page.cell));
    return cell === undefined
      ? []
      : [{ cell, room, pieces: page.typesetter.pieces(cell.runs, room) }];
  });
}

/** Lines of the row's highest cell; null where only the engine can tell. */
function linesOfRow(cells: readonly SetCell[], { typesetter }: Page): number | null {
  let [least, most] = [1, 1];
  for (const { cell, pieces, room } of cells) {
    const bounds = typesetter.boundsOf({ pieces, line: room, bold: cell.header });
    if (bounds === null) return null;
    least = Math.max(least, bounds.least);
    most = Math.max(most, bounds.most);
  }
  return least === most ? least : null;
}

/** A row that its text makes high enough needs no help. */
function atLeast({ minimumHeight, cells }: TableRow, size: number): object {
  if (minimumHeight === null) return {};
  const ofText = Math.max(...cells.map(({ runs }) => heightOfLines(leastLines(runs), size)));
  return minimumHeight > ofText ? { height: minimumHeight } : {};
}

/** How high a row is to be: all of it where that is known, else what it must at least be. */
function heightOf(row: TableRow, plain: boolean, cells: readonly SetCell[], page: Page): object {
  const { typesetter, wholeRow, cell: size } = page;
  const lines = cells.map(({ cell, room }) => typesetter.linesOf(cell.runs, room));
  if (heightOfLines(Math.max(...lines), size) > wholeRow)
    return { breakable: true, ...atLeast(row, size) };
  // The cells of a plain table have other edges.
  const known = plain ? null : linesOfRow(cells, page);
  if (known === null) return atLeast(row, size);
  return { fixed: Math.max(row.minimumHeight ?? 0, heightOfRow(known, size)) };
}

function writeRow(row: TableRow, { widths, plain }: Table, page: Page): object {
  const cells = setCells(row, widths, page);
  return {
    ...heightOf(row, plain, cells, page),
    ...(isGroupRow(row, widths) && { group: true }),
    cells: cells.map(({ cell, pieces }) => writeCell(cell, pieces)),
  };
}

/** Says what the rows below are about, and so never stands last on a page. */
const isGroupRow = ({ cells }: TableRow, widths: readonly number[]): boolean =>
  cells.length === 1 && cells[0]?.header === true && cells[0].span === widths.length;

export const writeTable = (table: Table, whole: boolean, page: Page): object => ({
  kind: 'table',
  plain: table.plain,
  whole,
  widths: table.widths,
  head: table.head.map((row) => writeRow(row, table, page)),
  body: table.body.map((row) => writeRow(row, table, page)),
});
