/* eslint max-lines: off -- a table of cases, read side by side */
// Every rule with an entry that breaks it and one that nearly does. `row` is the sheet row the finding points at.
import {
  audit,
  computer,
  course,
  finding,
  settingsWith,
  staff,
  type Content,
  type Entry,
} from '../../fixtures/school.ts';
import { accessCases } from './cases-access.ts';
import { acrossCases } from './cases-general.ts';
import { facilitiesCases } from './cases-facilities.ts';
import { improvementChapterCases } from './cases-improvement.ts';
import { organisationCases } from './cases-organisation.ts';
import { outsourcingCases } from './cases-outsourcing.ts';
import { incidentCases } from './cases-incidents.ts';
import { lawCases } from './cases-law.ts';
import { readingCases } from './cases-reading.ts';
import type { RuleCase } from './rule-case.ts';

const [principal = {}, officer = {}] = staff;
const person = (more: Entry): Entry => ({
  name: '陳老師',
  email: 'chen@school.example',
  office: '學務處',
  title: '導師',
  role: '一般使用者',
  joined: '110/8/1',
  ...more,
});
const people = (more: Entry): Content => ({ people: [...staff, person(more)] });
const asset = (more: Entry): Content => ({ assets: [{ ...computer, ...more }] });
const training = (more: Entry): Content => ({ trainingRecords: [{ ...course, ...more }] });
const member: Entry = {
  audit: '115-A1',
  person: '李組長',
  signed: '115/9/20',
  qualification: '內部稽核員訓練',
};
const item: Entry = {
  audit: '115-A1',
  number: '1.1',
  item: '密碼是否定期更換',
  isSpecific: '是',
  owner: '王校長',
  auditor: '李組長',
  result: '符合',
  remark: '抽查五人',
};
const audited = (change: {
  readonly audit?: Entry;
  readonly member?: Entry;
  readonly item?: Entry;
  readonly finding?: Entry;
}): Content => ({
  audits: [{ ...audit, ...change.audit }],
  auditors: [{ ...member, ...change.member }],
  auditItems: [{ ...item, ...change.item }],
  improvements: [{ ...finding, ...change.finding }],
});
const done: Entry = { done: '115/10/20', evidence: 'https://drive.example/1' };
const session: Entry = {
  id: '115-01',
  course: '資安通識',
  category: '通識',
  day: '115/3/5',
  start: '13:00',
  end: '16:00',
  hours: 3,
  signInSheet: '簽到115-01.pdf',
};
const topics = ['pastActions', 'issues', 'suitability', 'policy', 'resources', 'controls'];
const moreTopics = ['auditResults', 'corrections', 'risks', 'incidents', 'feedback', 'chances'];
const review = (more: Entry): Content => ({
  managementReviews: [
    {
      ...Object.fromEntries([...topics, ...moreTopics].map((key) => [key, '無'])),
      id: '115-M1',
      held: '115/10/31',
      chair: '王校長',
      attendees: '全體',
      decisions: '照案通過',
      minutes: '紀錄.pdf',
      ...more,
    },
  ],
});
const submission = (more: Entry): Content => ({
  submissions: [
    {
      year: 115,
      submitted: '115/11/9',
      documentNumber: '海國字第1號',
      recipient: '教網中心',
      assessment: '已辦理',
      auditing: '已辦理',
      correction: '已辦理',
      other: '無',
      ...more,
    },
  ],
});
const goal = (more: Entry): Content => ({
  goals: [{ id: 'G1', title: '事件', metric: '3、4級事件數', comparison: '=', target: 0, ...more }],
});

const generalCases: readonly RuleCase[] = [
  {
    code: 'duplicate-key',
    broken: people({ email: 'it@school.example' }),
    row: 4,
    near: people({ email: 'it2@school.example' }),
  },
  {
    code: 'id-number',
    broken: people({ note: '身分證A123456789' }),
    row: 4,
    near: people({ note: '財產XA1234567890' }),
  },
  {
    code: 'character-without-font',
    broken: people({ name: '王𠮷' }),
    row: 4,
    near: people({ name: '王吉堃峯喆𡻕' }),
  },
  {
    code: 'future-day',
    broken: asset({ inventoried: '115/11/11' }),
    row: 2,
    near: asset({ inventoried: '115/11/10' }),
  },
  {
    code: 'unlikely-year',
    broken: { calendar: [{ day: '117/1/1', kind: '放假' }] },
    row: 2,
    near: { calendar: [{ day: '116/12/31', kind: '放假' }] },
  },
  {
    // A term may end in years, not in a hundred.
    code: 'unlikely-year',
    broken: people({ left: '2126/1/1' }),
    row: 4,
    near: people({ left: '125/12/31' }),
  },
  {
    // 015/9/30 for 115/9/30.
    code: 'unlikely-year',
    broken: asset({ inventoried: '040/12/31' }),
    row: 2,
    near: asset({ inventoried: '041/1/1' }),
  },
  {
    code: 'unknown-reference',
    broken: asset({ manager: '林先生' }),
    row: 2,
    near: asset({ manager: 'IT@school.example' }),
  },
  {
    code: 'ambiguous-person',
    broken: { ...people({ name: '李組長' }), ...asset({ custodian: 'it@school.example' }) },
    row: 2,
    near: {
      ...people({ name: '李組長' }),
      ...asset({ manager: 'it@school.example', custodian: 'it@school.example' }),
    },
  },
];

const peopleCases: readonly RuleCase[] = [
  {
    code: 'security-officer-count',
    broken: people({ role: '資安長', joined: '111/8/1' }),
    row: 4,
    near: people({ role: '資安長', left: '115/7/31' }),
  },
  {
    code: 'no-security-person',
    broken: { people: [principal, { ...officer, left: '115/11/9' }] },
    row: null,
    near: { people: [principal, { ...officer, left: '115/11/10' }] },
  },
  {
    code: 'unknown-office',
    broken: people({ office: '教務' }),
    row: 4,
    near: people({ office: ' 教務處' }),
  },
  {
    code: 'no-deputy',
    broken: { people: [principal, { ...officer, deputy: null }] },
    row: 3,
    near: {},
  },
  {
    code: 'deputy-is-self',
    broken: { people: [principal, { ...officer, deputy: '李組長' }] },
    row: 3,
    near: {},
  },
  {
    code: 'secrecy-not-signed',
    broken: people({ isBoundToSecrecy: '是' }),
    row: 4,
    near: people({ isBoundToSecrecy: '是', secrecySigned: '113/8/1' }),
  },
  {
    code: 'no-briefing',
    broken: people({ joined: '115/1/1' }),
    row: 4,
    near: people({ joined: '114/12/31' }),
  },
  {
    code: 'left-before-joined',
    broken: people({ left: '110/7/31' }),
    row: 4,
    near: people({ left: '110/8/1' }),
  },
  {
    code: 'leave-ends-before-start',
    broken: people({ leaveFrom: '115/8/1', leaveUntil: '115/7/31' }),
    row: 4,
    near: people({ leaveFrom: '115/8/1', leaveUntil: '115/8/1' }),
  },
  {
    code: 'leaver-holds-assets',
    broken: { ...people({ left: '115/7/31' }), ...asset({ custodian: '陳老師' }) },
    row: 4,
    near: {
      ...people({ left: '115/7/31' }),
      ...asset({
        custodian: '陳老師',
        state: '報廢',
        retired: '115/7/1',
        erased: '115/7/1',
        eraseMethod: '覆寫',
      }),
    },
  },
  {
    code: 'it-staff-left-without-successor',
    broken: people({ role: '資訊人員', left: '115/7/31' }),
    row: 4,
    near: people({ role: '資訊人員', left: '114/7/31' }),
  },
];

const trainingCases: readonly RuleCase[] = [
  {
    code: 'session-without-sign-in',
    broken: { trainingSessions: [{ ...session, signInSheet: null }] },
    row: 2,
    near: {
      trainingSessions: [{ ...session, signInSheet: null }],
      responses: [{ id: 'a', kind: '訓練簽到', subject: session['id'] ?? null, state: '已登錄' }],
    },
  },
  {
    code: 'session-ends-before-start',
    broken: { trainingSessions: [{ ...session, end: '13:00' }] },
    row: 2,
    near: { trainingSessions: [session] },
  },
  {
    code: 'session-hours-differ',
    broken: { trainingSessions: [{ ...session, hours: 3.5 }] },
    row: 2,
    near: { trainingSessions: [session] },
  },
  {
    code: 'training-incomplete',
    broken: training({ hours: null }),
    row: 2,
    near: {
      trainingSessions: [session],
      trainingRecords: [{ person: '王校長', session: '115-01' }],
    },
  },
  {
    code: 'training-without-proof',
    broken: training({ proof: null }),
    row: 2,
    near: {
      trainingSessions: [session],
      trainingRecords: [{ ...course, session: '115-01', proof: null }],
    },
  },
  {
    code: 'training-duplicate',
    broken: {
      trainingRecords: [
        course,
        { ...course, person: 'principal@school.example', course: ' 資安通識' },
      ],
    },
    row: 3,
    near: { trainingRecords: [course, { ...course, completed: '115/3/6' }] },
  },
  {
    // The officer has two professional hours beyond the six; they are no general ones.
    code: 'hours-of-other-category',
    broken: {
      trainingRecords: [{ ...course, person: '李組長', category: '專業', hours: 8 }],
    },
    row: 2,
    near: { trainingRecords: [{ ...course, person: '李組長', category: '專業', hours: 6 }] },
  },
  {
    code: 'hours-of-other-category',
    broken: { trainingRecords: [{ ...course, person: '李組長', hours: 3.5 }] },
    row: 2,
    near: { trainingRecords: [{ ...course, person: '李組長', hours: 3 }] },
  },
  {
    code: 'training-outside-service',
    broken: training({ completed: '110/7/31' }),
    row: 2,
    near: training({ completed: '110/8/1' }),
  },
  {
    code: 'training-differs-from-session',
    broken: {
      trainingSessions: [session],
      trainingRecords: [{ ...course, session: '115-01', hours: 2 }],
    },
    row: 2,
    near: {
      trainingSessions: [session],
      trainingRecords: [{ ...course, session: '115-01', hours: '３小時' }],
    },
  },
];

const assetCases: readonly RuleCase[] = [
  {
    code: 'item-not-of-class',
    broken: asset({ item: '套裝軟體' }),
    row: 2,
    near: asset({ class: '實體' }),
  },
  {
    code: 'personal-data-in-information-class',
    broken: asset({ class: '資訊', item: '業務資料檔案', name: '學生通訊錄' }),
    row: 2,
    near: asset({ class: '個資', item: '檔案形式個資', name: '學生通訊錄' }),
  },
  {
    code: 'manager-left',
    broken: { ...people({ left: '115/7/31' }), ...asset({ manager: '陳老師' }) },
    row: 2,
    near: { ...people({ left: '115/11/10' }), ...asset({ manager: '陳老師' }) },
  },
  {
    code: 'custodian-left',
    broken: { ...people({ left: '115/7/31' }), ...asset({ custodian: '陳老師' }) },
    row: 2,
    near: { ...people({ left: '115/11/10' }), ...asset({ custodian: '陳老師' }) },
  },
  {
    code: 'label-field-missing',
    broken: asset({ model: null }),
    row: 2,
    near: asset({ class: '軟體', item: '套裝軟體', model: null }),
  },
  {
    code: 'not-labelled',
    broken: asset({ isLabelled: null }),
    row: 2,
    near: asset({ class: '軟體', item: '套裝軟體', isLabelled: null }),
  },
  {
    code: 'duplicate-property-number',
    broken: { assets: [computer, { ...computer, id: 'A-002' }] },
    row: 3,
    near: { assets: [computer, { ...computer, id: 'A-002', propertyNumber: '3140101-0002' }] },
  },
  {
    code: 'not-inventoried',
    broken: asset({ inventoried: '114/12/31' }),
    row: 2,
    near: asset({ inventoried: '115/1/1' }),
  },
  {
    code: 'list-updated-late',
    broken: asset({ changed: '115/10/1', listUpdated: '115/10/9' }),
    row: 2,
    near: asset({ changed: '115/10/1', listUpdated: '115/10/8' }),
  },
  {
    code: 'change-notified-late',
    broken: asset({ changed: '115/11/9', changeNotified: '115/11/10' }),
    row: 2,
    near: asset({ changed: '115/11/9', changeNotified: '115/11/9' }),
  },
  {
    code: 'change-notified-late',
    broken: asset({ changed: '115/11/9', listUpdated: '115/11/9' }),
    row: 2,
    near: asset({ changed: '115/11/10' }),
  },
  {
    code: 'unsupported-software',
    broken: asset({ name: '電腦 Windows 10' }),
    row: 2,
    near: asset({ name: '電腦 Windows 11', model: 'Windows 1000' }),
  },
  {
    code: 'hazardous-without-handling',
    broken: asset({ isHazardous: '是' }),
    row: 2,
    near: asset({ isHazardous: '是', hazardHandling: '115/12 汰換' }),
  },
  {
    code: 'maybe-hazardous',
    broken: asset({ brand: 'HUAWEI', isHazardous: null }),
    row: 2,
    near: asset({ brand: 'HUAWEI', isHazardous: '否' }),
  },
  {
    code: 'no-antivirus',
    broken: asset({ hasAntivirus: '否' }),
    row: 2,
    near: asset({ item: '通訊設備', hasAntivirus: '否' }),
  },
  {
    code: 'virus-pattern-old',
    broken: asset({ virusPattern: '115/10/10' }),
    row: 2,
    near: asset({ virusPattern: '115/10/11' }),
  },
  {
    code: 'value-out-of-scale',
    broken: asset({ legality: 5 }),
    row: 2,
    near: asset({ legality: 4 }),
  },
  {
    code: 'value-not-maximum',
    broken: asset({ confidentiality: 1, integrity: 2, availability: 3, legality: 1, worth: 2 }),
    row: 2,
    near: asset({ confidentiality: 1, integrity: 2, availability: 3, legality: 1, worth: 3 }),
  },
  {
    code: 'quantity-not-whole',
    broken: asset({ quantity: 0 }),
    row: 2,
    near: asset({ quantity: 1 }),
  },
  {
    code: 'retired-without-erasure',
    broken: asset({ state: '報廢', retired: '115/7/1', erased: '115/7/1' }),
    row: 2,
    near: asset({ state: '報廢', retired: '115/7/1', item: '其他支援設備' }),
  },
  {
    code: 'retired-without-day',
    broken: asset({ state: '報廢', erased: '115/7/1', eraseMethod: '覆寫' }),
    row: 2,
    near: asset({ state: '閒置' }),
  },
];

const auditCases: readonly RuleCase[] = [
  {
    code: 'audit-ends-before-start',
    broken: audited({ audit: { end: '115/9/29' } }),
    row: 2,
    near: audited({}),
  },
  {
    code: 'notice-late',
    broken: audited({ audit: { notified: '115/9/17' } }),
    row: 2,
    near: audited({ audit: { notified: '115/9/16' } }),
  },
  {
    code: 'notice-missing',
    broken: audited({ audit: { notified: null, start: '115/11/23', end: '115/11/23' } }),
    row: 2,
    near: audited({ audit: { notified: null, start: '115/11/24', end: '115/11/24' } }),
  },
  {
    code: 'notice-incomplete',
    broken: audited({ audit: { hasProcess: null } }),
    row: 2,
    near: audited({}),
  },
  { code: 'no-auditor', broken: { audits: [audit], auditItems: [] }, row: 2, near: audited({}) },
  {
    code: 'previous-audit-not-linked',
    broken: {
      audits: [
        {
          ...audit,
          id: '114-A1',
          start: '114/9/30',
          end: '114/9/30',
          notified: '114/9/1',
          reported: '114/10/1',
        },
        audit,
      ],
      auditors: [member, { ...member, audit: '114-A1' }],
    },
    row: 3,
    near: {
      audits: [
        {
          ...audit,
          id: '114-A1',
          start: '114/9/30',
          end: '114/9/30',
          notified: '114/9/1',
          reported: '114/10/1',
        },
        { ...audit, previous: '114-A1' },
      ],
      auditors: [member, { ...member, audit: '114-A1' }],
    },
  },
  {
    code: 'no-specific-item',
    broken: audited({ item: { isSpecific: null } }),
    row: 2,
    near: audited({ audit: { start: '115/11/10', end: '115/11/10' }, item: { isSpecific: null } }),
  },
  {
    code: 'audit-not-reported',
    broken: audited({ audit: { reported: null, end: '115/10/10' } }),
    row: 2,
    near: audited({ audit: { reported: null, end: '115/10/11' } }),
  },
  {
    code: 'closed-with-open-items',
    broken: audited({ audit: { closed: '115/10/30' }, item: { result: null } }),
    row: 2,
    near: audited({ audit: { closed: '115/10/30' } }),
  },
  {
    code: 'undertaking-not-signed',
    broken: audited({ member: { signed: null } }),
    row: 2,
    near: audited({ member: { signed: '115/9/30' } }),
  },
  {
    code: 'auditor-not-trained',
    broken: audited({ member: { qualification: null } }),
    row: 2,
    near: audited({}),
  },
  {
    code: 'auditor-of-own-office',
    broken: audited({ audit: { auditee: '教務處' } }),
    row: 2,
    near: audited({ audit: { auditee: '教導處' } }),
  },
  {
    code: 'auditor-without-specific-item',
    broken: audited({ item: { auditor: null } }),
    row: 2,
    near: audited({ item: { auditor: 'it@school.example' } }),
  },
  {
    code: 'auditor-of-own-work',
    broken: audited({ item: { owner: 'it@school.example' } }),
    row: 2,
    near: audited({}),
  },
  {
    code: 'item-without-auditor',
    broken: audited({ item: { auditor: null } }),
    row: 2,
    near: audited({ item: { auditor: null, result: null } }),
  },
  {
    code: 'result-not-in-use',
    broken: {
      ...audited({ item: { result: '部分符合', finding: '115-F1' } }),
      settings: settingsWith({ 稽核可填部分符合: '否' }),
    },
    row: 2,
    near: audited({ item: { result: '部分符合', finding: '115-F1' } }),
  },
  {
    code: 'no-audit-in-year',
    broken: { audits: [{ ...audit, id: '113-A1', start: '113/9/30' }, audit] },
    row: null,
    near: { audits: [{ ...audit, id: '114-A1', start: '114/9/30' }] },
  },
  {
    code: 'auditor-not-of-audit',
    broken: audited({ item: { auditor: '王校長', owner: null } }),
    row: 2,
    near: audited({}),
  },
  {
    code: 'nonconformity-without-finding',
    broken: audited({ item: { result: '不符合' } }),
    row: 2,
    near: audited({ item: { result: '不符合', finding: '115-F1' } }),
  },
  {
    code: 'not-applicable-without-reason',
    broken: audited({ item: { result: '不適用', remark: null } }),
    row: 2,
    near: audited({ item: { result: '不適用' } }),
  },
  {
    code: 'item-without-evidence',
    broken: audited({ item: { remark: null } }),
    row: 2,
    near: audited({ item: { remark: null, evidence: '照片.jpg' } }),
  },
];

const improvementCases: readonly RuleCase[] = [
  {
    code: 'finding-item-unknown',
    broken: audited({ finding: { item: '1.2' } }),
    row: 2,
    near: audited({ finding: { item: '１.1' } }),
  },
  {
    code: 'no-cause',
    broken: audited({ finding: { cause: null } }),
    row: 2,
    near: audited({ finding: { cause: null, found: '115/10/11' } }),
  },
  {
    code: 'no-similar-check',
    broken: audited({ finding: { similar: null } }),
    row: 2,
    near: audited({ finding: { similar: null, type: '建議' } }),
  },
  {
    code: 'no-measure',
    broken: audited({ finding: { measure: null } }),
    row: 2,
    near: audited({ finding: { measure: null, type: '優點' } }),
  },
  {
    code: 'no-planned-day',
    broken: audited({ finding: { planned: null } }),
    row: 2,
    near: audited({ finding: { planned: null, found: '115/10/11' } }),
  },
  {
    code: 'no-follow-up-way',
    broken: audited({ finding: { follow: null } }),
    row: 2,
    near: audited({ finding: { follow: null, found: '115/10/11' } }),
  },
  {
    code: 'done-before-found',
    broken: audited({ finding: { ...done, done: '115/9/29' } }),
    row: 2,
    near: audited({ finding: { ...done, done: '115/9/30' } }),
  },
  {
    code: 'done-without-evidence',
    broken: audited({ finding: { done: '115/10/20' } }),
    row: 2,
    near: audited({ finding: done }),
  },
  {
    code: 'overdue-without-reason',
    broken: audited({ finding: { planned: '115/11/9' } }),
    row: 2,
    near: audited({ finding: { planned: '115/11/9', extended: '115/11/10' } }),
  },
  {
    code: 'progress-differs',
    broken: audited({ finding: { ...done, progress: '逾期完成' } }),
    row: 2,
    near: audited({ finding: { ...done, progress: '準時完成' } }),
  },
  {
    code: 'reviewer-is-owner',
    broken: audited({ finding: { reviewer: 'it@school.example' } }),
    row: 2,
    near: audited({ finding: { reviewer: '王校長' } }),
  },
  {
    code: 'closed-without-review',
    broken: audited({ finding: { ...done, closed: '115/11/1', verdict: '無效' } }),
    row: 2,
    near: audited({ finding: { ...done, closed: '115/11/1', verdict: '有效' } }),
  },
];

const otherCases: readonly RuleCase[] = [
  { code: 'review-late', broken: review({ held: '115/11/1' }), row: 2, near: review({}) },
  {
    code: 'no-review-in-year',
    broken: review({ id: '114-M1', held: '114/10/22' }),
    row: null,
    near: {
      ...review({ id: '114-M1', held: '114/10/22' }),
      settings: settingsWith({ 管理審查期限: '11/10' }),
    },
  },
  {
    code: 'chair-not-security-officer',
    broken: review({ chair: '李組長' }),
    row: 2,
    near: review({}),
  },
  { code: 'not-a-roc-year', broken: submission({ year: 2026 }), row: 2, near: submission({}) },
  {
    code: 'submission-without-number',
    broken: submission({ documentNumber: null }),
    row: 2,
    near: submission({ documentNumber: null, submitted: null }),
  },
  {
    code: 'submission-part-missing',
    broken: submission({ correction: null }),
    row: 2,
    near: submission({ correction: null, submitted: null }),
  },
  {
    code: 'calendar-day-repeated',
    broken: {
      calendar: [
        { day: '115/1/1', kind: '放假' },
        { day: '2026/1/1', kind: '放假' },
      ],
    },
    row: 3,
    near: {
      calendar: [
        { day: '115/1/1', kind: '放假' },
        { day: '2026/1/2', kind: '放假' },
      ],
    },
  },
  {
    code: 'calendar-empty',
    broken: { calendar: [{ day: '114/1/1', kind: '放假' }] },
    row: null,
    near: {},
  },
  {
    code: 'unknown-setting',
    broken: { settings: [...settingsWith({}), { item: '學校電話', value: '1' }] },
    row: settingsWith({}).length + 2,
    near: {},
  },
  {
    code: 'label-place-off-sheet',
    broken: { settings: settingsWith({ 標籤紙已用格數: 25 }) },
    row: settingsWith({}).findIndex(({ item }) => item === '標籤紙已用格數') + 2,
    near: { settings: settingsWith({ 標籤紙已用格數: 24 }) },
  },
  {
    code: 'no-school-name',
    broken: { settings: settingsWith({ 學校名稱: null }) },
    row: 2,
    near: {},
  },
  {
    code: 'unknown-metric',
    broken: goal({ metric: '3、4級事件數量' }),
    row: 2,
    near: goal({ metric: '３、４級 事件數' }),
  },
  {
    code: 'goal-has-two-measures',
    broken: goal({ sheet: '資安事件' }),
    row: 2,
    near: goal({ scope: '性質=確認事件' }),
  },
  {
    code: 'goal-unit-differs',
    broken: goal({ metric: '防毒涵蓋率', unit: '件' }),
    row: 2,
    near: goal({ metric: '防毒涵蓋率', unit: null }),
  },
  {
    code: 'goal-not-measurable',
    broken: goal({ metric: null, sheet: '社團', method: '筆數' }),
    row: 2,
    near: goal({ metric: null, sheet: '資安事件', method: '筆數' }),
  },
];

export const ruleCases: readonly RuleCase[] = [
  ...generalCases,
  ...peopleCases,
  ...trainingCases,
  ...assetCases,
  ...auditCases,
  ...improvementCases,
  ...incidentCases,
  ...otherCases,
  ...lawCases,
  ...improvementChapterCases,
  ...organisationCases,
  ...accessCases,
  ...facilitiesCases,
  ...outsourcingCases,
  ...acrossCases,
  ...readingCases,
];
