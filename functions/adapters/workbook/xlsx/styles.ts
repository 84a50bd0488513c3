// Looks of cells, appended to whatever styles a workbook has: indices that cells already use stay valid.
import { damaged } from './trouble.ts';
import { appended, spliced, withAttributes } from './xml-edit.ts';
import { attribute, contentOf, elementEnd, encodeAttribute, firstTag } from './xml.ts';
import { elementsIn, type Element } from './sheet-rows.ts';

export type CellLook = {
  /** Number format code. */
  readonly format: string;
  readonly wrap: boolean;
  /** Numbers too stand at the left. */
  readonly left: boolean;
  readonly locked: boolean;
  /** White bold text on this colour (RRGGBB). */
  readonly heading?: string;
};

export type Styles = {
  /** Index for a cell's or column's style. */
  readonly cell: (look: CellLook) => number;
  /** Index for a conditional format that fills with this colour (RRGGBB). */
  readonly fill: (colour: string) => number;
  readonly xml: () => string;
};

/** Order that the format demands of the lists. */
const LISTS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FIRST_OWN_FORMAT = 164;
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = { General: 0, '#,##0': 3, '@': 49 };

export function stylesOf(original: string): Styles {
  let xml = original;
  const made = new Map<string, number>();
  const prefix = firstTag(xml, 'styleSheet')?.prefix ?? '';
  const once = (key: string, make: () => number): number => {
    const index = made.get(key) ?? make();
    made.set(key, index);
    return index;
  };
  /** Adds an item to a list, once, and gives its index. `{}` stands for the namespace prefix. */
  const add = (list: string, item: string): number =>
    once(`${list} ${item}`, () => {
      const added = withItem(xml, { list, item: item.replaceAll('{}', prefix), prefix });
      xml = added.xml;
      return added.index;
    });
  const format = (code: string): number =>
    BUILT_IN_FORMATS[code] ??
    once(`format ${code}`, () => {
      const id = nextFormatId(xml);
      add('numFmts', `<{}numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`);
      return id;
    });
  const heading = (colour: string): string => {
    const name = attribute(
      firstTag(xml, 'name', listOf(xml, 'fonts')?.content)?.attributes ?? '',
      'val',
    );
    const font = add(
      'fonts',
      `<{}font><{}b/><{}sz val="11"/><{}color rgb="FFFFFFFF"/><{}name val="${encodeAttribute(name ?? 'Calibri')}"/></{}font>`,
    );
    const fill = add(
      'fills',
      `<{}fill><{}patternFill patternType="solid"><{}fgColor rgb="FF${colour}"/><{}bgColor indexed="64"/></{}patternFill></{}fill>`,
    );
    return `fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyFill="1"`;
  };
  return {
    cell: (look) => {
      const face =
        look.heading === undefined
          ? 'fontId="0" fillId="0" borderId="0" xfId="0"'
          : heading(look.heading);
      return add(
        'cellXfs',
        `<{}xf numFmtId="${format(look.format)}" ${face} applyNumberFormat="1" applyAlignment="1" applyProtection="1">` +
          `<{}alignment${look.left ? ' horizontal="left"' : ''} vertical="center"${look.wrap ? ' wrapText="1"' : ''}/><{}protection locked="${look.locked ? 1 : 0}"/></{}xf>`,
      );
    },
    fill: (colour) => add('dxfs', differential(colour)),
    xml: () => xml,
  };
}

/** Dark fills get white text, so that the word stays readable. */
function differential(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    parseInt(colour.slice(at, at + 2), 16),
  );
  const isDark = red * 0.299 + green * 0.587 + blue * 0.114 < 140;
  const font = `<{}font><{}color rgb="FF${isDark ? 'FFFFFF' : '202124'}"/></{}font>`;
  return `<{}dxf>${font}<{}fill><{}patternFill patternType="solid"><{}fgColor rgb="FF${colour}"/><{}bgColor rgb="FF${colour}"/></{}patternFill></{}fill></{}dxf>`;
}

function rootOf(xml: string): Element {
  const tag = firstTag(xml, 'styleSheet');
  if (tag === undefined) throw damaged('樣式');
  const content = contentOf(xml, tag);
  return { tag, content, end: elementEnd(xml, tag, content) };
}

function listOf(xml: string, list: string): Element | undefined {
  for (const element of elementsIn(xml, rootOf(xml).content)) {
    if (element.tag.name === list) return element;
  }
  return undefined;
}

function nextFormatId(xml: string): number {
  const list = listOf(xml, 'numFmts');
  if (list === undefined) return FIRST_OWN_FORMAT;
  const ids = Array.from(elementsIn(xml, list.content), ({ tag }) =>
    Number(attribute(tag.attributes, 'numFmtId')),
  );
  return Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1;
}

function withItem(
  xml: string,
  { list, item, prefix }: { readonly list: string; readonly item: string; readonly prefix: string },
): { readonly xml: string; readonly index: number } {
  const element = listOf(xml, list);
  if (element === undefined) {
    const root = rootOf(xml);
    const later = LISTS.slice(LISTS.indexOf(list) + 1);
    const following = Array.from(elementsIn(xml, root.content)).find(({ tag }) =>
      later.includes(tag.name),
    );
    const text = `<${prefix}${list} count="1">${item}</${prefix}${list}>`;
    if (following === undefined) return { xml: appended(xml, root, text), index: 0 };
    return {
      xml: spliced(xml, { start: following.tag.start, end: following.tag.start }, text),
      index: 0,
    };
  }
  // The count attribute is only a hint, so the items themselves are counted.
  const index = Array.from(elementsIn(xml, element.content)).length;
  const grown = appended(xml, element, item);
  const opening = firstTag(grown, list, { start: element.tag.start, end: grown.length });
  return opening === undefined
    ? { xml: grown, index }
    : {
        xml: spliced(grown, opening, withAttributes(opening, { count: String(index + 1) })),
        index,
      };
}
