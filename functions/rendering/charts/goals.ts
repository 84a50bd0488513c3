// Each goal on a scale of its own: a bar for the figure, a mark where the target is.
import type { GoalChart } from '../../domain/documents/charts/chart.ts';
import { line, rectangle, words, type Drawing, type Shape } from '../drawing.ts';
import { fitText, textWidth } from '../text-width.ts';
import { BAR, CHART_WIDTH, filled, GRID, heightOf, LETTER, LINE } from './look.ts';

const LONGEST_LABEL = 58;
const SCALE = 36;
const LEGEND = 7;
const MARK = 0.8;

type Row = GoalChart['rows'][number];

/** Ends a little beyond what it has to show, unless it has an end by itself. */
const endOf = ({ actual, target, most }: Row): number =>
  Math.max(most ?? 0, (most === null ? 1.2 : 1) * Math.max(actual ?? 0, target ?? 0), 1);

function targetMark(x: number, y: number): Shape {
  return line([x, y - 0.7], [x, y + BAR + 0.7], { width: MARK });
}

function drawRow(row: Row, left: number, y: number): readonly Shape[] {
  const base = y + BAR - 0.6;
  const scale = SCALE / endOf(row);
  const along = (value: number): number => Math.max(0, value) * scale;
  const frame = rectangle({ x: left, y, width: SCALE, height: BAR }, { outline: GRID });
  const bar = { x: left, y, width: along(row.actual ?? 0), height: BAR };
  const saidAt = left + SCALE + 2.5;
  return [
    words(fitText(row.label, LETTER, LONGEST_LABEL), [left - 2, base], {
      size: LETTER,
      anchor: 'end',
    }),
    frame,
    ...filled(bar, row.isMet ? 'done' : 'late'),
    ...(row.target === null ? [] : [targetMark(left + along(row.target), y)]),
    words(fitText(row.said, LETTER, CHART_WIDTH - saidAt), [saidAt, base], {
      size: LETTER,
      bold: !row.isMet,
    }),
  ];
}

function goalLegend(left: number): readonly Shape[] {
  const entry = (text: string, x: number): Shape => words(text, [x + 5, 3.8], { size: LETTER });
  return [
    ...filled({ x: left, y: 1, width: BAR, height: BAR }, 'done'),
    entry('達成', left),
    ...filled({ x: left + 17, y: 1, width: BAR, height: BAR }, 'late'),
    entry('未達成', left + 17),
    targetMark(left + 38, 1),
    entry('目標值', left + 35.5),
  ];
}

export function drawGoals({ title, description, rows }: GoalChart): Drawing {
  const widest = Math.max(...rows.map(({ label }) => textWidth(label, LETTER)));
  const left = Math.min(LONGEST_LABEL, widest) + 2;
  return {
    width: CHART_WIDTH,
    height: heightOf(LEGEND, rows.length),
    title,
    description,
    shapes: [
      ...goalLegend(left),
      ...rows.flatMap((row, index) => drawRow(row, left, LEGEND + index * LINE)),
    ],
  };
}
