/* eslint max-lines: off -- a table of cases, read side by side */
// Rules that hold for many registers: each pair of columns they compare is tried, not one for all.
import {
  audit,
  computer,
  finding,
  staff,
  type Content,
  type Entry,
} from '../../fixtures/school.ts';
import type { RuleCase } from './rule-case.ts';

type RegisterKey = keyof Content;

const only = (register: RegisterKey, entry: Entry): Content => ({ [register]: [entry] });

/** Earlier and later column; `+` marks moments, which are typed with a time. */
const pairs: readonly (readonly [RegisterKey, earlier: string, later: string])[] = [
  ['accounts', 'enabled', 'disabled'],
  ['privilegedAccounts', 'enabled', 'disabled'],
  ['privilegedAccounts', 'approved', 'expires'],
  ['riskAssessments', 'assessed', 'due'],
  ['riskAssessments', 'assessed', 'done'],
  ['softwareChecks', 'checked', 'handled'],
  ['deviceLogReviews', 'reviewed', 'handled'],
  ['remoteWork', 'opened', 'revoked'],
  ['remoteWork', 'opened', 'returned'],
  ['roomPermits', 'granted', 'reviewed'],
  ['roomVisits', 'day', 'signed'],
  ['mediaTransfers', 'sent+', 'dueBack'],
  ['vendors', 'start', 'ended'],
  ['audits', 'start', 'reported'],
  ['audits', 'end', 'closed'],
  ['improvements', 'found', 'planned'],
  ['improvements', 'found', 'reviewed'],
  ['improvements', 'planned', 'extended'],
  ['improvements', 'done', 'closed'],
  ['followUps', 'planned', 'extended'],
  ['goalEvents', 'day', 'settled'],
  ['incidents', 'aware+', 'closed'],
  ['drills', 'contactsChecked', 'day'],
  ['drills', 'passwordChanged', 'day'],
  ['requests', 'requested', 'reviewed'],
];

const typedDay = (column: string, day: string): Entry =>
  column.endsWith('+') ? { [column.slice(0, -1)]: `${day} 09:00` } : { [column]: day };

const orderCases = pairs.map(([register, earlier, later]): RuleCase => {
  const entry = (day: string): Content =>
    only(register, { ...typedDay(earlier, '115/3/5'), ...typedDay(later, day) });
  return {
    code: 'days-reversed',
    broken: entry('115/3/4'),
    row: 2,
    near: entry('115/3/5'),
  };
});

const leaver: Entry = {
  name: '陳老師',
  email: 'chen@school.example',
  office: '學務處',
  title: '導師',
  role: '一般使用者',
  joined: '110/8/1',
};
const withLeaver = (left: string, content: Content): Content => ({
  people: [...staff, { ...leaver, left }],
  ...content,
});

const handlers: readonly (readonly [RegisterKey, person: string, day: string])[] = [
  ['privilegedAccounts', 'applicant', 'approved'],
  ['privilegedAccounts', 'reviewer', 'approved'],
  ['riskAssessments', 'assessor', 'assessed'],
  ['softwareChecks', 'checker', 'checked'],
  ['updates', 'person', 'updated'],
  ['pcChecks', 'checker', 'checked'],
  ['remoteWork', 'applicant', 'opened'],
  ['deviceLogReviews', 'reviewer', 'reviewed'],
  ['deviceLogReviews', 'supervisor', 'confirmed'],
  ['roomPermits', 'approver', 'granted'],
  ['roomPermits', 'reviewer', 'reviewed'],
  ['roomVisits', 'approver', 'approved'],
  ['roomVisits', 'escort', 'day'],
  ['facilities', 'manager', 'day'],
  ['restoreTests', 'tester', 'day'],
  ['mediaTransfers', 'sender', 'sent+'],
  ['mediaTransfers', 'approver', 'approved'],
  ['vendorChecks', 'checker', 'day'],
  ['intelligence', 'analyst', 'assessed'],
  ['improvements', 'reviewer', 'reviewed'],
  ['managementReviews', 'chair', 'held'],
  ['attestations', 'checker', 'checked'],
  ['requests', 'applicant', 'requested'],
  ['secrecyAgreements', 'signer', 'signed'],
];

const serviceCases = handlers.map(([register, person, column]): RuleCase => {
  const entry = (day: string): Content =>
    withLeaver('115/7/31', only(register, { [person]: '陳老師', ...typedDay(column, day) }));
  return {
    code: 'person-not-in-service',
    broken: entry('115/8/1'),
    row: 2,
    near: entry('115/7/31'),
  };
});

const [principal = {}, officer = {}] = staff;
const coming: Entry = { ...audit, start: '115/11/11', end: '115/11/11', notified: '115/10/1' };

/** What each person answers for, and the row it stands in. */
const held: readonly (readonly [Content, row: number])[] = [
  [only('team', { group: '策略規劃組', member: '李組長', deputy: '陳老師' }), 2],
  [only('coreBusiness', { name: '教務業務', keeper: '陳老師' }), 2],
  [only('nonCoreBusiness', { name: '差勤服務', keeper: '陳老師' }), 2],
  [only('assets', { ...computer, riskOwner: '陳老師' }), 2],
  [only('vendors', { id: 'V-1', owner: '陳老師', start: '115/1/1', end: '115/12/31' }), 2],
  [{ audits: [coming], auditors: [{ audit: '115-A1', person: '陳老師' }] }, 2],
  [only('improvements', { ...finding, owner: '陳老師' }), 2],
  [only('followUps', { id: '115-R1', owner: 'chen@school.example' }), 2],
];

const holderCases: readonly RuleCase[] = [
  ...held.flatMap(([content, row]): readonly RuleCase[] => [
    {
      code: 'holder-left',
      broken: withLeaver('115/11/9', content),
      row,
      near: withLeaver('115/11/10', content),
    },
    {
      code: 'leaver-still-named',
      broken: withLeaver('115/11/9', content),
      row: 4,
      near: withLeaver('115/11/10', content),
    },
  ]),
  {
    code: 'holder-left',
    broken: {
      people: [principal, { ...officer, deputy: '陳老師' }, { ...leaver, left: '115/11/9' }],
    },
    row: 3,
    near: { people: [principal, officer, { ...leaver, left: '115/11/9', deputy: '陳老師' }] },
  },
  {
    // What is done needs nobody any more.
    code: 'holder-left',
    broken: withLeaver('115/11/9', only('followUps', { id: '115-R1', owner: '陳老師' })),
    row: 2,
    near: withLeaver(
      '115/11/9',
      only('followUps', { id: '115-R1', owner: '陳老師', done: '115/7/1' }),
    ),
  },
];

const offices: readonly (readonly [RegisterKey, column: string])[] = [
  ['people', 'office'],
  ['team', 'office'],
  ['assets', 'office'],
  ['resources', 'office'],
  ['requests', 'office'],
  ['audits', 'auditee'],
  ['improvements', 'auditee'],
];

const officeCases = offices.map(([register, column]): RuleCase => ({
  code: 'unknown-office',
  broken: only(register, { [column]: '教務' }),
  row: 2,
  near: only(register, { [column]: register === 'audits' ? '教務處、全校' : ' 教務處' }),
}));

const gone: Entry = {
  ...computer,
  state: '報廢',
  retired: '115/8/31',
  erased: '115/8/31',
  eraseMethod: '覆寫',
};

const dated: readonly (readonly [RegisterKey, asset: string, day: string])[] = [
  ['softwareChecks', 'device', 'checked'],
  ['pcChecks', 'device', 'checked'],
  ['updates', 'device', 'updated'],
  ['facilities', 'asset', 'day'],
  ['mediaTransfers', 'asset', 'sent+'],
];

const retiredCases: readonly RuleCase[] = [
  ...dated.map(([register, column, day]): RuleCase => {
    const entry = (on: string): Content => ({
      assets: [gone],
      ...only(register, { [column]: 'A-001', ...typedDay(day, on) }),
    });
    return {
      code: 'asset-retired-before',
      broken: entry('115/9/1'),
      row: 2,
      near: entry('115/8/31'),
    };
  }),
  {
    code: 'key-of-retired-asset',
    broken: { assets: [gone], encryptions: [{ id: 'K-1', asset: 'A-001' }] },
    row: 2,
    near: { assets: [gone], encryptions: [{ id: 'K-1', asset: 'A-001', state: '停用' }] },
  },
  {
    code: 'retired-asset-still-named',
    broken: { assets: [gone], encryptions: [{ id: 'K-1', asset: 'a-001' }] },
    row: 2,
    near: { assets: [computer], encryptions: [{ id: 'K-1', asset: 'A-001' }] },
  },
  {
    code: 'retired-asset-still-out',
    broken: { assets: [gone], mediaTransfers: [{ kind: '設備攜出', asset: 'A-001' }] },
    row: 2,
    near: {
      assets: [gone],
      mediaTransfers: [{ kind: '設備攜出', asset: 'A-001', returned: '115/8/1' }],
    },
  },
  {
    code: 'retired-asset-still-named',
    broken: { assets: [gone], mediaTransfers: [{ kind: '設備攜出', asset: 'A-001' }] },
    row: 2,
    near: { assets: [gone], mediaTransfers: [{ kind: '媒體傳遞', asset: 'A-001' }] },
  },
];

const secretCases: readonly RuleCase[] = [
  {
    code: 'password-in-cell',
    broken: only('updates', { scope: '行政電腦', follow: '登入口令＝ab12cd' }),
    row: 2,
    near: only('updates', { scope: '行政電腦', follow: '口令為各校自訂，請洽資訊組' }),
  },
  {
    code: 'id-number',
    broken: only('roomVisits', { person: '許工程師', reason: '證件 Ａ１２３４５６７８９' }),
    row: 2,
    near: only('roomVisits', { person: '許工程師', reason: '證件 Ａ１２３４５６７８９０' }),
  },
];

export const acrossCases: readonly RuleCase[] = [
  ...orderCases,
  ...serviceCases,
  ...holderCases,
  ...officeCases,
  ...retiredCases,
  ...secretCases,
];
