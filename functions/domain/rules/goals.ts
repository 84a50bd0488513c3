import type { Book } from '../book.ts';
import { rulesFor } from '../kit/rule.ts';
import { goalResults } from '../metrics/goal-results.ts';
import { goals } from '../registers/goals.ts';

export const goalRules = rulesFor<typeof goals, Book>(goals, [
  {
    code: 'goal-not-measurable',
    severity: 'warning',
    basis: goals.basis,
    column: null,
    all: (_table, book) =>
      goalResults(book)
        .filter(({ actual }) => actual === null)
        .map(({ at, note }) => ({ row: at.row, message: `目標算不出實際值，視為未達成：${note}` })),
  },
]);
