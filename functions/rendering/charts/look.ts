// What all charts share. Tones differ in lightness and hatching as well as in colour: they can be told apart by people who
// do not see every colour, and on a black and white print.
import type { Series, Tone } from '../../domain/documents/charts/chart.ts';
import { INK, rectangle, words, type Colour, type Rectangle, type Shape } from '../drawing.ts';
import { textWidth } from '../text-width.ts';

/** Millimetres, as all lengths here. */
export const CHART_WIDTH = 160;
export const LETTER = 3;
export const BAR = 3.4;
export const LINE = 5.2;

export const GRID: Colour = '#b0b0b0';

export const FILLS: Readonly<Record<Tone, Colour>> = {
  done: '#1f4e8c',
  open: '#fdf0c4',
  late: '#ee9b4a',
  plain: '#6f8fb5',
};

type Box = Pick<Rectangle, 'x' | 'y' | 'width' | 'height'>;

/** A part of a bar; nothing at all when it has no length. */
export function filled(box: Box, tone: Tone): readonly Shape[] {
  if (box.width <= 0 || box.height <= 0) return [];
  const area = rectangle(box, { fill: FILLS[tone], outline: INK });
  return tone === 'late' ? [area, { kind: 'hatching', ...box }] : [area];
}

/** What the tones mean, on one line from `x`; charts of one series say it in their caption. */
export function legend(series: readonly Series[], x: number): readonly Shape[] {
  if (series.length < 2) return [];
  let left = x;
  return series.flatMap(({ name, tone }) => {
    const at = left;
    left += BAR + 1.5 + textWidth(name, LETTER) + 6;
    return [
      ...filled({ x: at, y: 1, width: BAR, height: BAR }, tone),
      words(name, [at + BAR + 1.5, 3.8], { size: LETTER }),
    ];
  });
}

/** Height of the legend's line. */
export const legendHeight = (series: readonly Series[]): number => (series.length < 2 ? 1 : 7);

/** Of `lines` lines below `top`, in tenths. */
export const heightOf = (top: number, lines: number): number =>
  Math.round((top + lines * LINE + 1) * 10) / 10;

/** The least of 1, 2, 5, 10, 20, 50… that is not below `value`. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([1, 2, 5].find((step) => step * power >= value) ?? 10) * power;
}
