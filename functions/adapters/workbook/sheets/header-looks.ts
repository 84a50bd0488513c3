// The cells of a header row: what stands in them, their colour, and a note that says what to fill in.
import { groupColours, type ColumnLayout, type SheetLayout } from '../../../domain/kit/layout.ts';
import type { Request } from './api.ts';
import { colourStyle } from './colour-style.ts';
import type { PlacedColumn, PlacedTab } from './placed.ts';

const FORMAT_FIELDS =
  'userEnteredFormat(backgroundColorStyle,textFormat,wrapStrategy,verticalAlignment)';

const headerFormat = ({ group }: SheetLayout) => ({
  backgroundColorStyle: colourStyle(groupColours[group]),
  textFormat: { bold: true, foregroundColorStyle: colourStyle('FFFFFF') },
  wrapStrategy: 'WRAP',
  verticalAlignment: 'MIDDLE',
});

const noteIn = ({ hint }: ColumnLayout): { note?: string } => (hint === '' ? {} : { note: hint });

/** The whole header of a tab that is just made. */
export function headerRequest({ sheetId, layout, columns }: PlacedTab): Request {
  const userEnteredFormat = headerFormat(layout);
  const values = columns.map(({ column }) => ({
    userEnteredValue: { stringValue: column.header },
    userEnteredFormat,
    ...noteIn(column),
  }));
  return {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: 0 },
      rows: [{ values }],
      fields: `userEnteredValue,${FORMAT_FIELDS},note`,
    },
  };
}

/** What a header cell that stands already lacks; its text is not touched. */
export function headerCellRequests(
  { sheetId, layout, headerRow }: PlacedTab,
  { column, index }: PlacedColumn,
  lacks: { readonly format: boolean; readonly note: boolean },
): readonly Request[] {
  const note = lacks.note ? noteIn(column) : {};
  const fields = [...(lacks.format ? [FORMAT_FIELDS] : []), ...('note' in note ? ['note'] : [])];
  if (fields.length === 0) return [];
  const cell = { ...(lacks.format ? { userEnteredFormat: headerFormat(layout) } : {}), ...note };
  const start = { sheetId, rowIndex: headerRow - 1, columnIndex: index };
  return [{ updateCells: { start, rows: [{ values: [cell] }], fields: fields.join(',') } }];
}
