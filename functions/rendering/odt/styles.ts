// The named styles. Where LibreOffice has a built-in style its name is used, so that people find it in their language.
import { textWidth, type Document } from '../document-model.ts';
import type { Attributes, Markup } from '../markup.ts';
import { element } from '../markup.ts';

const KAI = '標楷體';

/** 標楷體 by its names on Windows, macOS and Linux, then what Google Docs and LibreOffice have. */
const FONT_FAMILIES = `${KAI}, DFKai-SB, BiauKaiTC, TW-Kai, 'Noto Sans TC', 'Noto Sans CJK TC'`;

export function fontFaces(): Markup {
  const attributes = {
    'style:name': KAI,
    'svg:font-family': FONT_FAMILIES,
    'style:font-family-generic': 'roman',
  };
  return element('office:font-face-decls', {}, [element('style:font-face', attributes)]);
}

/** ODF has each property twice: for Latin and for East Asian characters. */
function size(points: number): Attributes {
  return { 'fo:font-size': `${points}pt`, 'style:font-size-asian': `${points}pt` };
}

const BOLD: Attributes = { 'fo:font-weight': 'bold', 'style:font-weight-asian': 'bold' };

const UNDERLINED: Attributes = {
  'style:text-underline-style': 'solid',
  'style:text-underline-width': 'auto',
  'style:text-underline-color': 'font-color',
};

const CHARACTERS: Attributes = {
  'style:font-name': KAI,
  'style:font-name-asian': KAI,
  ...size(12),
  'fo:language': 'en',
  'fo:country': 'US',
  'style:language-asian': 'zh',
  'style:country-asian': 'TW',
};

const CHINESE_LINES: Attributes = {
  'style:text-autospace': 'ideograph-alpha',
  'style:punctuation-wrap': 'hanging',
  'style:line-break': 'strict',
  'fo:orphans': 2,
  'fo:widows': 2,
};

type Style = {
  readonly name: string;
  readonly parent?: string;
  readonly paragraph?: Attributes;
  readonly characters?: Attributes;
  readonly tab?: Attributes;
};

const HEADING: Attributes = {
  'fo:keep-with-next': 'always',
  'fo:margin-top': '4mm',
  'fo:margin-bottom': '2mm',
};

const CENTRED: Attributes = { 'fo:text-align': 'center' };

const PAGE_EDGE: Style = { name: '', characters: { ...size(9), 'fo:color': '#555555' } };

const TABLE_TEXT = 'Table Contents';

/**
 * LibreOffice puts a line of Latin letters alone at the top of its cell, whatever the cell says, unless the line's height is
 * said too. In parts of the letter's own: whoever enlarges letters is not shown half of them.
 */
const TABLE_LINES: Attributes = { 'fo:line-height': '101%' };

/** Tables that lie across hold many columns. */
const ACROSS: Style = { name: TABLE_TEXT, paragraph: TABLE_LINES, characters: size(9) };

const STYLES: readonly Style[] = [
  { name: 'Standard' },
  {
    name: 'Text body',
    paragraph: { 'fo:line-height': '150%', 'fo:margin-top': '1mm', 'fo:margin-bottom': '1mm' },
  },
  { name: 'Small', paragraph: { 'fo:margin-top': '1mm' }, characters: size(10) },
  {
    name: 'Title',
    paragraph: { ...CENTRED, 'fo:margin-bottom': '3mm', 'fo:keep-with-next': 'always' },
    characters: { ...size(20), ...BOLD },
  },
  {
    name: 'Heading 1',
    paragraph: {
      ...HEADING,
      'fo:margin-top': '0mm',
      'fo:margin-bottom': '4mm',
      'fo:break-before': 'page',
      'fo:padding-bottom': '1mm',
      'fo:border-bottom': '1pt solid #1f5fa8',
    },
    characters: { ...size(16), ...BOLD },
  },
  { name: 'Heading 2', paragraph: HEADING, characters: { ...size(14), ...BOLD } },
  { name: 'Heading 3', paragraph: HEADING, characters: { ...size(12), ...BOLD } },
  {
    name: 'Contents Heading',
    paragraph: { ...CENTRED, 'fo:margin-bottom': '4mm' },
    characters: { ...size(16), ...BOLD },
  },
  {
    name: 'Contents 1',
    paragraph: { 'fo:line-height': '170%' },
    tab: { 'style:leader-style': 'dotted', 'style:leader-text': '.' },
  },
  {
    name: 'Cover',
    paragraph: { ...CENTRED, 'fo:line-height': '150%', 'fo:margin-bottom': '4mm' },
    characters: size(16),
  },
  { name: 'Cover Title', parent: 'Cover', characters: { ...size(26), ...BOLD } },
  { name: 'Cover Subtitle', parent: 'Cover', characters: { ...size(20), ...BOLD } },
  { name: 'Picture Line', paragraph: { ...CENTRED, 'fo:keep-with-next': 'always' } },
  { name: 'Figure', paragraph: { ...CENTRED, 'fo:margin-bottom': '3mm' }, characters: size(10) },
  { name: TABLE_TEXT, paragraph: TABLE_LINES, characters: size(10.5) },
  { name: 'Table Heading', parent: TABLE_TEXT, characters: BOLD },
  { ...PAGE_EDGE, name: 'Header', tab: {} },
  { ...PAGE_EDGE, name: 'Footer', paragraph: CENTRED },
];

/** ODF allows no space in style names; the name people see keeps it. */
export const styleName = (name: string): string => name.replaceAll(' ', '_20_');

/** `width`: millimetres between the margins, where the right tab stops. */
function paragraphStyle(
  { name, parent, paragraph, characters, tab }: Style,
  width: number,
): Markup {
  const attributes = {
    'style:name': styleName(name),
    'style:display-name': name,
    'style:family': 'paragraph',
    'style:parent-style-name': name === 'Standard' ? null : styleName(parent ?? 'Standard'),
  };
  const stop = { 'style:position': `${width}mm`, 'style:type': 'right', ...tab };
  const stops = tab ? [element('style:tab-stops', {}, [element('style:tab-stop', stop)])] : [];
  return element('style:style', attributes, [
    element('style:paragraph-properties', paragraph ?? {}, stops),
    element('style:text-properties', characters ?? {}),
  ]);
}

function textStyle(name: string, characters: Attributes): Markup {
  const attributes = {
    'style:name': styleName(name),
    'style:display-name': name,
    'style:family': 'text',
  };
  return element('style:style', attributes, [element('style:text-properties', characters)]);
}

export function namedStyles(document: Document): Markup {
  const width = textWidth(document);
  const styleOf = (style: Style): Style =>
    document.landscape === true && style.name === TABLE_TEXT ? ACROSS : style;
  return element('office:styles', {}, [
    element('style:default-style', { 'style:family': 'paragraph' }, [
      element('style:paragraph-properties', CHINESE_LINES),
      element('style:text-properties', CHARACTERS),
    ]),
    ...STYLES.map((style) => paragraphStyle(styleOf(style), width)),
    textStyle('Bold', BOLD),
    textStyle('Underline', UNDERLINED),
    textStyle('Bold Underline', { ...BOLD, ...UNDERLINED }),
    textStyle('Internet link', { 'fo:color': '#1f5fa8', ...UNDERLINED }),
    textStyle('Index Link', { 'fo:color': '#000000', 'style:text-underline-style': 'none' }),
    textStyle('Draft', { 'fo:color': '#c5221f', ...BOLD }),
  ]);
}
