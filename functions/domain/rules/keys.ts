// Entries by their keys: what names an entry may name only one.
import type { Finding } from '../kit/finding.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { headerIn } from '../kit/rule.ts';
import type { Table } from '../kit/table.ts';

export type Entry = Readonly<Record<string, unknown>> & { readonly at: { readonly row: number } };

/** The tables, each row seen as plain values by column key. */
export const entriesOf = (table: Table): readonly Entry[] => table.rows;

/** Keys as people read them, and the row each stands in first. */
export const keysOf = oncePer((table: Table) => {
  const { key } = table.register;
  const firstRow = new Map<string, number>();
  const repeated: { readonly value: string; readonly row: number; readonly earlier: number }[] = [];
  for (const entry of key === undefined ? [] : entriesOf(table)) {
    const value = entry[key ?? ''];
    if (typeof value !== 'string') continue;
    const { row } = entry.at;
    const folded = matchKey(value);
    const earlier = firstRow.get(folded);
    if (earlier === undefined) firstRow.set(folded, row);
    else repeated.push({ value, row, earlier });
  }
  return { firstRow, repeated };
});

export function repeatedKeys(table: Table): readonly Finding[] {
  const { key = null, basis } = table.register;
  const place = { sheet: table.sheet, column: headerIn(table, key), basis };
  return keysOf(table).repeated.map(({ value, row, earlier }) => ({
    ...place,
    code: 'duplicate-key',
    severity: 'error',
    message: `「${value}」與第 ${earlier} 列重複。請改成不同的值，或刪除重複的一列。`,
    row,
  }));
}
