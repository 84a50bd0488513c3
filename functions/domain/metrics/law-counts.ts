import type { Book } from '../book.ts';
import { yearOf } from '../kit/day.ts';
import type { Metric } from '../kit/metric.ts';

/** Findings of the year about laws not identified, or broken (L207–212, read as A1 says: at most two). */
function countOf(name: string, type: '未鑑別' | '違反'): Metric<Book> {
  return {
    name,
    unit: '次',
    measure: ({ tables: { improvements }, year }) => {
      if (!improvements.isPresent) {
        return { actual: null, note: '沒有「稽核結果與改善」工作表。', source: [] };
      }
      const counted = improvements.rows.filter(
        ({ compliance, found, unreadable }) =>
          (compliance === type || unreadable.includes('compliance')) &&
          (found === undefined || yearOf(found) === year),
      );
      return {
        actual: counted.length,
        note: `當年發現、法遵類型為「${type}」的筆數。`,
        source: counted.map(({ at }) => at),
      };
    },
  };
}

export const lawCounts: readonly Metric<Book>[] = [
  countOf('未鑑別法規次數', '未鑑別'),
  countOf('違反法規次數', '違反'),
];
