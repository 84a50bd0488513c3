import type { Book } from '../book.ts';
import { rulesFor } from '../kit/rule.ts';
import { goalResults, metricMissing, metricOf } from '../metrics/goal-results.ts';
import { goals } from '../registers/goals.ts';

export const goalRules = rulesFor<typeof goals, Book>(goals, [
  {
    code: 'unknown-metric',
    severity: 'error',
    basis: goals.basis,
    column: 'metric',
    says: (goal) =>
      goal.metric !== undefined && metricOf(goal) === undefined ? metricMissing(goal.metric) : null,
  },
  {
    code: 'goal-has-two-measures',
    severity: 'warning',
    basis: goals.basis,
    column: 'metric',
    says: ({ metric, sheet, method }) =>
      metric !== undefined && (sheet !== undefined || method !== undefined)
        ? '內建指標和自訂算法都填了，系統只用內建指標。請清除其中一種。'
        : null,
  },
  {
    code: 'goal-unit-differs',
    severity: 'warning',
    basis: goals.basis,
    column: 'unit',
    says: (goal) => {
      const metric = metricOf(goal);
      return metric !== undefined && goal.unit !== undefined && goal.unit !== metric.unit
        ? `「${metric.name}」的單位是「${metric.unit}」，實際值以它計算。請改成相同的單位，並確認目標值。`
        : null;
    },
  },
  {
    code: 'goal-not-measurable',
    severity: 'warning',
    basis: goals.basis,
    column: null,
    all: ({ rows }, book) => {
      // A name that is not in the catalogue is a finding of its own.
      const unknown = new Set(
        rows.flatMap((goal) =>
          goal.metric !== undefined && metricOf(goal) === undefined ? [goal.at.row] : [],
        ),
      );
      return goalResults(book)
        .filter(({ actual, at }) => actual === null && !unknown.has(at.row))
        .map(({ at, note }) => {
          const todo = note.includes('請') ? '' : '請補上資料，或更正這個目標。';
          return { row: at.row, message: `目標算不出實際值，視為未達成：${note}${todo}` };
        });
    },
  },
]);
