// Charts as pictures: nothing outside the frame or over its neighbour, lengths true to the figures, tones told apart without colour.
import { describe, expect, test } from 'vitest';

import type { BarChart, Chart, Tone } from '../../functions/domain/documents/charts/chart.ts';
import { reportCharts } from '../../functions/domain/documents/charts/index.ts';
import { assess } from '../../functions/domain/plan.ts';
import { drawChart } from '../../functions/rendering/charts/index.ts';
import { FILLS, roundUp } from '../../functions/rendering/charts/look.ts';
import type { Drawing, Rectangle, Shape } from '../../functions/rendering/drawing.ts';
import { fitText, textWidth, wrapText } from '../../functions/rendering/text-width.ts';
import { writeSvg } from '../../functions/rendering/write-svg.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { HOSTILE } from './sample-document.ts';

type Box = { left: number; right: number; top: number; bottom: number };

function boxOf(shape: Shape): Box | null {
  switch (shape.kind) {
    case 'rectangle':
    case 'hatching':
      return {
        left: shape.x,
        right: shape.x + shape.width,
        top: shape.y,
        bottom: shape.y + shape.height,
      };
    case 'words': {
      const width = textWidth(shape.text, shape.size);
      const left = shape.x - { start: 0, middle: width / 2, end: width }[shape.anchor];
      return { left, right: left + width, top: shape.y - shape.size, bottom: shape.y };
    }
    case 'line':
    case 'squares':
      return null;
  }
}

function expectInside({ width, height, shapes }: Drawing): void {
  const boxes = shapes.map(boxOf).filter((box) => box !== null);
  expect(boxes.length).toBeGreaterThan(0);
  for (const { left, right, top, bottom } of boxes) {
    expect(left).toBeGreaterThanOrEqual(-0.01);
    expect(right).toBeLessThanOrEqual(width + 0.01);
    expect(top).toBeGreaterThanOrEqual(-0.01);
    expect(bottom).toBeLessThanOrEqual(height + 0.01);
  }
}

const bar = (label: string, values: readonly number[], said = '') =>
  ({ kind: 'bar', label, values, said }) as const;

const bars = (rows: BarChart['rows']): BarChart => ({
  kind: 'bars',
  title: '時數',
  description: '各處室。',
  series: [
    { name: '已完成', tone: 'done' },
    { name: '不足', tone: 'late' },
  ],
  rows,
});

const goal = { most: null, isMet: false, said: '未達成' };
const timeline = (values: readonly number[]): Chart => ({
  kind: 'timeline',
  title: '各月',
  description: '各月。',
  series: [{ name: '已完成', tone: 'done' }],
  steps: values.map((value, index) => ({ label: `${index + 1}月`, values: [value] })),
  now: 0,
});

const LONG = '資訊暨創新教學與國際交流及圖書推廣處室'.repeat(4);

const charts: Readonly<Record<string, Chart>> = {
  zero: bars([bar('教務處', [0, 0], '0 小時')]),
  huge: bars([bar('教務處', [1e9, 1], '1000000000／1000000001 小時')]),
  tiny: bars([bar('教務處', [1e-9, 0], '0 小時')]),
  long: bars([{ kind: 'heading', text: '通識' }, bar(LONG, [1, 2], '1／3 小時')]),
  'goals of all kinds': {
    kind: 'goals',
    title: '目標',
    description: '目標。',
    rows: [
      { ...goal, label: LONG, actual: 250, target: 100, most: 100 },
      { ...goal, label: '負數', actual: -5, target: -1 },
      { ...goal, label: '無資料', actual: null, target: null, said: LONG },
      { ...goal, label: '零', actual: 0, target: 0 },
      { ...goal, label: '很大', actual: 1e12, target: 1 },
    ],
  },
  'an empty year': timeline(Array.from({ length: 12 }, () => 0)),
  'a full year': timeline(Array.from({ length: 12 }, (_, month) => month * 997)),
};

describe.each(Object.entries(charts))('%s', (_, chart) => {
  const drawing = drawChart(chart);

  test('stays inside its frame', () => {
    expectInside(drawing);
  });

  test('has numbers only for lengths', () => {
    expect(writeSvg(drawing)).not.toMatch(/NaN|Infinity|="-?\d+e/u);
  });
});

describe('the sample school', () => {
  const drawn = Object.entries(reportCharts(assess(sampleSchool, '2026-11-10T08:00')));

  test.each(drawn)('%s fits a page and its frame', (_, chart) => {
    if (chart === null) throw new Error('The sample school has something of everything.');
    const drawing = drawChart(chart);
    expectInside(drawing);
    expect(drawing.height).toBeLessThan(210);
    expect(writeSvg(drawing).length).toBeLessThan(8000);
  });
});

describe('bars', () => {
  const drawing = drawChart(bars([bar('甲', [10, 5], '甲'), bar('乙', [20, 0], '乙')]));
  const parts = drawing.shapes
    .filter((shape): shape is Rectangle => shape.kind === 'rectangle')
    .filter(({ y }) => y > 5);
  const start = parts[0]?.x ?? 0;
  const unit = (parts[0]?.width ?? 0) / 10;

  test('are as long as their figures, one part after the other; a part of nothing is not drawn', () => {
    expect(unit).toBeGreaterThan(1);
    expect(parts.map(({ x, width }) => [(x - start) / unit, width / unit])).toEqual([
      [0, 10],
      [10, 5],
      [0, 20],
    ]);
  });

  test('what is said stands after the bar', () => {
    const places = drawing.shapes.flatMap((shape) =>
      shape.kind === 'words' && shape.text === '乙' ? [shape.x] : [],
    );
    expect(places).toHaveLength(2);
    expect(Math.max(...places)).toBeGreaterThan(start + 20 * unit);
  });
});

test.each(Object.entries(HOSTILE))('%s in a label stays text', (_, hostile) => {
  const svg = writeSvg(drawChart(bars([bar(hostile, [1, 1], hostile)])));
  expect(new Set([...svg.matchAll(/<([a-z]+)/giu)].map(([, name]) => name))).toEqual(
    new Set(['svg', 'title', 'desc', 'rect', 'path', 'line', 'text']),
  );
});

describe('tones', () => {
  /** Relative luminance of WCAG: what is left of a colour in black and white. */
  function lightness(tone: Tone): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(FILLS[tone].slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  test.each([
    ['done', 'late'],
    ['late', 'open'],
    ['done', 'open'],
  ] as const)('%s and %s differ in lightness', (one, other) => {
    const [dark = 0, light = 0] = [lightness(one), lightness(other)].sort((a, b) => a - b);
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(1.7);
  });

  test('what is late is hatched as well', () => {
    const { shapes } = drawChart(bars([bar('甲', [1, 1])]));
    expect(shapes.filter(({ kind }) => kind === 'hatching')).toHaveLength(2);
  });
});

test.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [52, 100],
  [123, 200],
  [200, 200],
  [997, 1000],
])('the scale for %i ends at %i', (value, end) => {
  expect(roundUp(value)).toBe(end);
});

test('words are cut with a mark or wrapped, never in the middle of a rare character', () => {
  expect(fitText('教務處', 3, 9)).toBe('教務處');
  // What a PDF prints for 𠮷 is as wide as its number.
  expect(fitText('𠮷𡍼𡻕教務處', 3, 40)).toBe('𠮷𡍼𡻕…');
  expect(fitText('𠮷𡍼𡻕教務處', 3, 12)).toBe('…');
  expect(wrapText('𠮷𡍼𡻕', 3, 20)).toEqual(['𠮷', '𡍼𡻕']);
  expect(wrapText('', 3, 6)).toEqual(['']);
  expect(wrapText('教', 3, 1)).toEqual(['教']);
});
