// Training plans, audit papers, findings, management reviews and lists: the duties of 拾參 to 拾柒 as a table.
/* eslint max-lines: off -- tables of cases, one line each */
import { describe, expect, test } from 'vitest';

import { listedTitles } from '../../functions/domain/law/registry.ts';
import { assess } from '../../functions/domain/plan.ts';
import {
  audit,
  course,
  finding,
  school,
  settingsWith,
  staff,
  type Content,
  type Entry,
} from '../fixtures/school.ts';

type Line = readonly [owner: string, due: string | null, state: string];
type Case = readonly [name: string, content: Content, now: string, expected: readonly Line[]];

const dutiesOf = (id: string, content: Content, now: string) =>
  assess(school(content), now).figures.duties.filter(
    // What is said when nothing is asked is held by obligations-speak.test.ts.
    ({ obligation, subject }) => obligation === id && subject !== 'nothing-asked',
  );

function table(id: string, cases: readonly Case[]): void {
  describe(id, () => {
    test.each(cases)('%s', (_name, content, now, expected) => {
      expect(
        dutiesOf(id, content, now).map(({ owner, due, state }) => [owner.name, due, state]),
      ).toStrictEqual(expected);
    });
  });
}

const it = '李組長';
const NOW = '2026-11-10T08:00';

const lesson = (more: Entry = {}): Entry => ({
  id: 'T1',
  schoolYear: 115,
  course: '資安通識',
  jobType: '全體',
  category: '通識',
  hours: 3,
  approved: '115/9/1',
  ...more,
});
const forIt = lesson({ id: 'T2', course: '備份實作', jobType: '資訊' });
const planned = (more: Entry = {}): Content => ({ trainingPlan: [lesson(more), forIt] });

table('TRN-PLAN', [
  ['approved in September', planned(), NOW, [[it, '2026-09-30', 'ok']]],
  ['approved late is approved', planned({ approved: '115/10/5' }), NOW, [[it, '2026-09-30', 'ok']]],
  ['none near its day', {}, '2026-08-31T08:00', [[it, '2026-09-30', 'due-soon']]],
  ['none on its day', {}, '2026-09-30T23:59', [[it, '2026-09-30', 'due-soon']]],
  ['none the day after', {}, '2026-10-01T00:00', [[it, '2026-09-30', 'overdue']]],
  [
    'July is still last school year',
    planned(),
    '2026-07-31T08:00',
    [[it, '2025-09-30', 'overdue']],
  ],
  ['one course not approved', planned({ approved: null }), NOW, [[it, '2026-09-30', 'overdue']]],
  ['a day that cannot be read', planned({ approved: '9月' }), NOW, [[it, '2026-09-30', 'overdue']]],
  ['nothing for people in IT', { trainingPlan: [lesson()] }, NOW, [[it, '2026-09-30', 'overdue']]],
  [
    'a day of the school’s own, in the new year',
    { settings: settingsWith({ 訓練計畫期限: '1/15' }) },
    NOW,
    [[it, '2027-01-15', 'not-done']],
  ],
]);

test('TRN-PLAN says that an approval came late', () => {
  const [duty] = dutiesOf('TRN-PLAN', planned({ approved: '115/10/5' }), NOW);
  expect(duty?.reason).toContain('晚於 115/09/30');
});

describe.each(['TRN-IT6', 'TRN-USER3'])('%s of an empty list of people', (id) => {
  test.each([
    [NOW, 'not-done'],
    ['2026-12-31T23:59', 'due-soon'],
  ])('on %s', (now, state) => {
    const found = dutiesOf(id, { people: [] }, now);
    expect(found.map((duty) => [duty.due, duty.state])).toStrictEqual([['2026-12-31', state]]);
  });
});

const session: Entry = {
  id: '115-01',
  course: '資安通識',
  category: '通識',
  day: '115/3/5',
  hours: 3,
  content: '政策',
  signInSheet: '簽到.pdf',
};
const taught = (more: Entry = {}): Content => ({ trainingSessions: [{ ...session, ...more }] });

table('TRN-REC', [
  ['nothing held yet', {}, NOW, [[it, null, 'not-applicable']]],
  ['a session with its sign-in sheet', taught(), NOW, [[it, null, 'ok']]],
  ['a session without', taught({ signInSheet: null }), NOW, [[it, null, 'not-done']]],
  [
    'a session without, whose sign-ins came in online',
    {
      ...taught({ signInSheet: null }),
      responses: [{ id: 'a', kind: '訓練簽到', subject: '115-01', state: '已登錄' }],
    },
    NOW,
    [[it, null, 'ok']],
  ],
  [
    'a session without, whose one sign-in was too late',
    {
      ...taught({ signInSheet: null }),
      responses: [{ id: 'a', kind: '訓練簽到', subject: '115-01', state: '待處理' }],
    },
    NOW,
    [[it, null, 'not-done']],
  ],
  [
    'a session of last year',
    taught({ signInSheet: null, day: '114/12/31' }),
    NOW,
    [[it, null, 'not-applicable']],
  ],
  [
    'a session still to come',
    taught({ signInSheet: null, day: '115/11/11' }),
    NOW,
    [[it, null, 'not-applicable']],
  ],
  [
    'a session without, on a day that cannot be read',
    taught({ signInSheet: null, day: '三月' }),
    NOW,
    [[it, null, 'not-done']],
  ],
  ['a certificate', { trainingRecords: [course] }, NOW, [[it, null, 'ok']]],
  [
    'a course without proof',
    { trainingRecords: [{ ...course, proof: null }] },
    NOW,
    [[it, null, 'not-done']],
  ],
]);

table('TRN-CONT', [
  ['得: one content of four is no fault', taught(), NOW, [[it, null, 'not-applicable']]],
  [
    'all four',
    {
      trainingSessions: ['政策', '法令', '作業', '技術'].map((content, index) => ({
        ...session,
        id: `115-${index}`,
        content,
      })),
    },
    NOW,
    [[it, null, 'ok']],
  ],
]);

const newcomer = (more: Entry): Content => ({
  people: [
    ...staff,
    {
      name: '陳老師',
      email: 'chen@school.example',
      office: '學務處',
      role: '一般使用者',
      joined: '115/8/1',
      ...more,
    },
  ],
});

table('TRN-NEW', [
  ['nobody new', {}, NOW, []],
  ['told on the day', newcomer({ briefed: '115/8/1' }), NOW, [[it, '2026-08-01', 'ok']]],
  ['the seventh day', newcomer({}), '2026-08-08T23:59', [[it, '2026-08-01', 'due-soon']]],
  ['the eighth day', newcomer({}), '2026-08-09T00:00', [[it, '2026-08-01', 'overdue']]],
  ['not there yet', newcomer({}), '2026-07-31T23:59', []],
  ['gone again', newcomer({ left: '115/8/31' }), '2026-09-01T08:00', []],
  ['came last year', newcomer({ joined: '114/8/1' }), NOW, []],
  [
    'days of the school’s own',
    { ...newcomer({}), settings: settingsWith({ 報到說明天數: 0 }) },
    '2026-08-02T08:00',
    [[it, '2026-08-01', 'overdue']],
  ],
]);

const outsider = newcomer({ role: '外部使用者', joined: '114/8/1' });
table('TRN-EXT', [
  ['nobody from outside', {}, NOW, [[it, null, 'not-applicable']]],
  ['short of hours', outsider, NOW, [[it, '2026-12-31', 'not-done']]],
  [
    'with hours',
    { ...outsider, trainingRecords: [{ ...course, person: '陳老師' }] },
    NOW,
    [[it, null, 'ok']],
  ],
]);

const member: Entry = {
  audit: '115-A1',
  person: '王校長',
  signed: '115/9/20',
  qualification: '證書',
};
const item: Entry = {
  audit: '115-A1',
  number: '1.1',
  item: '密碼',
  isSpecific: '是',
  auditor: '王校長',
  result: '符合',
  remark: '抽查',
};
const audited = (change: {
  readonly audit?: Entry;
  readonly member?: Entry;
  readonly item?: Entry;
}): Content => ({
  audits: [{ ...audit, ...change.audit }],
  auditors: [{ ...member, ...change.member }],
  auditItems: [{ ...item, ...change.item }],
});

table('AUD-PLAN', [
  ['no audit this year', {}, NOW, [[it, null, 'not-done']]],
  ['nine parts and an auditor', audited({}), NOW, [[it, null, 'ok']]],
  ['a part missing', audited({ audit: { focus: null } }), NOW, [[it, '2026-09-30', 'overdue']]],
  [
    'a part missing on the first day',
    audited({ audit: { focus: null } }),
    '2026-09-30T12:00',
    [[it, '2026-09-30', 'due-soon']],
  ],
  ['nobody to audit', { audits: [audit] }, NOW, [[it, '2026-09-30', 'overdue']]],
]);

const change = (more: Entry, content: Content = {}): Content => ({
  majorEvents: [
    { id: '115-C1', day: '115/8/15', kind: '系統重大變更', summary: '換系統', ...more },
  ],
  ...content,
});
const yearly: Line = [it, '2026-12-31', 'not-done'];
const auditedOnce: Line = [it, '2026-12-31', 'ok'];

table('AUD-Y', [
  ['no change', {}, NOW, [yearly]],
  [
    'the ninetieth day after one',
    change({}),
    '2026-11-13T08:00',
    [yearly, [it, '2026-11-13', 'due-soon']],
  ],
  ['and the day after it', change({}), '2026-11-14T08:00', [yearly, [it, '2026-11-13', 'overdue']]],
  [
    'audited after it',
    change({}, { audits: [audit] }),
    NOW,
    [auditedOnce, [it, '2026-11-13', 'ok']],
  ],
  [
    'audited before it',
    change({ day: '115/10/1' }, { audits: [audit] }),
    NOW,
    [auditedOnce, [it, '2026-12-30', 'not-done']],
  ],
  [
    'one of last year, never audited',
    change({ day: '114/8/15' }),
    NOW,
    [yearly, [it, '2025-11-13', 'overdue']],
  ],
  [
    'one of last year, audited since',
    change({ day: '114/8/15' }, { audits: [audit] }),
    NOW,
    [auditedOnce],
  ],
  ['a letter about the level is no change', change({ kind: '責任等級核定' }), NOW, [yearly]],
]);

table('AUD-NDA', [
  ['no auditor yet', { audits: [audit] }, NOW, [[it, null, 'not-done']]],
  ['signed', audited({}), NOW, [[it, null, 'ok']]],
  ['not signed', audited({ member: { signed: null } }), NOW, [[it, '2026-09-30', 'overdue']]],
]);

table('AUD-FORM', [
  ['no audit over', audited({}), '2026-09-30T08:00', [[it, null, 'not-applicable']]],
  ['every item answered', audited({}), NOW, [[it, null, 'ok']]],
  [
    'an item without result',
    audited({ item: { result: null } }),
    NOW,
    [[it, '2026-10-30', 'overdue']],
  ],
  [
    'a nonconformity that is not in the report',
    audited({ item: { result: '不符合' } }),
    '2026-10-30T08:00',
    [[it, '2026-10-30', 'due-soon']],
  ],
  [
    'a nonconformity whose number is in no row of the report',
    audited({ item: { result: '不符合', finding: '115-F9' } }),
    '2026-10-30T08:00',
    [[it, '2026-10-30', 'due-soon']],
  ],
  [
    'a nonconformity that is in the report',
    { ...audited({ item: { result: '不符合', finding: '115-F1' } }), improvements: [finding] },
    NOW,
    [[it, null, 'ok']],
  ],
  ['no items', { ...audited({}), auditItems: [] }, NOW, [[it, '2026-10-30', 'overdue']]],
]);

table('AUD-REPORT', [
  ['reported', audited({}), NOW, [[it, null, 'ok']]],
  [
    'thirty days after',
    audited({ audit: { reported: null } }),
    '2026-10-30T08:00',
    [[it, '2026-10-30', 'due-soon']],
  ],
  [
    'thirty-one days after',
    audited({ audit: { reported: null } }),
    '2026-10-31T08:00',
    [[it, '2026-10-30', 'overdue']],
  ],
]);

const second: Entry = { ...member, person: '李組長' };
table('AUD-SPEC', [
  ['each auditor one', audited({}), NOW, [[it, null, 'ok']]],
  ['none', audited({ item: { isSpecific: '否' } }), NOW, [[it, '2026-10-30', 'overdue']]],
  [
    'one of two',
    { ...audited({}), auditors: [member, second] },
    NOW,
    [[it, '2026-10-30', 'overdue']],
  ],
  [
    'one of two, where one per audit is enough',
    {
      ...audited({}),
      auditors: [member, second],
      settings: settingsWith({ 特定項目計算: '每次稽核' }),
    },
    NOW,
    [[it, null, 'ok']],
  ],
]);

const found = (more: Entry): Content => ({
  audits: [audit],
  improvements: [{ ...finding, ...more }],
});
const done: Entry = { done: '115/10/20', evidence: '佐證.pdf' };
const closed: Entry = { ...done, reviewed: '115/10/25', verdict: '有效', closed: '115/10/26' };

table('FND-CAUSE', [
  ['no findings', {}, NOW, [[it, null, 'not-applicable']]],
  ['both written', found({}), NOW, [[it, null, 'ok']]],
  [
    'no similar check',
    found({ similar: null }),
    '2026-10-30T08:00',
    [[it, '2026-10-30', 'due-soon']],
  ],
  [
    'no cause, a day late',
    found({ cause: null }),
    '2026-10-31T08:00',
    [[it, '2026-10-30', 'overdue']],
  ],
  ['a compliment', found({ type: '優點', cause: null }), NOW, [[it, null, 'not-applicable']]],
]);

table('FND-CHANGE', [
  ['得: nothing changed', found({ change: '無' }), NOW, [[it, null, 'not-applicable']]],
  ['a document changed', found({ change: '備份程序 1.1' }), NOW, [[it, null, 'ok']]],
]);

table('FND-REV', [
  ['looked at within ninety days', found({}), NOW, [[it, null, 'ok']]],
  ['near the ninetieth day', found({}), '2026-12-29T08:00', [[it, '2026-12-29', 'due-soon']]],
  ['after it', found({}), '2026-12-30T08:00', [[it, '2026-12-29', 'overdue']]],
  ['looked at again', found({ reviewed: '115/12/1' }), '2026-12-30T08:00', [[it, null, 'ok']]],
  ['closed', found(closed), NOW, [[it, null, 'not-applicable']]],
  ['no day to count from', found({ found: null }), NOW, [[it, null, 'not-done']]],
]);

table('FND-REC', [
  ['nothing done yet', found({}), NOW, [[it, null, 'not-applicable']]],
  ['done with evidence', found(done), NOW, [[it, null, 'ok']]],
  ['done without', found({ ...done, evidence: null }), NOW, [[it, '2026-10-20', 'overdue']]],
]);

const topics = ['pastActions', 'issues', 'suitability', 'policy', 'resources', 'controls'];
const more = ['auditResults', 'corrections', 'risks', 'incidents', 'feedback', 'chances'];
const held = (change: Entry = {}, content: Content = {}): Content => ({
  managementReviews: [
    {
      ...Object.fromEntries([...topics, ...more].map((topic) => [topic, '無'])),
      id: '115-M1',
      held: '115/10/11',
      chair: '王校長',
      decisions: '更新密碼原則',
      ...change,
    },
  ],
  ...content,
});
const matter: Entry = {
  id: '115-R1',
  origin: '管理審查',
  originId: '115-M1',
  matter: '更新密碼原則',
  measure: '套用新原則',
  owner: '王校長',
  planned: '115/12/1',
};
const followed = (change: Entry = {}): Content =>
  held({}, { followUps: [{ ...matter, ...change }] });

table('MR-AGENDA', [
  ['no review', {}, NOW, [[it, null, 'not-done']]],
  ['twelve topics', held(), NOW, [[it, null, 'ok']]],
  ['eleven topics', held({ risks: null }), NOW, [[it, null, 'not-done']]],
  ['a review still to come', held({ held: '115/11/11' }), NOW, [[it, null, 'not-done']]],
]);

table('MR-TRACK', [
  ['no review', {}, NOW, []],
  ['the thirtieth day', held(), NOW, [[it, '2026-11-10', 'due-soon']]],
  ['the day after', held(), '2026-11-11T08:00', [[it, '2026-11-10', 'overdue']]],
  ['no decisions', held({ decisions: '無' }), NOW, [[it, '2026-11-10', 'ok']]],
  [
    'listed, and its owner’s to do',
    followed(),
    NOW,
    [
      [it, '2026-11-10', 'ok'],
      ['王校長', '2026-12-01', 'due-soon'],
    ],
  ],
  [
    'past its day',
    followed(),
    '2026-12-02T08:00',
    [
      [it, '2026-11-10', 'ok'],
      ['王校長', '2026-12-01', 'overdue'],
    ],
  ],
  [
    'extended',
    followed({ extended: '116/3/1' }),
    NOW,
    [
      [it, '2026-11-10', 'ok'],
      ['王校長', '2027-03-01', 'not-done'],
    ],
  ],
  ['done', followed({ done: '115/11/1', effect: '已套用' }), NOW, [[it, '2026-11-10', 'ok']]],
  [
    'a day that cannot be read',
    followed({ planned: '年底' }),
    NOW,
    [
      [it, '2026-11-10', 'ok'],
      ['王校長', null, 'not-done'],
    ],
  ],
  [
    'a matter of last year that is still open',
    { followUps: [{ ...matter, origin: '其他', originId: null, planned: '114/12/1' }] },
    NOW,
    [['王校長', '2025-12-01', 'overdue']],
  ],
]);

const law = (checked: string): Content => ({
  lawList: listedTitles.map((title) => ({ title, checked })),
});
table('LAW-LIST', [
  ['no list', {}, NOW, [[it, null, 'not-done']]],
  ['looked at this year', law('115/1/1'), NOW, [[it, null, 'ok']]],
  ['looked at last year', law('114/12/31'), '2026-10-31T08:00', [[it, '2026-10-31', 'due-soon']]],
  ['and its day is over', law('114/12/31'), NOW, [[it, '2026-10-31', 'overdue']]],
  [
    'one law of the plan is not in the list',
    { lawList: listedTitles.slice(1).map((title) => ({ title, checked: '115/1/1' })) },
    NOW,
    [[it, '2026-10-31', 'overdue']],
  ],
]);

const attested = (obligation: string, change: Entry = {}): Content => ({
  attestations: [
    { obligation, year: 115, result: '符合', checker: '李組長', checked: '115/10/1', ...change },
  ],
});
table('EVAL', [
  ['nobody looked', {}, '2026-10-31T08:00', [['王校長', '2026-10-31', 'due-soon']]],
  ['looked at', attested('EVAL'), NOW, [['王校長', '2026-10-31', 'ok']]],
]);
const twice = (...results: readonly string[]): Content => ({
  attestations: results.map((result) => ({
    obligation: 'EVAL',
    year: 115,
    result,
    reason: '尚未納入',
    checker: '李組長',
    checked: '115/10/1',
  })),
});
test.each([[twice('符合', '不符合')], [twice('不符合', '符合')]])(
  'of two answers of one day the less favourable counts, in either order',
  (content) => {
    expect(dutiesOf('EVAL', content, NOW).map(({ state }) => state)).toStrictEqual(['overdue']);
  },
);

table('IMP-REC', [
  ['nobody looked', {}, NOW, [[it, '2026-10-31', 'overdue']]],
  ['looked at', attested('IMP-REC'), NOW, [[it, '2026-10-31', 'ok']]],
]);
table('FORMS-18', [
  ['nobody looked', {}, NOW, [[it, '2026-10-31', 'overdue']]],
  [
    'not in order',
    attested('FORMS-18', { result: '不符合', reason: '缺需求申請單' }),
    NOW,
    [[it, '2026-10-31', 'overdue']],
  ],
]);
