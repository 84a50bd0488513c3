// How the report writes what the workbook holds. Nothing is left out in silence: a blank is 未填, what cannot be read says so.
import type { Book } from '../../book.ts';
import { basisLine, natureOf, type Basis } from '../../kit/basis.ts';
import { rocDay, type Day } from '../../kit/day.ts';
import type { Source } from '../../kit/finding.ts';
import type { Duty } from '../../kit/obligation.ts';
import type { Table } from '../../kit/table.ts';
import type { Share } from '../../metrics/asset-counts.ts';
import { dutyStates } from '../../registers/results.ts';
import { placesShown } from '../../results/places.ts';

type Entry = { readonly unreadable: readonly string[] };

/** The entry's text under `key`; `text` is its value as people read it, undefined when the cell gives none. */
export function textOf(entry: Entry, key: string, text: string | undefined): string {
  if (text !== undefined) return text;
  return entry.unreadable.includes(key) ? '讀不出來' : '未填';
}

export const dayOf = (entry: Entry, key: string, day: Day | undefined): string =>
  textOf(entry, key, day === undefined ? undefined : rocDay(day));

/** A list of rows longer than this belongs in the workbook. */
const PLACE_LENGTH = 120;

export function placesOf(source: readonly Source[]): string {
  const places = placesShown(source);
  return places.length <= PLACE_LENGTH
    ? places
    : `${places.slice(0, PLACE_LENGTH)}…等共 ${source.length} 列`;
}

/** A list no longer than a page can bear; the rest is counted, and stands in the sheet. */
export type Cut<Line> = { readonly lines: readonly Line[]; readonly more: string };

export function cut<Item, Line>(
  items: readonly Item[],
  { limit, sheet }: { readonly limit: number; readonly sheet: string },
  lineOf: (item: Item) => Line,
): Cut<Line> {
  const rest = items.length - limit;
  return {
    lines: items.slice(0, limit).map(lineOf),
    more: rest > 0 ? `…及另 ${rest} 筆（見「${sheet}」）` : '',
  };
}

/** `甲、乙…及另 3 項`. */
export function namesOf(names: readonly string[], limit: number, unit: string): string {
  const rest = names.length - limit;
  const shown = names.slice(0, limit).join('、');
  return rest > 0 ? `${shown}…及另 ${rest} ${unit}` : shown;
}

/** What people typed; a bare 無 is shown as theirs, so that no cell says 無 of itself. */
export function typedOf(entry: Entry, key: string, text: string | undefined): string {
  const typed = textOf(entry, key, text);
  return /^無。?$/u.test(typed) ? '填「無」' : typed;
}

/** `96,000 元`. (`toLocaleString` differs between runtimes.) */
export function moneyOf(amount: number): string {
  const [whole = '', part] = String(amount).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${grouped}${part === undefined ? '' : `.${part}`} 元`;
}

/** `12.3%`, or that there is nothing to divide by. */
export const percentOf = (part: number, whole: number): string =>
  whole === 0 ? '無法計算比率' : `${Math.round((part / whole) * 1000) / 10}%`;

/** The person's name a cell means, or its own words. */
export function nameOf({ people }: Book, reference: string | undefined): string | undefined {
  const person = people.find(reference);
  return person === undefined || person === 'ambiguous' ? reference : (person.name ?? reference);
}

/** The office of the person a cell means: the report names people only where its form asks for them. */
export function officeOf({ people }: Book, reference: string | undefined): string | undefined {
  const person = people.find(reference);
  return person === undefined || person === 'ambiguous' ? undefined : person.office;
}

export const basisOf = (basis: Basis): string => `${natureOf(basis)}：${basisLine(basis)}`;

/** `12／15 列`. */
export const shareOf = ({ of, done }: Share): string => `${done}／${of} 列`;

/** Whether a sheet can be read at all; a missing one must never look like an empty year. */
const isReadable = ({ isPresent, map }: Table): boolean => isPresent && map.headerRow !== null;

/** What stands in place of a table without rows: that there is nothing, and how the duty to have something stands. */
export function emptyNote(table: Table, duties: readonly Duty[]): string {
  const what = isReadable(table)
    ? '本年度無資料。'
    : `找不到「${table.register.sheet}」工作表或它的標題列，視為未辦理。`;
  const states = duties.map(
    ({ title, state, reason }) => `${title}：${dutyStates[state]}，${reason}`,
  );
  return [what, ...states].join('\n');
}
