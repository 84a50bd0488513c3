// The rows of the result sheet 風險結果.
import type { Book } from '../book.ts';
import type { RowValues } from '../kit/write-table.ts';
import {
  assessmentsOfYear,
  assetOf,
  isAbove,
  riskOf,
  risksToTreat,
  type Assessment,
} from '../metrics/risk-facts.ts';
import { scaleOf } from '../metrics/risk-scale.ts';
import { treatmentState } from '../metrics/risk-summary.ts';
import { placesShown } from './places.ts';

function rowOf(row: Assessment, book: Book): RowValues {
  const { worth, value, level, residual } = riskOf(row, book);
  const state = isAbove(row, book) ? treatmentState(row, book) : '可接受';
  return {
    level: level ?? '無法計算',
    value,
    acceptable: scaleOf(book.settings).threshold,
    id: row.id ?? null,
    asset: row.asset ?? null,
    name: assetOf(book, row.asset)?.name ?? null,
    worth,
    threat: row.threat ?? null,
    residual,
    state: value === null ? null : state,
    source: placesShown([row.at]),
  };
}

/** This year's assessments and what earlier years left open, the highest first; what cannot be worked out leads them all. */
export function riskRows(book: Book): readonly RowValues[] {
  const listed = new Set([...risksToTreat(book), ...assessmentsOfYear(book)]);
  const rank = (row: Assessment): number => riskOf(row, book).value ?? Infinity;
  return [...listed]
    .sort((a, b) => (rank(a) === rank(b) ? a.at.row - b.at.row : rank(b) - rank(a)))
    .map((row) => rowOf(row, book));
}
