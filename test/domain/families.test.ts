// The five shapes of obligations, each held to its boundaries with a rule of its own.
import { describe, expect, test } from 'vitest';

import { openBook } from '../../functions/domain/book.ts';
import { planBasis } from '../../functions/domain/kit/basis.ts';
import type { Duty } from '../../functions/domain/kit/obligation.ts';
import {
  attested,
  documented,
  perEntry,
  periodic,
  via,
  type Periodic,
} from '../../functions/domain/obligations/families.ts';
import { school, type Content, type Entry } from '../fixtures/school.ts';

const basis = planBasis('1', '測試');
const about = { id: 'TST', title: '測試事項', basis } as const;
const shown = ({ due, state }: Duty) => [due, state];

describe('attested', () => {
  const answer = (more: Entry): Content => ({
    attestations: [{ obligation: 'TST', year: 115, result: '符合', checked: '115/5/1', ...more }],
  });
  const of = (content: Content, now: string) =>
    attested([about])[0]
      ?.duties(openBook(school(content), now))
      .map(shown);
  test.each<[string, Content, string, string]>([
    ['nothing yet', {}, '2026-05-01T08:00', 'not-done'],
    ['nothing yet, near the day', {}, '2026-10-31T23:59', 'due-soon'],
    ['nothing, the day after', {}, '2026-11-01T00:00', 'overdue'],
    ['符合', answer({}), '2026-11-10T08:00', 'ok'],
    ['符合 of last year', answer({ year: 114, checked: '114/5/1' }), '2026-11-10T08:00', 'overdue'],
    ['不符合', answer({ result: '不符合', reason: '未上鎖' }), '2026-11-10T08:00', 'overdue'],
    [
      '不適用 with a reason',
      answer({ result: '不適用', reason: '無機房' }),
      '2026-11-10T08:00',
      'not-applicable',
    ],
    ['不適用 without one', answer({ result: '不適用' }), '2026-11-10T08:00', 'overdue'],
    ['a day that cannot be read', answer({ checked: '去年' }), '2026-11-10T08:00', 'overdue'],
  ])('%s', (_name, content, now, state) => {
    expect(of(content, now)).toStrictEqual([['2026-10-31', state]]);
  });
});

describe('periodic', () => {
  const on =
    (...days: readonly string[]): Periodic['done'] =>
    () =>
      days.map((day, index) => ({ day, at: { sheet: '表', row: index + 2 } }));
  const of = (period: Periodic['period'], done: Periodic['done'], now: string) =>
    periodic([{ ...about, period, sheet: '表', done }])[0]
      ?.duties(openBook(school(), now))
      .map(shown);
  const none = on();

  test('each quarter up to today has a duty; a quarter gone by cannot be mended', () => {
    expect(of({ each: 3 }, on('2026-03-31', '2026-04-01'), '2026-07-01T00:00')).toStrictEqual([
      ['2026-03-31', 'ok'],
      ['2026-06-30', 'ok'],
      ['2026-09-30', 'not-done'],
    ]);
    expect(of({ each: 3 }, none, '2026-03-31T23:59')).toStrictEqual([['2026-03-31', 'due-soon']]);
    expect(of({ each: 3 }, none, '2026-04-01T00:00')).toStrictEqual([
      ['2026-03-31', 'overdue'],
      ['2026-06-30', 'not-done'],
    ]);
  });

  test('each half, each year', () => {
    expect(of({ each: 6 }, on('2026-06-30'), '2026-12-31T08:00')).toStrictEqual([
      ['2026-06-30', 'ok'],
      ['2026-12-31', 'due-soon'],
    ]);
    expect(of({ each: 12 }, on('2025-12-31'), '2026-01-01T00:00')).toStrictEqual([
      ['2026-12-31', 'not-done'],
    ]);
  });

  test('so many days after the last time; what lies ahead does not count', () => {
    const period = { after: () => 182 };
    expect(of(period, none, '2026-05-01T08:00')).toStrictEqual([[null, 'not-done']]);
    expect(of(period, on('2026-01-01'), '2026-05-01T08:00')).toStrictEqual([['2026-07-02', 'ok']]);
    expect(of(period, on('2026-01-01'), '2026-07-02T23:59')).toStrictEqual([
      ['2026-07-02', 'due-soon'],
    ]);
    expect(of(period, on('2026-01-01'), '2026-07-03T00:00')).toStrictEqual([
      ['2026-07-02', 'overdue'],
    ]);
    expect(of(period, on('2026-01-01', '2026-08-01'), '2026-07-03T00:00')).toStrictEqual([
      ['2026-07-02', 'overdue'],
    ]);
  });

  test('every two years by the end of the second calendar year after', () => {
    expect(of({ years: 2 }, on('2024-01-05'), '2026-12-31T23:59')).toStrictEqual([
      ['2026-12-31', 'due-soon'],
    ]);
    expect(of({ years: 2 }, on('2023-12-31'), '2026-01-01T00:00')).toStrictEqual([
      ['2025-12-31', 'overdue'],
    ]);
  });
});

describe('documented', () => {
  const kept = (more: Entry): Content => ({
    documents: [
      {
        id: 'D1',
        title: '程序',
        kind: '通報應變程序',
        versioned: '115/1/5',
        approved: '115/1/10',
        ...more,
      },
    ],
  });
  const of = (content: Content, now = '2026-11-10T08:00') =>
    documented([{ ...about, kind: '通報應變程序' }])[0]
      ?.duties(openBook(school(content), now))
      .map(shown);
  test.each<[string, Content, readonly unknown[]]>([
    ['none', {}, [null, 'not-done']],
    ['another kind', kept({ kind: '其他' }), [null, 'not-done']],
    ['approved', kept({}), ['2027-01-10', 'ok']],
    ['not approved', kept({ approved: null }), [null, 'not-done']],
    ['approved before its version', kept({ approved: '115/1/4' }), [null, 'not-done']],
    ['past its review', kept({ nextReview: '115/11/9' }), ['2026-11-09', 'overdue']],
  ])('%s', (_name, content, expected) => {
    expect(of(content)).toStrictEqual([expected]);
  });
});

describe('per entry', () => {
  const at = { sheet: '表', row: 2 };
  const of = (entries: readonly { open: string | null; due?: string | null }[]) =>
    perEntry([
      {
        ...about,
        sheet: '表',
        when: '每次',
        entries: () => entries.map((entry) => ({ at, ...entry })),
        none: { state: 'not-applicable', reason: '沒有資料。' },
      },
    ])[0]
      ?.duties(openBook(school(), '2026-11-10T08:00'))
      .map(shown);
  test.each<[string, readonly { open: string | null; due?: string | null }[], readonly unknown[]]>([
    ['no entries', [], [null, 'not-applicable']],
    ['all in order', [{ open: null }], [null, 'ok']],
    ['one open without a day', [{ open: null }, { open: '待核准' }], [null, 'not-done']],
    [
      'the earliest day counts',
      [
        { open: 'a', due: '2026-12-31' },
        { open: 'b', due: '2026-11-09' },
      ],
      ['2026-11-09', 'overdue'],
    ],
  ])('%s', (_name, entries, expected) => {
    expect(of(entries)).toStrictEqual([expected]);
  });
});

test('via: as bad as the worst, and nobody is reminded twice', () => {
  const book = openBook(school(), '2026-11-10T08:00');
  const [rule] = via([{ ...about, of: ['A', 'B'] }]);
  const duty = (obligation: string, state: Duty['state']): Duty => ({
    obligation,
    title: obligation,
    subject: 'x',
    owner: { name: '', email: null },
    due: '2026-12-01',
    state,
    reason: '',
    basis,
    source: [],
    isPastMending: false,
  });
  const derive = (others: readonly Duty[]) => rule?.derive(book, others, (id) => `第 ${id} 項`);
  const derived = derive([duty('A', 'ok'), duty('B', 'overdue'), duty('C', 'not-done')]);
  expect(derived).toMatchObject({ state: 'overdue', due: '2026-12-01', isPastMending: true });
  expect(derive([duty('A', 'ok'), duty('B', 'not-applicable')])).toMatchObject({
    state: 'ok',
    due: null,
    reason: '由第 A 項、第 B 項達成。',
  });
  expect(derive([])).toMatchObject({
    state: 'not-done',
    reason: '第 A 項、第 B 項都沒有資料，視為未辦理。',
  });
});
