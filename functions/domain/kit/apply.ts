// Changes applied to a workbook held in memory: what a store does, as plain data.
import type { Cell, Workbook } from './cell.ts';
import type { Change } from './change.ts';
import { matchKey } from './normalise.ts';

/** A tab whose list of rows is a copy of its own, and the rows of it that are copies too. */
type Draft = { readonly name: string; readonly rows: Cell[][]; readonly own: Set<number> };

function setCells(
  { rows, own }: Draft,
  row: number,
  column: number,
  values: readonly Cell[],
): void {
  while (rows.length < row) rows.push([]);
  const cells = own.has(row) ? (rows[row - 1] ?? []) : [...(rows[row - 1] ?? [])];
  while (cells.length < column - 1) cells.push(null);
  values.forEach((value, index) => {
    cells[column - 1 + index] = value;
  });
  rows[row - 1] = cells;
  own.add(row);
}

/**
 * The workbook after the changes; a change to a sheet it does not have is left out, so is one that adds a sheet it has,
 * and the workbook given stays as it is. Each tab is copied once, however many changes there are.
 */
export function applyChanges(workbook: Workbook, changes: readonly Change[]): Workbook {
  const drafts = workbook.sheets.map(({ name, rows }): Draft => {
    // Rows are shared until one is set, which copies it first.
    return { name, rows: [...rows] as Cell[][], own: new Set() };
  });
  for (const change of changes) {
    if (change.kind === 'add-sheet') {
      const { sheet: name, columns } = change.layout;
      if (drafts.some((draft) => matchKey(draft.name) === matchKey(name))) continue;
      drafts.push({ name, rows: [columns.map(({ header }) => header)], own: new Set([1]) });
    }
    if (change.kind !== 'set') continue;
    const wanted = matchKey(change.sheet);
    for (const draft of drafts) {
      if (matchKey(draft.name) !== wanted) continue;
      setCells(draft, change.row, change.column, change.values);
    }
  }
  return { sheets: drafts.map(({ name, rows }) => ({ name, rows })) };
}
