// A new tab as its register is laid out: header, widths, formats, drop-downs, colours, protection.
import type { ColumnKind } from '../../../domain/kit/column.ts';
import { groupColours, type ColumnLayout, type SheetLayout } from '../../../domain/kit/layout.ts';
import type { Request } from './api.ts';
import type { Tab } from './snapshot.ts';

/** Rows people find below the header; Google adds more by itself when they reach the end. */
const ROWS = 1000;

export const sizeOf = ({ columns }: SheetLayout): Pick<Tab, 'rows' | 'columns'> => ({
  rows: ROWS,
  columns: Math.max(1, columns.length),
});

type Format = { readonly type: string; readonly pattern: string };

const TEXT: Format = { type: 'TEXT', pattern: '@' };

/** Days are text: typed as 115/3/5, Google would take them for days of the year 115. */
const FORMATS: Readonly<Record<ColumnKind, Format | null>> = {
  text: TEXT,
  'long-text': TEXT,
  email: TEXT,
  reference: TEXT,
  ip: TEXT,
  link: TEXT,
  day: TEXT,
  moment: TEXT,
  time: { type: 'TIME', pattern: 'hh:mm' },
  choice: null,
  'yes-no': null,
  number: null,
  hours: { type: 'NUMBER', pattern: '0.0' },
  money: { type: 'NUMBER', pattern: '#,##0' },
};

const colourStyle = (hex: string) => {
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { rgbColor: { red: part(0), green: part(2), blue: part(4) } };
};

const isOf = (filledBy: SheetLayout['filledBy'], layout: SheetLayout, column: ColumnLayout) =>
  (column.filledBy ?? layout.filledBy) === filledBy;

const below = ({ id }: Tab, index: number) => ({
  sheetId: id,
  startRowIndex: 1,
  startColumnIndex: index,
  endColumnIndex: index + 1,
});

function header(layout: SheetLayout, { id }: Tab): Request {
  const userEnteredFormat = {
    backgroundColorStyle: colourStyle(groupColours[layout.group]),
    textFormat: { bold: true, foregroundColorStyle: colourStyle('FFFFFF') },
    wrapStrategy: 'WRAP',
    verticalAlignment: 'MIDDLE',
  };
  const values = layout.columns.map((column) => ({
    userEnteredValue: { stringValue: column.header },
    userEnteredFormat,
    ...(column.hint === '' ? {} : { note: column.hint }),
  }));
  return {
    updateCells: {
      start: { sheetId: id, rowIndex: 0, columnIndex: 0 },
      rows: [{ values }],
      fields:
        'userEnteredValue,userEnteredFormat(backgroundColorStyle,textFormat,wrapStrategy,verticalAlignment),note',
    },
  };
}

/** Pixels for a width in characters. */
const width = ({ width: characters }: ColumnLayout, index: number, { id }: Tab): Request => ({
  updateDimensionProperties: {
    range: { sheetId: id, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
    properties: { pixelSize: Math.round(characters * 7.5) + 10 },
    fields: 'pixelSize',
  },
});

function format({ kind }: ColumnLayout, index: number, tab: Tab): Request {
  const numberFormat = FORMATS[kind];
  return {
    repeatCell: {
      range: below(tab, index),
      cell: {
        userEnteredFormat: {
          verticalAlignment: 'TOP',
          wrapStrategy: kind === 'long-text' ? 'WRAP' : 'OVERFLOW_CELL',
          ...(numberFormat === null ? {} : { numberFormat }),
        },
      },
      fields: `userEnteredFormat(verticalAlignment,wrapStrategy${numberFormat === null ? '' : ',numberFormat'})`,
    },
  };
}

/** Asks and lets it pass: what is typed is never refused here, the check reports it. */
function dropDown(column: ColumnLayout, index: number, tab: Tab): readonly Request[] {
  const { options = [] } = column;
  if (options.length === 0) return [];
  const condition = {
    type: 'ONE_OF_LIST',
    values: options.map((option) => ({ userEnteredValue: option })),
  };
  const rule = { condition, showCustomUi: true, strict: false };
  return [{ setDataValidation: { range: below(tab, index), rule } }];
}

const colours = ({ colours: fills = {} }: ColumnLayout, index: number, tab: Tab) =>
  Object.entries(fills).map(([value, fill]): Request => {
    const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: value }] };
    const booleanRule = { condition, format: { backgroundColorStyle: colourStyle(fill) } };
    return { addConditionalFormatRule: { rule: { ranges: [below(tab, index)], booleanRule } } };
  });

/** Warns instead of forbidding: it keeps slips out, not people. */
function protection(layout: SheetLayout, tab: Tab): Request {
  const { columns, filledBy } = layout;
  const description = '由資安簿維護，請勿更動';
  const places = columns.flatMap((column, index) =>
    isOf('people', layout, column) ? [below(tab, index)] : [],
  );
  const protectedRange =
    filledBy === 'system'
      ? { range: { sheetId: tab.id }, unprotectedRanges: places }
      : { range: { sheetId: tab.id, startRowIndex: 0, endRowIndex: 1 } };
  return {
    addProtectedRange: { protectedRange: { ...protectedRange, description, warningOnly: true } },
  };
}

function filter({ columns, group }: SheetLayout, { id }: Tab): readonly Request[] {
  if (columns.length === 0 || group === '總覽') return [];
  const range = {
    sheetId: id,
    startRowIndex: 0,
    startColumnIndex: 0,
    endColumnIndex: columns.length,
  };
  return [{ setBasicFilter: { filter: { range } } }];
}

export function addSheetRequests(layout: SheetLayout, tab: Tab): readonly Request[] {
  const properties = {
    sheetId: tab.id,
    title: tab.title,
    gridProperties: { rowCount: tab.rows, columnCount: tab.columns, frozenRowCount: 1 },
    tabColorStyle: colourStyle(groupColours[layout.group]),
  };
  return [
    { addSheet: { properties } },
    header(layout, tab),
    ...layout.columns.flatMap((column, index) => [
      width(column, index, tab),
      format(column, index, tab),
      ...(isOf('people', layout, column) ? dropDown(column, index, tab) : []),
      ...colours(column, index, tab),
    ]),
    protection(layout, tab),
    ...filter(layout, tab),
  ];
}
