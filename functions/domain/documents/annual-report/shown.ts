// How the report writes what the workbook holds. Nothing is left out in silence: a blank is 未填, what cannot be read says so.
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
