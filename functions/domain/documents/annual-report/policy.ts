// 資通安全政策及目標.
import { actualShown, targetShown } from '../../metrics/goal-results.ts';
import { briefingsView, type BriefingsView } from './briefings.ts';
import { basisOf, emptyNote, placesOf } from './shown.ts';
import type { Whole } from './whole.ts';

type GoalLine = {
  readonly title: string;
  readonly target: string;
  readonly actual: string;
  readonly met: string;
  readonly note: string;
  readonly basis: string;
  readonly places: string;
};

export type PolicyView = {
  readonly briefings: BriefingsView;
  readonly goals: readonly GoalLine[];
  /** In place of the goals when there are none. */
  readonly none: string;
};

const goalLines = ({ figures }: Whole): readonly GoalLine[] =>
  figures.goals.map((goal) => ({
    title: goal.title === '' ? `${goal.id}（目標未填）` : goal.title,
    target: targetShown(goal),
    actual: actualShown(goal),
    met: goal.met ? '達成' : goal.actual === null ? '未達成（無資料）' : '未達成',
    note: goal.note,
    basis: basisOf(goal.basis),
    places: placesOf(goal.source),
  }));

export const policyView = (whole: Whole): PolicyView => ({
  briefings: briefingsView(whole),
  goals: goalLines(whole),
  none: emptyNote(whole.book.tables.goals, []),
});
