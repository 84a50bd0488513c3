import type { BarChart, BarRow, Series } from '../../domain/documents/charts/chart.ts';
import { line, words, type Drawing, type Shape } from '../drawing.ts';
import { fitText, textWidth } from '../text-width.ts';
import {
  BAR,
  CHART_WIDTH,
  filled,
  GRID,
  heightOf,
  legend,
  legendHeight,
  LETTER,
  LINE,
} from './look.ts';

const LONGEST_LABEL = 48;

type Bar = Extract<BarRow, { readonly kind: 'bar' }>;

const isBar = (row: BarRow): row is Bar => row.kind === 'bar';
const totalOf = ({ values }: Bar): number => values.reduce((sum, value) => sum + value, 0);
const widest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, LETTER)));

type Frame = {
  /** Where the bars begin. */
  readonly left: number;
  /** Millimetres for one of what is counted. */
  readonly scale: number;
  readonly series: readonly Series[];
};

/** Labels on the left, what is said on the right, and the bars in what is left between. */
function frameOf({ rows, series }: BarChart): Frame {
  const bars = rows.filter(isBar);
  const left = Math.min(LONGEST_LABEL, widest(bars.map(({ label }) => label))) + 2;
  const room = CHART_WIDTH - left - widest(bars.map(({ said }) => said)) - 2;
  return { left, scale: room / Math.max(1, ...bars.map(totalOf)), series };
}

function drawBar(row: Bar, y: number, { left, scale, series }: Frame): readonly Shape[] {
  const label = fitText(row.label, LETTER, LONGEST_LABEL);
  const base = y + BAR - 0.6;
  let x = left;
  const parts = series.flatMap(({ tone }, index) => {
    const box = { x, y, width: (row.values[index] ?? 0) * scale, height: BAR };
    x += box.width;
    return filled(box, tone);
  });
  return [
    words(label, [left - 2, base], { size: LETTER, anchor: 'end' }),
    ...parts,
    line([left, y - (LINE - BAR) / 2], [left, y + (LINE + BAR) / 2], { colour: GRID }),
    words(row.said, [x + 1.5, base], { size: LETTER }),
  ];
}

export function drawBars(chart: BarChart): Drawing {
  const frame = frameOf(chart);
  const top = legendHeight(chart.series);
  const rows = chart.rows.flatMap((row, index) => {
    const y = top + index * LINE;
    return isBar(row)
      ? drawBar(row, y, frame)
      : [words(row.text, [0, y + BAR - 0.4], { size: LETTER, bold: true })];
  });
  return {
    width: CHART_WIDTH,
    height: heightOf(top, chart.rows.length),
    title: chart.title,
    description: chart.description,
    shapes: [...legend(chart.series, frame.left), ...rows],
  };
}
