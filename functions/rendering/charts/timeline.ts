import type { Series, TimelineChart } from '../../domain/documents/charts/chart.ts';
import { line, words, type Drawing, type Shape } from '../drawing.ts';
import { CHART_WIDTH, filled, GRID, legend, LETTER, roundUp } from './look.ts';

/** Room for five digits beside the scale. */
const LEFT = 12;
const TOP = 12;
const PLOT = 36;
const BOTTOM = TOP + PLOT;
const MARKS = 2;

type Step = TimelineChart['steps'][number];

const totalOf = ({ values }: Step): number => values.reduce((sum, value) => sum + value, 0);

function gridLines(most: number): readonly Shape[] {
  return Array.from({ length: MARKS + 1 }, (_, mark) => {
    const y = BOTTOM - (PLOT * mark) / MARKS;
    const value = Math.round((most * mark * 10) / MARKS) / 10;
    return [
      line([LEFT, y], [CHART_WIDTH, y], { colour: GRID }),
      words(String(value), [LEFT - 1.5, y + 1], { size: LETTER, anchor: 'end' }),
    ];
  }).flat();
}

type Place = {
  readonly x: number;
  readonly width: number;
  /** Millimetres for one of what is counted. */
  readonly scale: number;
  readonly series: readonly Series[];
};

function drawColumn(step: Step, { x, width, scale, series }: Place): readonly Shape[] {
  let y = BOTTOM;
  const parts = series.flatMap(({ tone }, index) => {
    const height = (step.values[index] ?? 0) * scale;
    y -= height;
    return filled({ x: x + width * 0.2, y, width: width * 0.6, height }, tone);
  });
  const middle = x + width / 2;
  const centred = { size: LETTER, anchor: 'middle' } as const;
  const total = totalOf(step);
  return [
    ...parts,
    ...(total > 0 ? [words(String(total), [middle, y - 1], centred)] : []),
    words(step.label, [middle, BOTTOM + 4], centred),
  ];
}

/** A mark below the step that the day that counts falls in. */
const nowMark = (middle: number): Shape =>
  words('▲統計截至', [middle, BOTTOM + 8], { size: LETTER, anchor: 'middle' });

export function drawTimeline({ title, description, series, steps, now }: TimelineChart): Drawing {
  const most = roundUp(Math.max(1, ...steps.map(totalOf)));
  const width = (CHART_WIDTH - LEFT) / steps.length;
  const scale = PLOT / most;
  const columns = steps.flatMap((step, index) =>
    drawColumn(step, { x: LEFT + index * width, width, scale, series }),
  );
  const mark = now === null ? [] : [nowMark(LEFT + (now + 0.5) * width)];
  return {
    width: CHART_WIDTH,
    height: BOTTOM + 10,
    title,
    description,
    shapes: [...legend(series, LEFT), ...gridLines(most), ...columns, ...mark],
  };
}
