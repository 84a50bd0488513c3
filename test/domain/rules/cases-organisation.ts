/* eslint max-lines: off -- a table of cases, read side by side */
// Businesses, team, policy, resources, secrecy and major events: entries that break a rule and ones that nearly do.
import {
  audit,
  finding,
  settingsWith,
  staff,
  supportBusiness,
  type Content,
  type Entry,
} from '../../fixtures/school.ts';
import type { RuleCase } from './rule-case.ts';

const business: Entry = {
  name: '教務業務',
  operation: '學籍管理',
  system: '無',
  importance: '依法執掌',
  impact: '無',
  outage: '無',
};
const businesses = (...more: readonly Entry[]): Content => ({
  coreBusiness: more.map((entry) => ({ ...business, ...entry })),
});
const support = (more: Entry): Content => ({
  nonCoreBusiness: supportBusiness.map((entry, index) =>
    index === 0 ? { ...entry, ...more } : entry,
  ),
});
const withSystem: Entry = { system: '校務系統', outage: 48, side: '對外' };

const businessCases: readonly RuleCase[] = [
  {
    code: 'business-repeated',
    broken: businesses({}, { name: ' 教務業務' }),
    row: 3,
    near: businesses({}, { operation: '成績評量' }),
  },
  {
    code: 'business-without-operation',
    broken: businesses({ operation: null }),
    row: 2,
    near: businesses({}),
  },
  {
    code: 'outage-not-in-hours',
    broken: businesses({ ...withSystem, outage: '無' }),
    row: 2,
    near: businesses({ ...withSystem, outage: '48小時' }),
  },
  {
    code: 'outage-not-filled',
    broken: businesses({ outage: null }),
    row: 2,
    near: businesses({ outage: '無' }),
  },
  {
    code: 'outage-unlikely',
    broken: businesses({ ...withSystem, outage: 721 }),
    row: 2,
    near: businesses({ ...withSystem, outage: '７２０' }),
  },
  {
    code: 'service-side-missing',
    broken: businesses({ ...withSystem, side: null }),
    row: 2,
    near: businesses({ side: null }),
  },
  {
    code: 'system-detail-missing',
    broken: businesses({ ...withSystem, ip: '192.0.2.1', unit: '教務處', keeper: '李組長' }),
    row: 2,
    near: businesses({
      ...withSystem,
      ip: '192.0.2.1',
      unit: '教務處',
      keeper: '李組長',
      vendor: '無',
    }),
  },
  {
    code: 'system-breaks-level',
    broken: businesses({ ...withSystem, host: '自行維運' }),
    row: 2,
    near: {
      ...businesses({ ...withSystem, host: '自行維運' }),
      settings: settingsWith({ 責任等級: 'C' }),
    },
  },
  {
    code: 'expected-business-missing',
    broken: businesses({}, { name: '學務工作' }, { name: '總務業務' }),
    row: null,
    near: businesses({ name: '教導業務' }, { name: '總務業務' }, { name: '輔導業務' }),
  },
  {
    code: 'support-business-missing',
    broken: { nonCoreBusiness: supportBusiness.slice(1) },
    row: null,
    near: { nonCoreBusiness: supportBusiness },
  },
  {
    code: 'support-repeated',
    broken: { nonCoreBusiness: [...supportBusiness, ...supportBusiness.slice(0, 1)] },
    row: 5,
    near: support({ name: '郵件服務', operation: '垃圾信過濾' }),
  },
  {
    code: 'support-without-operation',
    broken: support({ operation: null }),
    row: 2,
    near: support({}),
  },
  {
    code: 'support-outage-unlikely',
    broken: support({ outage: 1000 }),
    row: 2,
    near: support({ outage: '720 工作小時' }),
  },
  {
    code: 'support-side-missing',
    broken: support({ side: null }),
    row: 2,
    near: support({ side: null, outage: '無' }),
  },
];

const member = (group: string, name: string, more: Entry = {}): Entry => ({
  group,
  member: name,
  duties: '依職掌辦理',
  updated: '115/8/10',
  ...more,
});
const members: readonly Entry[] = [
  member('召集人', '王校長'),
  member('策略規劃', '王校長'),
  member('資安防護', '李組長'),
  member('績效管理', '王校長'),
];
const director = (more: Entry = {}): Entry => ({
  name: '陳主任',
  email: 'chen@school.example',
  office: '學務處',
  title: '學務主任',
  role: '主管',
  joined: '110/8/1',
  ...more,
});
const withDirector = (more: Entry, team: readonly Entry[]): Content => ({
  people: [...staff, director(more)],
  team,
});
const chen = member('策略規劃組', '陳主任');

const teamCases: readonly RuleCase[] = [
  {
    code: 'team-group-empty',
    broken: { team: members.slice(0, 3) },
    row: null,
    near: { team: members },
  },
  {
    // A group of people who have left is empty.
    code: 'team-group-empty',
    broken: withDirector({ left: '115/11/9' }, [
      ...members.slice(0, 3),
      member('績效管理組', '陳主任'),
    ]),
    row: null,
    near: withDirector({ left: '115/11/10' }, [
      ...members.slice(0, 3),
      member('績效管理組', '陳主任'),
    ]),
  },
  {
    code: 'convener-not-security-officer',
    broken: { team: [...members, member('召集人', '李組長')] },
    row: 6,
    near: { team: members },
  },
  {
    code: 'director-not-in-team',
    broken: withDirector({}, members),
    row: null,
    near: withDirector({}, [...members, chen]),
  },
  {
    code: 'team-member-left',
    broken: withDirector({ left: '115/11/9' }, [...members, chen]),
    row: 6,
    near: withDirector({ left: '115/11/10' }, [...members, chen]),
  },
  {
    code: 'leaver-in-team',
    broken: withDirector({ left: '115/11/9' }, [...members, chen]),
    row: 4,
    near: withDirector({ left: '115/11/9' }, members),
  },
  {
    code: 'team-not-updated',
    broken: withDirector({ joined: '115/10/26' }, [...members, chen]),
    row: 4,
    near: withDirector({ joined: '115/10/27' }, [...members, chen]),
  },
  {
    code: 'protector-audits',
    broken: { team: [...members, member('績效管理組', 'it@school.example')] },
    row: 4,
    near: { team: members },
  },
];

const briefing: Entry = {
  day: '115/4/8',
  audience: '外部',
  stakeholder: '市教網中心',
  way: '其他',
  version: '3.0',
  approved: '115/1/30',
  effect: '回覆已閱',
};
const parties: readonly Entry[] = [{ name: '市教網中心', kind: '上級機關' }];
const told = (more: Entry): Content => ({
  stakeholders: parties,
  policyBriefings: [{ ...briefing, ...more }],
});

const policyCases: readonly RuleCase[] = [
  {
    code: 'network-centre-missing',
    broken: { stakeholders: [{ name: '浪花資訊', kind: '供應商' }] },
    row: null,
    near: { stakeholders: [{ name: '基隆市教育網路中心（市網）', kind: '上級機關' }] },
  },
  {
    code: 'stakeholder-ends-before-start',
    broken: { stakeholders: [{ ...parties[0], since: '115/1/1', until: '114/12/31' }] },
    row: 2,
    near: { stakeholders: [{ ...parties[0], since: '115/1/1', until: '115/1/1' }] },
  },
  {
    code: 'stakeholder-not-told',
    broken: {
      ...told({ effect: null }),
      settings: settingsWith({ 政策宣導期限: '11/9' }),
    },
    row: 2,
    near: { ...told({}), settings: settingsWith({ 政策宣導期限: '11/9' }) },
  },
  {
    code: 'external-without-stakeholder',
    broken: told({ stakeholder: null }),
    row: 2,
    near: told({ stakeholder: null, audience: '內部' }),
  },
  {
    code: 'told-before-approval',
    broken: told({ approved: '115/4/9' }),
    row: 2,
    near: told({ approved: '115/4/8' }),
  },
  {
    code: 'audience-not-told-in-year',
    broken: {
      stakeholders: parties,
      policyBriefings: [
        { ...briefing, day: '113/4/8', approved: '113/1/30' },
        { ...briefing, day: '115/4/8' },
      ],
    },
    row: null,
    near: {
      stakeholders: parties,
      policyBriefings: [{ ...briefing, day: '114/4/8', approved: '114/1/30' }],
    },
  },
  {
    // The school's own day for it is past.
    code: 'audience-not-told-in-year',
    broken: {
      ...told({ day: '114/4/8', approved: '114/1/30' }),
      settings: settingsWith({ 政策宣導期限: '11/9' }),
    },
    row: null,
    near: {
      ...told({ day: '114/4/8', approved: '114/1/30' }),
      settings: settingsWith({ 政策宣導期限: '11/10' }),
    },
  },
  {
    code: 'missed-person-unknown',
    broken: told({ audience: '內部', stakeholder: null, missed: '李組長、林先生' }),
    row: 2,
    near: told({ audience: '內部', stakeholder: null, missed: '李組長' }),
  },
];

const request: Entry = {
  id: '115-R1',
  requested: '115/5/18',
  office: '教務處',
  applicant: '李組長',
  kind: '硬體',
  item: '外接硬碟',
  reason: '異地備份',
  year: 116,
  amount: 7600,
  reviewed: '115/6/10',
  verdict: '核准',
  approved: '115/6/17',
};
const requested = (more: Entry): Content => ({ requests: [{ ...request, ...more }] });
const budget: Entry = { year: 115, kind: '經費', item: '設備', total: 10_000, security: 2000 };
const manpower: Entry = {
  year: 115,
  kind: '人力',
  item: '兼辦人員',
  holder: '李組長',
  task: '內部稽核及教育訓練',
};
const resources = (...entries: readonly Entry[]): Content => ({ resources: entries });

const resourceCases: readonly RuleCase[] = [
  {
    code: 'request-year-unlikely',
    broken: requested({ year: 2027 }),
    row: 2,
    near: requested({ year: 118 }),
  },
  {
    code: 'request-amount-negative',
    broken: requested({ amount: -1 }),
    row: 2,
    near: requested({ amount: 0 }),
  },
  {
    code: 'review-without-verdict',
    broken: requested({ verdict: null }),
    row: 2,
    near: requested({ verdict: null, reviewed: null }),
  },
  {
    code: 'approved-before-review',
    broken: requested({ approved: '115/6/9' }),
    row: 2,
    near: requested({ approved: '115/6/10' }),
  },
  {
    code: 'purchase-without-approval',
    broken: requested({ purchased: '115/6/16' }),
    row: 2,
    near: requested({ purchased: '115/6/17' }),
  },
  {
    code: 'request-of-hazardous-product',
    broken: requested({ isHazardous: '是' }),
    row: 2,
    near: requested({ isHazardous: '是', verdict: '退回' }),
  },
  {
    code: 'request-maybe-hazardous',
    broken: requested({ brand: 'HUAWEI' }),
    row: 2,
    near: requested({ brand: 'HUAWEI', isHazardous: '否' }),
  },
  {
    code: 'request-after-window',
    broken: requested({ requested: '115/8/1' }),
    row: 2,
    near: requested({ requested: '115/7/31' }),
  },
  {
    code: 'resource-year-unlikely',
    broken: resources({ ...budget, year: 2026 }),
    row: 2,
    near: resources({ ...budget, year: 116 }),
  },
  {
    code: 'budget-without-amounts',
    broken: resources({ ...budget, security: null }),
    row: 2,
    near: resources({ ...budget, security: 0 }),
  },
  {
    code: 'security-above-total',
    broken: resources({ ...budget, security: 10_001 }),
    row: 2,
    near: resources({ ...budget, security: 10_000 }),
  },
  {
    code: 'manpower-without-task',
    broken: resources({ ...manpower, task: null }),
    row: 2,
    near: resources({ ...budget, task: null }),
  },
  {
    code: 'resource-holder-left',
    broken: {
      people: [...staff, director({ left: '115/7/31' })],
      ...resources(manpower, { ...manpower, holder: '陳主任' }),
    },
    row: 3,
    near: {
      people: [...staff, director({ left: '115/7/31' })],
      ...resources(manpower, { ...manpower, holder: '陳主任', year: 114 }),
    },
  },
  {
    code: 'security-person-not-listed',
    broken: resources({ ...manpower, holder: '王校長' }),
    row: null,
    near: resources(manpower),
  },
];

const critical = (more: Entry): Content => ({
  people: [...staff, director({ criticalTasks: '管理、操作', deputy: '李組長', ...more })],
});
const agreement: Entry = {
  signer: '陳主任',
  signed: '113/8/1',
  reason: '到職',
  evidence: '同意書.pdf',
};
const signed = (person: Entry, more: Entry = {}): Content => ({
  people: [...staff, director(person)],
  secrecyAgreements: [{ ...agreement, ...more }],
});

const segregationCases: readonly RuleCase[] = [
  {
    code: 'unknown-critical-task',
    broken: critical({ criticalTasks: '管理、採購' }),
    row: 4,
    near: critical({ criticalTasks: '管理／維護' }),
  },
  {
    code: 'critical-without-deputy',
    broken: critical({ deputy: null }),
    row: 4,
    near: critical({ deputy: null, criticalTasks: '無' }),
  },
  {
    code: 'critical-without-rotation',
    broken: critical({}),
    row: 4,
    near: critical({ rotation: '無需' }),
  },
  {
    code: 'one-person-all-tasks',
    broken: critical({ criticalTasks: '管理、維護、設計、操作' }),
    row: 4,
    near: critical({ criticalTasks: '管理、維護、操作' }),
  },
  {
    code: 'secrecy-day-differs',
    broken: signed({ isBoundToSecrecy: '是', secrecySigned: '113/8/2' }),
    row: 4,
    near: signed({ isBoundToSecrecy: '是', secrecySigned: '2024/8/1' }),
  },
  {
    code: 'signer-not-bound',
    broken: signed({}),
    row: 2,
    near: signed({}, { ended: '114/7/31' }),
  },
  {
    code: 'secrecy-ends-before-signing',
    broken: signed({}, { ended: '113/7/31' }),
    row: 2,
    near: signed({}, { ended: '113/8/1' }),
  },
  {
    // 保密同意 is proof enough: the day need not be typed twice.
    code: 'secrecy-not-signed',
    broken: {
      people: [...staff, director({ isBoundToSecrecy: '是' })],
      secrecyAgreements: [{ ...agreement, signer: '李組長' }],
    },
    row: 4,
    near: signed({ isBoundToSecrecy: '是' }),
  },
];

const change: Entry = {
  id: '115-C1',
  day: '115/8/11',
  kind: '系統重大變更',
  summary: '更換骨幹交換器',
};
const changed = (more: Entry, ...audits: readonly Entry[]): Content => ({
  majorEvents: [{ ...change, ...more }],
  audits,
});
const lawEvent: Entry = {
  id: '115-L1',
  day: '115/10/10',
  law: '個人資料保護法',
  type: '未鑑別',
  source: '稽核',
  content: '清單沒有列',
};
const happened = (more: Entry, content: Content = {}): Content => ({
  ...content,
  goalEvents: [{ ...lawEvent, ...more }],
});
const listed: Content = { lawList: [{ title: '個人資料保護法', checked: '115/10/20' }] };
const appraisal: Entry = {
  day: '115/8/18',
  kind: '懲處',
  summary: '未依規定通報',
  documentNumber: '海國人字第1號',
};

const eventCases: readonly RuleCase[] = [
  {
    code: 'appraisal-without-rule',
    broken: { appraisals: [appraisal] },
    row: 2,
    near: { appraisals: [{ ...appraisal, kind: '獎勵' }] },
  },
  {
    code: 'change-without-audit',
    broken: changed({}, { ...audit, start: '115/8/10', end: '115/8/10' }),
    row: 2,
    near: changed({ day: '115/8/12' }, { ...audit, start: '115/8/10', end: '115/8/10' }),
  },
  {
    code: 'audit-before-change',
    broken: changed(
      { audit: '115-A1', day: '115/10/1' },
      { ...audit, start: '115/9/30', end: '115/9/30' },
    ),
    row: 2,
    near: changed(
      { audit: '115-A1', day: '115/9/30' },
      { ...audit, start: '115/9/30', end: '115/9/30' },
    ),
  },
  {
    code: 'level-letter-without-number',
    broken: changed({ kind: '等級核定' }),
    row: 2,
    near: changed({ kind: '等級核定', documentNumber: '府教字第1號' }),
  },
  {
    code: 'audit-without-event',
    broken: changed({ kind: '組織改造' }, { ...audit, trigger: '系統重大變更' }),
    row: 2,
    near: changed({}, { ...audit, trigger: '系統重大變更' }),
  },
  {
    code: 'goal-event-differs-from-finding',
    broken: happened(
      { improvement: '115-F1' },
      { improvements: [{ ...finding, compliance: '違反' }] },
    ),
    row: 2,
    near: happened(
      { improvement: '115-F1' },
      { improvements: [{ ...finding, compliance: '未鑑別' }] },
    ),
  },
  {
    code: 'law-still-not-identified',
    broken: happened({}),
    row: 2,
    near: happened({ day: '115/10/11' }),
  },
  {
    code: 'violated-law-not-listed',
    broken: happened({ type: '違反' }),
    row: 2,
    near: happened({ type: '違反' }, listed),
  },
];

export const organisationCases: readonly RuleCase[] = [
  ...businessCases,
  ...teamCases,
  ...policyCases,
  ...resourceCases,
  ...segregationCases,
  ...eventCases,
];
