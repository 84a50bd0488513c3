import { cleanText } from './clean-text.ts';
import {
  plainText,
  textWidth,
  type Block,
  type Cover,
  type Document,
  type DocumentMeta,
  type Heading,
  type Paragraph,
  type SignOff,
} from './document-model.ts';
import {
  attributesOf,
  classesOf,
  elementsIn,
  parseElements,
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

type Reader = (element: Element, most: number) => Block;

const READERS: Readonly<Record<string, Reader>> = {
  h1: readHeading,
  h2: readHeading,
  h3: readHeading,
  p: readParagraph,
  table: readTable,
  cover: readCover,
  'sign-off': readSignOff,
  contents: (element) => readEmpty(element, 'contents'),
  'page-break': (element) => readEmpty(element, 'page-break'),
};

/**
 * Reads what a template made. The vocabulary is docs/templates.md; anything outside it throws and is named, so that
 * neither a template nor the data in it can bring something in that one of the writers would not know.
 */
export function readDocument(html: string, meta: DocumentMeta): Document {
  const most = textWidth(meta);
  const blocks = elementsIn(parseElements(html), Object.keys(READERS)).flatMap((element) => {
    const read = READERS[element.name];
    return read === undefined ? [] : [read(element, most)];
  });
  return {
    title: cleanText(meta.title),
    creator: cleanText(meta.creator),
    header: cleanText(meta.header),
    draft: meta.draft,
    landscape: meta.landscape ?? false,
    blocks,
  };
}
