// GOAL-INC34 … GOAL-LEVEL (L201–216): the plan's own goals, as 目標 measures them.
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { foremost } from '../kit/foremost.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import { actualShown, goalResults, targetShown, type GoalResult } from '../metrics/goal-results.ts';
import { dutyOf, sheetSource, stateUntil } from './duty.ts';
import { securityPerson } from './owners.ts';

type PlanGoal = Pick<Obligation<Book>, 'id' | 'title' | 'basis'> & {
  /** The metric it is measured by; a school may number its goals otherwise. */
  readonly metric: string;
  /** What has happened cannot be undone: once missed, it is missed for the year. */
  readonly counts: boolean;
};

const goals: readonly PlanGoal[] = [
  {
    id: 'GOAL-INC34',
    title: '目標：3、4 級事件不發生',
    basis: plan['203–205'],
    metric: '3、4級事件數',
    counts: true,
  },
  {
    id: 'GOAL-INC12',
    title: '目標：1、2 級事件 5 件以下',
    basis: plan['203–205'],
    metric: '1、2級事件數',
    counts: true,
  },
  {
    id: 'GOAL-LAWID',
    title: '目標：未鑑別法規 2 次以下',
    basis: plan['207–209'],
    metric: '未鑑別法規次數',
    counts: true,
  },
  {
    id: 'GOAL-LAWVIO',
    title: '目標：違反法規 2 次以下',
    basis: plan['210–212'],
    metric: '違反法規次數',
    counts: true,
  },
  {
    id: 'GOAL-LEVEL',
    title: '目標：達成責任等級的要求',
    basis: plan['214–216'],
    metric: 'D級應辦事項未符合數',
    counts: false,
  },
];

/** The goal of 目標 that stands for the plan's: by its number, else by its metric. */
function resultFor({ id, metric }: PlanGoal, book: Book): GoalResult | undefined {
  const results = goalResults(book);
  const numbered = results.find((goal) => matchKey(goal.id) === matchKey(id));
  const measured = new Set(
    book.tables.goals.rows.flatMap((goal) =>
      goal.metric !== undefined && matchKey(goal.metric) === matchKey(metric) ? [goal.at.row] : [],
    ),
  );
  return (
    numbered ??
    foremost(
      results.filter(({ at }) => measured.has(at.row)),
      (goal) => goal.id,
    )
  );
}

function dutyFor(rule: PlanGoal, book: Book): Duty {
  const due = `${book.year}-12-31`;
  const common = { subject: String(book.year), owner: securityPerson(book), due };
  const result = resultFor(rule, book);
  if (result === undefined) {
    const source = sheetSource(book.tables.goals.sheet);
    return book.tables.goals.rows.length === 0
      ? dutyOf(rule, {
          ...common,
          state: stateUntil(due, book),
          reason: '「目標」沒有資料，無法衡量。請列出目標。',
          source,
        })
      : dutyOf(rule, {
          ...common,
          state: 'not-applicable',
          reason: '本校「目標」沒有這一項。',
          source,
        });
  }
  const figure = `實際 ${actualShown(result)}，目標 ${targetShown(result)}`;
  const source = [result.at, ...result.source];
  if (result.met) {
    return dutyOf(rule, { ...common, state: 'ok', reason: `${figure}，目前達成。`, source });
  }
  const isLost = rule.counts && result.actual !== null;
  const reason = isLost
    ? `${figure}，今年已無法達成，請在報告說明原因與改善。`
    : `${figure}，尚未達成：${result.note}`;
  const state = isLost ? 'overdue' : stateUntil(due, book);
  return dutyOf(rule, { ...common, state, reason, source, isPastMending: isLost });
}

export const organisationGoals: readonly Obligation<Book>[] = goals.map((rule) => ({
  id: rule.id,
  title: rule.title,
  basis: rule.basis,
  period: '全年',
  registers: ['目標'],
  owner: '資通安全兼辦人員',
  duties: (book) => [dutyFor(rule, book)],
}));
