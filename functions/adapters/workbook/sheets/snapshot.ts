// A spreadsheet as one look at it found it: its tabs, their sizes, and who wrote last.
import { randomInt } from 'node:crypto';

import type { Overview, Request } from './api.ts';

export type Tab = {
  readonly id: number;
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
};

/**
 * A named range whose id changes with every write of ours. A batch removes the mark that was read and adds its own under the
 * same name, and Google refuses a name twice: so a batch worked out from what somebody has changed since is refused
 * whole, and so is a batch that was already carried out when it is sent again.
 */
export type Mark = { readonly id: string; readonly name: string };

export type Snapshot = {
  readonly title: string;
  /** Tabs that hold cells, in their order. */
  readonly tabs: readonly Tab[];
  /** Titles of tabs without cells (charts, data sources): taken, but not ours to read. */
  readonly otherTitles: readonly string[];
  /** Usually one; none when nothing of ours has written yet. */
  readonly marks: readonly Mark[];
};

const MARK_NAME = 'zianbu_lease';
const MARK_NAMES = /^zianbu_lease(?:_(\d+))?$/u;

type Properties = NonNullable<NonNullable<Overview['sheets']>[number]['properties']>;

const isGrid = ({ sheetType }: Properties): boolean => (sheetType ?? 'GRID') === 'GRID';

const tabOf = ({ sheetId, title, gridProperties }: Properties): Tab => ({
  // Google leaves out the 0 of the first tab in places.
  id: sheetId ?? 0,
  title: title ?? '',
  rows: gridProperties?.rowCount ?? 0,
  columns: gridProperties?.columnCount ?? 0,
});

function marksOf({ namedRanges }: Overview): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { namedRangeId: id, name } of namedRanges ?? []) {
    if (typeof id === 'string' && MARK_NAMES.test(name ?? '')) marks.push({ id, name: name ?? '' });
  }
  return marks;
}

export function snapshotOf(overview: Overview): Snapshot {
  const all = (overview.sheets ?? []).map(({ properties }) => properties ?? {});
  return {
    title: overview.properties?.title ?? '',
    tabs: all.filter(isGrid).map(tabOf),
    otherTitles: all.filter((sheet) => !isGrid(sheet)).map(({ title }) => title ?? ''),
    marks: marksOf(overview),
  };
}

/** Decimal, as the ids Google gives. */
export const newMark = (seen: readonly Mark[]): Mark => ({
  id: String(randomInt(100_000_000, 2_147_483_647)),
  name: seen.at(-1)?.name ?? MARK_NAME,
});

/**
 * The name after `name`: a range whose cells were deleted keeps its name but is shown to no program
 * (burnash/gspread#1530), and would lock everybody out for ever.
 */
export function otherMark({ name }: Mark): Mark {
  const number = Number(MARK_NAMES.exec(name)?.[1] ?? 1);
  return { ...newMark([]), name: `${MARK_NAME}_${number + 1}` };
}

/** Column A of a tab: rows that come and go do not break it. */
export function markRequests(seen: readonly Mark[], mark: Mark, tab: Tab): readonly Request[] {
  const range = { sheetId: tab.id, startColumnIndex: 0, endColumnIndex: 1 };
  return [
    ...seen.map(({ id }) => ({ deleteNamedRange: { namedRangeId: id } })),
    { addNamedRange: { namedRange: { namedRangeId: mark.id, name: mark.name, range } } },
  ];
}

export const sameMarks = (left: readonly Mark[], right: readonly Mark[]): boolean =>
  left.length === right.length && left.every(({ id }, index) => id === right[index]?.id);

export const sameTabs = (left: readonly Tab[], right: readonly Tab[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right);
