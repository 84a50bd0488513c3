import { actualShown, targetShown, type GoalResult } from '../../metrics/goal-results.ts';
import type { GoalChart } from './chart.ts';

/** More goals than this do not fit on a page; the table has them all. */
const GOALS_SHOWN = 24;

type Row = GoalChart['rows'][number];

function stateOf({ actual, met }: GoalResult): string {
  if (met) return '達成';
  return actual === null ? '無資料' : '未達成';
}

const rowOf = (goal: GoalResult): Row => ({
  label: goal.title === '' ? goal.id : goal.title,
  actual: goal.actual,
  target: goal.target,
  most: goal.unit === '%' ? 100 : null,
  isMet: goal.met,
  said: `${stateOf(goal)}\u3000${actualShown(goal)}（目標 ${targetShown(goal)}）`,
});

/** Each goal with its figure and its target, in the order of 目標. */
export function goalsChart(goals: readonly GoalResult[]): GoalChart | null {
  if (goals.length === 0) return null;
  const rows = goals.slice(0, GOALS_SHOWN).map(rowOf);
  const rest = goals.length - rows.length;
  const more = rest > 0 ? `其餘 ${rest} 項見表。` : '';
  return {
    kind: 'goals',
    title: rest > 0 ? `資通安全目標（前 ${GOALS_SHOWN} 項）` : '資通安全目標',
    description: rows.map(({ label, said }) => `${label}：${said}。`).join('') + more,
    rows,
  };
}
