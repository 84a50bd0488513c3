// A row of a list as values of the register's columns.
import type { Cell } from '../kit/cell.ts';
import type { RowValues } from '../kit/write-table.ts';
import type { ListRow } from './find-lists.ts';
import { fillIns } from './identities.ts';
import type { Mapping } from './mapping.ts';
import { takeCell, type Known } from './take-cell.ts';

type ReadRow = { readonly values: RowValues; readonly refused: string[]; readonly notes: string[] };

export function readListRow({ cells }: ListRow, mapping: Mapping, known: Known): ReadRow {
  const values: Record<string, Cell> = {};
  const refused: string[] = [];
  const notes: string[] = [];
  for (const { index, key, from, evidence } of mapping.columns) {
    const taken = takeCell(key, cells[index] ?? null, known, evidence);
    if (taken.state === 'value') values[key] = taken.cell;
    else if (taken.state === 'refused') refused.push(`「${from}」欄：${taken.why}`);
    else if (taken.state === 'left') notes.push(`「${from}」欄沒有帶入：${taken.why}`);
  }
  return { values: { ...values, ...filledIn(cells, mapping, known, values) }, refused, notes };
}

/** Cells that are blank, or have no column of their own, taken from another column of the row. */
function filledIn(
  cells: readonly Cell[],
  { columns }: Mapping,
  known: Known,
  values: RowValues,
): RowValues {
  const filled: Record<string, Cell> = {};
  for (const [to, from] of fillIns[known.register.id] ?? []) {
    const source = columns.find(({ key }) => key === from);
    if (source === undefined || to in values) continue;
    const taken = takeCell(to, cells[source.index] ?? null, known, 'content');
    if (taken.state === 'value') filled[to] = taken.cell;
  }
  return filled;
}
