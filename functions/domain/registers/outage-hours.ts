// How long a business may stand still: hours, or 無 where nothing can stand still.
import type { Cell } from '../kit/cell.ts';
import { column, type Column, type ColumnOptions, type Reading } from '../kit/column.ts';
import { matchKey } from '../kit/normalise.ts';
import { numberOf } from '../kit/read-number.ts';

export type OutageHours = number | '無';

const NONE = ['無', '無系統', '不適用', '無核心資通系統'];
const UNIT = /(?:個?工作)?(?:小時|時|hrs?|hours?)$/iu;

function readOutage(cell: Cell): Reading<OutageHours> {
  const typed = matchKey(String(cell));
  if (NONE.includes(typed)) return { value: '無' };
  const value = numberOf(typeof cell === 'string' ? typed.replace(UNIT, '') : cell);
  if (value !== null && value >= 0 && !typed.endsWith('%')) return { value };
  const message = `「${String(cell)}」讀不出時數，請填小時數，例如 48；沒有資通系統時填「無」。`;
  return { problem: { code: 'unreadable-outage-hours', message } };
}

/** 最大可容忍中斷時間: `48`, `48小時`, `8工作小時`, `無`. */
export function outageHours(header: string, options?: ColumnOptions): Column<OutageHours> {
  return column(
    header,
    { kind: 'text', width: 14, read: readOutage, show: (value) => String(value) },
    options,
  );
}
