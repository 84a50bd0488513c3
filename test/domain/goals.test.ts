import { describe, expect, test } from 'vitest';

import { assess } from '../../functions/domain/plan.ts';
import { parseConditions } from '../../functions/domain/metrics/condition.ts';
import { planGoals } from '../../functions/domain/plan-lists.ts';
import {
  computer,
  finding,
  incident,
  school,
  staff,
  course,
  type Content,
  type Entry,
} from '../fixtures/school.ts';

const NOW = '2026-11-10T08:00';

function resultOf(
  goal: Entry,
  content: Content = {},
  extra: { name: string; rows: (string | number | null)[][] }[] = [],
) {
  const { sheets } = school({ ...content, goals: [{ id: 'G', title: '目標', ...goal }] });
  const [first] = assess({ sheets: [...sheets, ...extra] }, NOW).figures.goals;
  return { actual: first?.actual, met: first?.met, target: first?.target };
}

const incidents = (...entries: readonly Entry[]): Content => ({
  incidents: entries.map((entry, index) => ({ ...incident, id: `E${index}`, ...entry })),
});

describe('incidents (A4: reviewed level, year of awareness, no false alarms, drills or warnings)', () => {
  const atMostFive: Entry = { metric: '1、2級事件數', comparison: '≤', target: 5 };
  const none: Entry = { metric: '3、4級事件數', comparison: '=', target: 0 };
  test.each([
    ['five are allowed', atMostFive, Array.from({ length: 5 }, () => ({})), 5, true],
    [
      'six are not; levels 1 and 2 count as one total',
      atMostFive,
      [...Array.from({ length: 5 }, () => ({})), { level: '2' }],
      6,
      false,
    ],
    [
      'false alarms, warnings and drills are left out',
      atMostFive,
      [{ nature: '誤判' }, { nature: '預警' }, { nature: '演練' }],
      0,
      true,
    ],
    [
      'awareness on 12/31 is this year',
      atMostFive,
      [{ aware: '114/12/31 23:59' }, { aware: '115/1/1 00:00' }],
      1,
      true,
    ],
    ['the reviewed level wins', none, [{ level: '3', reviewedLevel: '2' }], 0, true],
    ['one of level 3 is too many', none, [{ level: '1', reviewedLevel: '3' }], 1, false],
    ['a level that cannot be told counts', none, [{ level: '？' }], 1, false],
    ['an unreadable nature counts', atMostFive, [{ nature: '怪' }], 1, true],
  ] as const)('%s', (_name, goal, entries, actual, met) => {
    expect(resultOf(goal, incidents(...(entries as readonly Entry[])))).toMatchObject({
      actual,
      met,
    });
  });
});

describe('laws (A1: 「不得發生 2 件以下(含)」 reads as at most two)', () => {
  const goal: Entry = { metric: '未鑑別法規次數', comparison: '≤', target: 2 };
  const times = (count: number, more: Entry = {}): Content => ({
    improvements: Array.from({ length: count }, (_, index) => ({
      ...finding,
      id: `F${index}`,
      compliance: '未鑑別',
      ...more,
    })),
  });
  test.each([
    [0, true],
    [1, true],
    [2, true],
    [3, false],
  ])('%i cases: met %s', (count, met) => {
    expect(resultOf(goal, times(count))).toStrictEqual({ actual: count, met, target: 2 });
  });

  test('last year’s do not count', () => {
    expect(resultOf(goal, times(3, { found: '114/9/30' }))).toMatchObject({ actual: 0, met: true });
  });
});

describe('goals as data', () => {
  const rate: Entry = {
    sheet: '資產清冊',
    method: '比率',
    scope: '資產項目=電腦設備；狀態≠報廢',
    condition: '防毒啟用=是',
    comparison: '=',
    target: '100%',
  };
  const mails = {
    name: '社交工程演練',
    rows: [
      ['日期', '寄送數', '開啟數'],
      ['115/5/1', 50, '１'],
      ['115/10/1', 50, 3],
      ['114/10/1', 50, 50],
    ],
  };
  const opened: Entry = {
    sheet: '社交工程演練',
    method: '加總比率',
    field: '開啟數/寄送數',
    dateField: '日期',
    comparison: '<',
    target: '5%',
  };

  test('防毒啟用率 = 100%, other spellings of yes and class included', () => {
    const assets = [
      computer,
      { ...computer, id: '2', hasAntivirus: 'Y' },
      { ...computer, id: '3', hasAntivirus: '否', state: '報廢' },
    ];
    expect(resultOf(rate, { assets })).toStrictEqual({ actual: 100, met: true, target: 100 });
  });

  test('one computer without misses it', () => {
    const assets = [computer, { ...computer, id: '2', hasAntivirus: null }];
    expect(resultOf(rate, { assets })).toMatchObject({ actual: 50, met: false });
  });

  test('社交工程開啟率 < 5% over a tab of the school’s own, this year only', () => {
    expect(resultOf(opened, {}, [mails])).toMatchObject({ actual: 4, met: true, target: 5 });
    expect(resultOf({ ...opened, target: 4 }, {}, [mails])).toMatchObject({
      met: false,
      target: 4,
    });
  });

  test.each<[string, Entry]>([
    ['no such sheet', { ...opened, sheet: '演練' }],
    ['no such field', { ...opened, field: '點擊數/寄送數' }],
    ['one field of two', { ...opened, field: '開啟數' }],
    ['no such date field', { ...opened, dateField: '年度' }],
    ['a condition that says nothing', { ...rate, condition: '啟用' }],
    ['nothing in scope', { ...rate, scope: '資產項目=電腦設備' }],
    ['nothing to go by', { comparison: '=', target: 1 }],
  ])('%s: no figure, not met, and said', (_name, goal) => {
    expect(resultOf(goal, {}, [mails])).toMatchObject({ actual: null, met: false });
    const { findings } = assess(
      { sheets: [...school({ goals: [{ id: 'G', title: '目標', ...goal }] }).sheets, mails] },
      NOW,
    );
    expect(findings.map(({ code }) => code)).toContain('goal-not-measurable');
  });

  test('a reported figure', () => {
    expect(
      resultOf({ method: '填報', reported: '98%', unit: '%', comparison: '≥', target: '95%' }),
    ).toStrictEqual({ actual: 98, met: true, target: 95 });
  });
});

test.each([
  ['資產項目=電腦設備；狀態≠報廢', 2],
  ['數量>=2;廠牌=甲|乙', 2],
  ['Ａ＝１', 1],
  ['', 0],
])('conditions %j', (text, count) => {
  expect(parseConditions(text)).toHaveLength(count);
});

test('the plan’s own goals are all measured, GOAL-LEVEL item by item', () => {
  const people = staff.map((one) => one);
  const trainingRecords: readonly Entry[] = [
    course,
    { ...course, person: '李組長' },
    { ...course, person: '李組長', course: '弱點', category: '專業' },
  ];
  const { figures } = assess(
    school({ people, trainingRecords, assets: [computer], goals: planGoals }),
    NOW,
  );
  expect(figures.goals.map(({ id, actual, met }) => [id, actual, met])).toStrictEqual([
    ['GOAL-INC34', 0, true],
    ['GOAL-INC12', 0, true],
    ['GOAL-LAWID', 0, true],
    ['GOAL-LAWVIO', 0, true],
    ['GOAL-LEVEL', 0, true],
  ]);
});
