// A table as document.typ draws it.
import type { Run, Table, TableCell, TableRow } from '../../../rendering/document-model.ts';
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

function writeRow(row: TableRow, widths: readonly number[], page: Page): object {
  const { typesetter, wholeRow, cell: size } = page;
  const lines = cellWidths(row, widths).map((width) =>
    Math.max(1, emsOf(width - CELL_PADDING, size)),
  );
  const lineOf = (index: number): number => lines[index] ?? 1;
  const height = Math.max(
    ...row.cells.map(({ runs }, index) =>
      heightOfLines(typesetter.linesOf(runs, lineOf(index)), size),
    ),
  );
  const least = Math.max(...row.cells.map(({ runs }) => heightOfLines(leastLines(runs), size)));
  const { minimumHeight } = row;
  return {
    // A row that its text makes high enough needs no help.
    ...(minimumHeight !== null && minimumHeight > least && { height: minimumHeight }),
    ...(height > wholeRow && { breakable: true }),
    ...(isGroupRow(row, widths) && { group: true }),
    cells: row.cells.map((cell, index) =>
      writeCell(cell, typesetter.pieces(cell.runs, lineOf(index))),
    ),
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
  head: table.head.map((row) => writeRow(row, table.widths, page)),
  body: table.body.map((row) => writeRow(row, table.widths, page)),
});
