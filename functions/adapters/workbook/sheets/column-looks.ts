// How a column looks and helps: width, format, drop-down, colours.
import type { ColumnKind } from '../../../domain/kit/column.ts';
import type { Request } from './api.ts';
import { colourStyle } from './colour-style.ts';
import { cellsOf, isFilledBy, type PlacedColumn, type PlacedTab } from './placed.ts';

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

/** Pixels for a width in characters. */
export const widthRequest = ({ sheetId }: PlacedTab, { column, index }: PlacedColumn): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
    properties: { pixelSize: Math.round(column.width * 7.5) + 10 },
    fields: 'pixelSize',
  },
});

export function formatRequest(tab: PlacedTab, { column, index }: PlacedColumn): Request {
  const numberFormat = FORMATS[column.kind];
  return {
    repeatCell: {
      range: cellsOf(tab, index),
      cell: {
        userEnteredFormat: {
          verticalAlignment: 'TOP',
          wrapStrategy: column.kind === 'long-text' ? 'WRAP' : 'OVERFLOW_CELL',
          ...(numberFormat === null ? {} : { numberFormat }),
        },
      },
      fields: `userEnteredFormat(verticalAlignment,wrapStrategy${numberFormat === null ? '' : ',numberFormat'})`,
    },
  };
}

/** Asks and lets it pass: what is typed is never refused here, the check reports it. */
export function dropDownRequests(
  tab: PlacedTab,
  { column, index }: PlacedColumn,
): readonly Request[] {
  const { options = [] } = column;
  if (options.length === 0 || !isFilledBy('people', tab.layout, column)) return [];
  const condition = {
    type: 'ONE_OF_LIST',
    values: options.map((option) => ({ userEnteredValue: option })),
  };
  const rule = { condition, showCustomUi: true, strict: false };
  const range = cellsOf(tab, index);
  // Also in rows that somebody has filtered away.
  return [{ setDataValidation: { range, rule, filteredRowsIncluded: true } }];
}

/** `after`: how many rules the tab has; they go before these. */
export const colourRequests = (
  tab: PlacedTab,
  { column: { colours = {} }, index }: PlacedColumn,
  after: number,
): readonly Request[] =>
  Object.entries(colours).map(([value, fill], place): Request => {
    const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: value }] };
    const booleanRule = { condition, format: { backgroundColorStyle: colourStyle(fill) } };
    const rule = { ranges: [cellsOf(tab, index)], booleanRule };
    return { addConditionalFormatRule: { rule, index: after + place } };
  });
