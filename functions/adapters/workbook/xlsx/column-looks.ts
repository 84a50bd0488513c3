// How columns of each kind look.
import type { ColumnKind } from '../../../domain/kit/column.ts';
import type { ColumnLayout, SheetLayout } from '../../../domain/kit/layout.ts';
import { groupColours } from '../../../domain/kit/layout.ts';
import type { CellLook } from './styles.ts';

/**
 * Text columns are text to the program too: it must not turn 0012 into 12 or 1-2 into a day. So are days and times: typed
 * into a date cell, `115/3/5` becomes a day of the year AD 115 and `1150305` one of the year 5048.
 */
const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  'long-text': '@',
  email: '@',
  reference: '@',
  ip: '@',
  link: '@',
  choice: 'General',
  'yes-no': 'General',
  number: 'General',
  hours: '0.0',
  money: '#,##0',
  day: '@',
  time: '@',
  moment: '@',
};

/** How a serial number that already stands in a day column is shown: as a 民國 day. */
const SERIAL_FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = {
  day: '[$-404]e/mm/dd',
  time: 'hh:mm',
  moment: '[$-404]e/mm/dd\\ hh:mm',
};

/** Who fills a column. */
export const fillerOf = (column: ColumnLayout, sheet: SheetLayout): SheetLayout['filledBy'] =>
  column.filledBy ?? sheet.filledBy;

export function columnLook(column: ColumnLayout, sheet: SheetLayout): CellLook {
  const { kind } = column;
  return {
    format: FORMATS[kind],
    wrap: kind === 'long-text',
    left: kind in SERIAL_FORMATS,
    locked: fillerOf(column, sheet) === 'system',
  };
}

/** The look of a cell whose value is a serial number; that of the column when it is none. */
export function serialLook(column: ColumnLayout, sheet: SheetLayout): CellLook {
  const look = columnLook(column, sheet);
  return { ...look, format: SERIAL_FORMATS[column.kind] ?? look.format };
}

export function headingLook({ group }: SheetLayout): CellLook {
  return { format: '@', wrap: true, left: true, locked: true, heading: groupColours[group] };
}

/** Columns to the right of ours belong to people. */
export const freeLook: CellLook = { format: 'General', wrap: false, left: false, locked: false };
