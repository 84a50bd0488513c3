import {
  textWidth,
  type Cover,
  type Document,
  type Heading,
  type Paragraph,
} from '../document-model.ts';
import { element, join, text, type Attributes, type Markup } from '../markup.ts';
import { chapterAnchor, placeBlocks, type Opening, type PlacedBlock } from '../place-blocks.ts';
import { COVER_PAGE, createAutomaticStyles, type AutomaticStyles } from './automatic-styles.ts';
import { writeContents } from './contents.ts';
import { pictureStyle, writeEmblem, writeFigure } from './figures.ts';
import { part } from './part.ts';
import { writeRuns } from './runs.ts';
import { fontFaces, styleName } from './styles.ts';
import { cellStyles, signOffTable, writeTable } from './tables.ts';

function paragraphProperties({ align, indent, runs }: Paragraph): Attributes {
  // LibreOffice stretches the line before a line break when it justifies.
  const running = runs.some(({ kind }) => kind === 'line-break') ? 'start' : 'justify';
  const alignment = { left: running, center: 'center', right: 'end' }[align];
  return { 'fo:text-align': alignment, ...(indent ? { 'fo:text-indent': '24pt' } : {}) };
}

function writeParagraph(block: Paragraph, opens: Opening, styles: AutomaticStyles): Markup {
  const based = block.small ? 'Small' : 'Text body';
  const style = styles.paragraph({ based, properties: paragraphProperties(block), opens });
  return element('text:p', { 'text:style-name': style }, [writeRuns(block.runs)]);
}

/** Below its emblem, if it has one. `number`: of the block among all, from 1. */
const headingWords = (
  { emblem, runs }: Heading,
  place: 'cover' | 'title',
  number: number,
): readonly Markup[] => [
  ...(emblem === undefined ? [] : writeEmblem(emblem, place, number)),
  writeRuns(runs),
];

function writeHeading(
  block: Heading,
  { chapter, opens }: PlacedBlock,
  { place, styles }: Surroundings,
): Markup {
  const words = headingWords(block, 'title', place + 1);
  if (block.level === 1 && chapter === null) {
    const title = styles.paragraph({ based: 'Title', properties: {}, opens });
    return element('text:p', { 'text:style-name': title }, words);
  }
  // The chapter's own style starts a page already.
  const ownBreak = chapter !== null && opens === 'page';
  const style = styles.paragraph({
    based: `Heading ${block.level}`,
    properties: {},
    opens: ownBreak ? null : opens,
  });
  const bookmark =
    chapter === null ? [] : [element('text:bookmark', { 'text:name': chapterAnchor(chapter) })];
  const attributes = { 'text:style-name': style, 'text:outline-level': block.level };
  return element('text:h', attributes, [...bookmark, ...words]);
}

const COVER_STYLES = { 1: 'Cover Title', 2: 'Cover Subtitle', 3: 'Cover Subtitle' } as const;

function writeCover({ blocks }: Cover): Markup {
  const lines = blocks.map((block, index) => {
    const style = block.kind === 'heading' ? COVER_STYLES[block.level] : 'Cover';
    // Numbered apart from the blocks of the document.
    const words =
      block.kind === 'heading' ? headingWords(block, 'cover', -1 - index) : [writeRuns(block.runs)];
    return element('text:p', { 'text:style-name': styleName(style) }, words);
  });
  // An empty paragraph moves the text down: space above the first line of a page is ignored by some programs.
  return join([element('text:p', { 'text:style-name': 'CoverStart' }, []), ...lines]);
}

function coverStart(): Markup {
  const attributes = {
    'style:name': 'CoverStart',
    'style:family': 'paragraph',
    'style:parent-style-name': 'Cover',
    'style:master-page-name': COVER_PAGE,
  };
  return element('style:style', attributes, [
    element('style:paragraph-properties', { 'fo:margin-top': '60mm' }),
  ]);
}

const isTable = (placed: PlacedBlock | undefined): boolean =>
  placed === undefined || ['table', 'sign-off'].includes(placed.block.kind);

/**
 * Whether a table needs a line after it that nobody sees. At the very end programs put one of their own, which on a full
 * page would be one page too many; and two tables that touch become one in a Word file, which loses the second one's head.
 */
const needsLine = (placed: readonly PlacedBlock[], place: number): boolean =>
  isTable(placed[place]) && isTable(placed[place + 1]);

const END_STYLE = 'End';
const BETWEEN_STYLE = 'Between';

function lineStyle(name: string, height: string): Markup {
  const attributes = { 'style:name': name, 'style:family': 'paragraph' };
  const size = { 'fo:font-size': '1pt', 'style:font-size-asian': '1pt' };
  return element('style:style', attributes, [
    element('style:paragraph-properties', {
      'fo:line-height': height,
      'fo:margin-top': '0mm',
      'fo:margin-bottom': '0mm',
    }),
    element('style:text-properties', size),
  ]);
}

function contentsHeading(opens: Opening, styles: AutomaticStyles): Markup {
  const style = styles.paragraph({ based: 'Contents Heading', properties: {}, opens });
  return element('text:p', { 'text:style-name': style }, [text('目錄')]);
}

type Surroundings = {
  readonly all: readonly PlacedBlock[];
  /** Of the block among all, from 0. */
  readonly place: number;
  readonly styles: AutomaticStyles;
  /** Millimetres between the margins. */
  readonly width: number;
};

function writeBlock(placed: PlacedBlock, { all, place, styles, width }: Surroundings): Markup {
  const { block, opens } = placed;
  const name = `表${place + 1}`;
  switch (block.kind) {
    case 'heading':
      return writeHeading(block, placed, { all, place, styles, width });
    case 'paragraph':
      return writeParagraph(block, opens, styles);
    case 'table':
      return writeTable(block, { name, opens, whole: false }, styles);
    case 'figure':
      return writeFigure(block, { place, opens }, styles);
    case 'sign-off':
      if (block.signers.length === 0) return join([]);
      return writeTable(signOffTable(block, width), { name, opens, whole: true }, styles);
    case 'contents':
      return join([contentsHeading(opens, styles), writeContents(all)]);
    case 'cover':
      return writeCover(block);
  }
}

/** content.xml */
export function contentPart(document: Document): Markup {
  const styles = createAutomaticStyles();
  const placed = placeBlocks(document);
  const width = textWidth(document);
  const lineAfter = (place: number): Markup => {
    const style = place === placed.length - 1 ? END_STYLE : BETWEEN_STYLE;
    return element('text:p', { 'text:style-name': style }, []);
  };
  const body = placed.flatMap((one, place) => [
    writeBlock(one, { all: placed, place, styles, width }),
    ...(needsLine(placed, place) ? [lineAfter(place)] : []),
  ]);
  const automatic = [
    coverStart(),
    lineStyle(END_STYLE, '1pt'),
    lineStyle(BETWEEN_STYLE, '6pt'),
    ...cellStyles(),
    pictureStyle(),
    styles.definitions(),
  ];
  return part('office:document-content', [
    fontFaces(),
    element('office:automatic-styles', {}, automatic),
    element('office:body', {}, [element('office:text', {}, body)]),
  ]);
}
