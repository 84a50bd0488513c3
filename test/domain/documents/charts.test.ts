// The five charts of the annual report: the figures of its tables, and nothing where there is nothing.
import { describe, expect, test } from 'vitest';

import type { BarChart, Chart } from '../../../functions/domain/documents/charts/chart.ts';
import { reportCharts } from '../../../functions/domain/documents/charts/index.ts';
import { annualReport } from '../../../functions/domain/documents/annual-report.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { sampleSchool } from '../../../functions/sample/index.ts';
import { countDuties } from '../../../functions/domain/metrics/duty-counts.ts';
import { isDerived } from '../../../functions/domain/documents/annual-report/part-duties.ts';
import { entries, headersOnly, wholeOf, workbookOf } from './small-school.ts';

const small = reportCharts(wholeOf(workbookOf()));

function barsOf(chart: Chart | null): readonly (readonly [string, ...(number | string)[]])[] {
  if (chart?.kind !== 'bars') throw new Error('No bars.');
  return chart.rows.map((row) =>
    row.kind === 'heading' ? [row.text] : [row.label, ...row.values, row.said],
  );
}

describe('training hours', () => {
  test('by office, law and plan apart; what one has too much fills nobody’s gap', () => {
    expect(barsOf(small['training-hours'])).toEqual([
      ['通識時數（自訂）'],
      ['校長室', 3, 0, '3／3 小時'],
      ['教務處', 0, 3, '0／3 小時'],
      ['通識時數（法定）'],
      ['校長室', 3, 0, '3／3 小時'],
      ['教務處', 3, 3, '3／6 小時'],
      ['專業職能時數（自訂）'],
      ['教務處', 2, 4, '2／6 小時'],
      ['專業職能時數（法定）'],
      ['教務處', 2, 1, '2／3 小時'],
    ]);
  });

  test('many offices are put together, and no hour is lost', () => {
    const people = Array.from({ length: 30 }, (_, index) => ({
      name: `甲${index}`,
      office: `第${index}處`,
      role: '一般使用者',
      joined: '110/8/1',
    }));
    const whole = wholeOf(workbookOf({ people: [...people] }));
    const bars = barsOf(reportCharts(whole)['training-hours']).slice(1, 11);
    expect(bars).toHaveLength(10);
    expect(bars.at(-1)).toEqual(['其餘 21 個處室', 0, 63, '0／63 小時']);
  });
});

test('goals: figure, target, reading; no figure is no zero', () => {
  const chart = small.goals;
  if (chart?.kind !== 'goals') throw new Error('No goals.');
  expect(chart.rows).toEqual([
    {
      label: '3、4 級事件 0 件',
      actual: 0,
      target: 0,
      most: null,
      isMet: true,
      said: '達成　0 件（目標 = 0 件）',
    },
    {
      label: '開啟率',
      actual: null,
      target: 2,
      most: null,
      isMet: false,
      said: '無資料　無資料（目標 ≤ 2 件）',
    },
  ]);
});

test('assets by class: in use only, inventoried in the year and not', () => {
  expect(barsOf(small['assets-by-class'])).toContainEqual(['硬體', 1, 1, '2 列，已盤點 1']);
  expect(barsOf(small['assets-by-class'])).toContainEqual(['軟體', 1, 0, '1 列，已盤點 1']);
});

test('what audits found, by state', () => {
  const bars = barsOf(small['improvements-by-state']);
  expect(bars).toContainEqual(['逾期', 1, '1 件']);
  expect(bars).toContainEqual(['已結案', 0, '0 件']);
});

describe('duties through the year', () => {
  const whole = assess(sampleSchool, '2026-11-10T08:00');
  const chart = reportCharts(whole)['duties-by-month'];
  if (chart?.kind !== 'timeline') throw new Error('No timeline.');

  test('each that is due in the year once, by its month', () => {
    const due = whole.figures.duties.filter(
      (duty) =>
        !isDerived(duty) &&
        duty.state !== 'not-applicable' &&
        duty.due?.startsWith('2026') === true,
    );
    const sum = (place: number): number =>
      chart.steps.reduce((all, { values }) => all + (values[place] ?? 0), 0);
    const { ok, dueSoon, notDone, overdue, pastMending } = countDuties(due);
    expect([sum(0), sum(1), sum(2)]).toEqual([ok, dueSoon + notDone, overdue + pastMending]);
    expect(sum(0)).toBeGreaterThan(100);
    const ofNovember = due.filter((duty) => duty.due?.startsWith('2026-11'));
    expect(chart.steps[10]?.values.reduce((all, one) => all + one, 0)).toBe(ofNovember.length);
    expect(chart.now).toBe(10);
  });

  test('no month is marked in a year gone by', () => {
    const past = reportCharts(assess(sampleSchool, '2027-02-01T08:00', 2026))['duties-by-month'];
    expect(past?.kind === 'timeline' ? past.now : undefined).toBe(11);
  });
});

test('the chart says what the table says', () => {
  const whole = assess(sampleSchool, '2026-11-10T08:00');
  const { view, charts } = annualReport(whole);
  const drawn = barsOf(charts['assets-by-class']);
  expect(drawn.map(([label, done]) => [label, done])).toEqual(
    view.inventory.classes.map((line) => [line.class, Number(line.inventoried)]),
  );
  const states = barsOf(charts['improvements-by-state']).map(([state, , said]) => [state, said]);
  expect(states).toEqual(view.audits.states.map(({ state, count }) => [state, count]));
});

test('every chart says in words what it shows', () => {
  for (const chart of Object.values(small) as readonly (Chart | null)[]) {
    expect(chart?.title).toMatch(/^\S{4,}/u);
    expect(chart?.description).toMatch(/\d.*。$/u);
  }
});

test('nothing to draw is no chart: an empty workbook, a workbook with headers only, no goals', () => {
  for (const workbook of [{ sheets: [] }, headersOnly]) {
    const { goals, ...others } = reportCharts(wholeOf(workbook));
    expect(goals).toBeNull();
    expect(others['training-hours']).toBeNull();
    expect(others['assets-by-class']).toBeNull();
    expect(others['improvements-by-state']).toBeNull();
  }
});

test('hours typed with decimals add up to what people wrote', () => {
  const record = {
    person: '陳二',
    course: '線上',
    category: '通識',
    completed: '115/5/1',
    proof: 'A',
  };
  const records = [0.1, 0.2].map((hours, index) => ({ ...record, course: `線上${index}`, hours }));
  const whole = wholeOf(workbookOf({ trainingRecords: [...entries.trainingRecords, ...records] }));
  const chart = reportCharts(whole)['training-hours'] as BarChart;
  expect(barsOf(chart)[2]?.[3]).toBe('0.3／3 小時');
  expect(chart.description).not.toMatch(/\d\.\d{3}/u);
});
