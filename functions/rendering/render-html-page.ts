import {
  plainText,
  type Cover,
  type Document,
  type Figure,
  type Heading,
  type Paragraph,
} from './document-model.ts';
import { EMBLEM_WORDS, emblemAddress, emblemSize } from './emblem.ts';
import { writeRuns } from './html/runs.ts';
import { styleSheet } from './html/style-sheet.ts';
import { writeSignOff, writeTable } from './html/tables.ts';
import { element, join, literal, text, type Markup } from './markup.ts';
import { chapterAnchor, placeBlocks, type Opening, type PlacedBlock } from './place-blocks.ts';
import { writeSvg } from './write-svg.ts';

const classes = (...words: readonly (string | false)[]): string | null =>
  words.filter((word) => word !== false && word !== '').join(' ') || null;

/** In the heading itself, above its words. */
function writeEmblem({ emblem }: Heading, place: 'cover' | 'title'): readonly Markup[] {
  if (emblem === undefined) return [];
  const { width, height } = emblemSize(emblem, place);
  const look = `width: ${width}mm; height: ${height}mm`;
  const image = { src: emblemAddress(emblem), alt: EMBLEM_WORDS, style: look };
  return [element('img', image), element('br', {})];
}

function writeHeading(block: Heading, chapter: number | null, opens: Opening): Markup {
  const { level, runs } = block;
  const role = chapter !== null ? 'chapter' : level === 1 && 'title';
  const id = chapter === null ? null : chapterAnchor(chapter);
  return element(`h${level}`, { class: classes(role, opens !== null && 'page'), id }, [
    ...writeEmblem(block, 'title'),
    writeRuns(runs),
  ]);
}

function writeParagraph({ align, indent, small, runs }: Paragraph, opens: Opening): Markup {
  const look = classes(
    align !== 'left' && align,
    indent && 'indent',
    small && 'small',
    opens !== null && 'page',
  );
  return element('p', { class: look }, [writeRuns(runs)]);
}

function writeCover({ blocks }: Cover): Markup {
  const lines = blocks.map((block) => {
    if (block.kind === 'paragraph') return writeParagraph(block, null);
    const { level, runs } = block;
    const look = { class: classes(level === 1 && 'title') };
    return element(`h${level}`, look, [...writeEmblem(block, 'cover'), writeRuns(runs)]);
  });
  return element('section', { class: 'cover' }, lines);
}

function writeContents(all: readonly PlacedBlock[], opens: Opening): Markup {
  const entries = all.flatMap(({ block, chapter }) =>
    block.kind === 'heading' && chapter !== null
      ? [
          element('li', {}, [
            element('a', { href: `#${chapterAnchor(chapter)}` }, [text(plainText(block.runs))]),
          ]),
        ]
      : [],
  );
  return element('nav', { class: classes('contents', opens !== null && 'page') }, [
    element('h2', { class: 'center' }, [text('目錄')]),
    element('ol', {}, entries),
  ]);
}

const writeFigure = ({ drawing, caption }: Figure, opens: Opening): Markup =>
  element('figure', { class: classes(opens !== null && 'page') }, [
    writeSvg(drawing),
    element('figcaption', {}, [text(caption)]),
  ]);

const boxed = (table: Markup, opens: Opening): Markup =>
  element('div', { class: classes('table', opens !== null && 'page') }, [table]);

function writeBlock({ block, opens, chapter }: PlacedBlock, all: readonly PlacedBlock[]): Markup {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block, chapter, opens);
    case 'paragraph':
      return writeParagraph(block, opens);
    case 'table':
      return boxed(writeTable(block), opens);
    case 'figure':
      return writeFigure(block, opens);
    case 'sign-off':
      return boxed(writeSignOff(block), opens);
    case 'contents':
      return writeContents(all, opens);
    case 'cover':
      return writeCover(block);
  }
}

function pageHeader({ draft, header }: Document): readonly Markup[] {
  if (!draft && header === '') return [];
  const mark = draft ? [element('strong', {}, [text('草稿')])] : [];
  return [element('header', {}, [...mark, element('span', {}, [text(header)])])];
}

// Nothing is loaded from anywhere, whatever the text says: a second wall behind the escaping.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The document as one complete HTML page for the screen; it needs nothing from outside itself. */
export function renderHtmlPage(document: Document): string {
  const placed = placeBlocks(document);
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [text(document.title)]),
    element('style', {}, [styleSheet]),
  ]);
  const main = element(
    'main',
    { class: classes(document.draft && 'draft', document.landscape === true && 'landscape') },
    [...pageHeader(document), ...placed.map((block) => writeBlock(block, placed))],
  );
  return join([
    literal('<!doctype html>\n'),
    element('html', { lang: 'zh-Hant-TW' }, [head, element('body', {}, [main])]),
    literal('\n'),
  ]);
}
