import type { Book } from '../../book.ts';
import {
  improvementState,
  improvementStates,
  improvementsOfYear,
} from '../../metrics/audit-summary.ts';
import type { BarChart } from './chart.ts';

/** What audits found, by how far its improvement is. */
export function improvementsByStateChart(book: Book): BarChart | null {
  const found = improvementsOfYear(book).map((row) => improvementState(row, book));
  if (found.length === 0) return null;
  const rows = improvementStates.map((state) => {
    const count = found.filter((one) => one === state).length;
    return { kind: 'bar' as const, label: state, values: [count], said: `${count} 件` };
  });
  return {
    kind: 'bars',
    title: '稽核發現的改善狀態',
    description: rows.map(({ label, said }) => `${label} ${said}。`).join(''),
    series: [{ name: '件數', tone: 'plain' }],
    rows,
  };
}
