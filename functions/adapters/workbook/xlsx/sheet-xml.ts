// The XML of a whole new sheet.
import type { Cell, Grid } from '../../../domain/kit/cell.ts';
import { groupColours, type SheetLayout } from '../../../domain/kit/layout.ts';
import { columnLetters, LAST_COLUMN } from './cell-address.ts';
import { cellXml } from './cell-xml.ts';
import { columnLook, freeLook, headingLook, serialLook } from './column-looks.ts';
import { DECLARATION, type Namespaces } from './namespaces.ts';
import { linesHeight, linesOf, widthOf } from './row-height.ts';
import { sheetRules } from './sheet-rules.ts';
import type { Styles } from './styles.ts';

export type NewSheet = {
  readonly layout: SheetLayout;
  /** Rows below the header. */
  readonly rows: Grid;
  /** Shown when the workbook is opened. */
  readonly selected: boolean;
};

function rowXml(
  row: number,
  cells: readonly Cell[],
  styleOf: (index: number, value: Cell) => number,
): string {
  const written = cells.map((value, index) =>
    cellXml({
      reference: `${columnLetters(index + 1)}${row}`,
      style: String(styleOf(index, value)),
      value,
      prefix: '',
    }),
  );
  return written.join('');
}

/** Whole columns get their look, so that rows typed later have it too. */
function columnsXml(
  { columns }: SheetLayout,
  looks: readonly number[],
  free: number | null,
): string {
  const own = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width + 2}" style="${looks[index] ?? 0}" customWidth="1"/>`,
  );
  const rest =
    free === null
      ? ''
      : `<col min="${columns.length + 1}" max="${LAST_COLUMN}" width="12" style="${free}" customWidth="1"/>`;
  return own.length === 0 && rest === '' ? '' : `<cols>${own.join('')}${rest}</cols>`;
}

/** Programs do not all work out by themselves how high wrapped text stands. */
function heightXml({ columns }: SheetLayout, cells: readonly Cell[]): string {
  const lines = columns.map(({ kind, width }, index) =>
    kind === 'long-text' ? linesOf(cells[index] ?? null, width + 2) : 1,
  );
  const most = Math.max(1, ...lines);
  return most === 1 ? '' : ` ht="${linesHeight(most)}"`;
}

/** In points: as many lines as the longest heading needs, and room for the filter's arrow. */
function headingHeight({ columns }: SheetLayout): number {
  const lines = columns.map(({ header, width }) => Math.ceil((widthOf(header) + 2) / width));
  return linesHeight(Math.max(1, ...lines)) + 6;
}

const FROZEN_HEADER =
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/>';

/** `notes`: the sheet has header notes, kept in the drawing that relationship `rId1` leads to. */
export function sheetXml(
  { layout, rows, selected }: NewSheet,
  styles: Styles,
  { namespaces, notes }: { readonly namespaces: Namespaces; readonly notes: boolean },
): string {
  const looks = layout.columns.map((column) => styles.cell(columnLook(column, layout)));
  const serials = layout.columns.map((column) => styles.cell(serialLook(column, layout)));
  const free = layout.filledBy === 'people' ? styles.cell(freeLook) : null;
  const heading = styles.cell(headingLook(layout));
  const headers = layout.columns.map(({ header }) => header);
  const width = Math.max(1, headers.length, ...new Set(rows.map(({ length }) => length)));
  const body = rows.map((cells, index) => {
    const xml = rowXml(index + 2, cells, (at, value) => {
      const own = typeof value === 'number' ? serials[at] : looks[at];
      return own ?? free ?? 0;
    });
    return `<row r="${index + 2}"${heightXml(layout, cells)}>${xml}</row>`;
  });
  return (
    `${DECLARATION}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">` +
    `<sheetPr><tabColor rgb="FF${groupColours[layout.group]}"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${columnLetters(width)}${rows.length + 1}"/>` +
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${FROZEN_HEADER}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="16.5"/>${columnsXml(layout, looks, free)}` +
    `<sheetData><row r="1" ht="${headingHeight(layout)}" customHeight="1">${rowXml(1, headers, () => heading)}</row>${body.join('')}</sheetData>` +
    `${sheetRules(layout, styles)}${notes ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`
  );
}
