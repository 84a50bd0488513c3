// Changes as the requests of one spreadsheets.batchUpdate.
import { randomInt } from 'node:crypto';

import type { Cell } from '../../../domain/kit/cell.ts';
import type { Change } from '../../../domain/kit/change.ts';
import type { SheetLayout } from '../../../domain/kit/layout.ts';
import { checkedSet, checkNewSheet, unknownSheet, type SetChange } from '../checked-changes.ts';
import { addSheetRequests, sizeOf, type Placing } from './add-sheet.ts';
import type { Request } from './api.ts';
import type { Snapshot, Tab } from './snapshot.ts';
import { LINK_FIELD, linkTo } from './tab-link.ts';
import { enteredValue } from './values.ts';

/** Cell by row and column, all counted from 1. */
type Cells = Map<number, Map<number, Cell>>;

/** Neighbouring cells of equal width in rows that follow each other: one request. */
type Block = { readonly row: number; readonly column: number; readonly rows: Cell[][] };

function put(cells: Cells, { row, column, values }: SetChange): void {
  const line = cells.get(row) ?? new Map<number, Cell>();
  cells.set(row, line);
  values.forEach((value, index) => line.set(column + index, value));
}

function runsOf(line: ReadonlyMap<number, Cell>): readonly { column: number; values: Cell[] }[] {
  const runs: { column: number; values: Cell[] }[] = [];
  for (const [column, value] of [...line].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last?.column !== undefined && last.column + last.values.length === column)
      last.values.push(value);
    else runs.push({ column, values: [value] });
  }
  return runs;
}

function blocksOf(cells: Cells): readonly Block[] {
  const blocks: Block[] = [];
  let open = new Map<string, Block>();
  let previous = 0;
  for (const [row, line] of [...cells].sort(([one], [other]) => one - other)) {
    const next = new Map<string, Block>();
    for (const { column, values } of runsOf(line)) {
      const shape = `${column}/${values.length}`;
      const above = row === previous + 1 ? open.get(shape) : undefined;
      const block = above ?? { row, column, rows: [] };
      if (above === undefined) blocks.push(block);
      block.rows.push(values);
      next.set(shape, block);
    }
    open = next;
    previous = row;
  }
  return blocks;
}

/** `tabs`: where texts lead that name one of them; null for cells that lead nowhere and never did. */
function updateRequest(
  { id }: Tab,
  { row, column, rows }: Block,
  tabs: ReadonlyMap<Cell, number> | null,
): Request {
  const cell = (value: Cell) =>
    tabs === null
      ? enteredValue(value)
      : { ...enteredValue(value), ...linkTo(tabs.get(value) ?? null) };
  return {
    updateCells: {
      start: { sheetId: id, rowIndex: row - 1, columnIndex: column - 1 },
      rows: rows.map((values) => ({ values: values.map(cell) })),
      fields: tabs === null ? 'userEnteredValue' : `userEnteredValue,${LINK_FIELD}`,
    },
  };
}

function grown(tab: Tab, cells: Cells): Tab {
  let { rows, columns } = tab;
  for (const [row, line] of cells) {
    rows = Math.max(rows, row);
    for (const column of line.keys()) columns = Math.max(columns, column);
  }
  return { ...tab, rows, columns };
}

function growthRequests(tab: Tab, wanted: Tab): readonly Request[] {
  const append = (dimension: 'ROWS' | 'COLUMNS', length: number): readonly Request[] =>
    length > 0 ? [{ appendDimension: { sheetId: tab.id, dimension, length } }] : [];
  return [
    ...append('ROWS', wanted.rows - tab.rows),
    ...append('COLUMNS', wanted.columns - tab.columns),
  ];
}

function freeId(tabs: readonly Tab[]): number {
  const id = randomInt(1, 2_147_483_647);
  return tabs.some((tab) => tab.id === id) ? freeId(tabs) : id;
}

export type Batch = {
  readonly requests: readonly Request[];
  /** The tabs once it is carried out. */
  readonly tabs: readonly Tab[];
};

/** Where new tabs go: after those that are there, or before them and with a blank one taken for the first. */
export type NewTabs = 'last' | { readonly taken: Tab | null };

type Place = { readonly tab: Tab; readonly placing: Placing; readonly tabs: readonly Tab[] };

/** `count`: how many were added before it. */
function placeFor(
  layout: SheetLayout,
  tabs: readonly Tab[],
  { newTabs, count }: { readonly newTabs: NewTabs; readonly count: number },
): Place {
  const taken = newTabs === 'last' || count > 0 ? null : newTabs.taken;
  const tab: Tab = { id: taken?.id ?? freeId(tabs), title: layout.sheet, ...sizeOf(layout) };
  const others = tabs.filter(({ id }) => id !== tab.id);
  if (newTabs === 'last') return { tab, placing: 'last', tabs: [...others, tab] };
  const placing = taken === null ? { index: count } : 'taken';
  return { tab, placing, tabs: [...others.slice(0, count), tab, ...others.slice(count)] };
}

/** Refuses, as every store does, what no workbook can hold, before anything is sent. */
export function batchFor(
  changes: readonly Change[],
  seen: Snapshot,
  newTabs: NewTabs = 'last',
): Batch {
  const added: Request[] = [];
  let { tabs } = seen;
  let count = 0;
  const cellsOf = new Map<string, Cells>();
  const leading = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'add-sheet') {
      const { layout } = change;
      checkNewSheet(layout.sheet, [...tabs.map(({ title }) => title), ...seen.otherTitles]);
      const place = placeFor(layout, tabs, { newTabs, count });
      added.push(...addSheetRequests(layout, place.tab, place.placing));
      ({ tabs } = place);
      count += 1;
    } else if (change.kind === 'set') {
      const checked = checkedSet(change);
      if (tabs.every(({ title }) => title !== checked.sheet)) throw unknownSheet(checked.sheet);
      const cells: Cells = cellsOf.get(checked.sheet) ?? new Map<number, Map<number, Cell>>();
      // Tabs are written in the order of their last change: a lease and a version come when all else is there.
      cellsOf.delete(checked.sheet);
      cellsOf.set(checked.sheet, cells);
      put(cells, checked);
      if (change.leadsToTabs === true) leading.add(checked.sheet);
    }
  }
  const none: Cells = new Map();
  const wanted = tabs.map((tab) => grown(tab, cellsOf.get(tab.title) ?? none));
  const growth = tabs.flatMap((tab, index) => growthRequests(tab, wanted[index] ?? tab));
  const ids = new Map<Cell, number>(wanted.map(({ title, id }) => [title, id]));
  const updates = [...cellsOf].flatMap(([title, cells]) => {
    const tab = wanted.find((one) => one.title === title);
    const links = leading.has(title) ? ids : null;
    return tab === undefined
      ? []
      : blocksOf(cells).map((block) => updateRequest(tab, block, links));
  });
  return { requests: [...added, ...growth, ...updates], tabs: wanted };
}
