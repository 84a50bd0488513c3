// Given these entries on this moment, these duties: the law and the plan as a table.
/* eslint max-lines: off -- tables of cases, one line each */
import { describe, expect, test } from 'vitest';

import { assess } from '../../functions/domain/plan.ts';
import type { Cell } from '../../functions/domain/kit/cell.ts';
import {
  audit,
  computer,
  course,
  finding,
  school,
  settingsWith,
  staff,
  submission,
  type Content,
  type Entry,
} from '../fixtures/school.ts';

type Expected = readonly (readonly [
  obligation: string,
  owner: string,
  due: string | null,
  state: string,
])[];
type Case = readonly [name: string, content: Content, now: string, expected: Expected];

const dutiesOf = (content: Content, now: string, ids: readonly string[], year?: number) =>
  assess(school(content), now, year)
    .figures.duties.filter(
      // What is said when nothing is asked is held by obligations-speak.test.ts.
      ({ obligation, subject }) => ids.includes(obligation) && subject !== 'nothing-asked',
    )
    .map(({ obligation, owner, due, state }) => [obligation, owner.name, due, state]);

function table(ids: readonly string[], cases: readonly Case[]): void {
  test.each(cases)('%s', (_name, content, now, expected) => {
    expect(dutiesOf(content, now, ids)).toStrictEqual(expected);
  });
}

const it = '李組長';
const hours = (more: Entry): Entry => ({ ...course, ...more });
const taught = (...entries: readonly Entry[]): Content => ({ trainingRecords: entries });
const alone = (more: Entry): Content => ({
  people: [{ ...staff[1], deputy: null, ...more }],
});
const teacher = (more: Entry): Content => ({
  people: [
    { name: '陳老師', email: 'chen@school.example', office: '學務處', role: '一般使用者', ...more },
  ],
});
const chen = (more: Entry): Entry => hours({ person: '陳老師', ...more });

describe('通識 3 小時 (L1103–1105)', () => {
  table(
    ['TRN-USER3'],
    [
      [
        'three hours are enough',
        { ...teacher({}), ...taught(chen({})) },
        '2026-11-10T08:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'ok']],
      ],
      [
        'halves add up',
        {
          ...teacher({}),
          ...taught(chen({ hours: 1.5 }), chen({ hours: '1.5小時', completed: '115/4/1' })),
        },
        '2026-11-10T08:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'ok']],
      ],
      [
        'two and a half are not',
        { ...teacher({}), ...taught(chen({ hours: 2.5 })) },
        '2026-11-10T08:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'not-done']],
      ],
      [
        'professional hours never fill it',
        { ...teacher({}), ...taught(chen({ category: '專業', hours: 6 })) },
        '2026-11-10T08:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'not-done']],
      ],
      [
        'last year’s hours do not count',
        { ...teacher({}), ...taught(chen({ completed: '114/12/31' })) },
        '2026-01-01T00:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'not-done']],
      ],
      [
        'the last day of the year counts',
        { ...teacher({}), ...taught(chen({ completed: '115/12/31' })) },
        '2026-12-31T23:59',
        [['TRN-USER3', '陳老師', '2026-12-31', 'ok']],
      ],
      [
        'an entry counts once however often it is listed',
        { ...teacher({}), ...taught(chen({ hours: 2 }), chen({ hours: 2 })) },
        '2026-11-10T08:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'not-done']],
      ],
      [
        'without proof it does not count',
        { ...teacher({}), ...taught(chen({ proof: null })) },
        '2026-11-10T08:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'not-done']],
      ],
      [
        'an unreadable day does not count',
        { ...teacher({}), ...taught(chen({ completed: '15/3/5' })) },
        '2026-11-10T08:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'not-done']],
      ],
      [
        'a joiner in December owes all three',
        { ...teacher({ joined: '115/12/1' }) },
        '2026-12-02T08:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'due-soon']],
      ],
      [
        'not yet joined owes nothing',
        { ...teacher({ joined: '115/8/1' }) },
        '2026-07-31T08:00',
        [],
      ],
      [
        'the last day of service still owes',
        { ...teacher({ left: '115/7/31' }) },
        '2026-07-31T23:59',
        [['TRN-USER3', '陳老師', '2026-12-31', 'not-done']],
      ],
      ['a leaver owes nothing', { ...teacher({ left: '115/7/31' }) }, '2026-08-01T00:00', []],
      [
        'on leave all year is not applicable',
        { ...teacher({ leaveFrom: '114/8/1', leaveUntil: '116/7/31' }) },
        '2026-11-10T08:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'not-applicable']],
      ],
      [
        'on leave since August still owes',
        { ...teacher({ leaveFrom: '115/8/1', leaveUntil: '116/7/31' }) },
        '2026-11-10T08:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'not-done']],
      ],
      [
        'a role that cannot be read owes as a user',
        { ...teacher({ role: '不詳' }) },
        '2026-11-10T08:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'not-done']],
      ],
      [
        '31 days before it is not near yet',
        { ...teacher({}) },
        '2026-11-30T08:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'not-done']],
      ],
      [
        '30 days before it is',
        { ...teacher({}) },
        '2026-12-01T08:00',
        [['TRN-USER3', '陳老師', '2026-12-31', 'due-soon']],
      ],
      [
        'on the due day it is not over',
        { ...teacher({}) },
        '2026-12-31T23:59',
        [['TRN-USER3', '陳老師', '2026-12-31', 'due-soon']],
      ],
      [
        'at midnight a new year begins',
        { ...teacher({}) },
        '2027-01-01T00:00',
        [['TRN-USER3', '陳老師', '2027-12-31', 'not-done']],
      ],
    ],
  );

  test('a year gone by is judged at its end', () => {
    expect(dutiesOf(teacher({}), '2027-02-01T08:00', ['TRN-USER3'], 2026)).toStrictEqual([
      ['TRN-USER3', '陳老師', '2026-12-31', 'due-soon'],
    ]);
  });
});

describe('資安或資訊人員 6 小時 (L1099–1101) and the law’s 3 per two years and 3 general (A30)', () => {
  const professional = hours({ person: it, category: '專業', course: '弱點管理' });
  table(
    ['TRN-IT6', 'TRN-USER3', 'TRN-LAW2Y'],
    [
      [
        'nothing yet: the plan and the law each say so',
        alone({}),
        '2026-11-10T08:00',
        [
          ['TRN-IT6', it, '2026-12-31', 'not-done'],
          ['TRN-LAW2Y', it, '2026-12-31', 'not-done'],
          ['TRN-LAW2Y', it, '2027-12-31', 'not-done'],
        ],
      ],
      [
        'three professional hours satisfy the law, not the plan',
        { ...alone({}), ...taught({ ...professional, hours: 3 }) },
        '2026-11-10T08:00',
        [
          ['TRN-IT6', it, '2026-12-31', 'not-done'],
          ['TRN-LAW2Y', it, '2026-12-31', 'not-done'],
          ['TRN-LAW2Y', it, '2027-12-31', 'ok'],
        ],
      ],
      [
        '專業 and 職能 add up to six',
        {
          ...alone({}),
          ...taught(
            { ...professional, hours: 3 },
            { ...professional, category: '職能', completed: '115/5/1' },
          ),
        },
        '2026-11-10T08:00',
        [
          ['TRN-IT6', it, '2026-12-31', 'ok'],
          ['TRN-LAW2Y', it, '2026-12-31', 'not-done'],
          ['TRN-LAW2Y', it, '2027-12-31', 'ok'],
        ],
      ],
      [
        'hours of the first year count in the second year of the period',
        { ...alone({}), ...taught({ ...professional, hours: 3 }) },
        '2027-11-10T08:00',
        [
          ['TRN-IT6', it, '2027-12-31', 'not-done'],
          ['TRN-LAW2Y', it, '2027-12-31', 'not-done'],
          ['TRN-LAW2Y', it, '2027-12-31', 'ok'],
        ],
      ],
      [
        'and no more in the next period',
        { ...alone({}), ...taught({ ...professional, hours: 3 }) },
        '2028-11-10T08:00',
        [
          ['TRN-IT6', it, '2028-12-31', 'not-done'],
          ['TRN-LAW2Y', it, '2028-12-31', 'not-done'],
          ['TRN-LAW2Y', it, '2029-12-31', 'not-done'],
        ],
      ],
    ],
  );
});

describe('資產盤點與標籤 (L417–421, L510–512)', () => {
  const listed = (...entries: readonly Entry[]): Content => ({ assets: entries });
  table(
    ['AST-INV-Y', 'AST-LABEL'],
    [
      [
        'done',
        listed(computer),
        '2026-11-10T08:00',
        [
          ['AST-INV-Y', it, '2026-09-30', 'ok'],
          ['AST-LABEL', it, '2026-09-30', 'ok'],
        ],
      ],
      [
        'one of two not inventoried',
        listed(computer, { ...computer, id: 'A-2', propertyNumber: '2', inventoried: '114/9/1' }),
        '2026-08-31T08:00',
        [
          ['AST-INV-Y', it, '2026-09-30', 'due-soon'],
          ['AST-LABEL', it, '2026-09-30', 'ok'],
        ],
      ],
      [
        'a holder who left leaves it to the security person',
        {
          ...listed({ ...computer, manager: '陳老師', inventoried: null }),
          people: [...staff, { name: '陳老師', email: 'chen@school.example', left: '115/7/31' }],
        },
        '2026-11-10T08:00',
        [
          ['AST-INV-Y', it, '2026-09-30', 'overdue'],
          ['AST-LABEL', it, '2026-09-30', 'ok'],
        ],
      ],
      [
        'software needs no label',
        listed({ ...computer, class: '軟體', item: '套裝軟體', isLabelled: null }),
        '2026-11-10T08:00',
        [
          ['AST-INV-Y', it, '2026-09-30', 'ok'],
          ['AST-LABEL', it, null, 'not-applicable'],
        ],
      ],
      [
        'a retired asset asks for nothing, and a list of nothing else is no inventory',
        listed({ ...computer, state: '報廢', isLabelled: null, inventoried: null }),
        '2026-11-10T08:00',
        [
          ['AST-INV-Y', it, null, 'not-done'],
          ['AST-LABEL', it, null, 'not-applicable'],
        ],
      ],
      [
        'an empty list is not done',
        {},
        '2026-11-10T08:00',
        [
          ['AST-INV-Y', it, '2026-09-30', 'overdue'],
          ['AST-LABEL', it, '2026-09-30', 'overdue'],
        ],
      ],
    ],
  );
});

describe('稽核 (L1165–1187)', () => {
  const auditor: Entry = { audit: '115-A1', person: '王校長', qualification: '證書' };
  table(
    ['AUD-Y', 'AUD-14D', 'AUD-QUAL'],
    [
      ['none this year', {}, '2026-11-10T08:00', [['AUD-Y', it, '2026-12-31', 'not-done']]],
      [
        'last year’s does not count',
        { audits: [{ ...audit, start: '114/12/31', end: '114/12/31', notified: '114/12/1' }] },
        '2026-01-01T00:00',
        [['AUD-Y', it, '2026-12-31', 'not-done']],
      ],
      [
        'held, noticed exactly 14 days before (A19)',
        { audits: [audit], auditors: [auditor] },
        '2026-11-10T08:00',
        [
          ['AUD-Y', it, '2026-12-31', 'ok'],
          ['AUD-14D', it, '2026-09-16', 'ok'],
          ['AUD-QUAL', it, '2026-09-30', 'ok'],
        ],
      ],
      [
        'noticed in time without the form of the items',
        { audits: [{ ...audit, hasItems: null }] },
        '2026-11-10T08:00',
        [
          ['AUD-Y', it, '2026-12-31', 'ok'],
          ['AUD-14D', it, '2026-09-16', 'overdue'],
        ],
      ],
      [
        'noticed 13 days before',
        { audits: [{ ...audit, notified: '115/9/17' }] },
        '2026-11-10T08:00',
        [
          ['AUD-Y', it, '2026-12-31', 'ok'],
          ['AUD-14D', it, '2026-09-16', 'overdue'],
        ],
      ],
      [
        'planned, the last day of notice is today',
        { audits: [{ ...audit, start: '115/11/24', end: '115/11/25', notified: null }] },
        '2026-11-10T23:59',
        [
          ['AUD-Y', it, '2026-12-31', 'not-done'],
          ['AUD-14D', it, '2026-11-10', 'due-soon'],
        ],
      ],
      [
        'the day after it is over',
        { audits: [{ ...audit, start: '115/11/24', end: '115/11/25', notified: null }] },
        '2026-11-11T00:00',
        [
          ['AUD-Y', it, '2026-12-31', 'not-done'],
          ['AUD-14D', it, '2026-11-10', 'overdue'],
        ],
      ],
      [
        'an auditor of the audited office',
        { audits: [{ ...audit, auditee: '校長室' }], auditors: [auditor] },
        '2026-11-10T08:00',
        [
          ['AUD-Y', it, '2026-12-31', 'ok'],
          ['AUD-14D', it, '2026-09-16', 'ok'],
          ['AUD-QUAL', it, '2026-09-30', 'overdue'],
        ],
      ],
      [
        'an auditor without training, the audit ahead',
        {
          audits: [{ ...audit, start: '115/12/1', end: '115/12/1' }],
          auditors: [{ ...auditor, qualification: null }],
        },
        '2026-11-10T08:00',
        [
          ['AUD-Y', it, '2026-12-31', 'not-done'],
          ['AUD-14D', it, '2026-11-17', 'ok'],
          ['AUD-QUAL', it, '2026-12-01', 'due-soon'],
        ],
      ],
      [
        'leap day counts as a day',
        { audits: [{ ...audit, start: '117/3/7', end: '117/3/7', notified: '117/2/22' }] },
        '2028-03-08T08:00',
        [
          ['AUD-Y', it, '2028-12-31', 'ok'],
          ['AUD-14D', it, '2028-02-22', 'ok'],
        ],
      ],
    ],
  );
});

describe('缺失改善 (L1212–1214)', () => {
  const found = (more: Entry): Content => ({ improvements: [{ ...finding, ...more }] });
  table(
    ['FND-ACT'],
    [
      [
        'done, and nobody says by what measure',
        found({ measure: null, done: '115/10/1' }),
        '2026-11-10T08:00',
        [['FND-ACT', it, '2026-11-30', 'due-soon']],
      ],
      [
        'planned ahead',
        found({ planned: '115/12/31' }),
        '2026-11-10T08:00',
        [['FND-ACT', it, '2026-12-31', 'not-done']],
      ],
      [
        'planned for yesterday',
        found({ planned: '115/11/9' }),
        '2026-11-10T00:00',
        [['FND-ACT', it, '2026-11-09', 'overdue']],
      ],
      [
        'extended',
        found({ planned: '115/11/9', extended: '115/11/30' }),
        '2026-11-10T00:00',
        [['FND-ACT', it, '2026-11-30', 'due-soon']],
      ],
      [
        'nothing planned yet: 30 days to plan',
        found({ planned: null, measure: null }),
        '2026-10-30T08:00',
        [['FND-ACT', it, '2026-10-30', 'due-soon']],
      ],
      [
        'carried out',
        found({ done: '115/11/1' }),
        '2026-11-10T08:00',
        [['FND-ACT', it, '2026-11-30', 'ok']],
      ],
      [
        'an open one of last year is carried over',
        found({ found: '114/9/30', planned: '115/3/1' }),
        '2026-11-10T08:00',
        [['FND-ACT', it, '2026-03-01', 'overdue']],
      ],
      [
        'a closed one of last year is not',
        found({ found: '114/9/30', done: '114/12/1', closed: '114/12/5', verdict: '有效' }),
        '2026-11-10T08:00',
        [],
      ],
      ['a compliment asks for nothing', found({ type: '優點' }), '2026-11-10T08:00', []],
    ],
  );
});

describe('管理審查 (L1236) and 提報 (L1276)', () => {
  const filed = (day: Cell, more: Entry = {}): Content => ({
    submissions: [{ ...submission, submitted: day, ...more }],
  });
  const held = (day: Cell): Content => ({ managementReviews: [{ id: 'M1', held: day }] });
  table(
    ['MR-OCT', 'RPT-NOV'],
    [
      [
        'neither, in September',
        {},
        '2026-09-29T08:00',
        [
          ['MR-OCT', it, '2026-10-30', 'not-done'],
          ['RPT-NOV', it, '2026-11-13', 'not-done'],
        ],
      ],
      [
        'held on the last day',
        held('115/10/31'),
        '2026-10-31T18:00',
        [
          ['MR-OCT', it, '2026-10-30', 'ok'],
          ['RPT-NOV', it, '2026-11-13', 'due-soon'],
        ],
      ],
      [
        'held a day late',
        held('115/11/1'),
        '2026-11-10T18:00',
        [
          ['MR-OCT', it, '2026-10-30', 'overdue'],
          ['RPT-NOV', it, '2026-11-13', 'due-soon'],
        ],
      ],
      [
        'held next year only',
        held('116/1/2'),
        '2026-11-01T00:00',
        [
          ['MR-OCT', it, '2026-10-30', 'overdue'],
          ['RPT-NOV', it, '2026-11-13', 'due-soon'],
        ],
      ],
      [
        'filed on the day',
        { ...filed('115/11/15'), ...held('115/10/20') },
        '2026-11-16T08:00',
        [
          ['MR-OCT', it, '2026-10-30', 'ok'],
          ['RPT-NOV', it, '2026-11-13', 'ok'],
        ],
      ],
      [
        'filed in time, with a part of it missing',
        { ...filed('115/11/12', { auditing: null }), ...held('115/10/20') },
        '2026-11-13T08:00',
        [
          ['MR-OCT', it, '2026-10-30', 'ok'],
          ['RPT-NOV', it, '2026-11-13', 'due-soon'],
        ],
      ],
      [
        'the part is given by a later entry',
        {
          ...held('115/10/20'),
          submissions: [
            { ...submission, submitted: '115/11/12', auditing: null },
            { year: 115, submitted: '115/11/20', auditing: '已稽核' },
          ],
        },
        '2026-11-20T08:00',
        [
          ['MR-OCT', it, '2026-10-30', 'ok'],
          ['RPT-NOV', it, '2026-11-13', 'ok'],
        ],
      ],
      [
        'filed before the year has begun',
        { ...filed('114/11/12'), ...held('115/10/20') },
        '2026-11-16T08:00',
        [
          ['MR-OCT', it, '2026-10-30', 'ok'],
          ['RPT-NOV', it, '2026-11-13', 'overdue'],
        ],
      ],
      [
        'not filed after it',
        held('115/10/20'),
        '2026-11-16T00:00',
        [
          ['MR-OCT', it, '2026-10-30', 'ok'],
          ['RPT-NOV', it, '2026-11-13', 'overdue'],
        ],
      ],
      [
        'the day is a setting',
        { ...held('115/10/20'), settings: settingsWith({ 實施情形提報期限: '11/20' }) },
        '2026-11-16T00:00',
        [
          ['MR-OCT', it, '2026-10-30', 'ok'],
          ['RPT-NOV', it, '2026-11-20', 'due-soon'],
        ],
      ],
    ],
  );

  test('a due day on a holiday names the last workday before it', () => {
    const { figures } = assess(school(), '2026-11-10T08:00');
    const filing = figures.duties.find(({ obligation }) => obligation === 'RPT-NOV');
    expect(filing?.reason).toContain('期限 115/11/15 是假日，提前到前一上班日。');
  });

  test('a make-up workday is no holiday', () => {
    const calendar = [{ day: '115/11/15', kind: '補班', name: '補班' }];
    const { figures } = assess(school({ calendar }), '2026-11-10T08:00');
    const filing = figures.duties.find(({ obligation }) => obligation === 'RPT-NOV');
    expect(filing?.reason).not.toContain('假日');
  });
});
