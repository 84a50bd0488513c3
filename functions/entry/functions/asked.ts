// What a call asks for, as its sender typed it, checked before anything heavy is loaded.
import { momentAsked } from '../../clock.ts';
import { settingIn, type Environment } from '../../config.ts';
import type { Moment } from '../../domain/kit/day.ts';
import { BrokenWorld } from '../../ports.ts';

/** Asking again in the same words would not help. */
export class WrongRequest extends BrokenWorld {}

export type Wishes = Readonly<Record<string, unknown>>;

/** A JSON object, or nothing at all. */
export function wishesIn(text: string): Wishes {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Wishes;
  } catch {
    // Told below, in the same words as JSON that is no object.
  }
  throw new WrongRequest(
    '看不懂要求的內容。請給 JSON 物件，例如 {"workbook":"sheets:試算表代碼"}。',
  );
}

/** A text that was given; null when there is none. */
export function textOf(wishes: Wishes, name: string): string | null {
  const value = wishes[name] ?? '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value === '' ? null : value;
  throw new WrongRequest(`${name} 只能給一個文字。`);
}

export function refuseOthers(wishes: Wishes, known: readonly string[]): void {
  const other = Object.keys(wishes).find((name) => !known.includes(name));
  if (other === undefined) return;
  throw new WrongRequest(`看不懂「${other}」。可以給的有：${known.join('、')}。`);
}

/** The spreadsheet asked for, or the one of the settings. Functions have no files. */
export function workbookAsked(wishes: Wishes, environment: Environment): string {
  const address = textOf(wishes, 'workbook') ?? settingIn(environment, 'ZIANBU_WORKBOOK');
  if (address === null) {
    throw new BrokenWorld(
      '沒有指定活頁簿。請在要求裡給 workbook，或設定環境變數 ZIANBU_WORKBOOK 為 sheets:試算表代碼。',
    );
  }
  if (address.startsWith('sheets:')) return address;
  throw new WrongRequest(
    `雲端函式只能用 Google 試算表：請給 sheets:試算表代碼，不是「${address}」。`,
  );
}

/** The moment asked for, which stands in for the clock. */
export function momentOf(wishes: Wishes): Moment {
  const today = textOf(wishes, 'today');
  try {
    return momentAsked(today ?? undefined);
  } catch (error) {
    throw new WrongRequest(error instanceof Error ? error.message : String(error));
  }
}
