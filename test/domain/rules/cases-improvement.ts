/* eslint max-lines: off -- a table of cases, read side by side */
// Training plans, documents, attestations and matters to follow up: entries that break a rule and ones that nearly do.
import {
  audit,
  finding,
  incident,
  settingsWith,
  staff,
  type Content,
  type Entry,
} from '../../fixtures/school.ts';
import type { RuleCase } from './rule-case.ts';

const version: Entry = {
  id: 'D1',
  title: '通報程序',
  kind: '通報應變程序',
  version: '1.0',
  versioned: '114/12/1',
  approver: '王校長',
  approved: '114/12/10',
  nextReview: '115/12/10',
  link: '程序.pdf',
};
const documents = (...more: readonly Entry[]): Content => ({
  documents: more.map((entry) => ({ ...version, ...entry })),
});

const documentCases: readonly RuleCase[] = [
  {
    code: 'approved-before-version',
    broken: documents({ approved: '114/11/30' }),
    row: 2,
    near: documents({ approved: '114/12/1' }),
  },
  {
    code: 'approval-without-approver',
    broken: documents({ approver: null }),
    row: 2,
    near: documents({ approver: null, approved: null }),
  },
  {
    code: 'approver-not-security-officer',
    broken: documents({ approver: '李組長' }),
    row: 2,
    near: documents({ approver: '基隆市政府' }),
  },
  {
    code: 'document-review-passed',
    broken: documents({ nextReview: '115/11/9' }),
    row: 2,
    near: documents(
      { nextReview: '115/11/9' },
      { id: 'D2', version: '2.0', versioned: '115/1/1', approved: '115/1/2' },
    ),
  },
  {
    code: 'document-review-passed',
    broken: documents({}, { id: 'D2', title: '政策', nextReview: '115/11/9' }),
    row: 3,
    near: documents({}, { id: 'D2', title: '政策', nextReview: '115/11/10' }),
  },
  {
    code: 'review-before-version-day',
    broken: documents({ versioned: '114/12/1', nextReview: '114/12/1' }),
    row: 2,
    near: documents({ versioned: '114/12/1', nextReview: '114/12/2' }),
  },
  {
    code: 'document-version-repeated',
    broken: documents({}, { id: 'D2', version: '１.0' }),
    row: 3,
    near: documents({}, { id: 'D2', version: '1.1' }),
  },
];

const attested = (...more: readonly Entry[]): Content => ({
  attestations: more.map((entry) => ({
    obligation: 'EVAL',
    year: 115,
    result: '符合',
    checker: '李組長',
    checked: '115/10/1',
    ...entry,
  })),
});

const attestationCases: readonly RuleCase[] = [
  {
    code: 'not-an-attested-obligation',
    broken: attested({ obligation: 'RPT-NOV' }),
    row: 2,
    near: attested({ obligation: 'ｅval ' }),
  },
  {
    code: 'attestation-without-reason',
    broken: attested({ result: '不符合' }),
    row: 2,
    near: attested({ result: '不符合', reason: '尚未上鎖，十二月前加裝' }),
  },
  {
    code: 'attestation-without-reason',
    broken: attested({ result: '不適用' }),
    row: 2,
    near: attested({}),
  },
  {
    code: 'not-a-roc-year',
    broken: attested({ year: 2026 }),
    row: 2,
    near: attested({}),
  },
  {
    code: 'attestation-outside-year',
    broken: attested({ checked: '114/12/31' }),
    row: 2,
    near: attested({ checked: '115/1/1' }),
  },
  {
    code: 'attestation-repeated',
    broken: attested({}, { obligation: 'eval' }),
    row: 3,
    near: attested({}, { checked: '115/10/2' }),
  },
];

const lesson = (id: string, more: Entry = {}): Entry => ({
  id,
  schoolYear: 115,
  course: '資安通識',
  jobType: '全體',
  category: '通識',
  hours: 3,
  planned: '115/12/1',
  approved: '115/9/1',
  ...more,
});
const forIt = lesson('T2', { course: '備份實作', jobType: '資訊', category: '專業' });
const lessons = (more: Entry, content: Content = {}): Content => ({
  trainingPlan: [lesson('T1', more), forIt],
  ...content,
});
const session: Entry = {
  id: '115-01',
  course: '資安通識',
  category: '通識',
  day: '115/9/5',
  hours: 3,
  signInSheet: '簽到.pdf',
};

const trainingPlanCases: readonly RuleCase[] = [
  {
    code: 'not-a-school-year',
    broken: lessons({ schoolYear: 2026 }),
    row: 2,
    near: lessons({ schoolYear: 116, planned: '116/8/1', approved: null }),
  },
  {
    code: 'course-outside-school-year',
    broken: lessons({ planned: '116/8/1' }),
    row: 2,
    near: lessons({ planned: '116/7/31' }),
  },
  {
    code: 'training-plan-not-approved',
    broken: lessons({ approved: null }),
    row: 2,
    near: lessons({ approved: null }, { settings: settingsWith({ 訓練計畫期限: '11/10' }) }),
  },
  {
    code: 'training-plan-lacks-job-type',
    broken: lessons({ jobType: '管理' }),
    row: 2,
    near: lessons({}),
  },
  {
    code: 'planned-course-not-held',
    broken: lessons({ planned: '115/11/9' }),
    row: 2,
    near: lessons({ planned: '115/11/10' }),
  },
  {
    code: 'planned-course-not-held',
    broken: lessons(
      { planned: '115/9/5' },
      { trainingSessions: [{ ...session, day: '115/7/31' }] },
    ),
    row: 2,
    near: lessons({ planned: '115/9/5' }, { trainingSessions: [session] }),
  },
  {
    code: 'session-not-in-plan',
    broken: lessons({}, { trainingSessions: [{ ...session, course: '釣魚郵件' }] }),
    row: 2,
    near: { trainingSessions: [{ ...session, course: '釣魚郵件' }] },
  },
];

const principal: Entry = { ...staff[0] };
const officers: readonly RuleCase[] = [
  {
    code: 'security-officer-not-principal',
    broken: { people: [{ ...principal, title: '教務主任' }, { ...staff[1] }] },
    row: 2,
    near: { people: [{ ...principal, title: '代理校長 ' }, { ...staff[1] }] },
  },
];

const review = (more: Entry, content: Content = {}): Content => ({
  managementReviews: [
    {
      id: '115-M1',
      held: '115/10/10',
      chair: '王校長',
      decisions: '更新密碼原則',
      auditResults: '已報告',
      corrections: '已報告',
      incidents: '已報告',
      policy: '已報告',
      resources: '已報告',
      risks: '已報告',
      ...more,
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
  owner: '李組長',
  planned: '115/12/1',
};
const matters = (more: Entry): Content => review({}, { followUps: [{ ...matter, ...more }] });
const finished: Entry = { done: '115/11/1', effect: '已全面套用' };

const followUpCases: readonly RuleCase[] = [
  {
    code: 'follow-up-without-origin',
    broken: matters({ originId: null }),
    row: 2,
    near: matters({ originId: null, origin: '其他' }),
  },
  {
    code: 'follow-up-origin-unknown',
    broken: matters({ originId: '115-M2' }),
    row: 2,
    near: matters({ originId: '１１５-M1' }),
  },
  {
    code: 'follow-up-origin-unknown',
    broken: matters({ origin: '稽核', originId: '115-F1' }),
    row: 2,
    near: {
      ...matters({ origin: '稽核', originId: '115-F1' }),
      audits: [audit],
      improvements: [finding],
    },
  },
  {
    code: 'follow-up-overdue',
    broken: matters({ planned: '115/11/9' }),
    row: 2,
    near: matters({ planned: '115/11/9', extended: '115/11/10' }),
  },
  {
    code: 'follow-up-without-effect',
    broken: matters({ done: '115/11/1' }),
    row: 2,
    near: matters(finished),
  },
  {
    code: 'follow-up-progress-differs',
    broken: matters({ ...finished, progress: '逾期完成' }),
    row: 2,
    near: matters({ ...finished, progress: '準時完成' }),
  },
  {
    code: 'review-without-follow-up',
    broken: review({}),
    row: 2,
    near: review({ held: '115/10/11' }),
  },
  {
    code: 'review-without-follow-up',
    broken: review({ decisions: '照案通過' }),
    row: 2,
    near: review({ decisions: '無' }),
  },
  {
    code: 'review-topic-says-none',
    broken: review({ auditResults: '無' }, { audits: [audit] }),
    row: 2,
    near: review({ auditResults: '無', held: '115/9/29' }, { audits: [audit] }),
  },
  {
    code: 'review-topic-says-none',
    broken: review({ corrections: '無' }, { audits: [audit], improvements: [finding] }),
    row: 2,
    near: review(
      { corrections: '無' },
      { audits: [audit], improvements: [{ ...finding, type: '建議' }] },
    ),
  },
  {
    code: 'review-topic-says-none',
    broken: review({ incidents: '無' }, { incidents: [incident] }),
    row: 2,
    near: review({ incidents: '無' }, { incidents: [{ ...incident, nature: '演練' }] }),
  },
  {
    code: 'review-topic-says-none',
    broken: review(
      { policy: '無' },
      { goals: [{ id: 'G1', title: '事件', metric: '3、4級事件數', comparison: '=', target: 0 }] },
    ),
    row: 2,
    near: review({ policy: '無' }),
  },
  {
    code: 'review-topic-says-none',
    broken: review({ resources: '無' }, { resources: [{ year: 115 }] }),
    row: 2,
    near: review({ resources: '無' }, { resources: [{ year: 114 }] }),
  },
  {
    code: 'review-topic-says-none',
    broken: review({ risks: '無' }, { riskAssessments: [{ assessed: '115/10/10' }] }),
    row: 2,
    near: review({ risks: '無' }, { riskAssessments: [{ assessed: '115/10/11' }] }),
  },
];

export const improvementChapterCases: readonly RuleCase[] = [
  ...documentCases,
  ...attestationCases,
  ...trainingPlanCases,
  ...officers,
  ...followUpCases,
];
