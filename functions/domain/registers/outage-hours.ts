// How long a business may stand still: hours, or 無 where nothing can stand still.
import type { Cell } from '../kit/cell.ts';
import { column, type Column, type ColumnOptions, type Reading } from '../kit/column.ts';
import { matchKey } from '../kit/normalise.ts';
import { numberOf } from '../kit/read-number.ts';

export type OutageHours = number | '無';

const NONE = ['無', '無系統', '不適用', '無核心資通系統'];
const TIME = /^(.*?)(?:個?(工作))?(小時|時|hrs?|hours?|[天日週])?(?:以?內)?$/iu;

/** A working day has eight working hours; any other day has all of its own. */
const HOURS: Readonly<Record<string, number>> = { 天: 24, 日: 24, 週: 168 };
const WORKING_HOURS: Readonly<Record<string, number>> = { 天: 8, 日: 8, 週: 40 };

function hoursOf(typed: string): number | null {
  const [, amount = '', working, unit = ''] = TIME.exec(typed) ?? [];
  const value = typed.endsWith('%') ? null : numberOf(amount);
  const times = (working === undefined ? HOURS : WORKING_HOURS)[unit] ?? 1;
  return value === null || value < 0 ? null : value * times;
}

function readOutage(cell: Cell): Reading<OutageHours> {
  const typed = matchKey(String(cell));
  if (NONE.includes(typed)) return { value: '無' };
  const value = hoursOf(typed);
  if (value !== null) return { value };
  const message = `「${String(cell)}」讀不出時數，請填小時數，例如 48；沒有資通系統時填「無」。`;
  return { problem: { code: 'unreadable-outage-hours', message } };
}

/** 最大可容忍中斷時間: `48`, `48小時`, `8工作小時`, `2天`, `1個工作天`, `無`. */
export function outageHours(header: string, options?: ColumnOptions): Column<OutageHours> {
  return column(
    header,
    { kind: 'text', width: 14, read: readOutage, show: (value) => String(value) },
    options,
  );
}
