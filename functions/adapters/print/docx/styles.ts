// The named styles of a Word file: those of the ODT, by the names Word knows them under.
import {
  BorderStyle,
  LineRuleType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';

/** 標楷體 first, as in the ODT; where a computer lacks it, Word takes another by itself. */
const KAI = '標楷體';
const FONT = { ascii: KAI, hAnsi: KAI, eastAsia: KAI, cs: KAI } as const;

export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Word counts letters in half points. */
const halfPoints = (points: number): number => points * 2;

/** Lines that many times as high as one of plain text. */
const lines = (times: number): { line: number; lineRule: typeof LineRuleType.AUTO } => ({
  line: Math.round(times * 240),
  lineRule: LineRuleType.AUTO,
});

type Look = Pick<IParagraphStyleOptions, 'paragraph'> & {
  readonly points?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly parent?: string;
  readonly name?: string;
};

const above = (before: number, after: number): { before: number; after: number } => ({
  before: twips(before),
  after: twips(after),
});

const CENTRED = { alignment: 'center' } as const;
const EDGE: Look = { points: 9, colour: '555555' };

const LOOKS = {
  TextBody: { name: 'Body Text', paragraph: { spacing: { ...lines(1.5), ...above(1, 1) } } },
  Small: { points: 10, paragraph: { spacing: above(1, 0) } },
  CoverLine: {
    points: 16,
    paragraph: { ...CENTRED, spacing: { ...lines(1.5), ...above(0, 4) } },
  },
  CoverTitle: { parent: 'CoverLine', points: 26, bold: true },
  CoverSubtitle: { parent: 'CoverLine', points: 20, bold: true },
  ContentsHeading: {
    points: 16,
    bold: true,
    paragraph: { ...CENTRED, spacing: above(0, 4) },
  },
  TOC1: { name: 'toc 1', paragraph: { spacing: lines(1.7) } },
  TableText: { points: 10.5 },
  TableHeading: { parent: 'TableText', points: 10.5, bold: true },
  PageHeader: EDGE,
  PageFooter: { ...EDGE, paragraph: CENTRED },
  FigureCaption: { points: 10, paragraph: { ...CENTRED, spacing: above(1, 3) } },
  // After a table Word wants a paragraph; on a full page it must not take a page of its own.
  End: { points: 1, paragraph: { spacing: { line: 20, lineRule: LineRuleType.EXACT } } },
} as const satisfies Readonly<Record<string, Look>>;

export type StyleName = keyof typeof LOOKS;

function paragraphStyle([id, look]: readonly [string, Look]): IParagraphStyleOptions {
  const { points, bold, colour, parent = 'Normal', name = id, paragraph } = look;
  return {
    id,
    name,
    basedOn: parent,
    quickFormat: true,
    run: {
      ...(points === undefined ? {} : { size: halfPoints(points) }),
      ...(bold === undefined ? {} : { bold }),
      ...(colour === undefined ? {} : { color: colour }),
    },
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}

const heading = (points: number): IBaseParagraphStyleOptions => ({
  run: { size: halfPoints(points), bold: true, font: FONT, color: '000000' },
  paragraph: { keepNext: true, spacing: above(4, 2) },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: halfPoints(12), language: { value: 'en-US', eastAsia: 'zh-TW' } },
    },
    title: {
      run: { size: halfPoints(20), bold: true, font: FONT },
      paragraph: { ...CENTRED, keepNext: true, spacing: above(0, 3) },
    },
    heading1: {
      ...heading(16),
      paragraph: {
        keepNext: true,
        spacing: above(0, 4),
        border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: '1F5FA8', space: 3 } },
      },
    },
    heading2: heading(14),
    heading3: heading(12),
    hyperlink: { run: { color: '1F5FA8', underline: {} } },
  },
  paragraphStyles: Object.entries(LOOKS).map(paragraphStyle),
};
