// Forms 13 to 17, the papers of an audit, over the sample school's audit and over small ones.
import { describe, expect, test } from 'vitest';

import { auditItemList } from '../../../functions/domain/audit-item-list.ts';
import type { Sheet } from '../../../functions/domain/documents/forms/sheet.ts';
import { formDocument } from '../../../functions/rendering/render-report.ts';
import { made, named, rowsOf, sample, sheetsOf, wordsOf } from './sample-forms.ts';
import { wholeOf, workbookOf } from './small-school.ts';

test('13: nine parts, each blank one told, and a draft until all are there', () => {
  const words = wordsOf(sheetsOf(made(13, sample, named('audit', '115-A1'))));
  for (const part of [
    '一、依據與目的',
    '二、期間|115/10/06 至 115/10/07',
    '九、前次稽核結果|114-A1',
  ])
    expect(words).toContain(part);
  expect(words).toContain('辦理原因|年度|前次稽核編號|114-A1');
  expect(made(13, sample, named('audit', '115-A1')).isDraft).toBe(false);
  const small = made(13, wholeOf(workbookOf()));
  expect(small.isDraft).toBe(true);
  expect(wordsOf(sheetsOf(small))).toContain('三、重點領域|未填');
});

describe('14', () => {
  const marks = (sheet: Sheet | undefined): number =>
    rowsOf(sheet).filter((row) => row.includes('V')).length;

  test('each item with one mark, in its column', () => {
    const [sheet] = sheetsOf(made(14, sample, named('audit', '115-A1')));
    expect(marks(sheet)).toBe(67);
    const failed = rowsOf(sheet).find(([number]) => number === '5.22');
    expect(failed?.slice(3, 7)).toEqual(['', '', 'V', '']);
    expect(failed?.[7]).toContain('115-F2');
  });

  test('what shows the answer: an address as a link, a file by its name, a number of a person not at all', () => {
    const of = (evidence: string) => ({ audit: '115-A1', number: '1', item: '甲', evidence });
    const said = (evidence: string): string => {
      const auditItems = [{ ...of(evidence), result: '符合', remark: '抽查兩臺' }];
      return JSON.stringify(formDocument(made(14, wholeOf(workbookOf({ auditItems })))).blocks);
    };
    expect(said('https://files.example/1.pdf')).toContain('"link":"https://files.example/1.pdf"');
    expect(said('抽查紀錄.pdf')).toContain('佐證：抽查紀錄.pdf');
    expect(said('https://files.example/A123456789.pdf')).not.toContain('A123456789');
  });

  test('without items of its own an audit has the standard ones, of the school’s list or else ours', () => {
    const own = [{ number: '甲一', item: '學校自己的項目', isSpecific: '是' }];
    const listed = wholeOf(workbookOf({ auditItems: own }));
    expect(wordsOf(sheetsOf(made(14, listed)))).toContain('【特定項目】學校自己的項目');
    const none = wholeOf(workbookOf({ auditItems: [] }));
    expect(wordsOf(sheetsOf(made(14, none)))).toContain(auditItemList[66]?.item);
    expect(made(14, none).isDraft).toBe(false);
    expect(made(14, wholeOf(workbookOf())).isDraft).toBe(true);
  });

  test('three answers where the school has decided so, unless a fourth was given', () => {
    const settings = [{ item: '稽核可填部分符合', value: '否' }];
    const headsOf = (more: object): readonly string[] =>
      rowsOf(sheetsOf(made(14, wholeOf(workbookOf({ settings, ...more }))))[0]).find(
        ([first]) => first === '編號',
      ) ?? [];
    expect(headsOf({})).toEqual([
      '編號',
      '稽核項目',
      '佐證提示',
      '符合',
      '不符合',
      '不適用',
      '說明',
      '稽核委員',
    ]);
    const answered = [{ audit: '115-A1', number: '1', item: '甲', result: '部分符合' }];
    expect(headsOf({ auditItems: answered })).toContain('部分符合');
  });
});

test('15: answers by group add up to the audit’s, and every finding has the auditor who asked', () => {
  const rows = rowsOf(sheetsOf(made(15, sample, named('audit', '115-A1')))[0]);
  expect(rows.find(([group]) => group === '合計')).toEqual([
    '合計',
    '67',
    '61',
    '3',
    '1',
    '2',
    '0',
  ]);
  expect(rows.find(([id]) => id === '115-F2')).toEqual([
    '115-F2',
    '教務處',
    '缺失',
    '5.22',
    '第三季沒有備份還原測試紀錄。',
    '陸景琛',
  ]);
  expect(wordsOf(sheetsOf(made(15, sample, named('audit', '115-A1'))))).toContain(
    '稽核發現（5 項：缺失 3、待改善 1、建議 1、優點 0）',
  );
});

test('16: one paper per auditor, of one audit, or of one person', () => {
  expect(sheetsOf(made(16, sample, named('audit', '115-A1')))).toHaveLength(3);
  const own = sheetsOf(made(16, sample, named('person', '孟惠欣')));
  expect(own).toHaveLength(1);
  expect(wordsOf(own)).toMatch(/稽核編號 115-A1.*中華民國 115年9月25日.*姓名\|孟惠欣/u);
  expect(wordsOf(sheetsOf(made(16, sample, named('person', '洪意涵'))))).toContain(
    '沒有這個範圍的委員',
  );
});

test('17: findings of the year and those it began with; a blank of the law’s parts is told and makes a draft', () => {
  const words = wordsOf(sheetsOf(made(17)));
  expect(words).toMatch(/114-F2.*已結案/u);
  expect(words).not.toContain('114-F1');
  expect(words).toMatch(/115-F2\u3000項目 5.22\u3000缺失\u3000逾期/u);
  expect(made(17).isDraft).toBe(false);
  const open = made(17, wholeOf(workbookOf()));
  expect(wordsOf(sheetsOf(open))).toContain('類似缺失評估|未填');
  expect(open.isDraft).toBe(true);
});
