import type { SignOff, Table, TableCell, TableRow } from '../document-model.ts';
import { element, type Attributes, type Markup } from '../markup.ts';
import type { Opening } from '../place-blocks.ts';
import type { AutomaticStyles } from './automatic-styles.ts';
import { writeRuns } from './runs.ts';

/** Height of the box a seal is put in, in millimetres. */
const SEAL_HEIGHT = 20;

const BORDER = '0.75pt solid #333333';

const PADDING: Attributes = {
  'fo:padding-top': '0.5mm',
  'fo:padding-bottom': '0.5mm',
  'fo:padding-left': '1.5mm',
  'fo:padding-right': '1.5mm',
};

const CELL_STYLES: Readonly<Record<string, Attributes>> = {
  Cell: { 'fo:border': BORDER, ...PADDING },
  HeaderCell: { 'fo:border': BORDER, ...PADDING, 'fo:background-color': '#e8eef6' },
  PlainCell: { 'fo:border': 'none', 'fo:padding': '0.5mm' },
};

/** LibreOffice reads cell styles of text documents only from the content part, so these are not among the named ones. */
export function cellStyles(): readonly Markup[] {
  return Object.entries(CELL_STYLES).map(([name, properties]) =>
    element('style:style', { 'style:name': name, 'style:family': 'table-cell' }, [
      element('style:table-cell-properties', { ...properties, 'style:vertical-align': 'middle' }),
    ]),
  );
}

const ALIGNMENT = {
  left: {},
  center: { 'fo:text-align': 'center' },
  right: { 'fo:text-align': 'end' },
};

function cellStyle(cell: TableCell, plain: boolean): string {
  if (plain) return 'PlainCell';
  return cell.header ? 'HeaderCell' : 'Cell';
}

function writeCell(cell: TableCell, plain: boolean, styles: AutomaticStyles): readonly Markup[] {
  const based = cell.header ? 'Table Heading' : 'Table Contents';
  const paragraph = styles.paragraph({ based, properties: ALIGNMENT[cell.align], opens: null });
  const attributes = {
    'table:style-name': cellStyle(cell, plain),
    'office:value-type': 'string',
    'table:number-columns-spanned': cell.span > 1 ? cell.span : null,
  };
  return [
    element('table:table-cell', attributes, [
      element('text:p', { 'text:style-name': paragraph }, [writeRuns(cell.runs)]),
    ]),
    ...Array.from({ length: cell.span - 1 }, () => element('table:covered-table-cell', {})),
  ];
}

function writeRow(row: TableRow, plain: boolean, styles: AutomaticStyles): Markup {
  return element(
    'table:table-row',
    { 'table:style-name': styles.row(row.minimumHeight) },
    row.cells.flatMap((cell) => writeCell(cell, plain, styles)),
  );
}

type Place = { readonly name: string; readonly opens: Opening; readonly whole: boolean };

export function writeTable(
  table: Table,
  { name, opens, whole }: Place,
  styles: AutomaticStyles,
): Markup {
  const width = table.widths.reduce((sum, column) => sum + column, 0);
  const rows = (list: readonly TableRow[]): readonly Markup[] =>
    list.map((row) => writeRow(row, table.plain, styles));
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': styles.table({ width, opens, whole }) },
    [
      ...table.widths.map((column) =>
        element('table:table-column', { 'table:style-name': styles.column(column) }),
      ),
      ...(table.head.length > 0 ? [element('table:table-header-rows', {}, rows(table.head))] : []),
      ...rows(table.body),
    ],
  );
}

/** The sign-off block as the table it is drawn as: who signs, and below each the empty box. */
export function signOffTable({ signers }: SignOff, width: number): Table {
  const cell = (header: boolean, text: string): TableCell => ({
    header,
    align: 'center',
    span: 1,
    runs: [{ kind: 'text', text, bold: false, underline: false, link: null }],
  });
  return {
    kind: 'table',
    plain: false,
    widths: signers.map(() => Math.floor(width / signers.length)),
    head: [],
    body: [
      { minimumHeight: null, cells: signers.map((signer) => cell(true, signer)) },
      { minimumHeight: SEAL_HEIGHT, cells: signers.map(() => cell(false, '')) },
    ],
  };
}
