import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LeaderType,
  Paragraph,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
  type IParagraphOptions,
} from 'docx';

import {
  plainText,
  type Cover,
  type Figure,
  type Heading,
  type Paragraph as TextParagraph,
} from '../../../rendering/document-model.ts';
import { signOffTable } from '../../../rendering/odt/tables.ts';
import { chapterAnchor, type PlacedBlock } from '../../../rendering/place-blocks.ts';
import { pixels, writeEmblem } from './emblem.ts';
import type { Painter } from '../pictures.ts';
import { writeRuns } from './runs.ts';
import { twips, type StyleName } from './styles.ts';
import { writeTable } from './tables.ts';

export type Surroundings = {
  readonly all: readonly PlacedBlock[];
  /** Millimetres between the margins. */
  readonly width: number;
  /** Null where there is nothing to paint. */
  readonly paint: Painter | null;
};

const styled = (style: StyleName, options: IParagraphOptions): Paragraph =>
  new Paragraph({ style, ...options });

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

function writeHeading(block: Heading, chapter: number | null, pageBreakBefore: boolean): Paragraph {
  const children = [...writeEmblem(block, 'title'), ...writeRuns(block.runs)];
  if (chapter !== null) {
    const bookmark = new Bookmark({ id: chapterAnchor(chapter), children: [...children] });
    return new Paragraph({ heading: LEVELS[1], pageBreakBefore, children: [bookmark] });
  }
  const heading = block.level === 1 ? HeadingLevel.TITLE : LEVELS[block.level];
  return new Paragraph({ heading, pageBreakBefore, children });
}

function writeParagraph(block: TextParagraph, pageBreakBefore: boolean): Paragraph {
  // Word stretches the line before a line break when it justifies.
  const isRunning = block.runs.every(({ kind }) => kind === 'text');
  const left = isRunning ? AlignmentType.BOTH : AlignmentType.LEFT;
  return styled(block.small ? 'Small' : 'TextBody', {
    alignment: { left, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[block.align],
    // Two characters of 12 points: programs that do not count in characters take the length.
    ...(block.indent ? { indent: { firstLineChars: 200, firstLine: 480 } } : {}),
    pageBreakBefore,
    children: writeRuns(block.runs),
  });
}

const COVER_STYLES = { 1: 'CoverTitle', 2: 'CoverSubtitle', 3: 'CoverSubtitle' } as const;

function writeCover({ blocks }: Cover): readonly Paragraph[] {
  const lines = blocks.map((block) =>
    styled(block.kind === 'heading' ? COVER_STYLES[block.level] : 'CoverLine', {
      children: [
        ...(block.kind === 'heading' ? writeEmblem(block, 'cover') : []),
        ...writeRuns(block.runs),
      ],
    }),
  );
  // An empty paragraph moves the text down: space above the first line of a page is ignored by some programs.
  return [styled('CoverLine', { spacing: { before: twips(60) } }), ...lines];
}

function contentsEntry(title: string, anchor: string, width: number): Paragraph {
  return styled('TOC1', {
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width), leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({ anchor, children: [new TextRun(title)] }),
      new TextRun({ children: [new Tab()] }),
      new SimpleField(`PAGEREF ${anchor} \\h`, '1'),
    ],
  });
}

function writeContents({ all, width }: Surroundings, pageBreakBefore: boolean): Paragraph[] {
  const entries = all.flatMap(({ block, chapter }) =>
    block.kind === 'heading' && chapter !== null
      ? [contentsEntry(plainText(block.runs), chapterAnchor(chapter), width)]
      : [],
  );
  const title = styled('ContentsHeading', { pageBreakBefore, children: [new TextRun('目錄')] });
  return [title, ...entries];
}

function writeFigure(
  { drawing, caption }: Figure,
  paint: Painter,
  pageBreakBefore: boolean,
): readonly Paragraph[] {
  const { width, height, title, description } = drawing;
  const image = new ImageRun({
    type: 'png',
    data: paint(drawing),
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: title, title, description },
  });
  return [
    styled('FigureCaption', { pageBreakBefore, keepNext: true, children: [image] }),
    styled('FigureCaption', { children: [new TextRun(caption)] }),
  ];
}

/** A table cannot start a page by itself: an empty line before it does. */
const afterBreak = (table: FileChild | null, starts: boolean): readonly FileChild[] => [
  ...(starts ? [styled('End', { pageBreakBefore: true })] : []),
  // Tables that follow each other at once would become one.
  ...(table === null ? [] : [table, styled('Small', {})]),
];

export function writeBlock(placed: PlacedBlock, around: Surroundings): readonly FileChild[] {
  const { block, opens, chapter } = placed;
  const starts = opens === 'page';
  switch (block.kind) {
    case 'heading':
      return [writeHeading(block, chapter, starts)];
    case 'paragraph':
      return [writeParagraph(block, starts)];
    case 'table':
      return afterBreak(writeTable(block, false), starts);
    case 'figure':
      return around.paint === null ? [] : writeFigure(block, around.paint, starts);
    case 'sign-off':
      if (block.signers.length === 0) return [];
      return [
        styled('Small', {}),
        ...afterBreak(writeTable(signOffTable(block, around.width), true), starts),
      ];
    case 'contents':
      return writeContents(around, starts);
    case 'cover':
      return writeCover(block);
  }
}
