// Numbers, money and hours as people type them.
import type { Cell } from './cell.ts';
import type { Reading } from './column.ts';
import { normalise } from './normalise.ts';

const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const PLAIN = /^-?\d+(?:\.\d+)?$/u;

/** `12`, `1,200`, `１２．５`, `5%` (= 0.05); null for anything else. */
export function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  const typed = normalise(cell);
  const isPercent = typed.endsWith('%');
  const text = (isPercent ? typed.slice(0, -1) : typed).trim();
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null;
  const value = Number(text.replaceAll(',', ''));
  return isPercent ? value / 100 : value;
}

/** New Taiwan dollars, whole: `12000`, `12,000元`, `NT$12,000`. */
export function amountOf(cell: Cell): number | null {
  const value =
    typeof cell === 'string'
      ? numberOf(
          normalise(cell)
            .replace(/^(?:nt)?\$|元整?$/giu, '')
            .trim(),
        )
      : numberOf(cell);
  return value !== null && Number.isInteger(value) ? value : null;
}

function hoursOfText(text: string): number | null {
  const match = /^(?:(\d+(?:\.\d+)?)(?:小時|時|hr?s?|hours?))?(?:(\d+)(?:分鐘?|min))?$/iu.exec(
    text.replace(/\s/gu, ''),
  );
  if (match !== null && (match[1] ?? match[2]) !== undefined) {
    return Number(match[1] ?? 0) + Number(match[2] ?? 0) / 60;
  }
  return text.endsWith('%') ? null : numberOf(text);
}

/** Hours greater than zero. Not a multiple of one half, or more than 24, is kept but remarked on (domain.md §4.7). */
export function readHours(cell: Cell): Reading<number> {
  const value = typeof cell === 'string' ? hoursOfText(normalise(cell)) : numberOf(cell);
  if (value === null || value <= 0) {
    const message = `「${String(cell)}」讀不出時數，請填大於 0 的數字，例如 3 或 1.5。`;
    return { problem: { code: 'unreadable-hours', message } };
  }
  if (Number.isInteger(value * 2) && value <= 24) return { value };
  const message = `時數 ${value} 不是 0.5 的倍數或超過 24 小時，請確認是否填錯。`;
  return { value, problem: { code: 'unusual-hours', severity: 'warning', message } };
}
