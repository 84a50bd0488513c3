// The yearly calendar counted backwards, as a person would do it on paper; and what people are told of it, when.
/* eslint max-lines: off -- tables of cases, one line each */
import { describe, expect, test } from 'vitest';

import { memoryMailer } from '../../functions/adapters/mail/memory.ts';
import { memoryStore } from '../../functions/adapters/workbook/memory.ts';
import { addDays } from '../../functions/domain/kit/day.ts';
import type { Duty } from '../../functions/domain/kit/obligation.ts';
import { dutiesOf } from '../../functions/domain/obligations/index.ts';
import { assess } from '../../functions/domain/plan.ts';
import { overviewRows } from '../../functions/domain/results/overview.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { run } from '../fixtures/december.ts';
import { audit, computer, school, settingsWith, type Content } from '../fixtures/school.ts';

const at = (content: Content, now: string) => assess(school(content), now);
const lines = (content: Content, now: string) =>
  at(content, now).figures.schedule.map(({ id, start, finish, doneOn, progress }) => [
    id,
    start,
    finish ?? doneOn,
    progress,
  ]);
const progressAt = (content: Content, now: string) =>
  Object.fromEntries(at(content, now).figures.schedule.map(({ id, progress }) => [id, progress]));
const reasonOf = (content: Content, now: string, id: string): string =>
  at(content, now).figures.duties.find(({ obligation }) => obligation === id)?.reason ?? '';

/** An asset to take stock of, and nothing done. */
const nothing: Content = { assets: [{ ...computer, inventoried: null }] };

describe('backwards from the review by 10/31 and the report by 11/15', () => {
  test('of 115, where both fall on a weekend', () => {
    expect(lines(nothing, '2026-07-01T08:00')).toStrictEqual([
      ['inventory', '2026-08-20', '2026-09-03', 'ahead'],
      ['assessment', '2026-09-03', '2026-09-17', 'ahead'],
      // 14 calendar days before the first day of the audit
      ['notice', '2026-09-17', '2026-09-24', 'ahead'],
      ['audit', '2026-10-08', '2026-10-09', 'ahead'],
      ['replies', '2026-10-09', '2026-10-23', 'ahead'],
      // Saturday 10/31
      ['review', '2026-10-23', '2026-10-30', 'ahead'],
      // Sunday 11/15
      ['report', '2026-11-06', '2026-11-13', 'ahead'],
    ]);
  });

  test('of 117, a leap year: both are workdays', () => {
    expect(lines(nothing, '2028-07-01T08:00')).toStrictEqual([
      ['inventory', '2028-08-21', '2028-09-04', 'ahead'],
      ['assessment', '2028-09-04', '2028-09-18', 'ahead'],
      ['notice', '2028-09-18', '2028-09-25', 'ahead'],
      ['audit', '2028-10-09', '2028-10-10', 'ahead'],
      ['replies', '2028-10-10', '2028-10-24', 'ahead'],
      ['review', '2028-10-24', '2028-10-31', 'ahead'],
      ['report', '2028-11-08', '2028-11-15', 'ahead'],
    ]);
  });

  test('holidays of 行事曆 move a day to the workday before', () => {
    const calendar = ['115/10/8', '115/10/9'].map((day) => ({ day, kind: '放假', name: '連假' }));
    expect(lines({ ...nothing, calendar }, '2026-07-01T08:00').slice(2, 5)).toStrictEqual([
      ['notice', '2026-09-15', '2026-09-22', 'ahead'],
      ['audit', '2026-10-06', '2026-10-07', 'ahead'],
      ['replies', '2026-10-07', '2026-10-23', 'ahead'],
    ]);
  });

  test('the days are settings; a report that needs long brings the review forward', () => {
    const settings = settingsWith({ 提報準備天數: 21, 審查準備天數: 0, 缺失回覆天數: 7 });
    expect(lines({ ...nothing, settings }, '2026-07-01T08:00').slice(4)).toStrictEqual([
      ['replies', '2026-10-16', '2026-10-23', 'ahead'],
      ['review', '2026-10-23', '2026-10-23', 'ahead'],
      ['report', '2026-10-23', '2026-11-13', 'ahead'],
    ]);
  });
});

describe('how far it is', () => {
  test('of the sample school: done but for the report', () => {
    const { schedule } = assess(sampleSchool, '2026-11-10T08:00').figures;
    expect(schedule.map(({ id, doneOn, progress }) => [id, doneOn, progress])).toStrictEqual([
      ['inventory', '2026-10-20', 'done'],
      ['assessment', '2026-10-22', 'done'],
      ['notice', '2026-09-25', 'done'],
      ['audit', '2026-10-07', 'done'],
      ['replies', '2026-10-16', 'done'],
      ['review', '2026-10-28', 'done'],
      ['report', null, 'near'],
    ]);
  });

  test.each([
    ['2026-07-20T08:00', 'ahead', false],
    ['2026-07-21T00:00', 'near', false],
    ['2026-08-20T23:59', 'near', false],
    ['2026-08-21T00:00', 'near', true],
    ['2026-09-03T23:59', 'near', true],
    ['2026-09-04T00:00', 'late', true],
  ])('on %s the inventory is %s', (now, progress, isAtRisk) => {
    const [inventory] = at(nothing, now).figures.schedule;
    expect(inventory).toMatchObject({ progress, isAtRisk });
  });

  test('an audit held in spring asks for no notice; the risks still come before the review', () => {
    const spring: Content = {
      ...nothing,
      audits: [{ ...audit, start: '115/4/1', end: '115/4/1', notified: '115/3/1' }],
    };
    expect(progressAt(spring, '2026-09-10T08:00')).toMatchObject({
      notice: 'done',
      audit: 'done',
      assessment: 'near',
    });
    const [, assessment] = at(spring, '2026-09-10T08:00').figures.schedule;
    expect(assessment?.finish).toBe('2026-10-23');
  });

  test('nothing waits any more for an audit once the review was held', () => {
    const held: Content = { ...nothing, managementReviews: [{ id: 'M1', held: '115/10/20' }] };
    const progress = progressAt(held, '2026-11-01T08:00');
    expect(progress).toMatchObject({ review: 'done', audit: 'apart', notice: 'apart' });
    expect(reasonOf(held, '2026-11-01T08:00', 'AUD-Y')).not.toContain('要在');
  });

  test('an audit arranged too late is late today', () => {
    const arranged: Content = {
      ...nothing,
      audits: [{ ...audit, start: '115/10/26', end: '115/10/27', notified: null, reported: null }],
    };
    expect(progressAt(arranged, '2026-09-20T08:00')).toMatchObject({ audit: 'late' });
    expect(reasonOf(arranged, '2026-09-20T08:00', 'AUD-Y')).toContain(
      '最晚 115/10/09 前完成內部稽核，目前排到 115/10/27。請提前，或縮短設定的天數。',
    );
  });

  test('a year gone by has no calendar and no warning', () => {
    const { figures } = assess(school(nothing), '2027-09-10T08:00', 2026);
    expect(figures.schedule).toStrictEqual([]);
    expect(figures.duties.filter(({ reason }) => reason.includes('要在'))).toStrictEqual([]);
  });
});

describe('what people are told', () => {
  test.each([
    ['2026-07-20T08:00', 'AST-INV-Y', null],
    [
      '2026-07-21T08:00',
      'AST-INV-Y',
      '要在 115/10/30 前召開管理審查，最晚 115/08/20 開始、115/09/03 前完成資產盤點。',
    ],
    [
      '2026-08-25T08:00',
      'AST-INV-Y',
      '要在 115/10/30 前召開管理審查，最晚 115/08/20 開始（已過）、115/09/03 前完成資產盤點。',
    ],
    ['2026-08-17T08:00', 'AUD-Y', null],
    [
      '2026-08-18T08:00',
      'AUD-Y',
      '要在 115/10/30 前召開管理審查，最晚 115/09/17 開始、115/09/24 前通知受稽單位。',
    ],
    [
      '2026-09-28T08:00',
      'AUD-Y',
      '最晚 115/09/24 前就要通知受稽單位，已經過了。現在開始，最早 115/10/12 可以召開管理審查，還來得及，但準備的天數比設定的少。',
    ],
    [
      '2026-10-20T08:00',
      'AUD-Y',
      '現在開始，最早 115/11/03 才能召開管理審查：請先如期召開管理審查，把沒做完的列入追蹤，並說明原因。',
    ],
    [
      '2026-11-02T08:00',
      'MR-OCT',
      '要在 115/11/13 前提報實施情形，最晚 115/10/30 開始（已過）、115/11/06 前召開管理審查。',
    ],
  ])('on %s at %s', (now, id, text) => {
    if (text === null) expect(reasonOf(nothing, now, id)).not.toContain('要在');
    else expect(reasonOf(nothing, now, id)).toContain(text);
  });

  test('the review names all that comes before it, and what can still be done', () => {
    const reason = reasonOf(nothing, '2026-09-10T08:00', 'MR-OCT');
    expect(reason).toContain(
      '在這以前還要：完成資產盤點（最晚 115/09/03，已過）、完成風險評估（最晚 115/09/17）、通知受稽單位（最晚 115/09/24）、完成內部稽核（最晚 115/10/09）',
    );
    expect(reason).toContain('現在開始，最早 115/09/24 可以召開管理審查，還來得及');
  });

  test('only reasons change: no state, no day, no duty', () => {
    const { book, figures } = at(nothing, '2026-09-10T08:00');
    const plain = dutiesOf(book);
    const bare = ({ obligation, subject, due, state }: Duty) => [obligation, subject, due, state];
    expect(figures.duties.map(bare)).toStrictEqual(plain.map(bare));
    const changed = figures.duties.filter(({ reason }, index) => reason !== plain[index]?.reason);
    expect(changed.map(({ obligation }) => obligation)).toStrictEqual([
      'AST-INV-Y',
      'RSK-Y',
      'AUD-Y',
      'MR-OCT',
    ]);
  });

  test('總覽 has a line for each step to come', () => {
    const rows = overviewRows(at(nothing, '2026-09-10T08:00'));
    expect(
      rows
        .filter(({ section }) => section === '年度行程')
        .slice(0, 2)
        .map(({ item, value, state }) => [item, value, state]),
    ).toStrictEqual([
      ['完成資產盤點', '最晚 115/08/20 開始、115/09/03 前', '需處理'],
      ['完成風險評估', '最晚 115/09/03 開始、115/09/17 前', '注意'],
    ]);
  });
});

test('in a year of daily runs each stage is mailed once, in the digest, and only to the security person', async () => {
  const store = memoryStore(school(nothing));
  const early: string[] = [];
  for (let day = '2026-07-15'; day < '2026-10-01'; day = addDays(day, 1)) {
    const mailer = memoryMailer();
    const { sent } = await run(store, mailer, `${day}T08:00`);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(sent.length);
    for (const { to, items } of sent) {
      const staged = items.filter((item) => /\/(?:near|late)-/u.test(item));
      if (staged.length > 0) expect(to).toBe('it@school.example');
      early.push(...staged.map((item) => `${day} ${item.split('/')[3] ?? ''}`));
    }
  }
  expect(early).toStrictEqual([
    '2026-07-21 near-inventory',
    '2026-08-04 near-assessment',
    '2026-08-18 near-notice',
    '2026-09-04 late-inventory',
    '2026-09-08 near-audit',
    '2026-09-09 near-replies',
    '2026-09-18 late-assessment',
    '2026-09-25 late-notice',
  ]);
});
