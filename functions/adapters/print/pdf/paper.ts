// A document as the data that document.typ draws.
import {
  emblemsIn,
  type Cover,
  type Document,
  type DocumentMeta,
  type Figure,
  type Heading,
  type Paragraph,
  type Run,
} from '../../../rendering/document-model.ts';
import type { Drawing } from '../../../rendering/drawing.ts';
import { EMBLEM_WORDS, emblemSize } from '../../../rendering/emblem.ts';
import { signOffTable } from '../../../rendering/odt/tables.ts';
import { placeBlocks, type PlacedBlock } from '../../../rendering/place-blocks.ts';
import { svgFile } from '../../../rendering/write-svg.ts';
import { emsOf, pageOf, SIZE, type Page } from './page.ts';
import type { Typesetter } from './pieces.ts';
import { writeTable } from './table.ts';

const plainRun = (text: string): Run => ({
  kind: 'text',
  text,
  bold: false,
  underline: false,
  link: null,
});

/** How large a heading's emblem is; the picture itself is in the paper once. */
const emblemOf = ({ emblem }: Heading, place: 'cover' | 'title'): object =>
  emblem === undefined ? {} : { emblem: emblemSize(emblem, place) };

const writeHeading = (block: Heading, { typesetter, width }: Page): object => ({
  kind: 'heading',
  ...emblemOf(block, 'title'),
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
        ? { ...line(block.runs, COVER_HEADING[block.level], true), ...emblemOf(block, 'cover') }
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

/** The picture that headings show, as document.typ takes it; null where none does. */
function emblemIn({ blocks }: Document): object | null {
  const [emblem] = emblemsIn(blocks);
  if (emblem === undefined) return null;
  const { bytes, type } = emblem;
  return { bytes: Array.from(bytes), format: type === 'png' ? 'png' : 'jpg', alt: EMBLEM_WORDS };
}

/** What JSON.stringify is given; document.typ reads it. */
export function paperOf(document: Document, typesetter: Typesetter): object {
  const { landscape = false, draft } = document;
  const page = pageOf(document, typesetter);
  return {
    title: document.title,
    creator: document.creator,
    header: typesetter.pieces([plainRun(document.header)], emsOf(page.width, SIZE.edge)),
    draft,
    landscape,
    emblem: emblemIn(document),
    blocks: placeBlocks(document).flatMap((placed, index, all) => {
      const block = writeBlock(placed, page);
      // A page on which people sign says what for.
      const keeps = placed.block.kind === 'paragraph' && all[index + 1]?.block.kind === 'sign-off';
      return block === null ? [] : [{ ...block, keeps, 'opens-page': placed.opens === 'page' }];
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
  emblem: null,
  blocks: pages.map((drawing) => ({
    kind: 'sheet',
    'opens-page': false,
    ...pictureOf(drawing, typesetter),
  })),
});
