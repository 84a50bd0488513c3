import { element, join, literal, type Markup } from '../markup.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';

const NAMESPACES = {
  'xmlns:office': `${OASIS}office:1.0`,
  'xmlns:style': `${OASIS}style:1.0`,
  'xmlns:text': `${OASIS}text:1.0`,
  'xmlns:table': `${OASIS}table:1.0`,
  'xmlns:draw': `${OASIS}drawing:1.0`,
  'xmlns:fo': `${OASIS}xsl-fo-compatible:1.0`,
  'xmlns:svg': `${OASIS}svg-compatible:1.0`,
  'xmlns:meta': `${OASIS}meta:1.0`,
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** ODF 1.2 is what CNS 15251 is taken from. */
export const ODF_VERSION = '1.2';

export const XML_DECLARATION = literal('<?xml version="1.0" encoding="UTF-8"?>\n');

/** One XML file of the package, from its root element. */
export function part(root: string, children: readonly Markup[]): Markup {
  const attributes = { ...NAMESPACES, 'office:version': ODF_VERSION };
  return join([XML_DECLARATION, element(root, attributes, children)]);
}
