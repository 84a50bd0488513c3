// Part 8: rows of the registers of 玖, and the lines they become.
import { describe, expect, test } from 'vitest';

import { annualReport } from '../../../functions/domain/documents/annual-report.ts';
import { partOf } from '../../../functions/domain/documents/annual-report/part-of.ts';
import { derivedObligations, obligations } from '../../../functions/domain/obligations/index.ts';
import { wholeOf, workbookOf } from './small-school.ts';

const viewOf = (changes: Parameters<typeof workbookOf>[0]) =>
  annualReport(wholeOf(workbookOf(changes))).view;

describe('8 controls', () => {
  const privileged = { system: 'NAS', owner: '林一', state: '啟用', enabled: '114/1/1' };
  const check = { device: 'H1', lockMinutes: 10, isOff: '是', hasFileSharing: '否' };
  const log = {
    subject: '資安設備日誌',
    reviewer: '林一',
    result: '正常',
    backedUp: '115/2/1',
    conclusion: '正常',
  };
  const { controls, continuity } = viewOf({
    accounts: [
      { system: '公務', account: 'a', owner: '林一', state: '啟用', isShared: '是' },
      { system: '公務', account: 'b', owner: '陳二', state: '停用' },
    ],
    privilegedAccounts: [
      { ...privileged, account: 'root', reviewed: '115/2/1、115/5/1' },
      { ...privileged, account: 'old', state: '停用', disabled: '114/12/1' },
    ],
    softwareChecks: [
      { checked: '115/3/1', device: 'H1', software: '無異常' },
      { checked: '115/3/1', device: 'H2', software: 'X', licence: '無授權', handled: '115/3/2' },
      { checked: '114/3/1', device: 'H2', software: 'Y', licence: '不明' },
    ],
    updates: [
      { updated: '115/1/5', target: '連網電腦', kind: '作業系統', scope: 'A' },
      { updated: '115/11/5', target: '連網電腦', kind: '作業系統', scope: 'A' },
    ],
    pcChecks: [
      { ...check, checked: '115/3/1' },
      { ...check, checked: '115/3/1', lockMinutes: 30, mended: '115/3/2' },
      { ...check, checked: '115/3/1', hasFileSharing: '是' },
    ],
    deviceLogReviews: [
      { ...log, reviewed: '115/2/2', supervisor: '王校長', confirmed: '115/2/3' },
      { ...log, reviewed: '115/5/2' },
    ],
    roomVisits: [
      { day: '115/3/1', entered: '09:00', person: '廠商甲', isSupport: '是', movement: '攜入' },
      { day: '115/3/2', entered: '09:00', person: '林一', movement: '無' },
      { day: '114/3/2', entered: '09:00', person: '林一' },
    ],
    roomPermits: [
      { person: '林一', granted: '114/8/1' },
      { person: '廠商甲', isExternal: '是', granted: '114/8/1', revoked: '115/1/1' },
    ],
    facilities: [
      { device: '冷氣', work: '檢查', day: '115/3/1', result: '異常' },
      { device: '冷氣', work: '管理者訓練', day: '115/3/1', result: '完成', manager: '林一' },
    ],
    mediaTransfers: [
      {
        id: 'M1',
        kind: '媒體傳遞',
        item: '隨身碟',
        sent: '115/3/1 09:00',
        received: '115/3/1 10:00',
      },
      { id: 'M2', kind: '設備攜出', item: '筆電', sent: '115/3/1 09:00' },
    ],
    backups: [
      {
        id: 'B1',
        data: '學籍',
        secrecy: '敏感',
        pointObjective: 24,
        interval: 48,
        place: '校內',
        offSite: '異地',
      },
      { id: 'B2', data: '舊檔', state: '停用' },
    ],
    restoreTests: [{ backup: 'B1', day: '115/2/1', result: '成功' }],
    drills: [
      {
        id: 'D1',
        kind: '社交工程',
        day: '115/4/1',
        sent: 60,
        opened: 3,
        clicked: 1,
        review: '宣導',
      },
      { id: 'D2', kind: '持續運作', day: '115/5/1', result: '符合預期' },
      { id: 'D3', kind: '社交工程', day: '114/4/1', sent: 60 },
    ],
  });
  const measure = (start: string) => controls.measures.find(({ title }) => title.startsWith(start));

  test.each([
    ['帳號授權', '啟用 1 個（其中共用 1 個），停用或移除 1 個。'],
    ['特權帳號申請', '啟用 1 個特權帳號。'],
    [
      '每半年',
      '清查 2 列，列出軟體 1 項；無授權或不明 1 項，已處理 1 項。\n每半年軟體清查：1／2 期已辦理。',
    ],
    [
      '作業系統',
      '各月筆數：1 月 1、11 月 1。沒有紀錄的月份：2 月、3 月、4 月、5 月、6 月、7 月、8 月、9 月、10 月。',
    ],
    [
      '電腦抽查',
      '抽查 3 臺次，當場合格 1 臺次（33.3%）；不合格已改善 1、未改善 1（電腦抽查 第 4 列）。',
    ],
    ['防火牆', '第 1 季檢視 1、主管複核 1；第 2 季檢視 1、主管複核 0；第 3 季檢視 0、主管複核 0'],
    ['管制區域', '進出 2 次，其中外部支援 1 次、攜帶設備 1 次。'],
    ['進出授權', '有效 1 人，其中校外 0 人。'],
    [
      '安全設備',
      '檢查 1 次、維修 0 次、管理者訓練 1 次；異常 1 件，未修復 1 件（設施檢修 第 2 列）。',
    ],
    ['設備攜出', '攜出 1 次，已歸還 0 次。'],
    ['媒體傳遞', '傳遞 1 次，已收受 1 次。'],
    ['遠距', '本年度無資料。'],
  ])('%s', (start, figure) => {
    expect(measure(start)?.figure).toContain(figure);
  });

  test('quarters that are done out of those that have begun, with basis and rows', () => {
    expect(measure('每季清查')).toMatchObject({
      state: '已完成 2、逾期（無法補正） 1、未辦理 1',
      figure: '115 年第 1 季：115/02/01 已辦理。\n115 年第 2 季：115/05/01 已辦理。',
      basis: '自訂：計畫 L675–677',
    });
    expect(measure('每季清查')?.places).toMatch(/^特權帳號 第 /u);
  });

  test('all quarters that have begun', () => {
    const reviewed = '115/2/1、115/5/1、115/8/1、115/11/1';
    const { measures } = viewOf({
      privilegedAccounts: [{ ...privileged, account: 'root', reviewed }],
    }).controls;
    expect(measures.find(({ title }) => title === '每季清查特權帳號')?.state).toBe('已完成\n4／4');
  });

  test('backups against their objective, a test for each quarter', () => {
    expect(continuity.backups.lines).toMatchObject([
      {
        data: '學籍',
        frequency: '每 48 小時\n目標 24 小時\n不符合',
        encrypted: '敏感\n未加密，應加密',
        tests: '第 1 季 115/02/01\n第 2 季 沒有測試\n第 3 季 沒有測試\n第 4 季 尚未測試',
      },
    ]);
  });

  test('drills of the year with rates', () => {
    expect(continuity.drills.lines).toMatchObject([
      { figure: '寄送 60\n開啟 3（5%）\n點擊 1（1.7%）', review: '宣導' },
      { figure: '符合預期', review: '未填' },
    ]);
  });

  test('every obligation of 玖 stands in one section', () => {
    const named = controls.sections
      .flatMap(({ done, open, exempt }) => [done, open, exempt])
      .join('\n');
    const all = [...obligations, ...derivedObligations].filter(
      ({ id }) => partOf(id) === 'controls',
    );
    expect(all.length).toBeGreaterThan(70);
    expect(all.filter(({ title }) => !named.includes(title))).toEqual([]);
  });
});
