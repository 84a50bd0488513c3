import { describe, expect, test } from 'vitest';

import {
  annualReport,
  type AnnualReportView,
} from '../../../functions/domain/documents/annual-report.ts';
import type { Workbook } from '../../../functions/domain/kit/cell.ts';
import { entries, wholeOf, workbookOf } from './small-school.ts';

const reportOf = (workbook: Workbook) => annualReport(wholeOf(workbook));
const viewOf = (workbook: Workbook): AnnualReportView => reportOf(workbook).view;
const full = viewOf(workbookOf());

describe('a school with something of everything', () => {
  test('name, cover and day', () => {
    expect(reportOf(workbookOf())).toMatchObject({
      name: '民國115年資通安全維護計畫實施情形',
      title: '民國115年資通安全維護計畫實施情形',
      school: '測試國小',
      isDraft: true,
    });
    expect(full).toMatchObject({ level: 'D 級', asOf: '115年11月10日' });
  });

  test('goals: target, figure, whether met, basis and rows; without a figure it is not met and says so', () => {
    expect(full.policy.goals).toMatchObject([
      { target: '= 0 件', actual: '0 件', met: '達成', basis: '自訂：計畫 L203–205' },
      { actual: '無資料', met: '未達成（無資料）', places: '目標 第 3 列' },
    ]);
  });

  test('people in office, with the deputy by name', () => {
    expect(full.staff.officers).toMatchObject([{ name: '王校長', places: '人員 第 2 列' }]);
    expect(full.staff.officerRemark).toBe('已置資通安全長 1 人。');
    expect(full.staff.security).toMatchObject([
      { name: '林一', deputy: '陳二', secrecySigned: '115/01/05' },
    ]);
    expect(full.staff.active).toBe('3 人（「人員」）。');
  });

  test('assets by class and item, inventory and labels', () => {
    const { classes, items, ...inventory } = full.inventory;
    expect(inventory).toMatchObject({
      none: '',
      inUse: '3 列',
      scrapped: '1 列',
      inventoried: '2／3 列',
      notInventoried: '資產清冊 第 3 列',
      labelled: '1／2 列',
      notLabelled: '資產清冊 第 3 列',
    });
    expect(classes.map((line) => [line.class, line.entries, line.quantity])).toEqual([
      ['資訊', '0', '0'],
      ['軟體', '1', '1'],
      ['硬體', '2', '31'],
      ['服務', '0', '0'],
      ['人員', '0', '0'],
      ['個資', '0', '0'],
    ]);
    expect(items).toHaveLength(19);
    expect(items.find(({ item }) => item === '電腦設備')).toMatchObject({
      entries: '2',
      inventoried: '1',
      places: '資產清冊 第 2–3 列',
    });
  });

  test('protection: 法定 and 自訂 apart, 未經查證 printed, rows that are open', () => {
    const antivirus = full.controls.lines.filter(({ title }) => title.includes('防毒'));
    expect(antivirus).toMatchObject([
      { figure: '1／2 列', open: '資產清冊 第 3 列', basis: '自訂：計畫 L694–696' },
      {
        figure: '1／2 列',
        basis: '法定：資通安全責任等級分級辦法 附表七（115-01-07 版，未經查證）',
      },
    ]);
    expect(full.controls.lines.find(({ title }) => title.includes('大陸'))?.figure).toBe(
      '清冊沒有適用的資產',
    );
    expect(full.controls.firewall).toBe('由市教網中心提供');
  });

  test('incidents by level with a mark for each clock; 預警 counted apart', () => {
    expect(full.incidents.levels.map(({ what, count }) => `${what} ${count}`)).toEqual([
      '1 級 1 件',
      '2 級 0 件',
      '3 級 0 件',
      '4 級 0 件',
      '等級未填 0 件',
    ]);
    expect(full.incidents.confirmed).toMatchObject([
      { id: '115-I1', reported: '逾時', contained: '準時', investigated: '準時' },
    ]);
    expect(full.incidents.late).toStrictEqual([
      {
        id: '115-I1',
        what: '通報（知悉後 1 小時）',
        limit: '115/04/01 09:00',
        late: '逾時 30 分鐘',
        reason: '上課中',
      },
    ]);
    expect(full.incidents.procedure).toMatch(/通報應變程序/u);
    expect(full.incidents.others).toMatchObject([
      { what: '誤判', count: '0 件' },
      { what: '預警', count: '1 件', places: '資安事件 第 3 列' },
      { what: '演練', count: '0 件' },
    ]);
  });

  test('the audit: days of notice, checklist, auditors, findings by state', () => {
    const [audit] = full.audits.audits;
    expect(audit?.notice).toMatch(/^115\/09\/25（稽核前 11 日）\n逾期：.*晚 3 日/u);
    expect(audit?.checklist).toBe('共 2 項：符合 1、部分符合 0、不符合 0、不適用 0、未填結果 1。');
    expect(audit?.auditors).toMatchObject([
      { name: '王校長', office: '校長室' },
      { name: '外校李三', office: '燈塔國小（校外）' },
    ]);
    expect(audit?.auditors[0]?.judged).toContain('具備資格');
    expect(audit?.auditors[1]?.judged).toMatch(/沒有稽核訓練或資格證明.*保密切結未填/u);
    expect(full.audits.improvements).toMatchObject([{ id: 'F1', state: '逾期', owner: '林一' }]);
    expect(full.audits.states.find(({ state }) => state === '逾期')).toMatchObject({
      count: '1 件',
      places: '稽核結果與改善 第 2 列',
    });
  });

  test('the review: twelve topics, the blank ones named', () => {
    const [review] = full.reviews.reviews;
    expect(review?.topics).toHaveLength(12);
    expect(review?.answered).toMatch(/^1／12 項議題有討論內容，缺：1 過往議案處理狀態、/u);
    expect(full.reviews.said.policy).toBe('目標大致達成\n（管理審查 第 2 列，4A 政策及目標）');
    expect(full.reviews.said.risks).toMatch(/^未填\n/u);
  });

  test('training by requirement and office, and who is short', () => {
    expect(full.training.requirements.map(({ category, basis }) => `${category} ${basis}`)).toEqual(
      [
        '通識 自訂：計畫 L1103–1105',
        '通識 法定：資通安全責任等級分級辦法 附表七（115-01-07 版，未經查證）',
        '專業職能 自訂：計畫 L1099–1101',
        '專業職能 法定：資通安全責任等級分級辦法 附表七（115-01-07 版，未經查證）',
      ],
    );
    expect(full.training.requirements[1]?.offices).toEqual([
      { office: '校長室', people: '1', met: '1', short: '0', exempt: '0', hours: '3／3' },
      { office: '教務處', people: '2', met: '1', short: '1', exempt: '0', hours: '3／6' },
      { office: '合計', people: '3', met: '2', short: '1', exempt: '0', hours: '6／9' },
    ]);
    expect(
      full.training.shortfalls.map(
        ({ name, category, required, completed, shortfall }) =>
          `${name} ${category} ${required} ${completed} ${shortfall}`,
      ),
    ).toEqual(['林一 專業職能 6 2 4', '林一 專業職能 3 2 1', '陳二 通識 3 0 3', '陳二 通識 3 0 3']);
    expect(full.training).toMatchObject({ counted: '3 列', rejectedPlaces: '訓練紀錄 第 5 列' });
  });

  test('the four contents: as written, else put together and marked', () => {
    expect(full.contents.map(({ title }) => title)).toEqual([
      '定期評估',
      '稽核機制',
      '缺失之消除或改正',
      '其他辦理實施事項',
    ]);
    expect(full.contents[0]).toMatchObject({ text: '已完成年度評估', origin: '提報紀錄 第 2 列' });
    for (const { text, origin } of full.contents.slice(1)) {
      expect(text).not.toBe('');
      expect(origin).toContain('待承辦人確認');
    }
  });

  test('a later entry of 提報紀錄 supplements an earlier one', () => {
    const rows = [...entries.submissions, { year: 115, auditing: '補充說明' }];
    const { contents } = viewOf(workbookOf({ submissions: rows }));
    expect(contents.map(({ text }) => text).slice(0, 2)).toEqual(['已完成年度評估', '補充說明']);
    expect(contents[1]?.origin).toBe('提報紀錄 第 3 列');
  });
});
