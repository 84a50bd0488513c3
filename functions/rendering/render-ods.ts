// Plain tables as an OpenDocument spreadsheet: a tab each, text as text and numbers as numbers, nothing worked out.
import { cleanText } from './clean-text.ts';
import { element, text, type Markup } from './markup.ts';
import { metaPart, odfPackage } from './odf-package.ts';
import { part } from './odt/part.ts';

type OdsTable = {
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

/** Millimetres a column may be wide: there is a style for each. */
const WIDTHS = [20, 30, 40, 50, 60, 80] as const;
type Width = (typeof WIDTHS)[number];
const WIDEST: Width = 80;

/** Of a Chinese character on screen; others are about half as wide. */
const LETTER = 3.6;
const lettersIn = (line: string): number =>
  Array.from(line).reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.58 : 1), 0);

const columnStyle = (width: Width): string => `column-${width}`;

/** Wide enough for its longest line, up to where lines are better broken. */
function widthFor(cells: readonly (string | number)[]): Width {
  const lines = cells.flatMap((value) => String(value).split('\n'));
  const most = Math.max(0, ...new Set(lines.map(lettersIn))) * LETTER + 4;
  return WIDTHS.find((width) => width >= most) ?? WIDEST;
}

const tableOf = ({ name, header, rows }: OdsTable): Markup =>
  element('table:table', { 'table:name': name }, [
    ...header.map((head, index) =>
      element('table:table-column', {
        'table:style-name': columnStyle(widthFor([head, ...rows.map((row) => row[index] ?? '')])),
      }),
    ),
    element('table:table-header-rows', {}, [rowOf(header, HEADER_STYLE)]),
    ...rows.map((row) => rowOf(row, WRAPPED_STYLE)),
  ]);

function cellStyle(name: string, look: Readonly<Record<string, string>>, more: readonly Markup[]) {
  const top = { 'fo:wrap-option': 'wrap', 'style:vertical-align': 'top' };
  return element('style:style', { 'style:name': name, 'style:family': 'table-cell' }, [
    element('style:table-cell-properties', { ...look, ...top }),
    ...more,
  ]);
}

const styles = element('office:automatic-styles', {}, [
  ...WIDTHS.map((width) =>
    element('style:style', { 'style:name': columnStyle(width), 'style:family': 'table-column' }, [
      element('style:table-column-properties', { 'style:column-width': `${width}mm` }),
    ]),
  ),
  cellStyle(WRAPPED_STYLE, {}, []),
  cellStyle(HEADER_STYLE, { 'fo:background-color': '#e6edf6' }, [
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
