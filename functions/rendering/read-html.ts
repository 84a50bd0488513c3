import { cleanText } from './clean-text.ts';
import type { Drawing } from './drawing.ts';
import {
  plainText,
  textWidth,
  type Block,
  type Cover,
  type Document,
  type DocumentMeta,
  type Figure,
  type Heading,
  type Paragraph,
  type SignOff,
} from './document-model.ts';
import {
  attributesOf,
  classesOf,
  elementsIn,
  inOutput,
  parseElements,
  templateError,
  type Element,
} from './read/elements.ts';
import { readRuns } from './read/runs.ts';
import { alignOf, readTable } from './read/table.ts';

function readHeading(element: Element): Heading {
  const level = element.name === 'h1' ? 1 : element.name === 'h2' ? 2 : 3;
  const attributes = attributesOf(element, ['class']);
  const classes = classesOf(element, attributes.class, level === 1 ? ['chapter'] : []);
  return { kind: 'heading', level, chapter: classes.has('chapter'), runs: readRuns(element) };
}

function readParagraph(element: Element): Paragraph {
  const words = ['left', 'center', 'right', 'indent', 'small'] as const;
  const classes = classesOf(element, attributesOf(element, ['class']).class, words);
  return {
    kind: 'paragraph',
    align: alignOf(classes),
    indent: classes.has('indent'),
    small: classes.has('small'),
    runs: readRuns(element),
  };
}

function readCover(element: Element): Cover {
  attributesOf(element, []);
  const blocks = elementsIn(element, ['h1', 'h2', 'h3', 'p']).map((child) =>
    child.name === 'p' ? readParagraph(child) : { ...readHeading(child), chapter: false },
  );
  return { kind: 'cover', blocks };
}

function readSignOff(element: Element): SignOff {
  attributesOf(element, []);
  const signers = elementsIn(element, ['signer']).map((signer) => {
    attributesOf(signer, []);
    return plainText(readRuns(signer));
  });
  return { kind: 'sign-off', signers };
}

function readEmpty<Kind extends 'contents' | 'page-break'>(
  element: Element,
  kind: Kind,
): { kind: Kind } {
  attributesOf(element, []);
  elementsIn(element, []);
  return { kind };
}

/** Pictures by the name a template shows each under; null where there is nothing to draw. */
export type Drawings = Readonly<Record<string, Drawing | null>>;

function readFigure(element: Element, drawings: Drawings): Figure | null {
  const name = attributesOf(element, ['data-drawing'])['data-drawing'] ?? '';
  // Not `drawings[name]`: every object has a `constructor`.
  const drawing = new Map(Object.entries(drawings)).get(name);
  if (drawing === undefined) {
    const known = Object.keys(drawings).join('、') || '沒有';
    throw templateError(element, `沒有叫「${name}」的圖。這份文件的圖：${known}。`);
  }
  const caption = plainText(readRuns(element));
  return drawing === null ? null : { kind: 'figure', drawing, caption };
}

type Surroundings = {
  /** Millimetres between the margins. */
  readonly most: number;
  readonly drawings: Drawings;
};

type Reader = (element: Element, around: Surroundings) => Block | null;

const READERS: Readonly<Record<string, Reader>> = {
  h1: readHeading,
  h2: readHeading,
  h3: readHeading,
  p: readParagraph,
  table: (element, { most }) => readTable(element, most),
  figure: (element, { drawings }) => readFigure(element, drawings),
  cover: readCover,
  'sign-off': readSignOff,
  contents: (element) => readEmpty(element, 'contents'),
  'page-break': (element) => readEmpty(element, 'page-break'),
};

function readBlocks(html: string, around: Surroundings): readonly Block[] {
  return elementsIn(parseElements(html), Object.keys(READERS)).flatMap((element) => {
    const block = READERS[element.name]?.(element, around) ?? null;
    return block === null ? [] : [block];
  });
}

/**
 * Reads what a template made. The vocabulary is docs/templates.md; anything outside it throws a `MarkupFault` that names it,
 * so that neither a template nor the data in it can bring something in that one of the writers would not know.
 */
export function readDocument(given: string, meta: DocumentMeta, drawings: Drawings = {}): Document {
  const html = cleanText(given);
  try {
    return {
      title: cleanText(meta.title),
      creator: cleanText(meta.creator),
      header: cleanText(meta.header),
      draft: meta.draft,
      landscape: meta.landscape ?? false,
      blocks: readBlocks(html, { most: textWidth(meta), drawings }),
    };
  } catch (error) {
    throw inOutput(error, html);
  }
}
