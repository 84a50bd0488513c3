// The report's part on law: what the level asks, what is no longer cited rightly on the day it counts to, what nobody checked.
import { describe, expect, test } from 'vitest';

import { lawView } from '../../../functions/domain/documents/annual-report/law.ts';
import { planLaws } from '../../../functions/domain/plan-lists.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { computer, incident, school, settingsWith, type Content } from '../../fixtures/school.ts';

const viewOf = (content: Content, now = '2026-11-10T08:00') =>
  lawView(assess(school({ lawList: planLaws, ...content }), now));

const levelled = (level: string, more: Content = {}) =>
  viewOf({ settings: settingsWith({ 責任等級: level }), ...more });

describe('what the law asks at the level', () => {
  test('D: every item with its basis, how it stands and where', () => {
    const { items, remark } = viewOf({ assets: [computer], incidents: [incident] });
    expect(remark).toBe('');
    expect(items.map(({ title, state }) => `${title} ${state}`)).toStrictEqual([
      '核定責任等級 符合',
      '限制使用危害國家資通安全產品 符合',
      '防毒軟體 符合',
      '網路防火牆 符合',
      '每人每年 3 小時通識 未符合 2 列',
      '資訊人員每二年 3 小時專業或職能 未符合 1 列',
      '置資通安全長 已完成 1、未完成 0、無法補正 0、不適用 0',
      '每年提出實施情形 已完成 0、未完成 1、無法補正 0、不適用 0',
      '訂定通報及應變機制 已完成 0、未完成 1、無法補正 0、不適用 0',
      '資通安全事件之通報、處理及報告 已完成 3、未完成 1、無法補正 0、不適用 0',
    ]);
    expect(items[2]?.basis).toBe('法定：資通安全責任等級分級辦法 附表七（115-01-07 版，未經查證）');
    expect(items[2]?.places).toBe('資產清冊');
    expect(items[4]?.places).toBe('人員 第 2–3 列');
  });

  test('an empty register is no good news', () => {
    const { items } = viewOf({ people: [] });
    const stateOf = (title: string) => items.find((item) => item.title.startsWith(title))?.state;
    expect(stateOf('限制使用')).toBe('本年度無資料');
    expect(stateOf('每人每年')).toMatch(/未完成 1/u);
    expect(stateOf('資通安全事件')).toBe('已完成 0、未完成 0、無法補正 0、不適用 4');
    expect(stateOf('防毒')).toMatch(/未完成 2/u);
  });

  test('C says that the list is not whole; E asks for less', () => {
    const c = levelled('C');
    expect(c.remark).toContain('C 級之法定事項尚未全部收錄');
    expect(c.items.map(({ title }) => title)).toContain('電子郵件過濾');
    const titles = levelled('E').items.map(({ title }) => title);
    expect(titles).not.toContain('防毒軟體');
    expect(titles).toContain('每人每年 3 小時通識');
    expect(levelled('E').remark).not.toBe('');
    expect(c.items.filter(({ basis }) => basis.includes('附表七'))).toStrictEqual([]);
  });
});

describe('citations', () => {
  const lines = (content: Content, now?: string) =>
    viewOf(content, now).citations.map(({ law, where, state, now: present }) =>
      [law, where, state, present].join(' | '),
    );

  test('one line for each law, with where it is cited and what holds now', () => {
    const plan = lines({}).map((line) => line.replace(/；本系統(?:（[^）]*）)?/u, ''));
    expect(plan.filter((line) => line.includes('計畫 L'))).toStrictEqual([
      '資通安全管理法 | 計畫 L3（第 10 條）、L7（第 10 條）、L246（第 11 條）、L1276（第 12 條）、L1286 | 條號已變動、條文已修正 | 資通安全管理法（114-09-24 公布、114-12-01 施行，未經查證）',
      '資通安全管理法施行細則 | 計畫 L3（第 6 條）、L7（第 6 條）、L109（第 7 條）、L1288 | 條號已變動、條文已修正 | 資通安全管理法施行細則（約 115-01，日期待查證，未經查證）',
      '資通安全責任等級分級辦法 | 計畫 L348、L523、L541、L1290 | 條文已修正 | 資通安全責任等級分級辦法（115-01-07，未經查證）',
      '資訊系統風險評鑑參考指引 | 計畫 L524、L1298 | 待查證 | 現名可能為「資通系統風險評鑑參考指引」，更名日與版本待查證',
      '公務機關所屬人員資通安全事項獎懲辦法 | 計畫 L1140、L1296 | 已由他法取代 | 公務機關所屬人員辦理資通安全事項作業辦法（115-01-05，未經查證）',
      '資通安全事件通報及應變辦法 | 計畫 L1292 | 已更名 | 資通安全事件通報應變及演練辦法（115-01-05，未經查證）',
      '資通安全情資分享辦法 | 計畫 L1294 | 待查證 | 各子法於 115 年 1 月重新發布，本辦法是否修正、何日施行待查證',
      '政府資訊作業委外安全參考指引 | 計畫 L1300 | 待查證 | 現名可能為「政府資訊作業委外資安參考指引」，更名日與版本待查證',
    ]);
  });

  test('ours that keep an old number stand beside the plan’s', () => {
    expect(lines({}).find((line) => line.startsWith('資通安全管理法施行細則'))).toMatch(
      /；本系統（第 3、[\d、]+ 條） \|/u,
    );
  });

  test('before the new Act holds, the plan cites rightly and we cite what is to come', () => {
    const states = viewOf({}, '2025-11-30T08:00').citations.map(({ law, state }) => [law, state]);
    expect(new Map(states.map(([law = '', state]) => [law, state])).get('資通安全管理法')).toBe(
      '統計截止日尚未施行',
    );
    expect(states.flat()).not.toContain('條號已變動、條文已修正');
  });

  test('a plan written to the present text is not told to change', () => {
    const lawList = planLaws.map((row) =>
      row['title'] === '資通安全管理法' ? { ...row, version: '114-12-01' } : row,
    );
    expect(lines({ lawList }).filter((line) => line.startsWith('資通安全管理法 '))).toStrictEqual(
      [],
    );
  });

  test('what somebody has checked is not marked', () => {
    const checked = { verified: '115/9/1', verifiedVersion: '115/1/7' };
    const lawList = planLaws.map((row) =>
      row['title'] === '資通安全責任等級分級辦法' ? { ...row, ...checked } : row,
    );
    const view = viewOf({ lawList });
    const levels = view.citations.find(({ law }) => law === '資通安全責任等級分級辦法');
    expect(levels?.now).toBe('資通安全責任等級分級辦法（115-01-07）');
    expect(view.items[0]?.basis).toBe('法定：資通安全責任等級分級辦法 附表七（115-01-07 版）');
    expect(view.unverified).toMatch(/^法規清單 17 項中有 16 項未經查證：/u);
    expect(view.unverified).not.toContain('分級辦法');
  });
});
