// Part 7: rows of 風險評估, and the lines they become.
import { describe, expect, test } from 'vitest';

import { annualReport } from '../../../functions/domain/documents/annual-report.ts';
import { wholeOf, workbookOf } from './small-school.ts';

const viewOf = (changes: Parameters<typeof workbookOf>[0]) =>
  annualReport(wholeOf(workbookOf(changes))).view;

describe('7 risk', () => {
  const aspects = { confidentiality: 3, integrity: 2, availability: 2, legality: 1 };
  const risk = {
    ...aspects,
    threat: '失竊',
    weakness: '沒上鎖',
    assessed: '115/9/10',
    asset: 'H1',
  };
  const { risk: view } = viewOf({
    riskAssessments: [
      { ...risk, id: 'R1', likelihood: 1, impact: 1 },
      {
        ...risk,
        id: 'R2',
        likelihood: 3,
        impact: 3,
        treatment: '修改',
        measure: '上鎖',
        owner: '林一',
        due: '115/10/1',
      },
      {
        ...risk,
        id: 'R3',
        likelihood: 3,
        impact: 2,
        treatment: '留存',
        acceptedBy: '王校長',
        acceptReason: '汰換中',
      },
      {
        ...risk,
        id: 'R4',
        likelihood: 3,
        impact: 2,
        treatment: '修改',
        done: '115/10/2',
        residualLikelihood: 1,
        residualImpact: 1,
      },
      { ...risk, id: 'R5', likelihood: 3, impact: 2 },
      { ...risk, id: 'R6', likelihood: 9, impact: 2 },
      { ...risk, id: 'R7', likelihood: 1, impact: 1, assessed: '114/9/10' },
    ],
  });

  test('levels of the year’s assessments', () => {
    expect(view.levels.map(({ level, count }) => `${level} ${count}`)).toEqual([
      '高 4 筆',
      '中 0 筆',
      '低 1 筆',
      '無法計算 1 筆',
    ]);
    expect(view.assessed).toMatch(/資產 1／3 列已在本年度評估，共 6 筆評估。$/u);
    expect(view.notAssessed).toBe('資產清冊 第 3–4 列');
    expect(view.method).toContain('可接受風險值 12');
  });

  test.each([
    [
      'R2',
      {
        value: '27\n殘餘未填',
        office: '教務處',
        due: '115/10/01',
        state: '逾期',
        treatment: '修改：上鎖',
      },
    ],
    ['R3', { state: '已由資通安全長接受', office: '未填' }],
    ['R4', { value: '18\n殘餘 3', state: '已完成\n115/10/02' }],
    ['R5', { state: '尚未規劃', treatment: '未填', scenario: '失竊／沒上鎖' }],
  ])('%s', (id, line) => {
    expect(view.high.lines.find((risk) => risk.id === id)).toMatchObject(line);
  });

  test('nothing above the threshold is said so, no assessment is not', () => {
    expect(
      viewOf({ riskAssessments: [{ ...risk, id: 'R1', likelihood: 1, impact: 1 }] }).risk.noHigh,
    ).toBe('本年度的評估沒有超過可接受值的風險，也沒有往年未處理完的。');
    expect(viewOf({}).risk.noHigh).toBe('本年度無資料。');
  });
});
