/* eslint max-lines: off -- a table of cases, read side by side */
// Outsourcing and intelligence: every rule with an entry that breaks it and one that nearly does.
import { incident, settingsWith, type Content, type Entry } from '../../fixtures/school.ts';
import { serviceOf } from './cases-facilities.ts';
import type { RuleCase } from './rule-case.ts';

/** A contract for a system with nothing missing. */
export const contract: Entry = {
  id: 'V-1',
  name: '海風資訊',
  kind: '系統維運',
  service: '學校網站維運',
  reachesData: '是',
  owner: '李組長',
  start: '115/1/1',
  end: '115/12/31',
  amount: 90_000,
  ability: '同類案五件',
  nature: '網站代管',
  needs: '防護基準普級',
  measures: 'ISO 27001',
  staffing: '二人具證照',
  maySubcontract: '否',
  termsChecked: '114/12/10',
  firstWork: '115/1/5',
  undertaking: '114/12/20',
  staffSigned: '115/1/5',
  otherMeasures: '無',
};
const parties: readonly Entry[] = [
  { name: '市教網中心', kind: '上級機關' },
  { name: '海風資訊', kind: '供應商' },
];
const outsourced = settingsWith({ 委外情形: '有' });
const contracts = (more: Entry, check: Entry | null = null): Content => ({
  settings: outsourced,
  stakeholders: parties,
  vendors: [{ ...contract, ...more }],
  vendorChecks: check === null ? [] : [check],
});
/** Upkeep of goods by people who see no data. */
const upkeepOnly: Entry = { kind: '財物維護', reachesData: '否' };
const over: Entry = { end: '115/11/9', returned: '115/11/9', returnProof: '切結.pdf' };

const vendorCases: readonly RuleCase[] = [
  {
    code: 'outsourcing-declared-none',
    broken: { ...contracts({}), settings: settingsWith({ 委外情形: '無' }) },
    row: 2,
    near: { ...contracts({ kind: '財物維護' }), settings: settingsWith({ 委外情形: '無' }) },
  },
  {
    code: 'no-vendor-listed',
    broken: contracts({ kind: '財物維護' }),
    row: null,
    near: contracts({}),
  },
  {
    code: 'outsourced-system-breaks-level',
    broken: contracts({}),
    row: 2,
    near: contracts({ kind: '資通服務' }),
  },
  {
    code: 'contract-ends-before-start',
    broken: contracts({ end: '114/12/31' }),
    row: 2,
    near: contracts({ end: '115/1/1' }),
  },
  {
    code: 'vendor-not-weighed',
    broken: contracts({ nature: null }),
    row: 2,
    near: contracts({ ...upkeepOnly, nature: null }),
  },
  {
    code: 'vendor-without-measures',
    broken: contracts({ measures: null }),
    row: 2,
    near: contracts({ ...upkeepOnly, measures: null }),
  },
  {
    code: 'vendor-without-staff',
    broken: contracts({ staffing: null }),
    row: 2,
    near: contracts({ ...upkeepOnly, staffing: null }),
  },
  {
    code: 'subcontract-unclear',
    broken: contracts({ maySubcontract: '是', subScope: '機房', subTo: '浪花' }),
    row: 2,
    near: contracts({ maySubcontract: '否', subScope: null }),
  },
  {
    code: 'vendor-secrecy-incomplete',
    broken: contracts({ staffSigned: '115/1/6' }),
    row: 2,
    near: contracts({ ...upkeepOnly, staffSigned: null }),
  },
  {
    code: 'vendor-data-not-returned',
    broken: contracts({ ...over, returnProof: null }),
    row: 2,
    near: contracts({ ...over, end: '115/11/10', returnProof: null }),
  },
  {
    code: 'vendor-not-checked',
    broken: contracts({ start: '114/11/9' }),
    row: 2,
    near: contracts({ start: '114/11/10' }),
  },
  {
    code: 'vendor-not-stakeholder',
    broken: { ...contracts({}), stakeholders: parties.slice(0, 1) },
    row: 2,
    near: { ...contracts(upkeepOnly), stakeholders: parties.slice(0, 1) },
  },
  {
    code: 'ended-vendor-in-use',
    broken: { ...contracts(over), ...serviceOf('V-1') },
    row: 2,
    near: { ...contracts({ ...over, end: '115/11/10' }), ...serviceOf('v-1') },
  },
  {
    code: 'service-of-ended-vendor',
    broken: { ...contracts(over), ...serviceOf('V-1') },
    row: 2,
    near: { ...contracts({ ...over, end: '115/11/10' }), ...serviceOf('v-1') },
  },
  {
    code: 'service-without-vendor',
    broken: { ...contracts({}), ...serviceOf(null) },
    row: 2,
    near: { ...contracts({}), ...serviceOf('V-1') },
  },
  {
    code: 'custom-system-without-proof',
    broken: contracts({ isCustom: '是', testProof: '檢測.pdf', foreignParts: '無' }),
    row: 2,
    near: contracts({ isCustom: '是', testProof: '檢測.pdf', foreignParts: '無', licences: '無' }),
  },
  {
    code: 'core-system-without-test',
    broken: contracts({ amount: '10,000,000' }),
    row: 2,
    near: contracts({ amount: '9,999,999' }),
  },
  {
    code: 'state-secret-incomplete',
    broken: contracts({ isStateSecret: '是' }),
    row: 2,
    near: contracts({
      isStateSecret: '是',
      secretLevel: '密',
      secretClause: '已載明',
      consented: '115/1/2',
      vetted: '115/1/2',
      vetting: '適任',
      exitControl: '已通報',
    }),
  },
  {
    code: 'vetted-before-consent',
    broken: contracts({ consented: '115/1/3', vetted: '115/1/2' }),
    row: 2,
    near: contracts({ consented: '115/1/2', vetted: '115/1/2' }),
  },
  {
    code: 'hazardous-vendor',
    broken: contracts({ isHazardous: '是' }),
    row: 2,
    near: contracts({ isHazardous: '是', hazardHandling: '府教字第 9 號核准' }),
  },
];

export const check: Entry = {
  id: 'C-1',
  vendor: 'V-1',
  trigger: '定期',
  day: '115/9/1',
  checker: '李組長',
  result: '符合',
};
export const event: Entry = {
  id: 'C-2',
  vendor: 'V-1',
  trigger: '事件',
  eventKind: '資安事件',
  harm: '系統遭竄改',
  aware: '115/10/11 09:00',
  told: '115/10/11 10:00',
  remedy: '還原網頁',
};
const checked = (more: Entry): Content => contracts({}, { ...check, ...more });
const happened = (more: Entry): Content => contracts({}, { ...event, ...more });

const checkCases: readonly RuleCase[] = [
  {
    code: 'vendor-event-incomplete',
    broken: happened({ remedy: null }),
    row: 2,
    near: checked({ remedy: null }),
  },
  {
    code: 'vendor-told-before-aware',
    broken: happened({ told: '115/10/11 08:59' }),
    row: 2,
    near: happened({ told: '115/10/11 09:00' }),
  },
  {
    code: 'vendor-told-late',
    broken: happened({ told: '115/10/11 10:01' }),
    row: 2,
    near: happened({}),
  },
  {
    code: 'vendor-harm-not-given',
    broken: happened({ harm: null }),
    row: 2,
    near: happened({ harm: null, eventKind: '違反法令' }),
  },
  {
    code: 'vendor-harm-of-violation',
    broken: happened({ eventKind: '違反法令' }),
    row: 2,
    near: happened({}),
  },
  {
    code: 'vendor-event-not-checked',
    broken: happened({ aware: '115/10/10 09:00', told: '115/10/10 10:00' }),
    row: 2,
    near: happened({}),
  },
  {
    code: 'check-without-day',
    broken: checked({ day: null, result: null }),
    row: 2,
    near: happened({ day: null }),
  },
  {
    code: 'check-without-result',
    broken: checked({ result: null }),
    row: 2,
    near: checked({}),
  },
  {
    code: 'check-without-remark',
    broken: checked({ result: '不符合' }),
    row: 2,
    near: checked({ result: '不符合', remark: '門禁紀錄不全' }),
  },
];

/** A message, assessed and acted on. */
export const message: Entry = {
  id: 'I-1',
  received: '115/11/2',
  source: 'TACERT',
  summary: '漏洞通報',
  form: '一般情資',
  reliability: '可靠',
  isTimely: '是',
  analyst: '李組長',
  isMessage: '是',
  assessed: '115/11/3',
  impact: '有一台受影響',
  risk: '可接受',
  resources: '現有人力',
  decision: '更新',
  teamAssessment: '低',
  prevention: '更新',
};
export const intrusion: Entry = {
  ...message,
  isMessage: null,
  isIntrusion: '是',
  isDanger: '否',
  notified: '各處室',
};
const items = (more: Entry): Content => ({ intelligence: [{ ...message, ...more }] });
const intrusions = (more: Entry): Content => ({
  incidents: [incident],
  intelligence: [{ ...intrusion, ...more }],
});
/** Received eight and seven days before 115/11/10, and not assessed. */
const waiting: Entry = { received: '115/11/2', assessed: null };
const fresh: Entry = { received: '115/11/3', assessed: null };

const intelligenceCases: readonly RuleCase[] = [
  {
    code: 'intelligence-not-assessed',
    broken: items(waiting),
    row: 2,
    near: items({ ...fresh, decision: null }),
  },
  {
    code: 'intelligence-assessed-before-received',
    broken: items({ assessed: '115/11/1' }),
    row: 2,
    near: items({ assessed: '115/11/2' }),
  },
  {
    code: 'analyst-not-security-person',
    broken: items({ analyst: '王校長' }),
    row: 2,
    near: items({ analyst: 'it@school.example' }),
  },
  {
    code: 'intelligence-without-class',
    broken: items({ isMessage: '否' }),
    row: 2,
    near: items({ ...fresh, isMessage: null }),
  },
  {
    code: 'message-without-response',
    broken: items({ teamAssessment: null }),
    row: 2,
    near: items({ ...fresh, teamAssessment: null }),
  },
  {
    code: 'intrusion-without-response',
    broken: intrusions({ notified: null }),
    row: 2,
    near: intrusions({}),
  },
  {
    code: 'danger-without-incident',
    broken: intrusions({ isDanger: '是' }),
    row: 2,
    near: intrusions({ isDanger: '是', incident: '115-e1' }),
  },
  {
    code: 'sensitive-not-masked',
    broken: items({ isSensitive: '是' }),
    row: 2,
    near: items({ isSensitive: '是', isMasked: '是' }),
  },
  {
    code: 'core-without-response',
    broken: items({ isCore: '是' }),
    row: 2,
    near: items({ isCore: '是', operationEffect: '無' }),
  },
  {
    code: 'warning-not-answered',
    broken: items({ form: 'EWA' }),
    row: 2,
    near: items({ ...fresh, form: 'EWA' }),
  },
  {
    code: 'confirmed-without-ticket',
    broken: items({ form: 'EWA', answer: '確實事件' }),
    row: 2,
    near: items({ form: 'EWA', answer: '誤判' }),
  },
  {
    code: 'confirmed-without-incident',
    broken: items({ form: 'EWA', answer: '確實事件', ticket: 'T-1' }),
    row: 2,
    near: items({ form: 'EWA', answer: '無法判斷' }),
  },
  {
    code: 'intelligence-of-no-incident',
    broken: {
      incidents: [{ ...incident, nature: '演練' }],
      intelligence: [{ ...intrusion, isDanger: '是', incident: '115-E1' }],
    },
    row: 2,
    near: intrusions({ isDanger: '是', incident: '115-E1' }),
  },
  {
    code: 'intelligence-ticket-differs',
    broken: intrusions({ incident: '115-E1', ticket: 'T-2' }),
    row: 2,
    near: intrusions({ incident: '115-E1', ticket: 'ｔ-1' }),
  },
  {
    code: 'warning-answered-late',
    broken: items({ form: 'EWA', answerDue: '115/11/4', answered: '115/11/5', answer: '誤判' }),
    row: 2,
    near: items({ form: 'EWA', answerDue: '115/11/4', answered: '115/11/4', answer: '誤判' }),
  },
  {
    code: 'source-not-judged',
    broken: items({ isTimely: null }),
    row: 2,
    near: items({ ...fresh, isTimely: null }),
  },
  {
    code: 'product-not-inventoried',
    broken: items({ form: '產品通告' }),
    row: 2,
    near: items({ form: '產品通告', inventory: '無此產品' }),
  },
];

export const outsourcingCases: readonly RuleCase[] = [
  ...vendorCases,
  ...checkCases,
  ...intelligenceCases,
];
