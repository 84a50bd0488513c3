// Every kind of period at its edges. A line reads: on this moment, with this done, it is due on this day and stands so.
/* eslint max-lines: off -- tables of cases, one line each */
import { describe, expect, test } from 'vitest';

import { assess } from '../../functions/domain/plan.ts';
import type { Cell } from '../../functions/domain/kit/cell.ts';
import {
  audit,
  computer,
  incident,
  school,
  settingsWith,
  staff,
  submission,
  type Content,
  type Entry,
} from '../fixtures/school.ts';

type Line = readonly [
  now: string,
  what: string,
  content: Content,
  /** Of the duties of the obligation, in order. */
  expected: readonly (readonly [due: string | null, state: string])[],
];

const dutiesOf = (id: string, content: Content, now: string) =>
  assess(school(content), now).figures.duties.filter(({ obligation }) => obligation === id);

function period(name: string, id: string, lines: readonly Line[]): void {
  describe(`${name} (${id})`, () => {
    test.each(lines)('on %s: %s', (now, _what, content, expected) => {
      expect(dutiesOf(id, content, now).map(({ due, state }) => [due, state])).toStrictEqual(
        expected,
      );
    });
  });
}

const nothing: Content = {};

const logs = (...days: readonly Cell[]): Content => ({
  deviceLogReviews: days.map((reviewed) => ({
    subject: '網路設備設定與日誌',
    reviewed,
    conclusion: '正常',
  })),
});
const [q1, q2, q3, q4] = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'] as const;
period('each quarter', 'NET-LOGREV', [
  ['2026-01-01T00:00', 'nothing, the year begins', nothing, [[q1, 'not-done']]],
  ['2026-02-28T23:59', '31 days before its end', nothing, [[q1, 'not-done']]],
  ['2026-03-01T00:00', '30 days before its end', nothing, [[q1, 'due-soon']]],
  ['2026-03-31T23:59', 'its last minute', nothing, [[q1, 'due-soon']]],
  [
    '2026-04-01T00:00',
    'midnight: it is missed, the next begins',
    nothing,
    [
      [q1, 'overdue'],
      [q2, 'not-done'],
    ],
  ],
  ['2026-03-31T00:00', 'done on its last day', logs('115/3/31'), [[q1, 'ok']]],
  [
    '2026-04-01T08:00',
    'done on the first day after: that counts for the next',
    logs('115/4/1'),
    [
      [q1, 'overdue'],
      [q2, 'ok'],
    ],
  ],
  [
    '2026-07-01T00:00',
    'done on the last and the first day of the second',
    logs('115/1/1', '115/4/1', '115/6/30'),
    [
      [q1, 'ok'],
      [q2, 'ok'],
      [q3, 'not-done'],
    ],
  ],
  [
    '2026-12-31T23:59',
    'done in each',
    logs('115/3/31', '115/6/30', '115/9/30', '115/10/1'),
    [
      [q1, 'ok'],
      [q2, 'ok'],
      [q3, 'ok'],
      [q4, 'ok'],
    ],
  ],
  [
    '2027-01-01T00:00',
    '12/31 does for last year only',
    logs('115/12/31'),
    [['2027-03-31', 'not-done']],
  ],
  [
    '2027-01-01T00:00',
    'the last of the old year was missed, by a school that did the third',
    logs('115/9/30'),
    [
      [q4, 'overdue'],
      ['2027-03-31', 'not-done'],
    ],
  ],
  [
    '2027-04-01T00:00',
    'said until the first of the new year is over',
    logs('115/9/30', '116/3/31'),
    [
      ['2027-03-31', 'ok'],
      ['2027-06-30', 'not-done'],
    ],
  ],
  ['2028-02-29T23:59', 'on leap day', logs('117/2/29'), [['2028-03-31', 'ok']]],
]);

const software = (...days: readonly Cell[]): Content => ({
  softwareChecks: days.map((checked) => ({ checked, software: '無異常' })),
});
period('each half', 'SW-HALF', [
  ['2026-06-30T23:59', 'the last minute of the first', nothing, [[q2, 'due-soon']]],
  [
    '2026-07-01T00:00',
    'missed at midnight',
    nothing,
    [
      [q2, 'overdue'],
      [q4, 'not-done'],
    ],
  ],
  [
    '2026-12-31T08:00',
    '6/30 and 7/1 are two halves',
    software('115/6/30', '115/7/1'),
    [
      [q2, 'ok'],
      [q4, 'ok'],
    ],
  ],
  [
    '2026-12-31T08:00',
    'twice in the first do not do for the second',
    software('115/1/1', '115/6/30'),
    [
      [q2, 'ok'],
      [q4, 'due-soon'],
    ],
  ],
  ['2027-01-01T00:00', 'a new year asks anew', software('115/12/31'), [['2027-06-30', 'not-done']]],
]);

const listed = (inventoried: Cell): Content => ({ assets: [{ ...computer, inventoried }] });
const inventoryBy = (day: string): Content => ({
  ...listed('114/9/1'),
  settings: settingsWith({ 盤點完成期限: day }),
});
period('each calendar year, by a day of it', 'AST-INV-Y', [
  ['2026-12-31T23:59', 'done on 1/1', listed('115/1/1'), [['2026-09-30', 'ok']]],
  ['2026-12-31T23:59', 'done on last 12/31', listed('114/12/31'), [['2026-09-30', 'overdue']]],
  ['2027-01-01T00:00', 'done in the old year', listed('115/12/31'), [['2027-09-30', 'not-done']]],
  ['2028-02-29T23:59', 'by 2/29 in a leap year', inventoryBy('2/29'), [['2028-02-29', 'due-soon']]],
  ['2028-03-01T00:00', 'the day after', inventoryBy('2/29'), [['2028-02-29', 'overdue']]],
  ['2026-02-28T08:00', 'by 2/29 in others', inventoryBy('2/29'), [['2026-02-28', 'due-soon']]],
  ['2026-12-31T23:59', 'by 12/31', inventoryBy('12/31'), [['2026-12-31', 'due-soon']]],
]);

const lesson: Entry = {
  id: 'T1',
  schoolYear: 115,
  course: '資安通識',
  jobType: '全體',
  category: '通識',
  hours: 3,
  approved: '115/8/1',
};
const courses: Content = {
  trainingPlan: [lesson, { ...lesson, id: 'T2', course: '備份實作', jobType: '資訊' }],
};
const planBy = (day: string): Content => ({ settings: settingsWith({ 訓練計畫期限: day }) });
period('each school year', 'TRN-PLAN', [
  ['2026-07-31T23:59', 'the last day of 114', courses, [['2025-09-30', 'overdue']]],
  ['2026-08-01T00:00', 'the first of 115, approved that day', courses, [['2026-09-30', 'ok']]],
  ['2026-08-01T00:00', 'the first of 115, none yet', nothing, [['2026-09-30', 'not-done']]],
  ['2027-01-01T08:00', 'the new year is still 115', courses, [['2026-09-30', 'ok']]],
  ['2027-07-31T23:59', 'so is the last of July', courses, [['2026-09-30', 'ok']]],
  ['2027-08-01T00:00', '116 asks anew', courses, [['2027-09-30', 'not-done']]],
  ['2027-02-28T08:00', 'by 2/29 in others', planBy('2/29'), [['2027-02-28', 'due-soon']]],
  ['2028-02-28T08:00', 'by 2/29 in a leap year', planBy('2/29'), [['2028-02-29', 'due-soon']]],
]);

const password = (passwordChanged: Cell): Content => ({
  accounts: [
    { system: '校務系統', account: 'li', owner: '李組長', state: '啟用', passwordChanged },
  ],
});
period('every 90 days', 'PWD-90D', [
  [
    '2026-01-01T08:00',
    '90 days from 10/3 is the new year',
    password('114/10/3'),
    [['2026-01-01', 'due-soon']],
  ],
  [
    '2026-01-01T08:00',
    'from 10/2, the day after',
    password('114/10/2'),
    [['2025-12-31', 'overdue']],
  ],
  ['2028-03-31T23:59', 'over leap day', password('117/1/1'), [['2028-03-31', 'due-soon']]],
  ['2027-04-01T23:59', 'without one', password('116/1/1'), [['2027-04-01', 'due-soon']]],
  ['2027-04-02T00:00', 'and over', password('116/1/1'), [['2027-04-01', 'overdue']]],
  ['2027-03-17T08:00', '15 days before', password('116/1/1'), [[null, 'ok']]],
  ['2027-03-18T08:00', '14 days before', password('116/1/1'), [['2027-04-01', 'due-soon']]],
]);

const drill = (day: Cell): Content => ({
  documents: [
    { id: 'P', title: '持續運作', kind: '持續運作計畫', versioned: '112/1/1', approved: '112/1/1' },
  ],
  drills: [{ id: 'X', kind: '持續運作', day, review: '已檢討' }],
});
period('every two calendar years', 'BCP-2Y', [
  ['2025-12-31T23:59', 'drilled on the first day of 113', drill('113/1/1'), [['2026-12-31', 'ok']]],
  ['2026-12-31T23:59', 'its last minute', drill('113/1/1'), [['2026-12-31', 'due-soon']]],
  ['2027-01-01T00:00', 'over', drill('113/1/1'), [['2026-12-31', 'overdue']]],
  [
    '2027-01-01T00:00',
    'drilled on the last day of 113',
    drill('113/12/31'),
    [['2026-12-31', 'overdue']],
  ],
  ['2027-01-01T00:00', 'a day later: another year', drill('114/1/1'), [['2027-12-31', 'ok']]],
  ['2026-02-28T08:00', 'drilled on leap day', drill('113/2/29'), [['2026-12-31', 'ok']]],
]);

const notice = (start: Cell, notified: Cell, end: Cell = start): Content => ({
  audits: [{ ...audit, start, end, notified }],
});
period('14 days before, the day itself not counted', 'AUD-14D', [
  [
    '2026-03-15T08:00',
    'audit on 3/15, noticed 3/1',
    notice('115/3/15', '115/3/1'),
    [['2026-03-01', 'ok']],
  ],
  ['2026-03-15T08:00', 'noticed 3/2', notice('115/3/15', '115/3/2'), [['2026-03-01', 'overdue']]],
  ['2028-03-14T08:00', 'over leap day', notice('117/3/14', '117/2/29'), [['2028-02-29', 'ok']]],
  ['2028-02-29T23:59', 'its last minute', notice('117/3/14', null), [['2028-02-29', 'due-soon']]],
  ['2028-03-01T00:00', 'over', notice('117/3/14', null), [['2028-02-29', 'overdue']]],
  [
    '2026-10-08T08:00',
    'of several days the first counts',
    notice('115/10/6', '115/9/22', '115/10/8'),
    [['2026-09-22', 'ok']],
  ],
  [
    '2026-12-01T08:00',
    'an audit next January is noticed this December',
    notice('116/1/5', null),
    [['2026-12-22', 'due-soon']],
  ],
  [
    '2027-01-01T00:00',
    'and stays open in the new year',
    notice('116/1/5', null),
    [['2026-12-22', 'overdue']],
  ],
]);

const noticed = (aware: string, more: Entry = {}): Content => ({
  incidents: [{ ...incident, aware, reported: null, contained: null, investigated: null, ...more }],
});
const hour = '2027-01-01T00:30';
period('within an hour', 'INC-1H', [
  ['2026-12-31T23:59', 'noticed at 23:30', noticed('115/12/31 23:30'), [[hour, 'due-soon']]],
  [
    '2027-01-01T00:30',
    'over midnight and the new year, to the minute',
    noticed('115/12/31 23:30'),
    [[hour, 'due-soon']],
  ],
  ['2027-01-01T00:31', 'a minute later', noticed('115/12/31 23:30'), [[hour, 'overdue']]],
  [
    '2028-02-28T23:59',
    'into leap day',
    noticed('117/2/28 23:00'),
    [['2028-02-29T00:00', 'due-soon']],
  ],
  [
    '2027-03-01T08:00',
    'past the end of February',
    noticed('116/2/28 23:30', { reported: '116/3/1 00:30' }),
    [['2027-03-01T00:30', 'ok']],
  ],
]);

const contained = (day: string): Content =>
  noticed(`${day} 08:00`, { reported: `${day} 08:10`, contained: `${day} 12:00` });
period('a month after', 'INC-1M', [
  [
    '2026-02-28T23:59',
    'after 1/31: the last of February',
    contained('115/1/31'),
    [['2026-02-28', 'due-soon']],
  ],
  ['2026-03-01T00:00', 'over', contained('115/1/31'), [['2026-02-28', 'overdue']]],
  ['2028-02-29T23:59', 'in a leap year', contained('117/1/31'), [['2028-02-29', 'due-soon']]],
  ['2028-03-29T08:00', 'after leap day', contained('117/2/29'), [['2028-03-29', 'due-soon']]],
  [
    '2027-01-01T08:00',
    'after 12/1: the new year',
    contained('115/12/1'),
    [['2027-01-01', 'due-soon']],
  ],
]);

const off = (...days: readonly [string, string][]): Content => ({
  calendar: days.map(([day, kind]) => ({ day, kind, name: kind })),
});
const filed = (submitted: Cell): Content => ({ submissions: [{ ...submission, submitted }] });
const workday = '2026-11-13';
// 115/11/15 is a Sunday.
period('by a day of the year, moved to the workday before', 'RPT-NOV', [
  ['2026-11-13T23:59', 'Sunday: due on the Friday', nothing, [[workday, 'due-soon']]],
  ['2026-11-15T23:59', 'until the day itself it is only near', nothing, [[workday, 'due-soon']]],
  ['2026-11-16T00:00', 'then it is over', nothing, [[workday, 'overdue']]],
  ['2026-11-16T08:00', 'filed on the Sunday is in time', filed('115/11/15'), [[workday, 'ok']]],
  ['2026-11-16T08:00', 'filed on the Monday is late', filed('115/11/16'), [[workday, 'overdue']]],
  [
    '2026-11-01T08:00',
    'a Friday off: the Thursday',
    off(['115/11/13', '放假']),
    [['2026-11-12', 'due-soon']],
  ],
  [
    '2026-11-01T08:00',
    'the Saturday is a make-up workday',
    off(['115/11/14', '補班']),
    [['2026-11-14', 'due-soon']],
  ],
  [
    '2026-11-01T08:00',
    'so is the Sunday',
    off(['115/11/15', '補班']),
    [['2026-11-15', 'due-soon']],
  ],
  ['2027-11-01T08:00', 'a Monday stays', nothing, [['2027-11-15', 'due-soon']]],
  [
    '2027-11-01T08:00',
    'a Monday off: the Friday',
    off(['116/11/15', '放假']),
    [['2027-11-12', 'due-soon']],
  ],
  [
    '2026-11-01T08:00',
    'the school moves nothing',
    { settings: settingsWith({ 期限遇假日: '不提前' }) },
    [['2026-11-15', 'due-soon']],
  ],
]);
const newYear = (day: string): Content => ({
  settings: settingsWith({ 管理審查期限: day }),
  ...off(['116/1/1', '放假']),
});
period('a holiday at the turn of the year', 'MR-OCT', [
  ['2027-01-01T08:00', '1/1 is off: the day before', newYear('1/1'), [['2026-12-31', 'due-soon']]],
]);

describe('what is due in January stays open over the turn of the year', () => {
  const moved: Entry = { ...computer, changed: '115/12/28', changeKind: '移轉' };
  const ended: Entry = { ...audit, start: '115/12/20', end: '115/12/20', notified: '115/12/1' };
  const joined: Entry = {
    name: '陳老師',
    email: 'chen@school.example',
    office: '學務處',
    role: '一般使用者',
    joined: '115/12/30',
  };
  const review: Entry = { id: 'M1', held: '115/12/20', decisions: '更新防火牆' };
  test.each<[id: string, content: Content, due: string]>([
    ['AST-CHANGE', { assets: [moved] }, '2027-01-04'],
    ['AUD-REPORT', { audits: [{ ...ended, reported: null }] }, '2027-01-19'],
    ['AUD-FORM', { audits: [ended] }, '2027-01-19'],
    ['TRN-NEW', { people: [...staff, joined] }, '2026-12-30'],
    ['MR-TRACK', { managementReviews: [review] }, '2027-01-19'],
    [
      'MED-XFER',
      {
        mediaTransfers: [
          {
            item: '隨身碟',
            sent: '115/12/29 09:00',
            carrier: '王小明',
            packaging: '密封',
            isProtected: '是',
          },
        ],
      },
      '2027-01-05',
    ],
  ])('%s', (id, content, due) => {
    const open = (now: string) =>
      dutiesOf(id, content, now)
        .filter(({ state }) => state !== 'ok' && state !== 'not-applicable')
        .map((duty) => duty.due);
    expect(open('2026-12-31T23:59')).toStrictEqual([due]);
    expect(open('2027-01-01T00:00')).toStrictEqual([due]);
  });
});
