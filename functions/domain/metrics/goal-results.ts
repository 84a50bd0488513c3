// Each goal of 目標 with its figure: the one place where a goal is met or not.
import type { Book } from '../book.ts';
import { lawBasis, planBasis, type Basis } from '../kit/basis.ts';
import type { Source } from '../kit/finding.ts';
import type { Measure } from '../kit/metric.ts';
import { nearestSaid } from '../kit/nearest.ts';
import { oncePer } from '../kit/once.ts';
import type { Comparison } from '../registers/goals.ts';
import { metricNames } from '../registers/metric-names.ts';
import { metricNamed } from './index.ts';
import { measureQuery, type Goal } from './query.ts';

export type GoalResult = {
  readonly id: string;
  readonly title: string;
  readonly target: number | null;
  readonly comparison: Comparison | null;
  readonly actual: number | null;
  readonly unit: string;
  /** False also when there is no figure; that is shown as 無資料. */
  readonly met: boolean;
  readonly note: string;
  readonly basis: Basis;
  /** The goal's own row. */
  readonly at: Source;
  readonly source: readonly Source[];
};

const compare: Readonly<Record<Comparison, (actual: number, target: number) => boolean>> = {
  '=': (actual, target) => actual === target,
  '≤': (actual, target) => actual <= target,
  '<': (actual, target) => actual < target,
  '≥': (actual, target) => actual >= target,
  '>': (actual, target) => actual > target,
};

/** The metric a goal names, when the catalogue has it. */
export const metricOf = ({ metric }: Goal) =>
  metric === undefined ? undefined : metricNamed(metric);

/** That the catalogue has no such name, and which names are like it. */
export const metricMissing = (name: string): string =>
  `沒有叫「${name}」的內建指標。${nearestSaid(name, metricNames)}請從清單選一個，或改用自訂算法。`;

function measureOf(goal: Goal, book: Book): Measure {
  if (goal.metric === undefined) return measureQuery(goal, book);
  const metric = metricOf(goal);
  return metric === undefined
    ? { actual: null, note: metricMissing(goal.metric), source: [] }
    : metric.measure(book);
}

/** A metric has its own unit, whatever the goal says; ratios are in percent. */
function unitOf(goal: Goal): string {
  const { metric, method, unit = '' } = goal;
  if (metric !== undefined) return metricOf(goal)?.unit ?? unit;
  return method === '比率' || method === '加總比率' ? '%' : unit;
}

const isPercent = (goal: Goal): boolean => unitOf(goal) === '%';

/** Percent goals count in percent: a cell formatted as 5% holds 0.05, a typed 5 means 5 %. */
function inPercent(value: number): number {
  return Math.abs(value) <= 1 ? value * 100 : value;
}

const basisOf = ({ nature, lines, title }: Goal): Basis => {
  const text = title ?? '';
  if (nature === '法定') return lawBasis(lines ?? '法規未載明', '未填', text);
  return lines === undefined
    ? { ...planBasis('', text), ref: '本校自訂' }
    : { ...planBasis('', text), ref: lines };
};

/** What was measured, in the goal's own unit: a reported percentage is typed like the target. */
function figureOf(goal: Goal, actual: number | null): number | null {
  const isTyped = goal.metric === undefined && goal.method === '填報' && isPercent(goal);
  if (actual === null) return null;
  return Math.round((isTyped ? inPercent(actual) : actual) * 1e6) / 1e6;
}

function targetOf(goal: Goal): number | null {
  if (goal.target === undefined) return null;
  return isPercent(goal) ? inPercent(goal.target) : goal.target;
}

function isMet({ comparison }: Goal, actual: number | null, target: number | null): boolean {
  if (comparison === undefined || actual === null || target === null) return false;
  return compare[comparison](actual, target);
}

function resultOf(goal: Goal, book: Book): GoalResult {
  const measure = measureOf(goal, book);
  const target = targetOf(goal);
  const actual = figureOf(goal, measure.actual);
  const { id = `第 ${goal.at.row} 列`, title = '', comparison = null, at } = goal;
  return {
    id,
    title,
    target,
    comparison,
    actual,
    unit: unitOf(goal),
    met: isMet(goal, actual, target),
    note: measure.note,
    basis: basisOf(goal),
    at,
    source: measure.source.length > 0 ? measure.source : [at],
  };
}

/** Every goal of 目標, in its order. Worked out once. */
export const goalResults: (book: Book) => readonly GoalResult[] = oncePer((book) =>
  book.tables.goals.rows.map((goal) => resultOf(goal, book)),
);

/** `≤ 5 件`, as people write a goal. */
export const targetShown = ({ comparison, target, unit }: GoalResult): string =>
  comparison === null || target === null
    ? '未填'
    : `${comparison} ${target}${unit === '%' ? '%' : ` ${unit}`}`.trim();

/** `3 件`, `97.5%` or `無資料`; two decimals at most. */
export const actualShown = ({ actual, unit }: GoalResult): string =>
  actual === null
    ? '無資料'
    : `${Math.round(actual * 100) / 100}${unit === '%' ? '%' : ` ${unit}`}`.trim();
