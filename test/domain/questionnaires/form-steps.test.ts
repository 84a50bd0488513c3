// Which forms are made, opened, read and closed at a moment.
import { describe, expect, it } from 'vitest';

import { openBook } from '../../../functions/domain/book.ts';
import type { Workbook } from '../../../functions/domain/kit/cell.ts';
import {
  draftOf,
  formSteps,
  formsWanted,
} from '../../../functions/domain/questionnaires/forms-listed.ts';
import { responsesTrouble } from '../../../functions/domain/questionnaires/responses-trouble.ts';
import { findingsOf } from '../../../functions/domain/status.ts';
import { schoolWithForms, session, settings, signInForm, standingForms } from './answered.ts';

const none = { questionnaires: [], responses: [] };

const steps = (workbook: Workbook, now: string) => {
  const found = formSteps(openBook(workbook, now));
  return {
    opened: found.open.map(({ wanted: { name, subject } }) => `${name}${subject}`),
    closed: found.read.filter(({ at }) => found.close.has(at.row)).map(({ id }) => id),
    read: found.read.map(({ id }) => id),
    remarks: found.remarks,
  };
};

const standing = ['資產異動', '事件初報', '管制區域進出', '需求申請'];

describe('forms', () => {
  it.each([
    ['days before the session', '2026-04-28T08:00', ['訓練簽到115-01']],
    ['in the last minute that a sign-in counts', '2026-05-04T16:29', ['訓練簽到115-01']],
    ['once it is over', '2026-05-04T16:30', []],
  ])('are made %s', (_when, now, signIns) => {
    expect(steps(schoolWithForms(none), now).opened).toEqual([...signIns, ...standing]);
  });

  it.each([
    ['stays open through the session', '2026-05-04T16:29', []],
    ['is closed when the time is over', '2026-05-04T16:30', ['form-sign-in']],
  ])('the sign-in %s', (_what, now, closed) => {
    const found = steps(schoolWithForms(), now);
    expect(found.closed).toEqual(closed);
    expect(found.opened).toEqual([]);
    expect(found.read).toHaveLength(5);
  });

  it('are not made for a session without a day or a number, nor twice for one number', () => {
    const trainingSessions = [
      { ...session, id: '115-02', day: null },
      { ...session, id: null },
      session,
      { ...session, course: '另一門' },
    ];
    const wanted = formsWanted(openBook(schoolWithForms({ trainingSessions }), '2026-05-01T08:00'));
    expect(wanted.filter(({ name }) => name === '訓練簽到').map(({ title }) => title)).toEqual([
      '訓練簽到 115-01 社交工程防範',
    ]);
  });

  it('are closed when their session is gone, and opened again when it is put off', () => {
    const gone = schoolWithForms({ trainingSessions: [] });
    expect(steps(gone, '2026-05-01T08:00').closed).toEqual(['form-sign-in']);
    const closed = { ...signInForm, state: '已關閉' };
    const putOff = schoolWithForms({
      trainingSessions: [{ ...session, day: '115/6/1' }],
      questionnaires: [closed, ...standingForms],
    });
    expect(steps(putOff, '2026-05-10T08:00').opened).toEqual(['訓練簽到115-01']);
  });

  it('are not read again once they are closed', () => {
    const questionnaires = [{ ...signInForm, state: '已關閉' }, ...standingForms];
    expect(steps(schoolWithForms({ questionnaires }), '2026-05-05T06:00').read).not.toContain(
      'form-sign-in',
    );
  });

  it('that somebody stopped are closed and stay so', () => {
    const stopped = (state: string) =>
      schoolWithForms({
        questionnaires: [{ ...signInForm, state, decision: '停用' }, ...standingForms],
      });
    expect(steps(stopped('開放'), '2026-05-01T08:00').closed).toEqual(['form-sign-in']);
    expect(steps(stopped('已關閉'), '2026-05-01T08:00').opened).toEqual([]);
  });

  it('that somebody deleted are made again only on a person’s word', () => {
    const deleted = (decision: string | null) =>
      schoolWithForms({
        questionnaires: [{ ...signInForm, state: '找不到', decision }, ...standingForms],
      });
    expect(steps(deleted(null), '2026-05-01T08:00').opened).toEqual([]);
    expect(steps(deleted('重做'), '2026-05-01T08:00').opened).toEqual(['訓練簽到115-01']);
    const said = findingsOf(openBook(deleted(null), '2026-05-01T08:00'));
    expect(said).toContainEqual(
      expect.objectContaining({ code: 'form-deleted', sheet: '線上表單', row: 2 }),
    );
  });

  it('of a kind the school does without are closed, and not made', () => {
    const chosen = settings({ 線上表單種類: '訓練簽到、 事件初報' });
    expect(
      steps(schoolWithForms({ ...none, settings: chosen }), '2026-05-01T08:00').opened,
    ).toEqual(['訓練簽到115-01', '事件初報']);
    expect(steps(schoolWithForms({ settings: chosen }), '2026-05-01T08:00').closed).toEqual([
      'form-asset',
      'form-room',
      'form-request',
    ]);
    const nothing = settings({ 線上表單種類: '無' });
    expect(
      steps(schoolWithForms({ ...none, settings: nothing }), '2026-05-01T08:00').opened,
    ).toEqual([]);
  });

  it.each(['', 'gmail.com', '不是網域'])('are not made while the domain is 「%s」', (domain) => {
    const { opened, remarks } = steps(
      schoolWithForms({ ...none, settings: settings({ 線上表單網域: domain }) }),
      '2026-05-01T08:00',
    );
    expect(opened).toEqual([]);
    expect(remarks).toEqual([
      '還沒有建立 5 份線上表單：請在「設定」的「線上表單網域」填學校帳號 @ 後面的網域。',
    ]);
  });
});

describe('a draft', () => {
  const book = openBook(
    schoolWithForms({ settings: settings({ 線上表單網域: '@School.Example' }) }),
    '2026-05-01T08:00',
  );
  const drafts = (workbook: string) =>
    formsWanted(book).map((wanted) => draftOf(wanted, book, workbook));

  it('asks of a sign-in nothing but that', () => {
    expect(drafts('sheets:a')[0]).toMatchObject({
      title: '測試國小 訓練簽到 115-01 社交工程防範',
      domain: 'school.example',
      questions: [{ title: '簽到', kind: 'choice', options: ['簽到'], isRequired: true }],
    });
  });

  it('has a key of its own in every workbook', () => {
    const keys = [...drafts('sheets:a'), ...drafts('sheets:b')].map(({ key }) => key);
    expect(new Set(keys).size).toBe(10);
    expect(drafts('sheets:a')).toEqual(drafts('sheets:a'));
  });
});

describe('the tabs of online forms', () => {
  const without = (name: string): Workbook => ({
    sheets: schoolWithForms({ responses: [{ id: 'a', state: '已登錄' }] }).sheets.filter(
      (sheet) => sheet.name !== name,
    ),
  });

  it.each(['線上表單', '表單回覆'])('stop everything when 「%s」 is gone', (name) => {
    const book = openBook(without(name), '2026-05-01T08:00');
    expect(responsesTrouble(book)).toMatch(new RegExp(`^「${name}」不見了或少了欄位`, 'u'));
    expect(findingsOf(book).map(({ code }) => code)).toContain('responses-lost');
  });

  it('are no trouble while no form has been made', () => {
    const { sheets } = schoolWithForms(none);
    const fresh = {
      sheets: sheets.filter(({ name }) => name !== '線上表單' && name !== '表單回覆'),
    };
    expect(responsesTrouble(openBook(fresh, '2026-05-01T08:00'))).toBeNull();
    expect(responsesTrouble(openBook(schoolWithForms(none), '2026-05-01T08:00'))).toBeNull();
  });
});
