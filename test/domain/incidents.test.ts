/* eslint max-lines: off -- tables of cases, one line each */
// Incidents as the law has them: levels by its table, clocks to the minute, and what a duty says while one runs.
import { describe, expect, test } from 'vitest';

import { openBook } from '../../functions/domain/book.ts';
import { durationShown } from '../../functions/domain/kit/duration.ts';
import { runningClocks } from '../../functions/domain/metrics/incident-clocks.ts';
import { levelOf } from '../../functions/domain/metrics/incident-facts.ts';
import { metricNamed } from '../../functions/domain/metrics/index.ts';
import { assess } from '../../functions/domain/plan.ts';
import { overviewRows } from '../../functions/domain/results/overview.ts';
import { incident, school, type Entry } from '../fixtures/school.ts';

const bookOf = (more: Entry, now = '2026-11-10T08:00', year?: number) =>
  openBook(school({ incidents: [{ ...incident, ...more }] }), now, year);

describe('the level is the highest of three aspects', () => {
  test.each<readonly [Entry, string | null]>([
    [{ leak: '非核心業務輕微' }, '1'],
    [{ leak: '非核心業務嚴重' }, '2'],
    [{ leak: '核心業務輕微' }, '2'],
    [{ leak: '核心業務嚴重' }, '3'],
    [{ leak: '公務機密或關鍵設施輕微' }, '3'],
    [{ leak: '公務機密或關鍵設施嚴重' }, '4'],
    [{ leak: '國家機密' }, '4'],
    [{ tamper: '非核心業務輕微' }, '1'],
    [{ tamper: '核心業務嚴重' }, '3'],
    [{ tamper: '國家機密' }, '4'],
    [{ outage: '非核心業務可容忍時間內' }, '1'],
    [{ outage: '非核心業務逾可容忍時間' }, '2'],
    [{ outage: '核心業務可容忍時間內' }, '2'],
    [{ outage: '核心業務逾可容忍時間' }, '3'],
    [{ outage: '關鍵設施可容忍時間內' }, '3'],
    [{ outage: '關鍵設施逾可容忍時間' }, '4'],
    [{ leak: '無', tamper: '無', outage: '無' }, null],
    [{ leak: '非核心業務輕微', tamper: '核心業務輕微', outage: '無' }, '2'],
    [{ confidentiality: '1', integrity: '3', availability: '2' }, '3'],
    [{ confidentiality: '一級', integrity: '無' }, '1'],
    [{ leak: '核心業務嚴重', confidentiality: '1' }, '3'],
    [{ leak: '無', confidentiality: '4', integrity: '1' }, '1'],
    [{ level: '2', leak: '國家機密' }, '2'],
    [{ level: '2', reviewedLevel: '1' }, '1'],
    [{}, null],
  ])('%j', (more, level) => {
    const [row] = bookOf({ level: null, ...more }).tables.incidents.rows;
    expect(row === undefined ? undefined : levelOf(row)).toBe(level);
  });
});

test.each([
  [0, '0 分鐘'],
  [37, '37 分鐘'],
  [59, '59 分鐘'],
  [60, '1 小時'],
  [130, '2 小時 10 分'],
  [4319, '71 小時 59 分'],
  [5759, '95 小時 59 分'],
  [5760, '4 日'],
  [40000, '27 日'],
])('%d minutes are %s', (minutes, shown) => {
  expect(durationShown(minutes)).toBe(shown);
});

type Line = readonly [id: string, due: string | null, state: string, says: string];
type Case = readonly [name: string, entry: Entry, now: string, expected: readonly Line[]];

const open: Entry = { reported: null, contained: null, investigated: null };
const only = (id: string, lines: readonly Line[]): readonly Line[] =>
  lines.filter(([known]) => known === id);

function linesOf(more: Entry, now: string, year?: number): readonly Line[] {
  const { figures } = assess(school({ incidents: [{ ...incident, ...more }] }), now, year);
  return (
    figures.duties
      .filter(({ obligation }) => /^INC-\d/u.test(obligation) && obligation !== 'INC-8H2H')
      // What is said when there is no clock is held by obligations-speak.test.ts.
      .filter(({ subject }) => subject !== 'nothing-asked')
      .map(({ obligation, due, state, reason }) => [obligation, due, state, reason])
  );
}

function table(cases: readonly Case[]): void {
  test.each(cases)('%s', (_name, entry, now, expected) => {
    const lines = linesOf(entry, now);
    expect(lines.map(([id, due, state]) => [id, due, state])).toStrictEqual(
      expected.map(([id, due, state]) => [id, due, state]),
    );
    for (const [index, [, , , says]] of expected.entries()) {
      expect(lines[index]?.[3]).toContain(says);
    }
  });
}

describe('clocks run in minutes, over nights and holidays', () => {
  table([
    [
      'all in time',
      {},
      '2026-11-10T08:00',
      [
        ['INC-1H', '2026-05-04T10:00', 'ok', '在時限 115/05/04 10:00 內'],
        ['INC-72H36H', '2026-05-07T09:00', 'ok', '完成'],
        ['INC-1M', '2026-06-05', 'ok', '115/05/20 完成'],
      ],
    ],
    [
      'the minutes left are told',
      open,
      '2026-05-04T09:23',
      [
        ['INC-1H', '2026-05-04T10:00', 'due-soon', '前到教育機構資安通報平台通報，還剩 37 分鐘。'],
        ['INC-72H36H', '2026-05-07T09:00', 'due-soon', '還剩 71 小時 37 分。'],
        ['INC-1M', null, 'not-done', '完成後 1 個月內要送交報告'],
      ],
    ],
    [
      'at the sixtieth minute there is still time',
      open,
      '2026-05-04T10:00',
      [
        ['INC-1H', '2026-05-04T10:00', 'due-soon', '還剩 0 分鐘'],
        ['INC-72H36H', '2026-05-07T09:00', 'due-soon', '還剩 71 小時'],
        ['INC-1M', null, 'not-done', ''],
      ],
    ],
    [
      'a minute later there is none',
      open,
      '2026-05-04T10:01',
      [
        ['INC-1H', '2026-05-04T10:00', 'overdue', '已逾 1 分鐘。還沒有填逾時原因，請補填。'],
        ['INC-72H36H', '2026-05-07T09:00', 'due-soon', ''],
        ['INC-1M', null, 'not-done', ''],
      ],
    ],
    [
      'late, with the reason that is given',
      { ...open, lateReason: '平台維護中' },
      '2026-05-04T12:10',
      [
        ['INC-1H', '2026-05-04T10:00', 'overdue', '已逾 2 小時 10 分。逾時原因：平台維護中'],
        ['INC-72H36H', '2026-05-07T09:00', 'due-soon', ''],
        ['INC-1M', null, 'not-done', ''],
      ],
    ],
    [
      'done late, without a reason; containment late with one',
      { reported: '115/5/4 12:10', contained: '115/5/7 11:30', handlingLateReason: '等廠商到校' },
      '2026-11-10T08:00',
      [
        ['INC-1H', '2026-05-04T10:00', 'overdue', '超過時限 2 小時 10 分，無法補正。還沒有填'],
        [
          'INC-72H36H',
          '2026-05-07T09:00',
          'overdue',
          '超過時限 2 小時 30 分，無法補正。逾時原因：等',
        ],
        ['INC-1M', '2026-06-07', 'ok', ''],
      ],
    ],
    [
      'over midnight, a weekend and 國慶日',
      { ...open, aware: '115/10/9 23:50' },
      '2026-10-10T00:20',
      [
        ['INC-1H', '2026-10-10T00:50', 'due-soon', '還剩 30 分鐘'],
        ['INC-72H36H', '2026-10-12T23:50', 'due-soon', '還剩 71 小時 30 分'],
        ['INC-1M', null, 'not-done', ''],
      ],
    ],
    [
      'level 3 has 36 hours',
      { ...open, reviewedLevel: '3' },
      '2026-05-05T20:59',
      [
        ['INC-1H', '2026-05-04T10:00', 'overdue', '已逾 34 小時 59 分'],
        ['INC-72H36H', '2026-05-05T21:00', 'due-soon', '還剩 1 分鐘'],
        ['INC-1M', null, 'not-done', ''],
      ],
    ],
    [
      'an unknown level has the shorter clock',
      { ...open, level: null },
      '2026-05-05T21:01',
      [
        ['INC-1H', '2026-05-04T10:00', 'overdue', ''],
        ['INC-72H36H', '2026-05-05T21:00', 'overdue', '等級未填，先以第三、四級的時限計。'],
        ['INC-1M', null, 'not-done', ''],
      ],
    ],
    [
      'a level that follows from the aspects has its clock',
      { ...open, level: null, leak: '非核心業務輕微' },
      '2026-05-05T21:01',
      [
        ['INC-1H', '2026-05-04T10:00', 'overdue', ''],
        ['INC-72H36H', '2026-05-07T09:00', 'due-soon', '還剩 35 小時 59 分'],
        ['INC-1M', null, 'not-done', ''],
      ],
    ],
    [
      'an unreadable time of awareness is not done',
      { ...open, aware: '五月四日' },
      '2026-05-04T10:00',
      [
        ['INC-1H', null, 'not-done', '知悉時間未填或讀不出來'],
        ['INC-72H36H', null, 'not-done', ''],
        ['INC-1M', null, 'not-done', ''],
      ],
    ],
    ['a false alarm has no clock', { ...open, nature: '誤判' }, '2026-11-10T08:00', []],
    ['nor has a drill', { ...open, nature: '演練' }, '2026-11-10T08:00', []],
    ['nor has a warning', { ...open, nature: 'EWA' }, '2026-11-10T08:00', []],
  ]);
});

describe('the turn of the year', () => {
  const newYear: Entry = { ...open, occurred: null, aware: '114/12/31 23:30' };

  test.each<
    readonly [string, Entry, string, readonly (readonly [string, string | null, string])[]]
  >([
    [
      'stops no clock',
      newYear,
      '2026-01-01T00:15',
      [
        ['INC-1H', '2026-01-01T00:30', 'due-soon'],
        ['INC-72H36H', '2026-01-03T23:30', 'due-soon'],
        ['INC-1M', null, 'not-done'],
      ],
    ],
    [
      'leaves what was done in the old year to the old year',
      { ...newYear, reported: '114/12/31 23:50' },
      '2026-01-01T00:15',
      [
        ['INC-72H36H', '2026-01-03T23:30', 'due-soon'],
        ['INC-1M', null, 'not-done'],
      ],
    ],
    [
      'keeps what was done in the new one',
      {
        ...newYear,
        reported: '115/1/1 00:31',
        contained: '115/1/2 08:00',
        investigated: '115/2/2',
      },
      '2026-03-01T08:00',
      [
        ['INC-1H', '2026-01-01T00:30', 'overdue'],
        ['INC-72H36H', '2026-01-03T23:30', 'ok'],
        ['INC-1M', '2026-02-02', 'ok'],
      ],
    ],
    [
      'asks nothing of the year before',
      { ...newYear, aware: '116/1/1 00:10' },
      '2026-12-31T08:00',
      [],
    ],
  ])('%s', (_name, entry, now, expected) => {
    const lines = linesOf(entry, now).map(([id, due, state]) => [id, due, state]);
    expect(lines).toStrictEqual(expected);
  });

  test('the incident itself stays in the year it was noticed', () => {
    const count = (year: number) =>
      metricNamed('1、2級事件數')?.measure(bookOf(newYear, '2026-01-01T00:15', year)).actual;
    expect([count(2025), count(2026)]).toStrictEqual([1, 0]);
  });
});

describe('one month after containment', () => {
  const contained = (at: string, more: Entry = {}): Entry => ({
    occurred: null,
    aware: at,
    reported: at,
    contained: at,
    investigated: null,
    ...more,
  });
  test.each<readonly [string, Entry, string, Line]>([
    [
      '1/31: the last of February',
      contained('115/1/31 09:00'),
      '2026-02-28T08:30',
      ['INC-1M', '2026-02-28', 'due-soon', '還剩 15 小時 30 分'],
    ],
    [
      '1/31: over with its midnight',
      contained('115/1/31 09:00'),
      '2026-03-01T00:10',
      ['INC-1M', '2026-02-28', 'overdue', '已逾 10 分鐘'],
    ],
    [
      '1/31 of a leap year',
      contained('117/1/31 09:00'),
      '2028-02-29T12:00',
      ['INC-1M', '2028-02-29', 'due-soon', '還剩 12 小時'],
    ],
    [
      'weeks ahead it is told in days',
      contained('115/5/4 09:00'),
      '2026-05-06T09:00',
      ['INC-1M', '2026-06-04', 'due-soon', '還剩 29 日'],
    ],
    [
      '12/31: the last of January',
      contained('114/12/31 23:59'),
      '2026-01-31T23:59',
      ['INC-1M', '2026-01-31', 'due-soon', '還剩 1 分鐘'],
    ],
    [
      'with consent it may be later',
      contained('115/5/4 09:00', { extendedTo: '115/6/30', extensionConsent: '府教字第1號' }),
      '2026-06-29T08:00',
      ['INC-1M', '2026-06-30', 'due-soon', '還剩 40 小時'],
    ],
    [
      'without consent it may not',
      contained('115/5/4 09:00', { extendedTo: '115/6/30' }),
      '2026-06-29T08:00',
      ['INC-1M', '2026-06-04', 'overdue', '已逾 24 日'],
    ],
  ])('%s', (_name, entry, now, [id, due, state, says]) => {
    const [line] = only(id, linesOf(entry, now));
    expect(line?.slice(0, 3)).toStrictEqual([id, due, state]);
    expect(line?.[3]).toContain(says);
  });
});

describe('a change of the level starts another hour', () => {
  const again = (entry: Entry, now: string) => only('INC-1H', linesOf(entry, now)).slice(1);

  test.each<readonly [string, Entry, string, readonly Line[]]>([
    [
      'it runs',
      { levelChanged: '115/5/4 23:30' },
      '2026-05-05T00:10',
      [['INC-1H', '2026-05-05T00:30', 'due-soon', '前就變更後的等級再次通報，還剩 20 分鐘。']],
    ],
    [
      'it was stopped in time',
      { levelChanged: '115/5/4 23:30', reportedAgain: '115/5/5 00:30' },
      '2026-05-05T09:00',
      [['INC-1H', '2026-05-05T00:30', 'ok', '115/05/05 00:30 完成']],
    ],
    [
      'each change has its own',
      {
        levelChanged: '115/5/4 12:00、115/5/4 15:00',
        reportedAgain: '115/5/4 12:20、115/5/4 16:05',
      },
      '2026-05-05T09:00',
      [
        ['INC-1H', '2026-05-04T13:00', 'ok', '115/05/04 12:20 完成'],
        ['INC-1H', '2026-05-04T16:00', 'overdue', '超過時限 5 分鐘'],
      ],
    ],
    [
      'one report may answer two changes within the hour, in any order of writing',
      { levelChanged: '115/5/4 12:30、115/5/4 12:00', reportedAgain: '115/5/4 12:50' },
      '2026-05-05T09:00',
      [
        ['INC-1H', '2026-05-04T13:00', 'ok', ''],
        ['INC-1H', '2026-05-04T13:30', 'ok', ''],
      ],
    ],
    [
      'a report before the change does not',
      { levelChanged: '115/5/4 12:00', reportedAgain: '115/5/4 11:50' },
      '2026-05-04T14:00',
      [['INC-1H', '2026-05-04T13:00', 'overdue', '已逾 1 小時']],
    ],
    [
      'a time that cannot be read is not done',
      { levelChanged: '下午' },
      '2026-05-04T14:00',
      [['INC-1H', null, 'not-done', '等級變更時間讀不出來']],
    ],
    [
      'of a drill starts none',
      { levelChanged: '115/5/4 12:00', nature: '演練' },
      '2026-05-04T14:00',
      [],
    ],
  ])('%s', (_name, entry, now, expected) => {
    const lines = again(entry, now);
    expect(lines.map((line) => line.slice(0, 3))).toStrictEqual(
      expected.map((line) => line.slice(0, 3)),
    );
    for (const [index, line] of expected.entries()) expect(lines[index]?.[3]).toContain(line[3]);
  });
});

describe('the next limit', () => {
  const limits = (book: ReturnType<typeof bookOf>) =>
    runningClocks(book).map(({ clock, limit }) => [clock.kind, limit]);

  test('of clocks that run, the next first', () => {
    const entry = { ...open, levelChanged: '115/5/4 09:20' };
    expect(limits(bookOf(entry, '2026-05-04T09:30'))).toStrictEqual([
      ['report', '2026-05-04T10:00'],
      ['again', '2026-05-04T10:20'],
      ['containment', '2026-05-07T09:00'],
    ]);
  });

  test('nothing runs when all is done, or for a drill', () => {
    expect(limits(bookOf({}))).toStrictEqual([]);
    expect(limits(bookOf({ ...open, nature: '演練' }))).toStrictEqual([]);
  });

  test('of what lies ahead there is none yet', () => {
    const entry = {
      contained: '115/5/4 10:30',
      investigated: '115/5/4',
      levelChanged: '115/5/4 11:00',
      reportedAgain: '115/5/4 11:30',
    };
    expect(limits(bookOf(entry, '2026-05-04T10:59'))).toStrictEqual([]);
    expect(limits(bookOf(entry, '2026-05-04T11:10'))).toStrictEqual([
      ['again', '2026-05-04T12:00'],
    ]);
    expect(limits(bookOf(entry, '2026-05-04T11:30'))).toStrictEqual([]);
  });

  test('stands first on 總覽 for as long as one runs', () => {
    const { book, findings, figures } = assess(
      school({ incidents: [{ ...incident, ...open }] }),
      '2026-05-04T12:10',
    );
    const row = overviewRows({ book, findings, figures }).find(
      ({ item }) => item === '資安事件時限',
    );
    expect(row).toMatchObject({ value: '已逾 2 小時 10 分', state: '需處理' });
    expect(row?.['note']).toContain(
      '「115-E1」請於 115/05/04 10:00 前到教育機構資安通報平台通報。另有 1 項',
    );
  });
});
