// When the report is a draft, and what it says of a workbook that gives little or nothing.
import { describe, expect, test } from 'vitest';

import {
  annualReport,
  type AnnualReportView,
} from '../../../functions/domain/documents/annual-report.ts';
import type { Workbook } from '../../../functions/domain/kit/cell.ts';
import { entries, headersOnly, NOW, wholeOf, workbookOf } from './small-school.ts';

/** What the small school answers for; the rest of the plan's duties are set aside. */
const ANSWERED =
  /^(?:AST-INV-Y|AST-LABEL|AUD-Y|AUD-14D|AUD-QUAL|FND-ACT|INC-1H|INC-72H36H|INC-1M|TRN-IT6|TRN-USER3|TRN-LAW2Y|MR-OCT|RPT-NOV)$/u;

function reportOf(workbook: Workbook, now = NOW, year?: number) {
  const whole = wholeOf(workbook, now, year);
  const duties = whole.figures.duties.filter(({ obligation }) => ANSWERED.test(obligation));
  return annualReport({ ...whole, figures: { ...whole.figures, duties } });
}
const viewOf = (workbook: Workbook): AnnualReportView => reportOf(workbook).view;

describe('draft or not', () => {
  const done = {
    people: [{ name: '王校長', email: 'head@t.example', role: '資通安全長', office: '校長室' }],
    trainingRecords: [{ person: '王校長', session: '115-01' }],
    assets: entries.assets.slice(0, 1).map((asset) => ({ ...asset, manager: '王校長' })),
    audits: [
      {
        ...entries.audits[0],
        notified: '115/9/1',
        hasSchedule: '是',
        hasItems: '是',
        hasProcess: '是',
      },
    ],
    auditors: [],
    improvements: [],
    incidents: [],
  };

  test('with everything done it is final, though it has not been handed in yet', () => {
    const report = reportOf(workbookOf(done));
    expect(report.isDraft).toBe(false);
    expect(report.view.draftMark).toBe('');
    expect(report.view.unfinished.open.map(({ title }) => title)).toEqual([
      '提報資通安全維護計畫實施情形',
    ]);
  });

  test('one open duty makes it a draft', () => {
    const report = reportOf(workbookOf({ ...done, managementReviews: [] }));
    expect(report.isDraft).toBe(true);
    expect(report.view.draftMark).toBe('草稿：本年度尚有 1 項應辦事項未完成（提報本身不計）');
  });

  test('of a year gone by it says that registers tell no more than they hold now', () => {
    expect(reportOf(workbookOf({}), NOW, 2025).view.pastYear).toMatch(
      /^114 年已經結束，本報告依活頁簿現在的內容統計。/u,
    );
    expect(reportOf(workbookOf({})).view.pastYear).toBe('');
    expect(reportOf(workbookOf({}), NOW, 2027).view.pastYear).toBe('');
  });

  test('what was missed for good is listed to be explained and keeps nothing a draft', () => {
    const report = reportOf(workbookOf({ ...done, audits: entries.audits }));
    expect(report.isDraft).toBe(false);
    expect(report.view.unfinished.pastMending.map(({ title }) => title)).toEqual([
      '稽核前通知受稽單位',
    ]);
    expect(report.view.summary.pastMending).toBe('1 項（應說明原因）');
    expect(reportOf(workbookOf(done)).view.summary.pastMending).toBe('0 項');
  });

  test('what falls due in a later year keeps nothing a draft', () => {
    const [finding] = entries.improvements;
    const later = [{ ...finding, planned: '116/3/31' }];
    expect(reportOf(workbookOf({ ...done, improvements: later })).isDraft).toBe(false);
    expect(reportOf(workbookOf({ ...done, improvements: [finding] })).isDraft).toBe(true);
  });

  test('a year gone by is reported as of its last day', () => {
    const report = reportOf(workbookOf(), '2027-02-01T08:00', 2026);
    expect(report.view.asOf).toBe('115年12月31日');
    expect(reportOf(workbookOf(), '2027-02-01T08:00').title).toContain('民國116年');
  });
});

describe('little or nothing in the workbook', () => {
  test('headers only: 本年度無資料 with the state of the duty, never that all is well', () => {
    const { isDraft, view } = reportOf(headersOnly);
    expect(isDraft).toBe(true);
    expect(view.school).toBe('（學校名稱未填）');
    expect(view.audits.noAudits).toMatch(/^本年度無資料。\n年度內部稽核：未辦理，/u);
    expect(view.reviews.noReviews).toMatch(/^本年度無資料。\n資通安全管理審查會議：逾期，/u);
    expect(view.inventory.none).toMatch(/^本年度無資料。\n年度資產盤點：逾期/u);
    expect(view.incidents.none).toBe('本年度無資料。');
    expect(view.policy.none).toBe('本年度無資料。');
    expect(view.training.noPeople).toMatch(/^本年度無資料。\n資安或資訊人員[^\n]*：未辦理，/u);
    expect(view.summary.shortfall).toBe('本年度無資料。');
    expect(view.staff.officerRemark).toContain('視為未辦理');
    expect(view.contents.map(({ text }) => text).join('\n')).toContain('資安事件：本年度無資料。');
  });

  test('no sheet at all: the missing sheets are named', () => {
    const { isDraft, view } = reportOf({ sheets: [] });
    expect(isDraft).toBe(true);
    expect(view.incidents.none).toBe('找不到「資安事件」工作表或它的標題列，視為未辦理。');
    expect(view.summary.incidents).toContain('找不到「資安事件」工作表');
    expect(view.training.rejected).toContain('找不到「訓練紀錄」工作表');
    expect(view.reviews.said.policy).toBe('本年度沒有管理審查紀錄。');
  });

  test('cells that cannot be read say so and stay', () => {
    const view = viewOf(
      workbookOf({
        audits: [{ ...entries.audits[0], start: '某日' }],
        assets: [{ ...entries.assets[0], class: '?', item: '?' }],
        incidents: [{ ...entries.incidents[0], aware: '四月初', level: '?' }],
        improvements: [{ ...entries.improvements[0], found: '?', planned: '?' }],
        managementReviews: [{ ...entries.managementReviews[0], held: '十月' }],
      }),
    );
    expect(view.audits.audits[0]?.days).toBe('讀不出來 至 115/10/07');
    expect(view.inventory.classes.at(-1)).toMatchObject({
      class: '類別未填或讀不出來',
      entries: '1',
    });
    expect(view.inventory.items.at(-1)).toMatchObject({ item: '項目未填或讀不出來', entries: '1' });
    expect(view.incidents.confirmed).toMatchObject([{ aware: '讀不出來', reported: '尚無期限' }]);
    expect(view.audits.improvements).toMatchObject([{ due: '讀不出來', state: '尚未規劃' }]);
    expect(view.reviews.reviews).toMatchObject([{ held: '讀不出來' }]);
  });

  test.each(['亂碼', -1, 1e9, true, '=1/0', '#N/A'])('every cell %s: still a report', (value) => {
    const workbook: Workbook = {
      sheets: headersOnly.sheets.map(({ name, rows }) => ({
        name,
        rows: [rows[0] ?? [], (rows[0] ?? []).map(() => value)],
      })),
    };
    expect(reportOf(workbook).isDraft).toBe(true);
  });
});
