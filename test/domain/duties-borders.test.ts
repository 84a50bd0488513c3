// Chapters 參–玖: what must not count as done. Wrong years, days to come, days nobody can read, leavers, half the evidence.
/* eslint max-lines: off -- tables of cases, one line each */
import { describe, expect, test } from 'vitest';

import { assess } from '../../functions/domain/plan.ts';
import { planBusinesses } from '../../functions/domain/plan-lists.ts';
import {
  computer,
  school,
  staff,
  supportBusiness,
  type Content,
  type Entry,
} from '../fixtures/school.ts';

type Line = readonly [due: string | null, state: string];
type Case = readonly [
  name: string,
  content: Content,
  now: string,
  expected: readonly Line[],
  year?: number,
];

function table(id: string, cases: readonly Case[]): void {
  describe(id, () => {
    for (const [name, content, now, expected, year] of cases) {
      test(name, () => {
        const found = assess(school(content), now, year).figures.duties.filter(
          ({ obligation }) => obligation === id,
        );
        expect(found.map(({ due, state }) => [due, state])).toStrictEqual(expected);
        for (const { reason, source } of found) {
          expect(reason).toMatch(/[。）]$/u);
          expect(source.length).toBeGreaterThan(0);
        }
      });
    }
  });
}

const NOW = '2026-11-10T08:00';

const teacher: Entry = {
  name: '陳老師',
  email: 'chen@school.example',
  office: '學務處',
  title: '導師',
  role: '一般使用者',
  joined: '110/8/1',
};
const withTeacher = (more: Entry = {}): readonly Entry[] => [...staff, { ...teacher, ...more }];

const said = (checked: string): Content => ({
  attestations: [{ obligation: 'POL-MAIL', year: 115, result: '符合', checked }],
});
table('POL-MAIL', [
  ['looked at on the year’s first day', said('115/1/1'), NOW, [['2026-10-31', 'ok']]],
  ['looked at the year before', said('114/12/31'), NOW, [['2026-10-31', 'overdue']]],
]);

// Businesses.
const business = (more: Entry): Content => ({
  coreBusiness: planBusinesses.map((row) => ({ ...row, reviewed: '115/9/1', ...more })),
  nonCoreBusiness: supportBusiness.map((row) => ({ ...row, reviewed: '115/9/1', ...more })),
});
table('CB-LIST', [
  ['no hours', business({ outage: null }), NOW, [['2026-09-30', 'overdue']]],
  ['hours nobody can read', business({ outage: '很久' }), NOW, [['2026-09-30', 'overdue']]],
]);
table('NCB-LIST', [['no hours', business({ outage: null }), NOW, [['2026-09-30', 'overdue']]]]);
table('MTD-UNIT', [
  ['hours of support businesses alone', { coreBusiness: [] }, NOW, [[null, 'not-done']]],
]);

// Policy.
const document: Entry = {
  id: 'D1',
  title: '政策',
  kind: '資通安全政策',
  version: '1',
  versioned: '115/1/20',
  approver: '王校長',
  approved: '115/1/30',
};
const second: Entry = { ...document, version: '2', versioned: '115/8/1', approved: null };
table('POL-APPROVE', [
  [
    'a newer version waits for its approval',
    { documents: [document, second] },
    NOW,
    [[null, 'not-done']],
  ],
  [
    'the newer one is approved',
    { documents: [document, { ...second, approved: '115/8/10' }] },
    NOW,
    [['2027-08-10', 'ok']],
  ],
  [
    'the newer one is of the next month',
    { documents: [document, { ...second, versioned: '115/12/1' }] },
    NOW,
    [['2027-01-30', 'ok']],
  ],
]);
const workPlan: Entry = { ...document, title: '工作計畫', kind: '年度工作計畫' };
table('ORG-YPLAN', [
  [
    'drawn up in December, approved in January',
    { documents: [{ ...workPlan, versioned: '114/12/20', approved: '115/1/5' }] },
    '2026-02-01T08:00',
    [['2027-01-05', 'ok']],
  ],
  [
    'approved last year',
    { documents: [{ ...workPlan, versioned: '114/1/20', approved: '114/1/30' }] },
    '2026-02-01T08:00',
    [[null, 'not-done']],
  ],
]);
table('ORG-RULES', [
  [
    'approved after the end of the year told of',
    {
      documents: [
        { ...document, kind: '規章程序', versioned: '114/12/20', approved: '115/1/5' },
        { ...document, title: '別的', kind: '規章程序', versioned: '114/1/5', approved: '114/1/5' },
      ],
    },
    NOW,
    [[null, 'not-done']],
    2025,
  ],
  [
    'a version of the year after is none',
    {
      documents: [
        { ...document, kind: '規章程序', versioned: '114/6/1', approved: '114/6/5' },
        { ...document, kind: '規章程序', version: '2', versioned: '115/6/1', approved: null },
      ],
    },
    NOW,
    [[null, 'ok']],
    2025,
  ],
]);
const briefing: Entry = {
  day: '115/3/4',
  audience: '內部',
  way: '會議',
  effect: '抽問皆能回答',
};
table('POL-DIS-INT', [
  [
    'a list of staff with nobody on it',
    { people: [], policyBriefings: [briefing] },
    NOW,
    [['2026-12-31', 'not-done']],
  ],
]);
const vendor: Entry = {
  id: 'V-1',
  name: '浪花資訊',
  kind: '服務委外',
  start: '115/1/1',
  end: '115/12/31',
};
const parties = (names: readonly string[], vendors: readonly Entry[] = []): Content => ({
  stakeholders: names.map((name) => ({ name, kind: '供應商' })),
  policyBriefings: names.map((stakeholder) => ({ ...briefing, audience: '外部', stakeholder })),
  vendors,
});
table('POL-DIS-EXT', [
  [
    'every supplier, and not the network centre',
    parties(['浪花資訊']),
    NOW,
    [['2026-12-31', 'not-done']],
  ],
  [
    'a vendor with a contract who is on no list',
    parties(['市教育網路中心'], [vendor]),
    NOW,
    [['2026-12-31', 'not-done']],
  ],
  [
    'whose contract is over',
    parties(['市教育網路中心'], [{ ...vendor, end: '115/11/9' }]),
    NOW,
    [[null, 'ok']],
  ],
  ['both told', parties(['市教育網路中心', '浪花資訊'], [vendor]), NOW, [[null, 'ok']]],
]);
const award: Entry = { kind: '獎勵', summary: '協助演練', documentNumber: '府教字第1號' };
table('POL-REWARD', [
  ['nobody', {}, NOW, [[null, 'not-applicable']]],
  ['a day nobody can read', { appraisals: [{ ...award, day: '去年' }] }, NOW, [[null, 'not-done']]],
  [
    'of last year',
    { appraisals: [{ ...award, day: '114/12/31' }] },
    NOW,
    [[null, 'not-applicable']],
  ],
]);

// Team and hands.
const line = (group: string, member: string, more: Entry = {}): Entry => ({
  group,
  member,
  duties: '依職掌辦理',
  updated: '115/8/10',
  ...more,
});
const team = (last: Entry): readonly Entry[] => [
  line('召集人', '王校長'),
  line('策略規劃組', '王校長'),
  line('資安防護組', '李組長'),
  last,
];
table('ORG-GROUPS', [
  [
    'its one member has left',
    { people: withTeacher({ left: '115/7/31' }), team: team(line('績效管理組', '陳老師')) },
    NOW,
    [[null, 'not-done']],
  ],
  ['nobody named', { team: team(line('績效管理組', '')) }, NOW, [[null, 'not-done']]],
  [
    'one left, one is there',
    {
      people: withTeacher({ left: '115/7/31' }),
      team: [...team(line('績效管理組', '陳老師')), line('績效管理組', '李組長')],
    },
    NOW,
    [[null, 'ok']],
  ],
]);
table('ORG-ROSTER', [
  [
    'a line without duties',
    { team: team(line('績效管理組', '李組長', { duties: null })) },
    NOW,
    [['2026-09-30', 'overdue']],
  ],
]);
const task = (holder: string): readonly Entry[] =>
  ['內部稽核及教育訓練', '防護設施及事件通報應變'].map((name) => ({
    year: 115,
    kind: '人力',
    item: '兼辦人員',
    holder,
    task: name,
  }));
table('HR-DUTY', [
  [
    'given to somebody who has left',
    { people: withTeacher({ left: '115/7/31' }), resources: task('陳老師') },
    NOW,
    [
      ['2026-03-31', 'overdue'],
      ['2026-03-31', 'overdue'],
      [null, 'not-applicable'],
    ],
  ],
]);
const keeper = (deputy: string): Entry => ({
  name: '林組長',
  email: 'lin@school.example',
  office: '總務處',
  role: '資訊人員',
  joined: '110/8/1',
  criticalTasks: '管理',
  deputy,
});
table('HR-SEGREG', [
  [
    'a deputy who has left',
    { people: [...withTeacher({ left: '115/7/31' }), keeper('陳老師')] },
    NOW,
    [[null, 'not-done']],
  ],
  ['a deputy nobody knows', { people: [...staff, keeper('某人')] }, NOW, [[null, 'not-done']]],
  ['a deputy in service', { people: [...withTeacher(), keeper('陳老師')] }, NOW, [[null, 'ok']]],
  [
    'signed after the end of the year told of',
    { people: withTeacher({ isBoundToSecrecy: '是', secrecySigned: '115/1/5' }) },
    NOW,
    [[null, 'not-done']],
    2025,
  ],
]);

// Assets and risk.
const scrapped: Entry = { ...computer, state: '報廢', retired: '114/12/31' };
table('AST-INV-Y', [
  [
    'a day still to come',
    { assets: [{ ...computer, inventoried: '115/12/1' }] },
    NOW,
    [['2026-09-30', 'overdue']],
  ],
  [
    'last year',
    { assets: [{ ...computer, inventoried: '114/12/31' }] },
    NOW,
    [['2026-09-30', 'overdue']],
  ],
  ['only scrapped ones', { assets: [scrapped] }, NOW, [[null, 'not-done']]],
]);
table('AST-LABEL', [
  ['no hardware in use', { assets: [scrapped] }, NOW, [[null, 'not-applicable']]],
]);
table('AST-CHANGE', [
  [
    'a day nobody can read',
    { assets: [{ ...computer, changed: '上週' }] },
    NOW,
    [[null, 'not-done']],
  ],
]);
const assessed = (more: Entry): Content => ({
  assets: [{ ...computer, confidentiality: 2, integrity: 2, availability: 2, legality: 2 }],
  riskAssessments: [
    { id: 'R-1', asset: 'A-001', likelihood: 2, impact: 3, assessed: '115/9/20', ...more },
  ],
});
for (const id of ['RSK-Y', 'RSK-PLAN']) {
  table(id, [
    ['every step given', assessed({}), NOW, [[null, 'ok']]],
    ['no likelihood', assessed({ likelihood: null }), NOW, [['2026-10-15', 'overdue']]],
    ['an impact nobody can read', assessed({ impact: '不明' }), NOW, [['2026-10-15', 'overdue']]],
  ]);
}
table('EQ-RETURN', [
  [
    'scrapped on the last day of the year before, not erased',
    { assets: [scrapped] },
    '2026-01-01T00:00',
    [['2025-12-31', 'overdue']],
  ],
  [
    'erased in that year',
    { assets: [{ ...scrapped, erased: '114/12/31', eraseMethod: '覆寫' }] },
    '2026-01-01T00:00',
    [[null, 'not-applicable']],
  ],
]);
table('MAL-AV', [
  [
    'a day nobody can read',
    { assets: [{ ...computer, virusPattern: '最近' }] },
    NOW,
    [[null, 'not-done']],
  ],
]);

// Accounts.
const admin = (more: Entry): Entry => ({
  system: '交換器',
  account: 'sw-admin',
  owner: '李組長',
  dailyId: 'li',
  enabled: '114/1/1',
  state: '啟用',
  ...more,
});
table('PRV-SEPID', [
  [
    'the same, written otherwise',
    { privilegedAccounts: [admin({ dailyId: 'ＳＷ-Admin ' })] },
    NOW,
    [[null, 'not-done']],
  ],
]);
table('PRV-Q', [
  [
    'the last quarter of the year before was missed',
    { privilegedAccounts: [admin({ reviewed: '114/9/30、115/1/5' })] },
    '2026-01-10T08:00',
    [
      ['2025-12-31', 'overdue'],
      ['2026-03-31', 'ok'],
    ],
  ],
  [
    'it was not',
    { privilegedAccounts: [admin({ reviewed: '114/9/30、114/12/31' })] },
    '2026-01-10T08:00',
    [['2026-03-31', 'not-done']],
  ],
  [
    'the first account came in the quarter and was looked at in it',
    { privilegedAccounts: [admin({ enabled: '115/2/15', reviewed: '115/3/20' })] },
    '2026-04-01T00:00',
    [
      ['2026-03-31', 'ok'],
      ['2026-06-30', 'not-done'],
    ],
  ],
]);
table('ENC-BROKEN', [
  [
    'a day nobody can read',
    { encryptions: [{ id: 'K-1', subject: '備份', suspected: '昨天' }] },
    NOW,
    [[null, 'not-done']],
  ],
]);

// Remote work.
const remote = (more: Entry): Content => ({
  remoteWork: [
    {
      id: 'W-1',
      applicant: '李組長',
      isUrgent: '是',
      approved: '114/11/1',
      opened: '114/11/1',
      end: '114/12/20',
      revoked: '114/12/20',
      device: '學校設備',
      ...more,
    },
  ],
});
table('RW-END', [
  [
    'of last year, the laptop still out',
    remote({}),
    '2026-01-01T08:00',
    [['2025-12-20', 'overdue']],
  ],
  ['of last year, back', remote({ returned: '114/12/20' }), NOW, [[null, 'not-applicable']]],
  [
    'opened last year, closed in this one',
    remote({ end: '115/3/1', revoked: '115/3/1', returned: '115/3/1' }),
    NOW,
    [[null, 'ok']],
  ],
]);
table('RW-APPLY', [
  [
    'a day of opening nobody can read',
    remote({ opened: '緊急', revoked: null }),
    NOW,
    [[null, 'ok']],
  ],
]);
