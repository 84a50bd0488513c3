// The formula and its variants (the defaults are ours; 普中高 is that of the law's table).
import { describe, expect, test } from 'vitest';

import { openBook } from '../../functions/domain/book.ts';
import type { Cell } from '../../functions/domain/kit/cell.ts';
import { isAbove, isTreated, riskOf } from '../../functions/domain/metrics/risk-facts.ts';
import { assess } from '../../functions/domain/plan.ts';
import { metricNamed } from '../../functions/domain/metrics/index.ts';
import { riskRows } from '../../functions/domain/results/risk-rows.ts';
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

type Edge = readonly [risk: Entry, settings: Readonly<Record<string, Cell>>, above: boolean];

const sum = { 資產價值算法: '總和' };
const plain = { 風險值公式: '可能性×衝擊' };

describe('the threshold itself is still accepted, one more is not', () => {
  test.each<Edge>([
    [{ likelihood: 1, impact: 3 }, {}, false],
    [{ likelihood: 1, impact: 3 }, { 可接受風險值: 11 }, true],
    [{ likelihood: 3, impact: 3 }, { 可接受風險值: 36 }, false],
    [{ likelihood: 3, impact: 3 }, { 可接受風險值: 35 }, true],
    [{ likelihood: 2, impact: 1 }, { ...sum, 可接受風險值: 20 }, false],
    [{ likelihood: 2, impact: 1 }, { ...sum, 可接受風險值: 19 }, true],
    [{ likelihood: 2, impact: 3 }, { ...plain, 可接受風險值: 6 }, false],
    [{ likelihood: 2, impact: 3 }, { ...plain, 可接受風險值: 5 }, true],
    [{ ...words, likelihood: '中', impact: '中' }, graded, false],
    [{ ...words, likelihood: '高', impact: '中' }, graded, true],
    [
      { ...words, likelihood: '高', impact: '中' },
      { ...graded, '可接受風險值（普中高）': 6 },
      false,
    ],
    // The threshold of the method that is not chosen says nothing.
    [{ ...words, likelihood: '中', impact: '中' }, { ...graded, 可接受風險值: 1 }, false],
    [{ likelihood: 1, impact: 3 }, { '可接受風險值（普中高）': 1 }, false],
  ])('%j with %j', (risk, settings, above) => {
    const book = bookOf(risk, settings);
    const [row] = book.tables.riskAssessments.rows;
    expect(row === undefined ? null : isAbove(row, book)).toBe(above);
  });
});

describe('a risk above the threshold is settled', () => {
  const high = { likelihood: 3, impact: 3 };
  const kept = { ...high, treatment: '接受', acceptReason: '年底汰換' };
  const gone = { ...high, treatment: '修改', done: '115/10/1' };

  test.each<readonly [string, Entry, boolean]>([
    ['not by nothing', high, false],
    ['by the 資安長 with a reason', { ...kept, acceptedBy: '王校長' }, true],
    ['not by somebody else', { ...kept, acceptedBy: '李組長' }, false],
    ['not without a reason', { ...kept, acceptedBy: '王校長', acceptReason: null }, false],
    ['not with another treatment', { ...kept, acceptedBy: '王校長', treatment: '分擔' }, false],
    ['when it is done', gone, true],
    ['not before it is done', { ...gone, done: '115/11/11' }, false],
    [
      'when what is left is at the threshold',
      { ...gone, residualLikelihood: 1, residualImpact: 3 },
      true,
    ],
    [
      'not when what is left is above',
      { ...gone, residualLikelihood: 2, residualImpact: 2 },
      false,
    ],
    [
      'when what is left is kept by the 資安長',
      { ...kept, acceptedBy: '王校長', done: '115/10/1', residualLikelihood: 2, residualImpact: 2 },
      true,
    ],
  ])('%s', (_name, risk, settled) => {
    const book = bookOf(risk);
    const [row] = book.tables.riskAssessments.rows;
    expect(row === undefined ? null : isTreated(row, book)).toBe(settled);
  });
});

describe('settings that nothing can be worked out with', () => {
  const found = (settings: Readonly<Record<string, Cell>>) =>
    assess(school({ settings: settingsWith(settings) }), '2026-11-10T08:00').findings.filter(
      ({ code }) => code === 'risk-setting-unusable',
    );

  test.each<readonly [Readonly<Record<string, Cell>>, readonly string[]]>([
    [{}, []],
    [graded, []],
    [{ 資產價值上限: 1 }, ['資產價值上限', '可接受風險值']],
    [{ 資產價值下限: 1.5 }, ['資產價值下限']],
    [{ 可能性與衝擊上限: 1 }, ['可能性與衝擊上限', '可接受風險值']],
    [{ 可接受風險值: 0 }, ['可接受風險值']],
    [{ 可接受風險值: 9, 風險值公式: '可能性×衝擊' }, ['可接受風險值']],
    [{ 可接受風險值: 100, ...sum }, []],
    [{ ...graded, '可接受風險值（普中高）': 9 }, ['可接受風險值（普中高）']],
    [{ ...graded, 可接受風險值: 0 }, []],
  ])('%j', (settings, items) => {
    const rows = settingsWith({}).map(({ item }) => item);
    expect(found(settings).map(({ row }) => rows[(row ?? 0) - 2])).toStrictEqual(items);
  });
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

describe('風險結果', () => {
  const cells = (risks: readonly Entry[], settings: Readonly<Record<string, Cell>> = {}) => {
    const book = openBook(
      school({
        settings: settingsWith(settings),
        assets: [{ ...computer, confidentiality: 4, integrity: 2, availability: 1, legality: 3 }],
        riskAssessments: risks.map((risk, index) => ({
          id: `R${index + 1}`,
          asset: 'a-001',
          assessed: '115/9/20',
          ...risk,
        })),
      }),
      '2026-11-10T08:00',
    );
    return riskRows(book).map(({ id, level, value, acceptable, worth, residual, state }) =>
      [id, level, value, acceptable, worth, residual, state].join(' '),
    );
  };

  test('the values as they are worked out, the highest first, and how the treatment stands', () => {
    const high = { likelihood: 3, impact: 3, treatment: '修改', due: '115/12/1' };
    expect(
      cells([
        { likelihood: 1, impact: 3, worth: 1, risk: 99 },
        { likelihood: 2, impact: 2, due: '115/12/1' },
        { ...high, due: '115/11/9' },
        { ...high, done: '115/10/1', residualLikelihood: 1, residualImpact: 3 },
        { ...high, treatment: '留存', acceptedBy: '王校長', acceptReason: '汰換中' },
        { likelihood: 9, impact: 3 },
        high,
        { ...high, assessed: '114/9/20' },
        { ...high, assessed: '114/9/20', done: '115/1/5' },
      ]),
    ).toStrictEqual([
      'R6 無法計算  12 4  ',
      'R3 高 36 12 4  逾期',
      'R4 高 36 12 4 12 已完成',
      'R5 高 36 12 4  已接受',
      'R7 高 36 12 4  處理中',
      'R8 高 36 12 4  處理中',
      'R2 高 16 12 4  尚未規劃',
      'R1 中 12 12 4  可接受',
    ]);
  });

  test('with 普中高', () => {
    const risk = { ...words, likelihood: '中', impact: '高' };
    expect(cells([risk], graded)).toStrictEqual(['R1 高 6 4 3  尚未規劃']);
  });
});
