// Parts 1 to 4: businesses, policy, team and resources, and the lines they become.
import { describe, expect, test } from 'vitest';

import { annualReport } from '../../../functions/domain/documents/annual-report.ts';
import { entries, wholeOf, workbookOf } from './small-school.ts';

const viewOf = (changes: Parameters<typeof workbookOf>[0]) =>
  annualReport(wholeOf(workbookOf(changes))).view;

const core = { name: '教務業務：課程', operation: '成績', importance: '依法', impact: '無' };

describe('1 businesses', () => {
  const { business, inventory } = viewOf({
    coreBusiness: [
      { ...core, system: '無', outage: '無', side: '對內', reviewed: '115/9/1' },
      {
        ...core,
        name: '總務業務',
        system: '公文系統',
        host: '上級或廠商提供',
        outage: '24小時',
        side: '對外',
      },
      { ...core, name: '輔導業務', outage: 48 },
    ],
    nonCoreBusiness: [{ name: '差勤', impact: '改用紙本', outage: 16, side: '對內' }],
  });

  test.each([
    [
      0,
      {
        name: '教務業務\n成績',
        system: '沒有核心資通系統',
        outage: '填「無」',
        impact: '填「無」',
      },
    ],
    [1, { system: '公文系統\n上級或廠商提供', outage: '24 小時（對外）', reviewed: '未填' }],
    [2, { system: '未填', outage: '48 小時（服務對象未填）', places: '核心業務 第 4 列' }],
  ])('line %i', (index, line) => {
    expect(business.core.lines[index]).toMatchObject(line);
  });

  test('hours of work for what serves the school; core systems are named in the inventory too', () => {
    expect(business.support.lines).toMatchObject([
      { outage: '16 工作小時（對內）', description: '未填' },
    ]);
    expect(business.systems).toBe(
      '1 項核心業務有核心資通系統：公文系統（核心業務 第 3 列）。另有 1 列沒有填。',
    );
    expect(inventory.coreSystems).toBe(business.systems);
  });

  test('a long list is cut, and says how much is left out and where it stands', () => {
    const rows = Array.from({ length: 27 }, () => ({ ...core, system: '無' }));
    const { lines, more } = viewOf({ coreBusiness: rows }).business.core;
    expect(lines).toHaveLength(25);
    expect(more).toBe('…及另 2 筆（見「核心業務」）');
  });
});

describe('2 policy', () => {
  const told = { day: '115/3/4', effect: '測驗 90 分', way: '會議' };
  const { briefings } = viewOf({
    documents: [
      {
        id: 'P1',
        title: '資安政策',
        kind: '資通安全政策',
        version: '1',
        versioned: '114/1/1',
        approved: '114/1/5',
      },
      { id: 'P2', title: '資安政策', kind: '資通安全政策', version: '2', versioned: '115/1/1' },
    ],
    stakeholders: [
      { name: '教網中心', kind: '連線單位' },
      { name: '海廠商', kind: '供應商' },
    ],
    policyBriefings: [
      { ...told, audience: '內部', missed: '陳二' },
      { ...told, audience: '外部', stakeholder: '教網中心' },
      { ...told, audience: '外部', stakeholder: '海廠商', effect: null },
    ],
  }).policy;

  test.each([
    ['approved', '資安政策，版本 2（115/01/01），核定日 未填（文件清單 第 3 列）'],
    ['staff', '已傳達 2／3 人（成效已檢視的宣導才列計）。\n尚未傳達：陳二。'],
    ['stakeholders', '已宣導 1／2 個（利害關係人 第 2–3 列）。\n尚未宣導：海廠商。'],
  ] as const)('%s', (key, text) => {
    expect(briefings[key]).toBe(text);
  });

  test('only what was looked at for its effect is listed', () => {
    expect(briefings.lines.lines.map(({ audience }) => audience)).toEqual(['內部', '教網中心']);
  });
});

test('3 team: counts by group, the list in their order, who is not on it', () => {
  const { team } = viewOf({
    people: [
      ...entries.people,
      { name: '周主任', email: 'chou@t.example', role: '主管', joined: '115/8/1' },
    ],
    team: [
      {
        group: '資安防護組',
        member: 'lin@t.example',
        office: '教務處',
        duties: '防護',
        updated: '115/7/1',
      },
      { group: '召集人', member: '王校長', title: '校長', duties: '召集', updated: '115/7/2' },
    ],
  });
  expect(team.groups).toBe(
    '召集人 1 人，策略規劃組沒有成員，資安防護組 1 人，績效管理組沒有成員。',
  );
  expect(team.updated).toBe(
    '名單最近更新 115/07/02（推動小組 第 3 列）。成員或主管最近一次異動 115/08/01。',
  );
  expect(team.directors).toBe('尚未列入：周主任。');
  expect(team.members.lines).toMatchObject([
    { group: '召集人', name: '王校長', office: '未填\n校長' },
    { group: '資安防護組', name: '林一', deputy: '未填' },
  ]);
});

test('4 resources: tasks, the share for security, requests by state', () => {
  const { resources, staff } = viewOf({
    secrecyAgreements: [{ signer: '陳二', signed: '115/2/1' }],
    people: entries.people.map((person) => ({ ...person, role: '資通安全兼辦人員' })),
    resources: [
      { year: 115, kind: '人力', item: '兼辦', holder: '林一', task: '內部稽核及教育訓練' },
      { year: 115, kind: '經費', item: '設備', total: 300_000, security: 90_000 },
      { year: 115, kind: '經費', item: '網路', total: 100_000 },
      { year: 114, kind: '經費', item: '舊', total: 100_000, security: 1 },
    ],
    requests: [
      { id: 'R1', requested: '115/3/1', amount: 5000 },
      {
        id: 'R2',
        requested: '115/3/2',
        verdict: '核准',
        approved: '115/4/1',
        purchased: '115/5/1',
        amount: 1_234_567,
      },
      { id: 'R3', requested: '114/3/1', verdict: '核准', approved: '114/4/1' },
    ],
  });
  expect(resources.share).toBe(
    '資通經費 300,000 元，其中資安經費 90,000 元，占 30%（經費人力 第 3 列）。\n另有 1 筆的金額未填或讀不出來，沒有列計（經費人力 第 4 列）。',
  );
  expect(resources.tasks.lines).toMatchObject([{ task: '內部稽核及教育訓練', holder: '林一' }]);
  expect(resources.budget.lines.map(({ item, security }) => [item, security])).toEqual([
    ['設備', '90,000 元'],
    ['網路', '未填'],
  ]);
  expect(resources.requests).toEqual([
    { state: '待審查', count: '1 件', amount: '5,000 元', places: '需求申請 第 2 列' },
    { state: '已採購', count: '1 件', amount: '1,234,567 元', places: '需求申請 第 3 列' },
  ]);
  const signed = new Map(staff.security.map((line) => [line.name, line.secrecySigned]));
  expect([signed.get('王校長'), signed.get('林一'), signed.get('陳二')]).toEqual([
    '未填',
    '115/01/05',
    '115/02/01',
  ]);
});
