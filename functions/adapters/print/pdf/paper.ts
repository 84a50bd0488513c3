// A document as the data that document.typ draws.
import {
  textWidth,
  type Cover,
  type Document,
  type DocumentMeta,
  type Figure,
  type Heading,
  type Paragraph,
  type Run,
  type Table,
  type TableRow,
} from '../../../rendering/document-model.ts';
import type { Drawing } from '../../../rendering/drawing.ts';
import { signOffTable } from '../../../rendering/odt/tables.ts';
import { placeBlocks, type PlacedBlock } from '../../../rendering/place-blocks.ts';
import { svgFile } from '../../../rendering/write-svg.ts';
import type { Typesetter } from './pieces.ts';

const MILLIMETRES_PER_POINT = 25.4 / 72;

/** Points; document.typ draws in the same sizes. */
const SIZE = {
  text: 12,
  small: 10,
  cell: 10.5,
  title: 20,
  coverTitle: 26,
  coverLine: 16,
  edge: 9,
} as const;

/** Millimetres on both sides of a cell's text. */
const CELL_PADDING = 3;

/** Line distance in a table, in ems. */
const CELL_LINE = 1.35;

// A row may be cut by a page only when it would not fit on one: the text of an upright page is 257 mm high, and there
// is the repeated head. The height is an estimate, so there is some room left.
const WHOLE_ROW = 190;
const WHOLE_ROW_ACROSS = 110;

const emsOf = (millimetres: number, points: number): number =>
  millimetres / (points * MILLIMETRES_PER_POINT);

const plainRun = (text: string): Run => ({
  kind: 'text',
  text,
  bold: false,
  underline: false,
  link: null,
});

type Page = {
  readonly typesetter: Typesetter;
  /** Millimetres between the margins. */
  readonly width: number;
  /** Millimetres of the highest row that is never cut. */
  readonly wholeRow: number;
};

const writeHeading = (block: Heading, { typesetter, width }: Page): object => ({
  kind: 'heading',
  level: block.level,
  chapter: block.chapter,
  pieces: typesetter.pieces(block.runs, emsOf(width, SIZE.title)),
});

function writeParagraph(block: Paragraph, { typesetter, width }: Page): object {
  const { align, indent, small, runs } = block;
  return {
    kind: 'paragraph',
    align,
    indent,
    small,
    justify: align === 'left' && runs.every(({ kind }) => kind === 'text'),
    pieces: typesetter.pieces(runs, emsOf(width, small ? SIZE.small : SIZE.text)),
  };
}

/** Columns' widths summed over what each cell of a row covers. */
function cellWidths(row: TableRow, widths: readonly number[]): readonly number[] {
  let column = 0;
  return row.cells.map(({ span }) => {
    const covered = widths.slice(column, column + span);
    column += span;
    return covered.reduce((sum, width) => sum + width, 0);
  });
}

function writeRow(row: TableRow, widths: readonly number[], page: Page): object {
  const { typesetter, wholeRow } = page;
  const lines = cellWidths(row, widths).map((width) => emsOf(width - CELL_PADDING, SIZE.cell));
  const cells = row.cells.map(({ header, align, span, runs }, index) => {
    const line = Math.max(1, lines[index] ?? 1);
    const height = typesetter.linesOf(runs, line) * CELL_LINE * SIZE.cell * MILLIMETRES_PER_POINT;
    return { header, align, span, pieces: typesetter.pieces(runs, line), height };
  });
  return {
    height: row.minimumHeight,
    breakable: cells.some(({ height }) => height > wholeRow),
    cells: cells.map(({ header, align, span, pieces }) => ({ header, align, span, pieces })),
  };
}

const writeTable = (table: Table, whole: boolean, page: Page): object => ({
  kind: 'table',
  plain: table.plain,
  whole,
  widths: table.widths,
  head: table.head.map((row) => writeRow(row, table.widths, page)),
  body: table.body.map((row) => writeRow(row, table.widths, page)),
});

const COVER_HEADING = { 1: SIZE.coverTitle, 2: SIZE.title, 3: SIZE.title } as const;

function writeCover({ blocks }: Cover, { typesetter, width }: Page): object {
  const line = (runs: readonly Run[], size: number, bold: boolean): object => ({
    size,
    bold,
    pieces: typesetter.pieces(runs, emsOf(width, size)),
  });
  return {
    kind: 'cover',
    lines: blocks.map((block) =>
      block.kind === 'heading'
        ? line(block.runs, COVER_HEADING[block.level], true)
        : line(block.runs, SIZE.coverLine, false),
    ),
  };
}

/** A drawing as document.typ takes it. */
function pictureOf(drawing: Drawing, typesetter: Typesetter): object {
  const shapes = drawing.shapes.map((shape) =>
    shape.kind === 'words' ? { ...shape, text: typesetter.plain(shape.text) } : shape,
  );
  return {
    picture: svgFile({ ...drawing, shapes }),
    width: drawing.width,
    height: drawing.height,
    alt: [drawing.title, drawing.description].filter((words) => words !== '').join('：'),
  };
}

const writeFigure = ({ drawing, caption }: Figure, { typesetter, width }: Page): object => ({
  kind: 'figure',
  ...pictureOf(drawing, typesetter),
  pieces: typesetter.pieces([plainRun(caption)], emsOf(width, SIZE.small)),
});

function writeBlock({ block }: PlacedBlock, page: Page): object | null {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block, page);
    case 'paragraph':
      return writeParagraph(block, page);
    case 'table':
      return writeTable(block, false, page);
    case 'figure':
      return writeFigure(block, page);
    case 'sign-off':
      if (block.signers.length === 0) return null;
      return writeTable(signOffTable(block, page.width), true, page);
    case 'contents':
      return { kind: 'contents' };
    case 'cover':
      return writeCover(block, page);
  }
}

/** What JSON.stringify is given; document.typ reads it. */
export function paperOf(document: Document, typesetter: Typesetter): object {
  const { landscape = false, draft } = document;
  const page: Page = {
    typesetter,
    width: textWidth(document),
    wholeRow: landscape ? WHOLE_ROW_ACROSS : WHOLE_ROW,
  };
  return {
    title: document.title,
    creator: document.creator,
    header: typesetter.pieces([plainRun(document.header)], emsOf(page.width, SIZE.edge)),
    draft,
    landscape,
    blocks: placeBlocks(document).flatMap((placed) => {
      const block = writeBlock(placed, page);
      return block === null ? [] : [{ ...block, 'opens-page': placed.opens === 'page' }];
    }),
  };
}

export const sheetsPaper = (
  pages: readonly Drawing[],
  { title, creator }: Pick<DocumentMeta, 'title' | 'creator'>,
  typesetter: Typesetter,
): object => ({
  title,
  creator,
  header: [],
  draft: false,
  landscape: false,
  blocks: pages.map((drawing) => ({
    kind: 'sheet',
    'opens-page': false,
    ...pictureOf(drawing, typesetter),
  })),
});
