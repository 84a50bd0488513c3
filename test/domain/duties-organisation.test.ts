// Chapters 參–陸: given these entries on this moment, these duties.
/* eslint max-lines: off -- tables of cases */
import { describe, expect, test } from 'vitest';

import { assess } from '../../functions/domain/plan.ts';
import { planBusinesses, planGoals } from '../../functions/domain/plan-lists.ts';
import {
  course,
  finding,
  incident,
  school,
  settingsWith,
  staff,
  supportBusiness,
  type Content,
  type Entry,
} from '../fixtures/school.ts';

type Expected = readonly (readonly [obligation: string, due: string | null, state: string])[];
type Case = readonly [name: string, content: Content, now: string, expected: Expected];

const NOW = '2026-11-10T08:00';
const duties = (content: Content, now: string, ids: readonly string[]) =>
  assess(school(content), now).figures.duties.filter(({ obligation }) => ids.includes(obligation));

function table(ids: readonly string[], cases: readonly Case[]): void {
  test.each(cases)('%s', (_name, content, now, expected) => {
    const found = duties(content, now, ids);
    expect(found.map(({ obligation, due, state }) => [obligation, due, state])).toStrictEqual(
      expected,
    );
    for (const { reason, source } of found) {
      expect(reason).toMatch(/[。）]$/u);
      expect(source.length).toBeGreaterThan(0);
    }
  });
}

const reasonOf = (content: Content, id: string, now = NOW): string =>
  duties(content, now, [id])[0]?.reason ?? '';

const teacher: Entry = {
  name: '陳老師',
  email: 'chen@school.example',
  office: '學務處',
  title: '導師',
  role: '一般使用者',
  joined: '110/8/1',
};
const director: Entry = { ...teacher, title: '學務主任', role: '主管' };

describe('業務 (L17–165)', () => {
  const seen = (reviewed: string | null): Content => ({
    coreBusiness: planBusinesses.map((row) => ({ ...row, reviewed })),
    nonCoreBusiness: supportBusiness.map((row) => ({ ...row, reviewed })),
  });
  table(
    ['CB-LIST', 'NCB-LIST', 'MTD-UNIT'],
    [
      [
        'looked at this year',
        seen('115/9/10'),
        NOW,
        [
          ['CB-LIST', null, 'ok'],
          ['NCB-LIST', null, 'ok'],
          ['MTD-UNIT', null, 'ok'],
        ],
      ],
      [
        'last looked at on the last day of the year before',
        seen('114/12/31'),
        '2026-01-01T00:00',
        [
          ['CB-LIST', '2026-09-30', 'not-done'],
          ['NCB-LIST', '2026-09-30', 'not-done'],
          ['MTD-UNIT', null, 'ok'],
        ],
      ],
      [
        'on its day it is not over, the day after it is',
        { coreBusiness: seen(null).coreBusiness ?? [], nonCoreBusiness: [] },
        '2026-09-30T23:59',
        [
          ['CB-LIST', '2026-09-30', 'due-soon'],
          ['NCB-LIST', null, 'not-done'],
          ['MTD-UNIT', null, 'ok'],
        ],
      ],
      [
        'overdue; 無 is no answer where there is a system',
        {
          coreBusiness: [{ ...(planBusinesses[0] as Entry), system: '校務系統' }],
          nonCoreBusiness: [],
        },
        '2026-10-01T00:00',
        [
          ['CB-LIST', '2026-09-30', 'overdue'],
          ['NCB-LIST', null, 'not-done'],
          ['MTD-UNIT', '2026-09-30', 'overdue'],
        ],
      ],
    ],
  );

  test('a long name is told by its first words', () => {
    expect(reasonOf(seen(null), 'CB-LIST')).toContain('「學生事務」今年還沒有確認');
  });
});

describe('政策宣導 (L222–234)', () => {
  const inside: Entry = {
    day: '115/3/4',
    audience: '內部',
    way: '會議',
    approved: '115/1/30',
    effect: '抽問皆能回答',
  };
  const told = (more: Entry, people: readonly Entry[] = staff): Content => ({
    people,
    policyBriefings: [{ ...inside, ...more }],
  });
  table(
    ['POL-DIS-INT'],
    [
      ['everybody was there', told({}), NOW, [['POL-DIS-INT', '2026-12-31', 'ok']]],
      ['none yet', {}, NOW, [['POL-DIS-INT', '2026-12-31', 'not-done']]],
      ['thirty days before', {}, '2026-12-01T08:00', [['POL-DIS-INT', '2026-12-31', 'due-soon']]],
      [
        'a deadline of the school’s own has passed',
        { settings: settingsWith({ 政策宣導期限: '10/31' }) },
        '2026-11-01T00:00',
        [['POL-DIS-INT', '2026-10-31', 'overdue']],
      ],
      [
        'the effect was not looked at',
        told({ effect: null }),
        NOW,
        [['POL-DIS-INT', '2026-12-31', 'not-done']],
      ],
      [
        'one was missed',
        told({ missed: '李組長' }),
        NOW,
        [['POL-DIS-INT', '2026-12-31', 'not-done']],
      ],
      [
        'who joined later has not heard it',
        told({}, [...staff, { ...teacher, joined: '115/3/5' }]),
        NOW,
        [['POL-DIS-INT', '2026-12-31', 'not-done']],
      ],
      [
        'who joined that day has',
        told({}, [...staff, { ...teacher, joined: '115/3/4' }]),
        NOW,
        [['POL-DIS-INT', '2026-12-31', 'ok']],
      ],
      [
        'leavers, people on leave and outside users are not waited for',
        told({ missed: '陳老師、林老師、周先生' }, [
          ...staff,
          { ...teacher, left: '115/7/31' },
          { ...teacher, name: '林老師', email: 'lin@school.example', leaveFrom: '115/1/1' },
          { ...teacher, name: '周先生', email: 'zhou@school.example', role: '外部使用者' },
        ]),
        NOW,
        [['POL-DIS-INT', '2026-12-31', 'ok']],
      ],
      [
        'a session reaches those who signed in',
        {
          ...told({ session: '115-01', way: '教育訓練' }),
          trainingSessions: [{ id: '115-01', course: '資安通識', category: '通識', hours: 3 }],
          trainingRecords: [{ ...course, session: '115-01' }],
        },
        NOW,
        [['POL-DIS-INT', '2026-12-31', 'not-done']],
      ],
    ],
  );

  test('names the missing and counts the reached', () => {
    expect(reasonOf(told({ missed: '李組長' }), 'POL-DIS-INT')).toBe('已傳達 1/2 人，還有李組長。');
  });

  const outside: Entry = { ...inside, audience: '外部', stakeholder: '市教網中心' };
  const centre: Entry = { name: '市教網中心', kind: '上級機關' };
  const vendor: Entry = { name: '浪花資訊', kind: '供應商' };
  const partners = (parties: readonly Entry[], ...briefings: readonly Entry[]): Content => ({
    stakeholders: parties,
    policyBriefings: briefings,
  });
  table(
    ['POL-DIS-EXT'],
    [
      ['zero parties do not pass', {}, NOW, [['POL-DIS-EXT', null, 'not-done']]],
      ['each was told', partners([centre], outside), NOW, [['POL-DIS-EXT', null, 'ok']]],
      [
        'one was not',
        partners([centre, vendor], outside),
        NOW,
        [['POL-DIS-EXT', '2026-12-31', 'not-done']],
      ],
      [
        'last year does not count',
        partners([centre], { ...outside, day: '114/12/31' }),
        '2026-01-01T00:00',
        [['POL-DIS-EXT', '2026-12-31', 'not-done']],
      ],
      [
        'one the school no longer works with is not waited for',
        partners([centre, { ...vendor, until: '115/11/9' }], outside),
        NOW,
        [['POL-DIS-EXT', null, 'ok']],
      ],
      [
        'until its last day it is',
        partners([centre, { ...vendor, until: '115/11/10' }], outside),
        NOW,
        [['POL-DIS-EXT', '2026-12-31', 'not-done']],
      ],
    ],
  );
});

describe('目標 (L201–216)', () => {
  const goals = planGoals as readonly Entry[];
  const violated = (count: number): Content => ({
    goals: goals.filter(({ id }) => id === 'GOAL-LAWVIO'),
    goalEvents: Array.from({ length: count }, (_, index) => ({
      id: `L${index}`,
      day: '115/5/1',
      law: '個人資料保護法',
      type: '違反',
      content: '寄錯名單',
    })),
  });
  table(
    ['GOAL-INC34', 'GOAL-LAWVIO'],
    [
      [
        'two are allowed; a goal the school does not have is not asked',
        violated(2),
        NOW,
        [
          ['GOAL-INC34', '2026-12-31', 'not-applicable'],
          ['GOAL-LAWVIO', '2026-12-31', 'ok'],
        ],
      ],
      [
        'the third cannot be undone',
        violated(3),
        NOW,
        [
          ['GOAL-INC34', '2026-12-31', 'not-applicable'],
          ['GOAL-LAWVIO', '2026-12-31', 'overdue'],
        ],
      ],
      [
        'without any goal nothing is measured',
        {},
        NOW,
        [
          ['GOAL-INC34', '2026-12-31', 'not-done'],
          ['GOAL-LAWVIO', '2026-12-31', 'not-done'],
        ],
      ],
      [
        'another number, the same metric',
        {
          goals: [{ ...goals[0], id: '目標一' }],
          incidents: [{ ...incident, level: '3' }],
        },
        NOW,
        [
          ['GOAL-INC34', '2026-12-31', 'overdue'],
          ['GOAL-LAWVIO', '2026-12-31', 'not-applicable'],
        ],
      ],
    ],
  );

  test.each([
    ['an event of its own is one more', {}, 2],
    ['one that stands for a finding is not', { improvement: ' 115-f1' }, 1],
    ['a finding of another type does not stand for it', { improvement: '115-F1', type: '違反' }, 1],
    ['last year’s is not counted', { day: '114/12/31' }, 1],
    ['a type that cannot be read counts', { type: '不明' }, 2],
  ] as const)('未鑑別: %s', (_name, more, actual) => {
    const event: Entry = { id: 'L1', day: '115/9/1', law: '某法', type: '未鑑別', content: '漏列' };
    const { figures } = assess(
      school({
        goals: goals.filter(({ id }) => id === 'GOAL-LAWID'),
        improvements: [{ ...finding, compliance: '未鑑別' }],
        goalEvents: [{ ...event, ...more }],
      }),
      NOW,
    );
    expect(figures.goals[0]?.actual).toBe(actual);
  });
});

describe('推動小組 (L242–342)', () => {
  const line = (group: string, member: string, updated = '115/8/10'): Entry => ({
    group,
    member,
    duties: '依職掌辦理',
    updated,
  });
  const team = (updated?: string): readonly Entry[] => [
    line('召集人', '王校長', updated),
    line('策略規劃組', '王校長', updated),
    line('資安防護組', '李組長', updated),
    line('績效管理組', '王校長', updated),
  ];
  table(
    ['ORG-CISO', 'ORG-TEAM', 'ORG-ROSTER', 'ORG-GROUPS'],
    [
      [
        'whole and up to date',
        { team: team() },
        NOW,
        [
          ['ORG-CISO', null, 'ok'],
          ['ORG-TEAM', null, 'ok'],
          ['ORG-ROSTER', null, 'ok'],
          ['ORG-GROUPS', null, 'ok'],
        ],
      ],
      [
        'nothing drawn up, and no principal',
        { people: [{ ...staff[1], deputy: null }] },
        NOW,
        [
          ['ORG-CISO', null, 'not-done'],
          ['ORG-TEAM', null, 'not-done'],
          ['ORG-ROSTER', null, 'not-done'],
          ['ORG-GROUPS', null, 'not-done'],
        ],
      ],
      [
        'a new director: fourteen days to take him in',
        { people: [...staff, { ...director, joined: '115/10/27' }], team: team() },
        NOW,
        [
          ['ORG-CISO', null, 'ok'],
          ['ORG-TEAM', null, 'not-done'],
          ['ORG-ROSTER', '2026-11-10', 'due-soon'],
          ['ORG-GROUPS', null, 'ok'],
        ],
      ],
      [
        'fifteen days later it is overdue',
        { people: [...staff, { ...director, joined: '115/10/27' }], team: team().slice(0, 3) },
        '2026-11-11T00:00',
        [
          ['ORG-CISO', null, 'ok'],
          ['ORG-TEAM', null, 'not-done'],
          ['ORG-ROSTER', '2026-11-10', 'overdue'],
          ['ORG-GROUPS', null, 'not-done'],
        ],
      ],
      [
        'a member who left is to be replaced',
        {
          people: [...staff, { ...teacher, left: '115/11/1' }],
          team: [...team('115/11/5'), line('策略規劃組', '陳老師', '115/11/5')],
        },
        NOW,
        [
          ['ORG-CISO', null, 'ok'],
          ['ORG-TEAM', null, 'ok'],
          ['ORG-ROSTER', '2026-11-15', 'due-soon'],
          ['ORG-GROUPS', null, 'ok'],
        ],
      ],
      [
        'last confirmed last year; two principals',
        {
          people: [...staff, { ...teacher, title: '校長', role: '資通安全長' }],
          team: [...team('114/12/31'), line('策略規劃組', '陳老師', '114/12/31')],
        },
        '2026-08-30T08:00',
        [
          ['ORG-CISO', null, 'not-done'],
          ['ORG-TEAM', null, 'ok'],
          ['ORG-ROSTER', '2026-09-30', 'not-done'],
          ['ORG-GROUPS', null, 'ok'],
        ],
      ],
    ],
  );

  const rule: Entry = {
    id: 'D1',
    title: '密碼管理程序',
    kind: '規章程序',
    version: '1',
    versioned: '115/2/1',
    approver: '王校長',
    approved: '115/2/10',
    nextReview: '115/11/10',
  };
  const plan: Entry = { ...rule, id: 'D2', title: '工作計畫', kind: '年度工作計畫' };
  const policy: Entry = { ...rule, id: 'D3', title: '政策', kind: '資通安全政策' };
  table(
    ['POL-APPROVE', 'ORG-RULES', 'ORG-YPLAN'],
    [
      [
        'in force until its day',
        { documents: [rule, { ...plan, nextReview: '115/12/31' }, policy] },
        NOW,
        [
          ['POL-APPROVE', '2026-11-10', 'due-soon'],
          ['ORG-RULES', null, 'ok'],
          ['ORG-YPLAN', '2026-12-31', 'ok'],
        ],
      ],
      [
        'the day after it is to be looked at again; last year’s work plan does not count',
        { documents: [rule, { ...plan, versioned: '114/1/5', approved: '114/1/20' }] },
        '2026-11-11T00:00',
        [
          ['POL-APPROVE', null, 'not-done'],
          ['ORG-RULES', '2026-11-10', 'overdue'],
          ['ORG-YPLAN', null, 'not-done'],
        ],
      ],
      [
        'a newer version that is not approved yet',
        {
          documents: [
            rule,
            { ...rule, id: 'D4', version: '2', versioned: '115/10/1', approved: null },
          ],
        },
        NOW,
        [
          ['POL-APPROVE', null, 'not-done'],
          ['ORG-RULES', null, 'not-done'],
          ['ORG-YPLAN', null, 'not-done'],
        ],
      ],
    ],
  );
});

describe('人力與經費 (L346–411)', () => {
  const task = (name: string, holder = '李組長'): Entry => ({
    year: 115,
    kind: '人力',
    item: '兼辦人員',
    holder,
    task: name,
  });
  const both = [task('內部稽核及教育訓練'), task('防護設施及事件通報應變')];
  table(
    ['HR-MIN1', 'HR-DUTY'],
    [
      [
        'both tasks given out; a school has no agencies below it',
        { resources: both },
        NOW,
        [
          ['HR-MIN1', null, 'ok'],
          ['HR-DUTY', '2026-03-31', 'ok'],
          ['HR-DUTY', '2026-03-31', 'ok'],
          ['HR-DUTY', null, 'not-applicable'],
        ],
      ],
      [
        'one of two; not on any list of the year',
        { resources: [task('內部稽核及教育訓練', '王校長')] },
        '2026-03-31T23:59',
        [
          ['HR-MIN1', null, 'not-done'],
          ['HR-DUTY', '2026-03-31', 'ok'],
          ['HR-DUTY', '2026-03-31', 'due-soon'],
          ['HR-DUTY', null, 'not-applicable'],
        ],
      ],
      [
        'last year’s list does not count',
        { resources: both.map((row) => ({ ...row, year: 114 })) },
        '2026-04-01T00:00',
        [
          ['HR-MIN1', null, 'not-done'],
          ['HR-DUTY', '2026-03-31', 'overdue'],
          ['HR-DUTY', '2026-03-31', 'overdue'],
          ['HR-DUTY', null, 'not-applicable'],
        ],
      ],
      [
        'nobody at all',
        { people: staff.slice(0, 1) },
        NOW,
        [
          ['HR-MIN1', null, 'not-done'],
          ['HR-DUTY', '2026-03-31', 'overdue'],
          ['HR-DUTY', '2026-03-31', 'overdue'],
          ['HR-DUTY', null, 'not-applicable'],
        ],
      ],
    ],
  );

  const charged = (more: Entry): Content => ({
    people: [...staff, { ...teacher, criticalTasks: '管理', deputy: '李組長', ...more }],
  });
  table(
    ['HR-SEGREG'],
    [
      ['a deputy', charged({}), NOW, [['HR-SEGREG', null, 'ok']]],
      ['himself', charged({ deputy: '陳老師' }), NOW, [['HR-SEGREG', null, 'not-done']]],
      [
        'bound to secrecy, not signed',
        charged({ isBoundToSecrecy: '是' }),
        NOW,
        [['HR-SEGREG', null, 'not-done']],
      ],
      [
        'signed in 保密同意',
        {
          ...charged({ isBoundToSecrecy: '是' }),
          secrecyAgreements: [{ signer: 'chen@school.example', signed: '113/8/1' }],
        },
        NOW,
        [['HR-SEGREG', null, 'ok']],
      ],
      ['nobody named', {}, NOW, [['HR-SEGREG', null, 'not-done']]],
    ],
  );

  const money: Entry = {
    year: 115,
    kind: '經費',
    item: '維護',
    total: '240,000元',
    security: 36_000,
    purpose: '達成目標',
    approved: '115/1/22',
  };
  const request: Entry = {
    id: 'R1',
    requested: '115/9/11',
    office: '教務處',
    kind: '硬體',
    item: '硬碟',
    reason: '備份',
    year: 116,
    amount: 7600,
  };
  table(
    ['BUD-PLAN', 'BUD-SHARE', 'BUD-REQ'],
    [
      [
        'planned, a share, and a request that may still wait',
        { resources: [money], requests: [request] },
        NOW,
        [
          ['BUD-PLAN', '2026-03-31', 'ok'],
          ['BUD-SHARE', '2026-03-31', 'ok'],
          ['BUD-REQ', '2026-11-10', 'due-soon'],
        ],
      ],
      [
        'not approved, no amounts, and a request that waited too long',
        { resources: [{ ...money, approved: null, security: null }], requests: [request] },
        '2026-11-11T00:00',
        [
          ['BUD-PLAN', '2026-03-31', 'overdue'],
          ['BUD-SHARE', '2026-03-31', 'overdue'],
          ['BUD-REQ', '2026-11-10', 'overdue'],
        ],
      ],
      [
        'bought before it was approved',
        {
          requests: [
            {
              ...request,
              reviewed: '115/9/20',
              verdict: '核准',
              approved: '115/10/2',
              purchased: '115/10/1',
            },
          ],
        },
        '2026-10-05T08:00',
        [
          ['BUD-PLAN', '2026-03-31', 'overdue'],
          ['BUD-SHARE', '2026-03-31', 'overdue'],
          ['BUD-REQ', '2026-11-10', 'not-done'],
        ],
      ],
      [
        'put off is decided; none of last year is left',
        {
          requests: [{ ...request, requested: '114/12/31', reviewed: '115/1/5', verdict: '緩議' }],
        },
        '2026-03-01T08:00',
        [
          ['BUD-PLAN', '2026-03-31', 'due-soon'],
          ['BUD-SHARE', '2026-03-31', 'due-soon'],
          ['BUD-REQ', null, 'not-applicable'],
        ],
      ],
    ],
  );

  test('tells the share of security in the money for IT', () => {
    expect(reasonOf({ resources: [money] }, 'BUD-SHARE')).toBe(
      '資安經費 36000 元，占資通經費 240000 元的 15%。',
    );
  });

  const review: Entry = { id: 'M1', held: '115/10/31', policy: '達成', resources: '足夠' };
  table(
    ['POL-MR', 'HR-REV-Y', 'BUD-REV-Y'],
    [
      [
        'discussed',
        { managementReviews: [review] },
        NOW,
        [
          ['POL-MR', '2026-10-30', 'ok'],
          ['HR-REV-Y', '2026-10-30', 'ok'],
          ['BUD-REV-Y', '2026-10-30', 'ok'],
        ],
      ],
      [
        'held without the topic',
        { managementReviews: [{ ...review, resources: null }] },
        NOW,
        [
          ['POL-MR', '2026-10-30', 'ok'],
          ['HR-REV-Y', '2026-10-30', 'overdue'],
          ['BUD-REV-Y', '2026-10-30', 'overdue'],
        ],
      ],
      [
        'not held yet',
        {},
        '2026-10-31T23:59',
        [
          ['POL-MR', '2026-10-30', 'due-soon'],
          ['HR-REV-Y', '2026-10-30', 'due-soon'],
          ['BUD-REV-Y', '2026-10-30', 'due-soon'],
        ],
      ],
    ],
  );
});

describe('例行檢核 and what other duties answer', () => {
  const look = (obligation: string, more: Entry = {}): Entry => ({
    obligation,
    year: 115,
    result: '符合',
    checker: '李組長',
    checked: '115/3/27',
    ...more,
  });
  table(
    ['POL-PROT', 'POL-MAIL', 'HR-TRAINUP', 'HR-SUPERV'],
    [
      [
        'in order, not in order, not applicable with a reason, nothing said',
        {
          attestations: [
            look('POL-PROT'),
            look('POL-MAIL', { result: '不符合', reason: '仍有人點擊。' }),
            look('HR-SUPERV', { result: '不適用', reason: '只有校長一人。' }),
          ],
        },
        '2026-06-01T08:00',
        [
          ['POL-PROT', '2026-10-31', 'ok'],
          ['POL-MAIL', '2026-10-31', 'not-done'],
          ['HR-TRAINUP', '2026-10-31', 'not-done'],
          ['HR-SUPERV', '2026-10-31', 'not-applicable'],
        ],
      ],
    ],
  );

  const praise: Entry = { day: '115/8/18', kind: '獎勵', summary: '有功', documentNumber: '第1號' };
  table(
    ['POL-REWARD', 'ORG-MR', 'POL-TRAIN'],
    [
      [
        'praised; the review held in time; hours still owed',
        { appraisals: [praise], managementReviews: [{ id: 'M1', held: '115/10/1' }] },
        NOW,
        [
          ['POL-REWARD', null, 'ok'],
          ['POL-TRAIN', '2026-12-31', 'not-done'],
          ['ORG-MR', null, 'ok'],
        ],
      ],
      [
        'nobody praised this year; the review missed',
        { appraisals: [{ ...praise, day: '114/12/31' }] },
        NOW,
        [
          ['POL-REWARD', null, 'not-applicable'],
          ['POL-TRAIN', '2026-12-31', 'not-done'],
          ['ORG-MR', '2026-10-30', 'overdue'],
        ],
      ],
    ],
  );
});
