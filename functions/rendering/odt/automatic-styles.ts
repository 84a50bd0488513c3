// Styles that only one place in the document needs: made when first asked for, named in that order.
import { element, join, type Attributes, type Markup } from '../markup.ts';
import type { Opening } from '../place-blocks.ts';
import { styleName } from './styles.ts';

/** How a place differs from the named style it is based on. */
type ParagraphStyle = {
  readonly based: string;
  readonly properties: Attributes;
  readonly opens: Opening;
};

type TableStyle = {
  /** Millimetres. */
  readonly width: number;
  readonly opens: Opening;
  /** Moved to the next page rather than cut. */
  readonly whole: boolean;
};

export type AutomaticStyles = {
  /** Each gives the name to use, possibly that of a named style. */
  readonly paragraph: (style: ParagraphStyle) => string;
  readonly table: (style: TableStyle) => string;
  /** Width in millimetres. */
  readonly column: (width: number) => string;
  /** Least height in millimetres, or null. */
  readonly row: (height: number | null) => string;
  readonly definitions: () => Markup;
};

/** Names of the master pages; see pages.ts. */
export const NUMBERED_PAGES = 'Standard';
export const COVER_PAGE = 'Cover';

const breakOf = (opens: Opening): Attributes =>
  opens === 'page' ? { 'fo:break-before': 'page' } : {};

// Naming a master page starts a page of that kind, so no break is wanted as well.
const masterOf = (opens: Opening): Attributes =>
  opens === 'after-cover' ? { 'style:master-page-name': NUMBERED_PAGES } : {};

type Definition = {
  readonly family: string;
  readonly attributes: Attributes;
  readonly properties: Attributes;
};

export function createAutomaticStyles(): AutomaticStyles {
  const names = new Map<string, string>();
  const definitions: Markup[] = [];

  const nameOf = (prefix: string, { family, attributes, properties }: Definition): string => {
    const key = JSON.stringify([family, attributes, properties]);
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = `${prefix}${names.size + 1}`;
    names.set(key, name);
    definitions.push(
      element('style:style', { 'style:name': name, 'style:family': family, ...attributes }, [
        element(`style:${family}-properties`, properties),
      ]),
    );
    return name;
  };

  return {
    paragraph: ({ based, properties, opens }) => {
      const own = { ...properties, ...breakOf(opens) };
      if (Object.keys(own).length === 0 && opens === null) return styleName(based);
      const attributes = { 'style:parent-style-name': styleName(based), ...masterOf(opens) };
      return nameOf('P', { family: 'paragraph', attributes, properties: own });
    },
    table: ({ width, opens, whole }) =>
      nameOf('T', {
        family: 'table',
        attributes: masterOf(opens),
        properties: {
          'style:width': `${width}mm`,
          'table:align': 'center',
          // Word files know no space around tables, so there is little of it: pages are to hold the same in both.
          'fo:margin-top': whole ? '8mm' : '0mm',
          'fo:margin-bottom': whole ? '0mm' : '1mm',
          ...breakOf(opens),
          'style:may-break-between-rows': whole ? 'false' : 'true',
          'table:border-model': 'collapsing',
        },
      }),
    column: (width) =>
      nameOf('C', {
        family: 'table-column',
        attributes: {},
        properties: { 'style:column-width': `${width}mm` },
      }),
    row: (height) =>
      nameOf('R', {
        family: 'table-row',
        attributes: {},
        properties: {
          'style:min-row-height': height === null ? null : `${height}mm`,
          'fo:keep-together': 'always',
        },
      }),
    definitions: () => join(definitions),
  };
}
