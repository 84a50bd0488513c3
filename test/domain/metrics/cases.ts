/* eslint max-lines: off -- a table of cases, read side by side */
// Rows in, figure out: for every metric what counts, what nearly does, and what cannot be read. No figure is null.
import type { MetricName } from '../../../functions/domain/registers/metric-names.ts';
import {
  audit,
  computer,
  course,
  finding,
  incident,
  settingsWith,
  staff,
  type Content,
  type Entry,
} from '../../fixtures/school.ts';

/** What the rows show, the rows, the figure; figured on 2026-11-10 08:00 unless a moment is given. */
type Case = readonly [what: string, rows: Content, actual: number | null, now?: string];

const person = (more: Entry): Entry => ({
  name: '陳老師',
  email: 'chen@school.example',
  office: '學務處',
  title: '導師',
  role: '一般使用者',
  joined: '110/8/1',
  ...more,
});
const each = (base: Entry, ...changes: readonly Entry[]): readonly Entry[] =>
  changes.map((change, index) => ({ id: `X${index + 1}`, ...base, ...change }));

const incidents = (...changes: readonly Entry[]): Content => ({
  incidents: changes.map((change, index) => ({ ...incident, id: `E${index}`, ...change })),
});
const assets = (...changes: readonly Entry[]): Content => ({
  assets: changes.map((change, index) => ({ ...computer, id: `A-${index}`, ...change })),
});
const training = (...changes: readonly Entry[]): Content => ({
  trainingRecords: changes.map((change, index) => ({
    ...course,
    course: `課程${index}`,
    ...change,
  })),
});
const withStaff = (content: Content, ...more: readonly Entry[]): Content => ({
  people: [...staff, ...more.map(person)],
  ...content,
});
const account = { system: '公文系統', account: 'chen', owner: '陳老師', state: '啟用' };
const accounts = (...changes: readonly Entry[]): Content =>
  withStaff({ accounts: each(account, ...changes) }, {});
const leaver = { left: '115/7/31' };
const root = { system: '防火牆', account: 'root', owner: '李組長', state: '啟用' };
const privileged = (...changes: readonly Entry[]): Content => ({
  privilegedAccounts: each({ ...root, enabled: '114/1/1' }, ...changes),
});
const risky = {
  threat: '中毒',
  weakness: '未更新',
  likelihood: 3,
  impact: 3,
  assessed: '115/9/20',
  asset: 'A-001',
};
const risks = (...changes: readonly Entry[]): Content => ({
  assets: [{ ...computer, confidentiality: 3, integrity: 3, availability: 3, legality: 3 }],
  riskAssessments: each(risky, ...changes),
});
const backup = {
  data: '學籍',
  secrecy: '敏感',
  interval: 24,
  pointObjective: 168,
  place: '校內 NAS',
  offSite: '教網中心',
  isEncrypted: '是',
};
const backups = (...changes: readonly Entry[]): Content => ({ backups: each(backup, ...changes) });
const tests = (...changes: readonly Entry[]): Content => ({
  ...backups({ since: '115/7/1' }),
  restoreTests: changes.map((change) => ({ backup: 'X1', result: '成功', ...change })),
});
const drills = (...changes: readonly Entry[]): Content => ({
  drills: each({ kind: '社交工程', day: '115/5/1', sent: 50, opened: 2, clicked: 1 }, ...changes),
});
const checked = {
  checked: '115/10/1',
  device: 'A-001',
  lockMinutes: 15,
  isOff: '是',
  hasFileSharing: '否',
  hasUnlicensed: '否',
  hasOwnGear: '否',
  scansMedia: '是',
  scansMail: '是',
  scansWeb: '是',
};
const checks = (...changes: readonly Entry[]): Content => ({ pcChecks: each(checked, ...changes) });
const updates = (...changes: readonly Entry[]): Content => ({
  updates: each({ updated: '115/10/1', kind: '作業系統', result: '完成' }, ...changes),
});
const vendor = {
  name: '某公司',
  kind: '系統維運',
  reachesData: '是',
  start: '114/1/1',
  end: '116/12/31',
  termsChecked: '113/12/1',
  undertaking: '113/12/1',
  staffSigned: '113/12/1',
};
const vendors = (vendorChecks: readonly Entry[], ...changes: readonly Entry[]): Content => ({
  vendors: each(vendor, ...changes),
  vendorChecks,
});
const found = (...changes: readonly Entry[]): Content => ({
  audits: [audit],
  improvements: changes.map((change, index) => ({ ...finding, id: `F${index}`, ...change })),
});
const closed = { done: '115/10/20', verdict: '有效', closed: '115/11/1' };
const followUps = (...changes: readonly Entry[]): Content => ({
  followUps: each({ planned: '115/12/31' }, ...changes),
});
const items = (...results: readonly (string | null)[]): Content => ({
  audits: [audit],
  auditItems: results.map((result) => ({ audit: '115-A1', result })),
});
const visit = { day: '115/5/1', person: '某工程師', approver: '李組長', approved: '115/5/1' };
const briefed = { day: '115/9/1', audience: '內部', effect: '抽問 5 人' };

export const metricCases: Readonly<Record<MetricName, readonly Case[]>> = {
  '3、4級事件數': [
    ['a sheet without rows is an answer', {}, 0],
    ['one of level 3, one of level 2', incidents({ level: '3' }, { level: '2' }), 1],
    ['a level that cannot be read may be one', incidents({ level: '五' }), 1],
  ],
  '1、2級事件數': [
    ['a drill and a false alarm', incidents({ nature: '演練' }, { nature: '誤判' }), 0],
    ['levels 1 and 2 together', incidents({}, { level: '2' }, { level: '4' }), 2],
  ],
  事件通報準時率: [
    ['none this year', {}, null],
    [
      'on the minute, and a minute late',
      incidents({ reported: '115/5/4 10:00' }, { reported: '115/5/4 10:01' }),
      50,
    ],
    ['the hour still runs', incidents({ aware: '115/11/10 07:30', reported: null }), null],
    ['the hour is over', incidents({ aware: '115/11/10 06:59', reported: null }), 0],
    ['a time that cannot be read', incidents({ aware: '五月四日' }), 0],
  ],
  事件控制復原準時率: [
    ['none this year', incidents({ aware: '114/12/31 23:59' }), null],
    ['72 hours on the minute', incidents({ contained: '115/5/7 09:00' }), 100],
    ['36 hours for level 3', incidents({ level: '3', contained: '115/5/5 21:01' }), 0],
    [
      'over the leap day',
      incidents({ aware: '113/2/28 09:00', contained: '113/3/2 09:00' }),
      100,
      '2024-11-10T08:00',
    ],
  ],
  事件調查報告準時率: [
    ['nothing contained yet', incidents({ contained: null, investigated: null }), null],
    [
      'on the last day, and a day later',
      incidents({ investigated: '115/6/5' }, { investigated: '115/6/6' }),
      50,
    ],
    ['not sent, and the month is over', incidents({ investigated: null }), 0],
    [
      'not sent, and the month still runs',
      incidents({ aware: '115/11/1 09:00', contained: '115/11/2 09:00', investigated: null }),
      null,
    ],
  ],
  未鑑別法規次數: [
    ['none', {}, 0],
    [
      'one audited, one told besides',
      {
        ...found({ compliance: '未鑑別' }),
        goalEvents: [{ id: 'L1', day: '115/5/1', type: '未鑑別' }],
      },
      2,
    ],
    [
      'told of the one audited',
      {
        ...found({ compliance: '未鑑別' }),
        goalEvents: [{ id: 'L1', day: '115/5/1', type: '未鑑別', improvement: 'F0' }],
      },
      1,
    ],
    ['a type that cannot be read may be one', found({ compliance: '不明' }), 1],
  ],
  違反法規次數: [
    ['last year’s', found({ compliance: '違反', found: '114/12/31' }), 0],
    ['this year’s', found({ compliance: '違反', found: '115/1/1' }), 1],
  ],
  法規年度檢視率: [
    ['no list', {}, null],
    [
      'this year, last year, unreadable',
      {
        lawList: [
          { title: '甲', checked: '115/1/1' },
          { title: '乙', checked: '114/12/31' },
          { title: '丙', checked: '去年' },
          { title: '丁', checked: '115/11/10' },
        ],
      },
      50,
    ],
  ],
  D級應辦事項未符合數: [
    [
      'all six',
      {
        ...assets({}),
        ...training({}, { person: '李組長' }, { person: '李組長', category: '專業' }),
      },
      0,
    ],
    ['the two are short of hours', assets({}), 2],
    [
      'level C, of which not all is known',
      { ...assets({}), settings: settingsWith({ 責任等級: 'C' }) },
      null,
    ],
    ['no assets listed', {}, null],
    ['no antivirus besides', assets({ hasAntivirus: null }), 3],
    [
      'no level and no firewall',
      { ...assets({}), settings: settingsWith({ 責任等級核定文號: null, 防火牆提供單位: null }) },
      4,
    ],
  ],
  資訊人員訓練達成率: [
    ['nobody', { people: staff.slice(0, 1) }, null],
    ['six hours', training({ person: '李組長', category: '專業', hours: 6 }), 100],
    ['five and a half', training({ person: '李組長', category: '專業', hours: 5.5 }), 0],
  ],
  一般人員訓練達成率: [
    ['nobody', { people: [] }, null],
    ['one of two', withStaff(training({}), {}), 50],
    ['a leaver drops out', withStaff(training({}), leaver), 100],
    ['hours that cannot be read', training({ hours: '三小' }), 0],
    ['on leave all year', withStaff(training({}), { leaveFrom: '114/8/1' }), 100],
  ],
  法定專業訓練達成率: [
    ['nobody', { people: staff.slice(0, 1) }, null],
    ['three hours in two years', training({ person: '李組長', category: '專業', hours: 3 }), 100],
    ['without proof', training({ person: '李組長', category: '專業', hours: 3, proof: null }), 0],
  ],
  法定通識訓練達成率: [
    ['nobody', { people: [] }, null],
    ['one of two', training({}), 50],
    ['last year’s hours', training({ completed: '114/12/31' }), 0],
    [
      'the leap day',
      training({ completed: '113/2/29' }, { person: '李組長', completed: '113/2/29' }),
      100,
      '2024-03-01T08:00',
    ],
  ],
  訓練計畫執行率: [
    ['no plan', {}, null],
    [
      'held, not held, not due yet',
      {
        trainingPlan: each(
          { schoolYear: 115 },
          { course: '甲', planned: '115/9/1' },
          { course: '乙', planned: '115/11/10' },
          { course: '丙', planned: '115/11/11' },
        ),
        trainingSessions: [{ id: 'S', course: '甲', day: '115/9/2' }],
      },
      50,
    ],
    [
      'a day that cannot be read',
      { trainingPlan: each({ schoolYear: 115 }, { course: '甲', planned: '九月' }) },
      0,
    ],
  ],
  政策宣導觸及率: [
    ['nobody', { people: [] }, null],
    ['nobody told', {}, 0],
    ['one of two missed', { policyBriefings: [{ ...briefed, missed: '李組長' }] }, 50],
    ['without a look at the effect', { policyBriefings: [{ ...briefed, effect: null }] }, 0],
    ['a leaver drops out', withStaff({ policyBriefings: [briefed] }, leaver), 100],
  ],
  利害關係人宣導率: [
    ['none listed', {}, null],
    [
      'one of two; one is over',
      {
        stakeholders: [
          { name: '教網中心' },
          { name: '某公司' },
          { name: '舊廠商', until: '115/11/9' },
        ],
        policyBriefings: [{ ...briefed, audience: '外部', stakeholder: '教網中心' }],
      },
      50,
    ],
  ],
  保密同意簽署率: [
    ['nobody bound', {}, null],
    [
      'by the sheet, by the register, not at all',
      withStaff(
        { secrecyAgreements: [{ signer: '乙', signed: '115/1/1' }] },
        { name: '甲', email: 'a@s.example', isBoundToSecrecy: '是', secrecySigned: '115/1/1' },
        { name: '乙', email: 'b@s.example', isBoundToSecrecy: '是' },
        { name: '丙', email: 'c@s.example', isBoundToSecrecy: '是' },
        { name: '丁', email: 'd@s.example', isBoundToSecrecy: '是', secrecySigned: '去年' },
      ),
      50,
    ],
    ['a leaver drops out', withStaff({}, { ...leaver, isBoundToSecrecy: '是' }), null],
  ],
  文件按期檢視率: [
    ['no list', {}, null],
    [
      'until today, until yesterday; an older version',
      {
        documents: each(
          {},
          { title: '甲', nextReview: '115/11/10', versioned: '115/1/1' },
          { title: '乙', nextReview: '115/11/9' },
          { title: '甲', nextReview: '114/1/1', versioned: '113/1/1' },
        ),
      },
      50,
    ],
    ['a day that cannot be read', { documents: each({}, { title: '甲', nextReview: '明年' }) }, 0],
  ],
  資安經費比率: [
    ['no budget', {}, null],
    [
      'two items',
      {
        resources: [
          { year: 115, kind: '經費', total: 80_000, security: 5000 },
          { year: 115, kind: '經費', total: 20_000, security: 0 },
          { year: 114, kind: '經費', total: 1, security: 1 },
        ],
      },
      5,
    ],
    ['nothing spent', { resources: [{ year: 115, kind: '經費', total: 0, security: 0 }] }, null],
  ],
  資產盤點完成率: [
    ['no assets', {}, null],
    [
      'this year, last year, unreadable, scrapped',
      assets(
        {},
        { inventoried: '114/12/31' },
        { inventoried: '上週' },
        { inventoried: '115/1/1' },
        { inventoried: null, state: '報廢' },
      ),
      50,
    ],
    ['the leap day', assets({ inventoried: '113/2/29' }), 100, '2024-11-10T08:00'],
  ],
  硬體標示完成率: [
    ['no hardware', assets({ class: '軟體', item: '套裝軟體' }), null],
    [
      'labelled, not, and without a model',
      assets({}, { isLabelled: '？' }, { model: null }, {}),
      50,
    ],
  ],
  防毒涵蓋率: [
    ['no computers', assets({ item: '通訊設備' }), null],
    [
      'one of two; the scrapped one is out',
      assets({}, { hasAntivirus: '不知道' }, { hasAntivirus: '否', state: '報廢' }),
      50,
    ],
  ],
  病毒碼更新率: [
    ['no computers', {}, null],
    [
      '30 days old, and 31',
      assets({ virusPattern: '115/10/11' }, { virusPattern: '115/10/10' }),
      50,
    ],
    [
      '30 days over the leap day',
      assets({ virusPattern: '113/2/1' }, { virusPattern: '113/1/31' }),
      50,
      '2024-03-02T08:00',
    ],
    ['not given', assets({ virusPattern: null }), 0],
  ],
  未列管大陸廠牌數: [
    ['no assets', {}, null],
    ['none', assets({}), 0],
    [
      'one with a measure, one without',
      assets({ isHazardous: '是', hazardHandling: '汰換' }, { isHazardous: '是' }),
      1,
    ],
  ],
  報廢未抹除數: [
    ['no assets', {}, null],
    ['nothing scrapped', assets({}), 0],
    [
      'day and way, and only the day',
      assets(
        { state: '報廢', erased: '115/1/1', eraseMethod: '覆寫' },
        { state: '報廢', erased: '115/1/1' },
      ),
      1,
    ],
  ],
  資產風險評估完成率: [
    ['no assets', {}, null],
    ['assessed this year', risks({}), 100],
    ['last year', risks({ assessed: '114/9/20' }), 0],
    ['a number that is none of ours', risks({ asset: 'A-999' }), 0],
  ],
  超過可接受值風險數: [
    ['nobody has looked', {}, null],
    ['treated or not; one below', risks({}, { done: '115/10/1' }, { likelihood: 1, impact: 1 }), 2],
    ['a likelihood that cannot be read has no value', risks({ likelihood: '常常' }), 0],
  ],
  未處理風險數: [
    ['only last year’s: nobody has looked this year', risks({ assessed: '114/9/20' }), null],
    [
      'treated, accepted, accepted without a reason',
      risks(
        { done: '115/10/1' },
        { treatment: '留存', acceptedBy: '王校長', acceptReason: '必要' },
        { treatment: '留存', acceptedBy: '王校長' },
      ),
      1,
    ],
    ['left over from last year', risks({}, { assessed: '114/9/20' }), 2],
  ],
  逾期未處理風險數: [
    ['nobody has looked', {}, null],
    [
      'due yesterday, due today, no day',
      risks({ due: '115/11/9' }, { due: '115/11/10' }, { due: null }),
      2,
    ],
  ],
  帳號按期清查率: [
    ['no accounts', {}, null],
    [
      '182 days ago, 183, unreadable; one is off',
      accounts(
        { reviewed: '115/5/12' },
        { reviewed: '115/5/11' },
        { reviewed: '上月' },
        { reviewed: '114/1/1、115/11/10' },
        { state: '停用' },
      ),
      50,
    ],
  ],
  通行碼按期更換率: [
    ['no accounts', {}, null],
    [
      '90 days ago, 91, by the system, unknown',
      accounts(
        { passwordChanged: '115/8/12' },
        { passwordChanged: '115/8/11' },
        { isEnforced: '是' },
        {},
      ),
      50,
    ],
    [
      '90 days over the leap day',
      accounts({ passwordChanged: '113/2/1' }, { passwordChanged: '113/1/31' }),
      50,
      '2024-05-01T08:00',
    ],
  ],
  帳號離職停用準時率: [
    ['nobody left', accounts({}), null],
    [
      'the day itself, a day late, still on',
      withStaff(
        {
          accounts: each(
            account,
            { state: '停用', disabled: '115/7/31' },
            { state: '停用', disabled: '115/8/1' },
          ),
          privilegedAccounts: [{ ...root, owner: '陳老師' }],
        },
        leaver,
      ),
      100 / 3,
    ],
    [
      'who left last year is last year’s',
      withStaff({ accounts: [account] }, { left: '114/7/31' }),
      null,
    ],
    [
      'a day of leaving that cannot be read',
      withStaff({ accounts: [account] }, { left: '暑假' }),
      null,
    ],
  ],
  離職未停用帳號數: [
    ['no accounts', withStaff({}, leaver), null],
    ['nobody left', accounts({}), 0],
    ['one still on, whenever he left', withStaff({ accounts: [account] }, { left: '113/7/31' }), 1],
    [
      'a state that cannot be read is on',
      withStaff({ accounts: [{ ...account, state: '?' }] }, leaver),
      1,
    ],
  ],
  特權帳號季清查率: [
    ['no accounts', {}, null],
    ['the first quarter still runs', privileged({}), null, '2026-03-30T08:00'],
    ['its last day', privileged({ reviewed: '115/3/31' }), 100, '2026-03-31T08:00'],
    ['two of three quarters', privileged({ reviewed: '115/3/31、115/7/1' }), 200 / 3],
    ['new in the third quarter', privileged({ enabled: '115/7/2' }), null],
  ],
  電腦抽查合格率: [
    ['none this year', checks({ checked: '114/12/31' }), null],
    [
      'good, late lock, unanswered, no day',
      checks({}, { lockMinutes: 16 }, { isOff: null }, { checked: '某日' }),
      25,
    ],
  ],
  更新完成率: [
    ['none this year', updates({ updated: '114/12/31' }), null],
    [
      'done, in part, unreadable, no day',
      updates({}, { result: '部分完成' }, { result: '好了' }, { updated: null }),
      25,
    ],
  ],
  機房進出授權率: [
    ['none this year', {}, null],
    [
      'approved, not, on the list',
      {
        roomVisits: [
          visit,
          { ...visit, approved: null },
          { ...visit, person: '李組長', approved: null },
        ],
        roomPermits: [{ person: '李組長', granted: '115/1/1' }],
      },
      200 / 3,
    ],
  ],
  設施按期檢修率: [
    ['nothing', {}, null],
    [
      '365 days ago, and 366',
      {
        facilities: [
          { device: '滅火器', work: '檢查', day: '114/11/10' },
          { device: 'UPS', work: '檢查', day: '114/11/9' },
        ],
      },
      50,
    ],
    [
      'over the leap day',
      { facilities: [{ device: '滅火器', work: '檢查', day: '113/2/29' }] },
      100,
      '2025-02-28T08:00',
    ],
  ],
  備份要求符合率: [
    ['nothing kept', backups({ state: '停用' }), null],
    [
      'all three, too seldom, nowhere else, open',
      backups({}, { interval: 169 }, { offSite: '校內 NAS' }, { isEncrypted: null }),
      25,
    ],
    ['an objective that cannot be read', backups({ pointObjective: '一週' }), 0],
  ],
  備份季測試完成率: [
    ['nothing', {}, null],
    ['tried in the third quarter', tests({ day: '115/9/30' }), 100],
    ['tried after it', tests({ day: '115/10/1' }), 0],
    ['a day that cannot be read', tests({ day: '九月底' }), 0],
  ],
  備份還原測試成功率: [
    ['no tests', {}, null],
    [
      'well, in part, unreadable, no day',
      tests(
        { day: '115/9/1' },
        { day: '115/9/1', result: '部分成功' },
        { day: '115/9/1', result: '？' },
        { day: '某日' },
      ),
      25,
    ],
  ],
  社交工程開啟率: [
    ['none this year', drills({ day: '114/5/1' }), null],
    ['two drills added up', drills({}, { opened: 3 }), 5],
    ['one without its numbers', drills({}, { opened: '很多' }), null],
    ['none sent', drills({ sent: 0, opened: 0, clicked: 0 }), null],
  ],
  社交工程點擊率: [
    ['none this year', {}, null],
    ['of all that were sent', drills({}, { clicked: 0 }), 1],
  ],
  情資評估準時率: [
    ['none this year', {}, null],
    [
      'on the seventh day, the eighth, not at all, still time',
      {
        intelligence: each(
          { received: '115/10/1' },
          { assessed: '115/10/8' },
          { assessed: '115/10/9' },
          {},
          { received: '115/11/9' },
        ),
      },
      100 / 3,
    ],
    [
      'a day that cannot be read',
      { intelligence: each({}, { received: '上週', assessed: '115/10/9' }) },
      0,
    ],
  ],
  委外按期查核率: [
    ['goods only', vendors([], { kind: '財物維護', reachesData: '否' }), null],
    [
      'checked 365 days ago, 366, never',
      vendors(
        [
          { vendor: 'X1', day: '114/11/10', result: '符合' },
          { vendor: 'X2', day: '114/11/9', result: '符合' },
        ],
        {},
        {},
        {},
      ),
      100 / 3,
    ],
    ['new, and not due yet', vendors([], { start: '115/1/1' }), null],
    ['over', vendors([], { end: '115/11/9' }), null],
  ],
  委外保密完成率: [
    ['not begun', vendors([], { start: '115/12/1' }), null],
    [
      'signed on the first day, and after it',
      vendors([], { staffSigned: '114/1/1' }, { staffSigned: '114/1/2' }),
      50,
    ],
    ['a first day that cannot be read', vendors([], { start: '年初' }), 0],
  ],
  稽核項目符合率: [
    ['no items', { audits: [audit] }, null],
    ['met, not, unanswered; not asked', items('符合', '不符合', null, '符合', '不適用'), 50],
    [
      'an audit whose number is not filled in does not have the standard checklist',
      { audits: [{ ...audit, id: null }], auditItems: [{ number: '1.1', item: '政策' }] },
      null,
    ],
    [
      'last year’s audit',
      {
        audits: [{ ...audit, start: '114/9/30' }],
        auditItems: [{ audit: '115-A1', result: '符合' }],
      },
      null,
    ],
  ],
  稽核缺失改善率: [
    ['nothing to mend', found({ type: '建議' }), null],
    [
      'closed, done but not reviewed, open from last year',
      found(closed, { done: '115/10/20' }, { found: '114/9/30' }),
      100 / 3,
    ],
    ['a type that cannot be read needs mending', found({ type: '小' }), 0],
  ],
  稽核缺失逾期數: [
    ['none found', {}, 0],
    [
      'due yesterday, today, extended',
      found(
        { planned: '115/11/9' },
        { planned: '115/11/10' },
        { planned: '115/11/9', extended: '115/11/30' },
      ),
      1,
    ],
  ],
  追蹤事項完成率: [
    ['none', {}, null],
    ['done, open; done last year', followUps({ done: '115/11/10' }, {}, { done: '114/12/31' }), 50],
    ['a day that cannot be read', followUps({ done: '快了' }), 0],
  ],
  追蹤事項逾期數: [
    ['none', {}, 0],
    [
      'due yesterday, today, unreadable, extended',
      followUps(
        { planned: '115/11/9' },
        { planned: '115/11/10' },
        { planned: '年底' },
        { planned: '115/11/9', extended: '115/11/30' },
      ),
      2,
    ],
  ],
};
