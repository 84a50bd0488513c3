// Goals of a school of its own making: what cannot be measured is said with what may have been meant.
import { expect, test } from 'vitest';

import { assess } from '../../functions/domain/plan.ts';
import { computer, school, type Content, type Entry } from '../fixtures/school.ts';

const NOW = '2026-11-10T08:00';

const mails = {
  name: '社交工程演練',
  rows: [
    ['日期', '寄送數', '開啟數'],
    ['115/5/1', 50, 1],
  ],
};
const opened: Entry = {
  sheet: '社交工程演練',
  method: '加總比率',
  field: '開啟數/寄送數',
  dateField: '日期',
};
const rate: Entry = {
  sheet: '資產清冊',
  method: '比率',
  scope: '資產項目=電腦設備',
  condition: '防毒啟用=是',
};

function assessed(goal: Entry, content: Content = {}) {
  const entry = { id: 'G', title: '目標', comparison: '≥', target: '100%', ...goal };
  const { sheets } = school({ assets: [computer], ...content, goals: [entry] });
  const { findings, figures } = assess({ sheets: [...sheets, mails] }, NOW);
  return { goal: figures.goals[0], said: findings.filter(({ sheet }) => sheet === '目標') };
}

test('a metric that there is not: no figure, and the nearest names are said', () => {
  const { goal, said } = assessed({ metric: '防毒啟用率' });
  expect(goal).toMatchObject({ actual: null, met: false });
  expect(said.map(({ code, row, column }) => [code, row, column])).toStrictEqual([
    ['unknown-metric', 2, '內建指標'],
  ]);
  expect(said[0]?.message).toContain('「防毒涵蓋率」');
});

test('a metric like none of the catalogue: no name is made up', () => {
  const [first] = assessed({ metric: 'XYZ' }).said;
  expect(first?.message).toBe('沒有叫「XYZ」的內建指標。請從清單選一個，或改用自訂算法。');
});

test.each<[string, Entry, string]>([
  ['sheet', { ...opened, sheet: '社交工程' }, '「社交工程演練」'],
  ['field', { ...opened, field: '開啟/寄送數' }, '「開啟數」'],
  ['date field', { ...opened, dateField: '演練日期' }, '「日期」'],
  ['column of a condition', { ...rate, scope: '資產種類=電腦設備' }, '「資產類別」'],
  ['way to count', { sheet: '資產清冊', method: '平均' }, '「算法」'],
  ['sheet at all', { method: '筆數' }, '「資料工作表」'],
])('a %s that there is not: what it may have been is said', (_name, goal, nearest) => {
  const found = assessed(goal).said.find(({ code }) => code === 'goal-not-measurable');
  expect(found?.message).toContain(nearest);
});

test.each<[string, Entry, boolean]>([
  ['one of two misses 100%, also as a percentage cell', { target: 1 }, false],
  ['and as typed', { target: '100%' }, false],
  ['whatever unit the goal says', { target: 1, unit: '件' }, false],
  ['half is enough for 50%', { target: 0.5 }, true],
])('the metric’s unit is what counts: %s', (_name, more, met) => {
  const assets = [computer, { ...computer, id: '2', hasAntivirus: '否' }];
  const { goal } = assessed({ metric: '防毒涵蓋率', ...more }, { assets });
  expect(goal).toMatchObject({ actual: 50, unit: '%', met });
});
