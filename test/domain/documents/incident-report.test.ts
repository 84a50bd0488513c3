// The report on an incident: its seven parts, what is missing, what is masked.
import { describe, expect, test } from 'vitest';

import { openBook } from '../../../functions/domain/book.ts';
import {
  incidentReport,
  type IncidentReportView,
} from '../../../functions/domain/documents/incident-report.ts';
import { incident, school, staff, type Content, type Entry } from '../../fixtures/school.ts';

function reportOf(more: Entry = {}, content: Content = {}, now = '2026-05-21T08:00') {
  const book = openBook(school({ incidents: [{ ...incident, ...more }], ...content }), now);
  const [row] = book.tables.incidents.rows;
  if (row === undefined) throw new Error('No incident.');
  return incidentReport(book, row);
}

const partsOf = ({ parts }: IncidentReportView) =>
  parts.map(({ title, lines }) => [title, ...lines.map(({ value }) => value)]);

const textOf = (view: IncidentReportView): string => JSON.stringify(view);

describe('seven parts', () => {
  test('each with what the register says', () => {
    const { isDraft, name, view } = reportOf();
    expect({ isDraft, name, mark: view.draftMark }).toStrictEqual({
      isDraft: false,
      name: '資通安全事件調查、處理及改善報告 115-E1',
      mark: '',
    });
    expect(partsOf(view)).toStrictEqual([
      ['一、發生、知悉、控制及復原時間', '115/05/04 08:30', '115/05/04 09:00', '115/05/05 09:00'],
      ['二、影響範圍及損害評估', '一個網頁'],
      ['三、損害控制及復原作業之歷程', '下架後還原'],
      ['四、調查及處理作業之歷程', '檢視登入紀錄'],
      ['五、事件根因分析', '密碼過短'],
      ['六、防範類似事件再次發生之措施', '管理、技術', '更換密碼'],
      ['七、措施之預定完成時程及成效追蹤機制', '115/06/30', '每季檢視'],
    ]);
    expect(view.places).toBe('資安事件 第 2 列');
    expect(view.basis).toContain('未經查證');
  });

  test('what is missing says 無資料, what cannot be read says so, and either makes a draft', () => {
    const { isDraft, view } = reportOf({ scope: null, contained: '昨天', tracking: null });
    expect(isDraft).toBe(true);
    expect(view.draftMark).toBe('草稿：還缺控制或復原時間、影響範圍及損害、成效追蹤方式');
    expect(partsOf(view)[0]?.[3]).toBe('讀不出來');
    expect(partsOf(view)[1]).toStrictEqual(['二、影響範圍及損害評估', '無資料']);
  });

  test('follow-ups of the incident are listed', () => {
    const follow = {
      id: '115-R1',
      origin: '事件',
      originId: '115-e1',
      matter: '改密碼',
      measure: '兩步驟驗證',
      owner: '李組長',
      planned: '115/6/1',
    };
    const others = { ...follow, id: '115-R2', originId: '115-E2' };
    const { view } = reportOf({}, { followUps: [follow, others] });
    expect(view.followUps).toStrictEqual([
      { matter: '改密碼', measure: '兩步驟驗證', due: '115/06/01', done: '未完成' },
    ]);
    expect(view.places).toBe('資安事件 第 2 列；追蹤事項 第 2 列');
  });
});

describe('clocks', () => {
  const linesOf = (more: Entry, now?: string) =>
    reportOf(more, {}, now).view.clocks.map(({ what, value, reason }) => [what, value, reason]);

  test('in time, late with its reason, late without one, still running', () => {
    expect(
      linesOf({
        reported: '115/5/4 10:45',
        lateReason: '平台維護',
        levelChanged: '115/5/4 11:00',
        reportedAgain: '115/5/4 11:30',
        contained: '115/5/8 09:00',
        investigated: null,
      }),
    ).toStrictEqual([
      ['通報（知悉後 1 小時）', '超過 45 分鐘', '平台維護'],
      ['等級變更後再通報（1 小時）', '在時限內', '－'],
      ['審核', '無法計算', '－'],
      ['損害控制或復原', '超過 24 小時', '無資料'],
      ['調查報告', '還剩 18 日', '－'],
    ]);
  });

  test('over and not done', () => {
    expect(linesOf({ contained: null, investigated: null }, '2026-05-07T10:00')[2]).toStrictEqual([
      '損害控制或復原',
      '已逾 1 小時',
      '無資料',
    ]);
  });
});

test('the level, and each aspect with its situation', () => {
  const { view } = reportOf({
    level: '2',
    leak: '非核心業務嚴重',
    tamper: '無',
    availability: '1',
  });
  expect(view.facts.slice(4).map(({ value }) => value)).toStrictEqual([
    '第 2 級',
    '2（非核心業務嚴重）',
    '無',
    '1',
  ]);
});

test('no name, number, address or password leaves the school', () => {
  const people = [...staff, { name: '李組', email: 'x@school.example', role: '一般使用者' }];
  const { view } = reportOf(
    {
      summary: '李組長與李組的信箱 it@school.example 遭盜用',
      scope: '證號 A123456789，電話 0912-345-678，主機 192.168.1.10/24',
      containmentCourse: '密碼：abc12345',
      owner: '李組長',
    },
    { people },
  );
  const text = textOf(view);
  for (const secret of ['李組', 'it@school', 'A123456789', '0912', '192.168', 'abc12345']) {
    expect(text).not.toContain(secret);
  }
  expect(view.facts.find(({ what }) => what === '事件概要')?.value).toBe(
    '李○○與李○的信箱 （電子郵件） 遭盜用',
  );
  expect(partsOf(view)[1]?.[1]).toBe('證號 （證號），電話 （電話），主機 （位址）');
  expect(partsOf(view)[2]?.[1]).toContain('疑似含通行碼，未列印');
});

test('days and versions are no addresses', () => {
  const { view } = reportOf({ scope: '115.5.4 起，版本 1.2.3，共 20260504 筆' });
  expect(partsOf(view)[1]?.[1]).toBe('115.5.4 起，版本 1.2.3，共 20260504 筆');
});
