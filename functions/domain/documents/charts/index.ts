import { isDerived } from '../annual-report/part-duties.ts';
import type { Whole } from '../annual-report/whole.ts';
import { assetsByClassChart } from './assets-by-class.ts';
import type { Chart } from './chart.ts';
import { dutiesByMonthChart } from './duties-by-month.ts';
import { goalsChart } from './goals.ts';
import { improvementsByStateChart } from './improvements-by-state.ts';
import { trainingHoursChart } from './training-hours.ts';

/** By the name a template shows each under; null where there is nothing to draw. */
export type ReportCharts = {
  readonly 'training-hours': Chart | null;
  readonly goals: Chart | null;
  readonly 'assets-by-class': Chart | null;
  readonly 'improvements-by-state': Chart | null;
  readonly 'duties-by-month': Chart | null;
};

/** The charts of the annual report, from the same figures as its tables. */
export const reportCharts = ({ book, figures }: Whole): ReportCharts => ({
  'training-hours': trainingHoursChart(figures.training),
  goals: goalsChart(figures.goals),
  'assets-by-class': assetsByClassChart(book),
  'improvements-by-state': improvementsByStateChart(book),
  'duties-by-month': dutiesByMonthChart(
    figures.duties.filter((duty) => !isDerived(duty)),
    book,
  ),
});
