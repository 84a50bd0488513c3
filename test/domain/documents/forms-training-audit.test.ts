// Forms 10, 11 and 13 to 18 over the sample school's year; over empty registers; and empty. Training and follow-up closer.
import { describe, expect, test } from 'vitest';

import type { MadeForm } from '../../../functions/domain/documents/forms/make.ts';
import { formDocument, renderForm } from '../../../functions/rendering/render-report.ts';
import { blank, made, named, rowsOf, sample, sheetsOf, wordsOf } from './sample-forms.ts';
import { headersOnly, wholeOf, workbookOf } from './small-school.ts';

const numbers = [10, 11, 13, 14, 15, 16, 17, 18];

const officials = ['承辦人', '單位主管', '資通安全長'];

describe.each([
  [10, officials, '課程名稱'],
  [11, ['主辦單位承辦人', '單位主管'], '簽到'],
  [13, ['承辦人', '績效管理組', '資通安全長'], '九、前次稽核結果'],
  [14, ['稽核委員', '受稽單位'], '佐證提示'],
  [15, ['稽核委員', '稽核小組組長', '受稽單位'], '發現類型'],
  [16, ['立切結書人'], '服務單位'],
  [17, ['受稽單位承辦人', '受稽單位主管', '稽核委員', '資通安全長'], '二、發生原因'],
  [18, officials, '決議或措施'],
])('form %i', (number, signers, header) => {
  test.each([
    ['of the sample school', () => made(number)],
    ['blank', () => blank(number)],
  ])('%s has its columns, its boxes to sign in, and makes a document', (_, make) => {
    const form = make();
    const [first] = sheetsOf(form);
    expect(first?.signers).toEqual(signers);
    expect(wordsOf(sheetsOf(form))).toContain(header);
    expect(formDocument(form).blocks.filter(({ kind }) => kind === 'sign-off')).toHaveLength(
      sheetsOf(form).length,
    );
    expect(renderForm(form).length).toBeGreaterThan(3000);
  });

  test('of empty registers, and of a workbook without any tab, is still made', () => {
    for (const workbook of [headersOnly, { sheets: [] }]) {
      const form = made(number, wholeOf(workbook));
      expect(sheetsOf(form)).not.toHaveLength(0);
      expect(renderForm(form)).toBeInstanceOf(Uint8Array);
      expect(renderForm(blank(number, wholeOf(workbook)))).toBeInstanceOf(Uint8Array);
    }
  });

  test('blank tells nothing of the school’s entries', () => {
    expect(wordsOf(sheetsOf(blank(number)))).not.toMatch(/115-A1|115-01|115-T1|未填|陸景琛/u);
  });
});

test('10: the school year’s courses, hours asked by law and plan apart; approved, so no draft', () => {
  const form = made(10);
  const words = wordsOf(sheetsOf(form));
  expect(rowsOf(sheetsOf(form)[0]).filter(([id]) => /^115-T\d$/u.test(id ?? ''))).toHaveLength(4);
  expect(sheetsOf(form)[0]?.line).toMatch(/115 學年度\u3000製表日期：民國/u);
  for (const asked of [
    '依據',
    '目的',
    '對象',
    '內容',
    '實施方式及期程',
    '經費',
    '成效評量',
    '獎懲',
  ])
    expect(words).toContain(`|${asked}|`);
  expect(words).toMatch(/通識：55 人應受訓，合計 165 小時（自訂：/u);
  expect(words).toMatch(/通識：58 人應受訓，合計 174 小時（法定：/u);
  expect(form.isDraft).toBe(false);
  const courses = [{ id: 'T1', schoolYear: 115, course: '甲', jobType: '資訊', budget: 500 }];
  const small = made(10, wholeOf(workbookOf({ trainingPlan: courses })));
  expect(small.isDraft).toBe(true);
  expect(wordsOf(sheetsOf(small))).toMatch(/尚未安排管理、業務類的課程.*合計 500 元/su);
});

describe('11', () => {
  test('everyone recorded for the session, with proof, room to sign beside', () => {
    const sheets = sheetsOf(made(11, sample, named('session', '115-04')));
    const rows = rowsOf(sheets[0]).filter(([number]) => /^\d+$/u.test(number ?? ''));
    const recorded = sample.book.tables.trainingRecords.rows.filter(
      ({ session }) => session === '115-04',
    );
    expect(sheets).toHaveLength(1);
    expect(rows).toHaveLength(recorded.length);
    expect(rows.every((row) => row.length === 6 && row[3] !== '')).toBe(true);
  });

  test('its code says the session; a year has one for each, an empty sheet none', () => {
    const said = (form: MadeForm): readonly string[] =>
      formDocument(form).blocks.flatMap((block) =>
        block.kind === 'figure' ? [block.drawing.description, block.caption] : [],
      );
    expect(said(made(11, sample, named('session', '115-04')))).toEqual([
      '115-04',
      '場次編號 115-04',
    ]);
    expect(new Set(said(made(11))).size).toBe(2 * sheetsOf(made(11)).length);
    expect(said(blank(11))).toEqual([]);
  });

  test('its code leads to the online sign-in while that is open, and says the session after it', () => {
    const url = 'https://docs.google.com/forms/d/e/abc/viewform';
    const codeWhile = (state: string): readonly string[] => {
      const content = {
        trainingSessions: [{ id: '115-09', course: '甲', day: '115/3/4' }],
        questionnaires: [{ kind: '訓練簽到', subject: '115-09', state, url, id: 'f' }],
      };
      return formDocument(made(11, wholeOf(workbookOf(content)))).blocks.flatMap((block) =>
        block.kind === 'figure' ? [block.drawing.description, block.caption] : [],
      );
    };
    expect(codeWhile('開放')).toEqual([url, `場次編號 115-09\u3000線上簽到：${url}`]);
    expect(codeWhile('已關閉')).toEqual(['115-09', '場次編號 115-09']);
  });

  test('a session without a number, or with one too long for a code, has its sheet without', () => {
    for (const id of [null, '長'.repeat(4000)]) {
      const trainingSessions = [{ id, course: '甲', day: '115/3/4' }];
      const form = made(11, wholeOf(workbookOf({ trainingSessions })));
      expect(formDocument(form).blocks.map(({ kind }) => kind)).not.toContain('figure');
      expect(wordsOf(sheetsOf(form))).toContain('甲');
    }
  });

  test('before anybody is recorded, everyone on duty that day', () => {
    const whole = wholeOf(workbookOf({ trainingRecords: [] }));
    expect(rowsOf(sheetsOf(made(11, whole))[0]).slice(-3)).toEqual([
      ['1', '校長室', '校長', '王校長', '', ''],
      ['2', '教務處', '資訊組長', '林一', '', ''],
      ['3', '教務處', '教師', '陳二', '', ''],
    ]);
  });

  test('somebody who is not in 人員 is there by the name that was typed', () => {
    expect(wordsOf(sheetsOf(made(11, wholeOf(workbookOf()))))).toContain('查無此人');
  });
});

test('18: what is followed up, by the days given, with the topics of the review', () => {
  const words = wordsOf(sheetsOf(made(18)));
  expect(words).toContain('本年度追蹤 5 項：準時完成 2、逾期完成 0、進行中 3');
  expect(words).toContain('績效|下次追蹤日');
  expect(words).toMatch(/會議編號\|115-M1.*8 持續改善之機會.*115-R1\|管理審查\|115-M1/u);
});

test.each(numbers)('form %i prints hostile text as text', (number) => {
  const hostile = '<script>{{x}}</script>&"\u0007𡻕';
  const whole = wholeOf(
    workbookOf({
      audits: [{ id: '115-A1', auditee: hostile, start: '115/10/6', purpose: hostile }],
      auditItems: [{ audit: '115-A1', group: hostile, number: '1', item: hostile }],
      auditors: [{ audit: '115-A1', person: hostile }],
      trainingPlan: [{ id: hostile, schoolYear: 115, course: hostile }],
      trainingSessions: [{ id: '1', course: hostile, day: '115/3/4' }],
      followUps: [{ id: 'R1', matter: hostile, origin: '管理審查' }],
    }),
  );
  const blocks = JSON.stringify(formDocument(made(number, whole)).blocks);
  expect(blocks).toContain('<script>{{x}}</script>&');
  expect(blocks).not.toContain('\\u0007');
});
