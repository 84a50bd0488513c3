// The formula and its variants (the defaults are ours; 普中高 is that of the law's table).
import { expect, test } from 'vitest';

import { openBook } from '../../functions/domain/book.ts';
import type { Cell } from '../../functions/domain/kit/cell.ts';
import { riskOf } from '../../functions/domain/metrics/risk-facts.ts';
import { metricNamed } from '../../functions/domain/metrics/index.ts';
import { computer, school, settingsWith, type Entry } from '../fixtures/school.ts';

const bookOf = (
  risk: Entry,
  settings: Readonly<Record<string, Cell>> = {},
  asset: Entry = { confidentiality: 4, integrity: 2, availability: 1, legality: 3 },
) =>
  openBook(
    school({
      settings: settingsWith(settings),
      assets: [{ ...computer, ...asset }],
      riskAssessments: [{ id: 'R', asset: 'A-001', assessed: '115/9/20', ...risk }],
    }),
    '2026-11-10T08:00',
  );

type Case = readonly [
  risk: Entry,
  settings: Readonly<Record<string, Cell>>,
  worth: number | null,
  value: number | null,
  level: string | null,
];

const graded = { 風險評估方法: '普中高' };
const words = { confidentiality: '普', integrity: '中', availability: '高', legality: '普' };

test.each<Case>([
  [{ likelihood: 1, impact: 1 }, {}, 4, 4, '低'],
  [{ likelihood: 1, impact: 2 }, {}, 4, 8, '中'],
  [{ likelihood: 1, impact: 3 }, {}, 4, 12, '中'],
  [{ likelihood: 2, impact: 2 }, {}, 4, 16, '高'],
  [{ likelihood: 3, impact: 3 }, {}, 4, 36, '高'],
  [{ likelihood: 1, impact: 1 }, { 資產價值算法: '總和' }, 10, 10, '中'],
  [{ likelihood: 3, impact: 3 }, { 風險值公式: '可能性*衝擊' }, 4, 9, '中'],
  [{ likelihood: 4, impact: 1 }, {}, 4, null, null],
  [{ likelihood: 4, impact: 1 }, { 可能性與衝擊上限: 5 }, 4, 16, '高'],
  [{ likelihood: '高', impact: 1 }, {}, 4, null, null],
  [{ likelihood: 1.5, impact: 1 }, {}, 4, null, null],
  [{ likelihood: 1 }, {}, 4, null, null],
  [{ likelihood: 1, impact: 1, confidentiality: 5 }, {}, null, null, null],
  [{ ...words, likelihood: '普', impact: '中' }, graded, 3, 2, '低'],
  [{ ...words, likelihood: '中', impact: '中' }, graded, 3, 4, '中'],
  [{ ...words, likelihood: '中', impact: 3 }, graded, 3, 6, '高'],
  [{ likelihood: '中', impact: '中' }, graded, null, 4, '中'],
])('%j with %j', (risk, settings, worth, value, level) => {
  const book = bookOf(risk, settings);
  const [row] = book.tables.riskAssessments.rows;
  const found = row === undefined ? null : riskOf(row, book);
  expect([found?.worth, found?.value, found?.level]).toStrictEqual([worth, value, level]);
});

test('what is typed changes nothing', () => {
  const book = bookOf({ likelihood: 1, impact: 1, worth: 1, risk: 36, level: '高' });
  const [row] = book.tables.riskAssessments.rows;
  expect(row === undefined ? null : riskOf(row, book).value).toBe(4);
});

test.each([
  ['超過可接受值風險數', 1],
  ['逾期未處理風險數', 1],
  ['資產風險評估完成率', 100],
])('%s', (name, actual) => {
  const book = bookOf({ likelihood: 3, impact: 3, due: '115/11/9' });
  expect(metricNamed(name)?.measure(book).actual).toBe(actual);
});
