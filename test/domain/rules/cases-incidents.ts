/* eslint max-lines: off -- a table of cases, read side by side */
// Rules of incidents: times, levels, the law's clocks and the report.
import { incident, type Content, type Entry } from '../../fixtures/school.ts';
import type { RuleCase } from './rule-case.ts';

const incidents = (more: Entry): Content => ({ incidents: [{ ...incident, ...more }] });

const timeCases: readonly RuleCase[] = [
  {
    code: 'aware-before-occurred',
    broken: incidents({ occurred: '115/5/4 09:01' }),
    row: 2,
    near: incidents({ occurred: '115/5/4 09:00' }),
  },
  {
    code: 'reported-before-aware',
    broken: incidents({ reported: '115/5/4 08:59' }),
    row: 2,
    near: incidents({ reported: '115/5/4 09:00' }),
  },
  {
    code: 'contained-before-aware',
    broken: incidents({ contained: '115/5/4 08:59' }),
    row: 2,
    near: incidents({ contained: '115/5/4 09:00' }),
  },
  {
    code: 'investigated-before-contained',
    broken: incidents({ investigated: '115/5/4' }),
    row: 2,
    near: incidents({ investigated: '115/5/5' }),
  },
  {
    code: 'reviewed-before-received',
    broken: incidents({ reviewReceived: '115/5/4 10:00', reviewed: '115/5/4 09:59' }),
    row: 2,
    near: incidents({ reviewReceived: '115/5/4 10:00', reviewed: '115/5/4 10:00' }),
  },
];

const levelCases: readonly RuleCase[] = [
  {
    code: 'no-level',
    broken: incidents({ level: null, integrity: '無' }),
    row: 2,
    near: incidents({ level: null, tamper: '非核心業務輕微' }),
  },
  {
    code: 'level-not-highest-aspect',
    broken: incidents({ leak: '核心業務嚴重', integrity: '1' }),
    row: 2,
    near: incidents({ integrity: '1', outage: '非核心業務可容忍時間內' }),
  },
  {
    code: 'reviewed-level-not-highest-aspect',
    broken: incidents({ integrity: '1', reviewedLevel: '2', levelChanged: '115/5/4 09:40' }),
    row: 2,
    near: incidents({ integrity: '2', reviewedLevel: '2', levelChanged: '115/5/4 09:40' }),
  },
  {
    code: 'confidentiality-level-differs',
    broken: incidents({ leak: '無', confidentiality: '1' }),
    row: 2,
    near: incidents({ leak: '無', confidentiality: '無' }),
  },
  {
    code: 'integrity-level-differs',
    broken: incidents({ level: '3', tamper: '核心業務嚴重', integrity: '2' }),
    row: 2,
    near: incidents({ level: '3', tamper: '核心業務嚴重', integrity: '三級' }),
  },
  {
    code: 'availability-level-differs',
    broken: incidents({ level: '2', outage: '核心業務可容忍時間內', availability: '3' }),
    row: 2,
    near: incidents({ level: '2', outage: '核心業務可容忍時間內', availability: '2' }),
  },
  {
    code: 'level-change-without-time',
    broken: incidents({ reviewedLevel: '2' }),
    row: 2,
    near: incidents({ reviewedLevel: '1' }),
  },
  {
    code: 'no-officer-meeting',
    broken: incidents({ level: '3' }),
    row: 2,
    near: incidents({ level: '3', officerMeeting: '115/5/4' }),
  },
];

const clockCases: readonly RuleCase[] = [
  {
    code: 'not-reported',
    broken: incidents({ reported: null, ticket: null }),
    row: 2,
    near: incidents({ reported: null, nature: '誤判' }),
  },
  {
    code: 'reported-late',
    broken: incidents({ reported: '115/5/4 10:01', lateReason: '平台維護' }),
    row: 2,
    near: incidents({ reported: '115/5/4 10:00', lateReason: '平台維護' }),
  },
  {
    code: 'reported-late-without-reason',
    broken: incidents({ reported: '115/5/4 10:01' }),
    row: 2,
    near: incidents({ reported: '115/5/4 10:00' }),
  },
  {
    code: 'level-change-not-reported',
    broken: incidents({
      levelChanged: '115/5/4 11:00、115/5/4 13:00',
      reportedAgain: '115/5/4 12:00',
    }),
    row: 2,
    near: incidents({
      levelChanged: '115/5/4 11:00、115/5/4 11:30',
      reportedAgain: '115/5/4 12:00',
    }),
  },
  {
    code: 'level-change-reported-late',
    broken: incidents({
      levelChanged: '115/5/4 11:00',
      reportedAgain: '115/5/4 12:01',
      lateReason: '平台維護',
    }),
    row: 2,
    near: incidents({
      levelChanged: '115/5/4 11:00',
      reportedAgain: '115/5/4 12:00',
      lateReason: '平台維護',
    }),
  },
  {
    code: 'level-change-late-without-reason',
    broken: incidents({ levelChanged: '115/5/4 23:30', reportedAgain: '115/5/5 00:31' }),
    row: 2,
    near: incidents({ levelChanged: '115/5/4 23:30', reportedAgain: '115/5/5 00:30' }),
  },
  {
    code: 'level-change-ahead',
    broken: incidents({ levelChanged: '115/11/10 08:01', lateReason: '無' }),
    row: 2,
    near: incidents({ levelChanged: '115/11/10 08:00', lateReason: '無' }),
  },
  {
    code: 'reported-again-ahead',
    broken: incidents({ levelChanged: '115/11/10 07:30', reportedAgain: '115/11/10 08:01' }),
    row: 2,
    near: incidents({ levelChanged: '115/11/10 07:30', reportedAgain: '115/11/10 08:00' }),
  },
  {
    code: 'not-contained',
    broken: incidents({ contained: null, investigated: null }),
    row: 2,
    near: incidents({ contained: null, investigated: null, nature: '演練' }),
  },
  {
    code: 'contained-late',
    broken: incidents({ contained: '115/5/7 09:01', handlingLateReason: '待廠商到校' }),
    row: 2,
    near: incidents({ contained: '115/5/7 09:00', handlingLateReason: '待廠商到校' }),
  },
  {
    code: 'contained-late-without-reason',
    broken: incidents({ level: '3', contained: '115/5/5 21:01' }),
    row: 2,
    near: incidents({ level: '3', contained: '115/5/5 21:00' }),
  },
  {
    code: 'not-investigated',
    broken: incidents({ investigated: null }),
    row: 2,
    near: incidents({ investigated: null, contained: '115/10/10 09:00', aware: '115/10/9 09:00' }),
  },
  {
    code: 'investigated-late',
    broken: incidents({ investigated: '115/6/6', handlingLateReason: '等待鑑識' }),
    row: 2,
    near: incidents({ investigated: '115/6/5', handlingLateReason: '等待鑑識' }),
  },
  {
    code: 'investigated-late-without-reason',
    broken: incidents({
      investigated: '115/6/21',
      extendedTo: '115/6/20',
      extensionConsent: '第1號',
    }),
    row: 2,
    near: incidents({
      investigated: '115/6/20',
      extendedTo: '115/6/20',
      extensionConsent: '第1號',
    }),
  },
  {
    code: 'extension-without-consent',
    broken: incidents({ extendedTo: '115/6/20' }),
    row: 2,
    near: incidents({ extendedTo: '115/6/20', extensionConsent: '第1號' }),
  },
  {
    code: 'other-way-not-filed',
    broken: incidents({ otherWay: '平台維護，先以電話通報' }),
    row: 2,
    near: incidents({ otherWay: '平台維護，先以電話通報', filedLater: '115/5/4 15:00' }),
  },
];

const recordCases: readonly RuleCase[] = [
  {
    code: 'incident-report-incomplete',
    broken: incidents({ prevention: null }),
    row: 2,
    near: incidents({ prevention: null, investigated: null, contained: '115/11/5 09:00' }),
  },
  {
    code: 'unknown-measure-layer',
    broken: incidents({ layers: '管理、宣導' }),
    row: 2,
    near: incidents({ layers: '管理,技術 人力；資源' }),
  },
  {
    code: 'no-ticket',
    broken: incidents({ ticket: null }),
    row: 2,
    near: incidents({ ticket: null, nature: '演練' }),
  },
  {
    code: 'personal-data-involved',
    broken: incidents({ involvesPersonalData: '是' }),
    row: 2,
    near: incidents({ involvesPersonalData: '是', closed: '115/6/1' }),
  },
];

export const incidentCases: readonly RuleCase[] = [
  ...timeCases,
  ...levelCases,
  ...clockCases,
  ...recordCases,
];
