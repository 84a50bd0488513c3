import type { Chart } from '../../domain/documents/charts/chart.ts';
import type { Drawing } from '../drawing.ts';
import { drawBars } from './bars.ts';
import { drawGoals } from './goals.ts';
import { drawTimeline } from './timeline.ts';

/** The chart as a picture, 160 mm wide. */
export function drawChart(chart: Chart): Drawing {
  switch (chart.kind) {
    case 'bars':
      return drawBars(chart);
    case 'timeline':
      return drawTimeline(chart);
    case 'goals':
      return drawGoals(chart);
  }
}
