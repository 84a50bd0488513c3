import {
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';

import { textWidth, type Document } from '../../../rendering/document-model.ts';
import type { PlacedBlock } from '../../../rendering/place-blocks.ts';
import { twips } from './styles.ts';

const DRAFT = '草稿';

const MARK = { text: DRAFT, bold: true, color: 'C5221F' } as const;
const WATERMARK = { text: DRAFT, font: '標楷體', color: 'EBEBEB', opacity: 1, width: 400 } as const;

/** On every page: letters across it and a word above. */
const draftMarks = (): readonly ParagraphChild[] => [
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- a Run, which is all the library asks
  new TextWatermark(WATERMARK),
  new TextRun(MARK),
];

function header(document: Document, title: string): Header {
  const marks = document.draft ? draftMarks() : [];
  return new Header({
    children: [
      new Paragraph({
        style: 'PageHeader',
        tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth(document)) }],
        children: [...marks, new TextRun({ children: [new Tab()] }), new TextRun(title)],
      }),
    ],
  });
}

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'PageFooter',
        children: [
          new TextRun({
            children: ['第 ', PageNumber.CURRENT, ' 頁，共 ', PageNumber.TOTAL_PAGES, ' 頁'],
          }),
        ],
      }),
    ],
  });

// Header and footer lie in the margins of 20 mm.
const MARGIN = { top: 20, bottom: 20, left: 20, right: 20, header: 12, footer: 12 };

function pageOf({ landscape = false }: Document): ISectionOptions['properties'] {
  // Word wants the sides of an upright page with the direction beside them.
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const margin = Object.fromEntries(
    Object.entries(MARGIN).map(([side, length]) => [side, twips(length)]),
  );
  return {
    type: SectionType.NEXT_PAGE,
    page: { size: { width: twips(210), height: twips(297), orientation }, margin },
  };
}

/** The cover is a section of its own: its pages have no number and no title above. */
export function sectionsOf(
  document: Document,
  all: readonly PlacedBlock[],
  write: (placed: PlacedBlock) => readonly FileChild[],
): readonly ISectionOptions[] {
  const covers = all.filter(({ block }) => block.kind === 'cover');
  const others = all.filter(({ block }) => block.kind !== 'cover');
  const properties = pageOf(document) ?? {};
  const cover: ISectionOptions = {
    properties,
    headers: { default: header(document, '') },
    footers: { default: new Footer({ children: [] }) },
    children: covers.flatMap(write),
  };
  const body: ISectionOptions = {
    properties,
    headers: { default: header(document, document.header) },
    footers: { default: footer() },
    children: others.flatMap(write),
  };
  return covers.length === 0 ? [body] : [cover, body];
}
