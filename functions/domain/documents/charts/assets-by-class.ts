import { assetClassCounts } from '../../metrics/asset-counts.ts';
import type { Book } from '../../book.ts';
import type { BarChart } from './chart.ts';

/** The asset list by class, what was inventoried in the year and what was not. */
export function assetsByClassChart(book: Book): BarChart | null {
  const counts = assetClassCounts(book);
  if (counts.every(({ entries }) => entries === 0)) return null;
  const rows = counts.map(({ class: assetClass, entries, inventoried }) => ({
    kind: 'bar' as const,
    label: assetClass ?? '類別未填或讀不出來',
    values: [inventoried.done, entries - inventoried.done],
    said: `${entries} 列，已盤點 ${inventoried.done}`,
  }));
  return {
    kind: 'bars',
    title: '各類資產與盤點',
    description: rows.map(({ label, said }) => `${label}：${said}。`).join(''),
    series: [
      { name: '本年度已盤點', tone: 'done' },
      { name: '尚未盤點', tone: 'late' },
    ],
    rows,
  };
}
