// Plain tables as an OpenDocument spreadsheet: a tab each, text as text and numbers as numbers, nothing worked out.
import { cleanText } from './clean-text.ts';
import { element, text, type Markup } from './markup.ts';
import { metaPart, odfPackage } from './odf-package.ts';
import { part } from './odt/part.ts';

export type OdsTable = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

export type OdsBook = {
  readonly title: string;
  readonly creator: string;
  readonly tables: readonly OdsTable[];
};

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const HEADER_STYLE = 'header';
const COLUMN_STYLE = 'column';
const WRAPPED_STYLE = 'wrapped';

/**
 * ODF drops white space at both ends of a paragraph and repeated spaces, unless they are elements. A tab becomes a space:
 * LibreOffice drops tabs in cells altogether.
 */
const spaced = (line: string): readonly Markup[] =>
  line
    .replaceAll('\t', ' ')
    .split(/( {2,}|^ | $)/u)
    .filter(Boolean)
    .map((piece) =>
      /^ +$/u.test(piece) ? element('text:s', { 'text:c': piece.length }) : text(piece),
    );

function cell(value: string | number, style: string): Markup {
  const look = { 'table:style-name': style };
  if (value === '') return element('table:table-cell', look);
  if (typeof value === 'number') {
    const held = { 'office:value-type': 'float', 'office:value': value };
    return element('table:table-cell', { ...look, ...held }, [
      element('text:p', {}, [text(String(value))]),
    ]);
  }
  const lines = cleanText(value).split('\n');
  return element(
    'table:table-cell',
    { ...look, 'office:value-type': 'string' },
    lines.map((line) => element('text:p', {}, spaced(line))),
  );
}

const rowOf = (cells: readonly (string | number)[], style: string): Markup =>
  element(
    'table:table-row',
    {},
    cells.map((value) => cell(value, style)),
  );

const tableOf = ({ name, header, rows }: OdsTable): Markup =>
  element('table:table', { 'table:name': name }, [
    element('table:table-column', {
      'table:style-name': COLUMN_STYLE,
      'table:number-columns-repeated': header.length,
    }),
    element('table:table-header-rows', {}, [rowOf(header, HEADER_STYLE)]),
    ...rows.map((row) => rowOf(row, WRAPPED_STYLE)),
  ]);

function cellStyle(name: string, more: readonly Markup[]): Markup {
  const top = { 'fo:wrap-option': 'wrap', 'style:vertical-align': 'top' };
  return element('style:style', { 'style:name': name, 'style:family': 'table-cell' }, [
    element('style:table-cell-properties', top),
    ...more,
  ]);
}

const styles = element('office:automatic-styles', {}, [
  element('style:style', { 'style:name': COLUMN_STYLE, 'style:family': 'table-column' }, [
    element('style:table-column-properties', { 'style:column-width': '35mm' }),
  ]),
  cellStyle(WRAPPED_STYLE, []),
  cellStyle(HEADER_STYLE, [
    element('style:text-properties', {
      'fo:font-weight': 'bold',
      'style:font-weight-asian': 'bold',
    }),
  ]),
]);

/** The tables as OpenDocument spreadsheet (.ods). The same tables give the same bytes in every runtime. */
export function renderOds({ title, creator, tables }: OdsBook): Uint8Array {
  return odfPackage(MEDIA_TYPE, {
    'content.xml': part('office:document-content', [
      styles,
      element('office:body', {}, [element('office:spreadsheet', {}, tables.map(tableOf))]),
    ]),
    'meta.xml': metaPart({ title, creator }),
  });
}
