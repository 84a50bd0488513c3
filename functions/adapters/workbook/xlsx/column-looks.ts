// How columns of each kind look.
import type { ColumnKind } from '../../../domain/kit/column.ts';
import type { ColumnLayout, SheetLayout } from '../../../domain/kit/layout.ts';
import { groupColours } from '../../../domain/kit/layout.ts';
import type { CellLook } from './styles.ts';

/** Text columns are text to the program too: it must not turn 0012 into 12 or 1-2 into a day. Days show 民國 years. */
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
  day: '[$-404]e/mm/dd',
  time: 'hh:mm',
  moment: '[$-404]e/mm/dd\\ hh:mm',
};

/** Days that people type as text stand left; those that became serials should stand with them. */
const DAYS_AND_TIMES: readonly ColumnKind[] = ['day', 'time', 'moment'];

/** Who fills a column. */
export const fillerOf = (column: ColumnLayout, sheet: SheetLayout): SheetLayout['filledBy'] =>
  column.filledBy ?? sheet.filledBy;

export function columnLook(column: ColumnLayout, sheet: SheetLayout): CellLook {
  const { kind } = column;
  return {
    format: FORMATS[kind],
    wrap: kind === 'long-text',
    left: DAYS_AND_TIMES.includes(kind),
    locked: fillerOf(column, sheet) === 'system',
  };
}

export function headingLook({ group }: SheetLayout): CellLook {
  return { format: '@', wrap: true, left: true, locked: true, heading: groupColours[group] };
}

/** Columns to the right of ours belong to people. */
export const freeLook: CellLook = { format: 'General', wrap: false, left: false, locked: false };
