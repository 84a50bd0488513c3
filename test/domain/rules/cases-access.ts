/* eslint max-lines: off -- a table of cases, read side by side */
// Rules of 柒–玖: risk, accounts, keys, software, updates, spot checks, remote work, log reviews.
import {
  computer,
  incident,
  settingsWith,
  staff,
  type Content,
  type Entry,
} from '../../fixtures/school.ts';
import type { RuleCase } from './rule-case.ts';

const leaver: Entry = {
  name: '陳老師',
  email: 'chen@school.example',
  office: '學務處',
  title: '導師',
  role: '一般使用者',
  joined: '110/8/1',
  left: '115/7/31',
};
const withLeaver = (content: Content, more: Entry = {}): Content => ({
  people: [...staff, { ...leaver, ...more }],
  ...content,
});

const valued: Entry = { confidentiality: 2, integrity: 2, availability: 2, legality: 2 };
const assessment: Entry = {
  id: 'R-1',
  asset: 'A-001',
  threat: '惡意軟體',
  weakness: '未更新',
  likelihood: 2,
  impact: 3,
  assessor: '李組長',
  assessed: '115/9/20',
};
const high: Entry = {
  impact: 3,
  likelihood: 3,
  treatment: '修改',
  measure: '更新',
  owner: '李組長',
  due: '115/12/31',
};
const approved = settingsWith({ 可接受風險值核定: '115-01-30 海國字第1號' });
const risk = (more: Entry, asset: Entry = {}, others: Content = {}): Content => ({
  settings: approved,
  assets: [{ ...computer, ...valued, ...asset }],
  riskAssessments: [{ ...assessment, ...more }],
  ...others,
});
const graded = settingsWith({ 風險評估方法: '普中高', 可接受風險值核定: '有' });
const mid: Entry = { confidentiality: '中', integrity: '中', availability: '中', legality: '普' };

const riskCases: readonly RuleCase[] = [
  {
    code: 'risk-aspect-missing',
    broken: risk({}, { legality: null }),
    row: 2,
    near: risk({ legality: 1 }, { legality: null }),
  },
  {
    code: 'risk-off-scale',
    broken: risk({ likelihood: 4 }),
    row: 2,
    near: risk({ likelihood: 3 }),
  },
  {
    code: 'unreadable-grade',
    broken: risk({ likelihood: '很高' }),
    row: 2,
    near: risk({ likelihood: '高', impact: '普' }, mid, { settings: graded }),
  },
  {
    code: 'risk-worth-differs',
    broken: risk({ worth: 3 }),
    row: 2,
    near: risk({ worth: 3, legality: 3 }),
  },
  {
    code: 'risk-value-differs',
    broken: risk({ risk: 11 }),
    row: 2,
    near: risk({ risk: 12 }),
  },
  {
    code: 'risk-level-differs',
    broken: risk({ level: '高' }),
    row: 2,
    near: risk({ level: '中' }),
  },
  {
    code: 'risk-above-without-treatment',
    broken: risk({ ...high, due: null }),
    row: 2,
    near: risk({ impact: 3, likelihood: 2 }),
  },
  {
    code: 'risk-accepted-without-officer',
    broken: risk({ ...high, treatment: '接受', acceptedBy: '李組長', acceptReason: '將汰換' }),
    row: 2,
    near: risk({ ...high, treatment: '接受', acceptedBy: '王校長', acceptReason: '將汰換' }),
  },
  {
    code: 'risk-done-without-residual',
    broken: risk({ ...high, done: '115/10/1' }),
    row: 2,
    near: risk({ ...high, done: '115/10/1', residualLikelihood: 1, residualImpact: 3 }),
  },
  {
    code: 'residual-above-original',
    broken: risk({ residualLikelihood: 3, residualImpact: 3 }),
    row: 2,
    near: risk({ residualLikelihood: 2, residualImpact: 3 }),
  },
  {
    code: 'residual-above-threshold',
    broken: risk({ ...high, done: '115/10/1', residualLikelihood: 3, residualImpact: 3 }),
    row: 2,
    near: risk({ ...high, done: '115/10/1', residualLikelihood: 2, residualImpact: 3 }),
  },
  {
    code: 'risk-setting-unusable',
    broken: { settings: settingsWith({ 可接受風險值: 36 }) },
    row: settingsWith({}).findIndex(({ item }) => item === '可接受風險值') + 2,
    near: { settings: settingsWith({ 可接受風險值: 35 }) },
  },
  {
    code: 'risk-treatment-overdue',
    broken: risk({ ...high, due: '115/11/9' }),
    row: 2,
    near: risk({ ...high, due: '115/11/10' }),
  },
  {
    code: 'risk-repeated',
    broken: risk(
      {},
      {},
      {
        riskAssessments: [assessment, { ...assessment, id: 'R-2', assessed: '115/9/21' }],
      },
    ),
    row: 3,
    near: risk(
      {},
      {},
      {
        riskAssessments: [assessment, { ...assessment, id: 'R-2', assessed: '114/9/21' }],
      },
    ),
  },
  {
    code: 'risk-before-inventory',
    broken: risk({ assessed: '115/8/31' }),
    row: 2,
    near: risk({ assessed: '115/9/1' }),
  },
  {
    code: 'risk-of-retired-asset',
    broken: risk({}, { state: '報廢', retired: '115/9/19' }),
    row: 2,
    near: risk({}, { state: '報廢', retired: '115/9/20' }),
  },
  {
    code: 'open-risk-of-retired-asset',
    broken: risk(high, { state: '報廢', retired: '115/10/1' }),
    row: 2,
    near: risk({ ...high, done: '115/10/1' }, { state: '報廢', retired: '115/10/1' }),
  },
  {
    code: 'retired-asset-has-open-risk',
    broken: risk(high, { state: '報廢', retired: '115/10/1' }),
    row: 2,
    near: risk(high, { state: '閒置' }),
  },
  {
    code: 'risk-owner-left',
    broken: withLeaver(risk({ ...high, owner: '陳老師' })),
    row: 2,
    near: withLeaver(risk({ ...high, owner: '陳老師', done: '115/7/1' })),
  },
  {
    code: 'leaver-owns-risks',
    broken: withLeaver(risk({ ...high, owner: '陳老師' })),
    row: 4,
    near: withLeaver(risk({ ...high, owner: '陳老師' }), { left: '115/11/10' }),
  },
  {
    code: 'asset-not-assessed',
    broken: risk({ assessed: '114/9/20' }),
    row: 2,
    near: risk({ assessed: '114/9/20' }, { state: '報廢' }),
  },
  {
    code: 'threshold-not-approved',
    broken: { ...risk({}), settings: settingsWith({}) },
    row: settingsWith({}).findIndex(({ item }) => item === '可接受風險值核定') + 2,
    near: { ...risk({ assessed: '114/9/20' }), settings: settingsWith({}) },
  },
  {
    code: 'risk-procedure-not-named',
    broken: { ...risk({}), settings: settingsWith({ 可接受風險值核定: '有', 風險評估程序: '無' }) },
    row: 2,
    near: {
      ...risk({ method: '本校風險評估程序' }),
      settings: settingsWith({ 可接受風險值核定: '有', 風險評估程序: '無' }),
    },
  },
  {
    code: 'risk-scope-too-small',
    broken: { settings: settingsWith({ 風險評估範圍: '硬體、軟體' }) },
    row: settingsWith({}).findIndex(({ item }) => item === '風險評估範圍') + 2,
    near: { settings: settingsWith({ 風險評估範圍: '硬體,軟體，個資' }) },
  },
];

const account: Entry = {
  system: '校務行政系統',
  account: 'li',
  owner: '李組長',
  authorised: '114/8/1',
  enabled: '114/8/1',
  state: '啟用',
  reviewed: '115/3/1、115/9/1',
  passwordChanged: '115/9/1',
  length: 8,
  kinds: 3,
};
const accounts = (more: Entry): Content => ({ accounts: [{ ...account, ...more }] });
const ofLeaver = (more: Entry): Content => withLeaver(accounts({ owner: '陳老師', ...more }));

const accountCases: readonly RuleCase[] = [
  {
    code: 'account-repeated',
    broken: { accounts: [account, { ...account, account: 'LI', owner: '王校長' }] },
    row: 3,
    near: { accounts: [account, { ...account, system: '公文系統' }] },
  },
  {
    code: 'account-shared-without-approval',
    broken: accounts({ isShared: '是', shareApproval: '海國字第1號', shareReason: '櫃臺' }),
    row: 2,
    near: accounts({
      isShared: '是',
      shareApproval: '海國字第1號',
      shareReason: '櫃臺',
      shareApproved: '115/1/1',
    }),
  },
  {
    code: 'account-without-authorisation',
    broken: accounts({ authorised: '114/8/2' }),
    row: 2,
    near: accounts({ authorised: null, state: '停用', disabled: '115/1/1' }),
  },
  {
    code: 'account-of-leaver',
    broken: ofLeaver({ state: '停用', disabled: '115/8/1' }),
    row: 2,
    near: ofLeaver({ state: '停用', disabled: '115/7/31' }),
  },
  {
    code: 'leaver-has-access',
    broken: ofLeaver({}),
    row: 4,
    near: ofLeaver({ state: '停用', disabled: '115/8/1' }),
  },
  {
    code: 'account-state-differs',
    broken: accounts({ disabled: '115/11/1' }),
    row: 2,
    near: accounts({ disabled: '115/11/1', state: '停用' }),
  },
  {
    code: 'account-not-reviewed',
    broken: accounts({ reviewed: '115/5/11' }),
    row: 2,
    near: accounts({ reviewed: '115/5/12' }),
  },
  {
    code: 'unreadable-days',
    broken: accounts({ reviewed: '115/3/1、三月' }),
    row: 2,
    near: accounts({ reviewed: '115/3/1 115.9.1；2026-10-01\n1151002' }),
  },
  {
    code: 'review-in-future',
    broken: accounts({ reviewed: '115/9/1、115/11/11' }),
    row: 2,
    near: accounts({ reviewed: '115/9/1、115/11/10' }),
  },
  {
    code: 'password-overdue',
    broken: accounts({ passwordChanged: '115/8/11' }),
    row: 2,
    near: accounts({ passwordChanged: '115/8/12' }),
  },
  {
    code: 'password-due-soon',
    broken: accounts({ passwordChanged: '115/8/26' }),
    row: 2,
    near: accounts({ passwordChanged: '115/8/27' }),
  },
  {
    code: 'password-rule-short',
    broken: accounts({ length: 7 }),
    row: 2,
    near: accounts({ length: 8 }),
  },
  {
    code: 'password-rule-simple',
    broken: accounts({ kinds: 2 }),
    row: 2,
    near: accounts({ kinds: 3 }),
  },
  {
    code: 'account-idle',
    broken: accounts({ lastUsed: '115/5/13' }),
    row: 2,
    near: accounts({ lastUsed: '115/5/14' }),
  },
  {
    code: 'password-in-cell',
    broken: accounts({ note: '密碼：Abc12345' }),
    row: 2,
    near: accounts({ note: '通行碼 8 碼以上，密碼已於九月更換' }),
  },
];

const admin: Entry = {
  system: '核心交換器',
  account: 'sw-admin',
  owner: '李組長',
  dailyId: 'li',
  application: 'P-1',
  applicant: '李組長',
  necessity: '管理網路設備',
  reviewer: '王校長',
  approved: '114/8/1',
  enabled: '114/8/1',
  log: '日誌主機',
  expires: '116/7/31',
  overdueHandling: '自動停用',
  state: '啟用',
  reviewed: '115/3/20、115/6/18、115/9/15',
};
const privileged = (more: Entry): Content => ({ privilegedAccounts: [{ ...admin, ...more }] });

const privilegedCases: readonly RuleCase[] = [
  {
    code: 'privileged-application-incomplete',
    broken: privileged({ necessity: null }),
    row: 2,
    near: privileged({ necessity: null, state: '停用', disabled: '115/1/1' }),
  },
  {
    code: 'privileged-reviewer-is-applicant',
    broken: privileged({ reviewer: 'it@school.example' }),
    row: 2,
    near: privileged({}),
  },
  {
    code: 'privileged-enabled-before-approved',
    broken: privileged({ approved: '114/8/2' }),
    row: 2,
    near: privileged({}),
  },
  {
    code: 'privileged-account-shared',
    broken: { privilegedAccounts: [admin, { ...admin, owner: '王校長' }] },
    row: 3,
    near: {
      privilegedAccounts: [
        { ...admin, state: '停用', disabled: '115/8/1' },
        { ...admin, owner: '王校長' },
      ],
    },
  },
  {
    code: 'privileged-same-as-daily',
    broken: privileged({ dailyId: 'SW-Admin' }),
    row: 2,
    near: privileged({}),
  },
  {
    code: 'privileged-without-log',
    broken: privileged({ log: null }),
    row: 2,
    near: privileged({}),
  },
  {
    code: 'privileged-without-expiry',
    broken: privileged({ overdueHandling: null }),
    row: 2,
    near: privileged({}),
  },
  {
    code: 'privileged-expired',
    broken: privileged({ expires: '115/11/9' }),
    row: 2,
    near: privileged({ expires: '115/11/10' }),
  },
  {
    code: 'privileged-quarter-missed',
    broken: privileged({ reviewed: '115/3/31、115/7/1、115/9/30' }),
    row: 2,
    near: privileged({ enabled: '115/4/2', reviewed: '115/9/30' }),
  },
  {
    code: 'review-in-future',
    broken: privileged({ reviewed: '115/3/20、115/6/18、115/9/15、115/11/11' }),
    row: 2,
    near: privileged({ reviewed: '115/3/20、115/6/18、115/9/15、115/11/10' }),
  },
  {
    code: 'privileged-of-leaver',
    broken: withLeaver(privileged({ owner: '陳老師' })),
    row: 2,
    near: withLeaver(privileged({ owner: '陳老師', state: '停用', disabled: '115/7/31' })),
  },
  {
    code: 'privileged-state-differs',
    broken: privileged({ state: '移除' }),
    row: 2,
    near: privileged({ state: '移除', disabled: '115/9/30' }),
  },
];

const encryption: Entry = {
  id: 'K-1',
  subject: '學籍備份硬碟',
  dataClass: '機密',
  use: '備份',
  method: '硬碟加密',
  keeper: '李組長',
  keyBackup: '總務處保險櫃',
  keyBackedUp: '115/3/1',
  hasPlaintext: '否',
};
const keys = (more: Entry): Content => ({
  incidents: [incident],
  encryptions: [{ ...encryption, ...more }],
});

const encryptionCases: readonly RuleCase[] = [
  {
    code: 'confidential-not-encrypted',
    broken: keys({ method: null }),
    row: 2,
    near: keys({ method: null, dataClass: '敏感' }),
  },
  {
    code: 'key-without-backup',
    broken: keys({ keyBackedUp: null }),
    row: 2,
    near: keys({ keyBackedUp: null, state: '停用' }),
  },
  {
    code: 'key-keeper-left',
    broken: withLeaver(keys({ keeper: '陳老師' })),
    row: 2,
    near: withLeaver(keys({ keeper: '陳老師' }), { left: '115/11/10' }),
  },
  {
    code: 'plaintext-kept',
    broken: keys({ hasPlaintext: '是' }),
    row: 2,
    near: keys({}),
  },
  {
    code: 'broken-not-changed',
    broken: keys({ suspected: '115/5/4', changed: '115/5/3', incident: '115-E1' }),
    row: 2,
    near: keys({ suspected: '115/5/4', changed: '115/5/4', incident: '115-E1' }),
  },
  {
    code: 'broken-without-incident',
    broken: keys({ suspected: '115/5/4', changed: '115/5/4' }),
    row: 2,
    near: keys({ suspected: '115/5/4', changed: '115/5/4', incident: '115-E1' }),
  },
];

const software: Entry = {
  checked: '115/9/1',
  checker: '李組長',
  device: 'A-001',
  software: 'LibreOffice',
  version: '25.8',
  licence: '免費或開源',
  approvedBy: '資訊組',
};
const found = (more: Entry, asset: Entry = {}): Content => ({
  assets: [{ ...computer, ...asset }],
  softwareChecks: [{ ...software, ...more }],
});
const update: Entry = {
  updated: '115/11/3',
  target: '連網電腦',
  scope: '行政電腦',
  kind: '作業系統',
  way: '線上',
  count: 20,
  person: '李組長',
  result: '完成',
};
const updated = (more: Entry): Content => ({
  assets: [computer],
  updates: [{ ...update, ...more }],
});

const softwareCases: readonly RuleCase[] = [
  {
    code: 'software-half-differs',
    broken: found({ half: '上半年' }),
    row: 2,
    near: found({ half: '下半年' }),
  },
  {
    code: 'software-licence-unknown',
    broken: found({ licence: '不明' }),
    row: 2,
    near: found({ software: '無異常', licence: null }),
  },
  {
    code: 'software-not-allowed',
    broken: found({ licence: '無授權' }),
    row: 2,
    near: found({ isFileSharing: '是', handled: '115/9/2' }),
  },
  {
    code: 'software-not-approved',
    broken: found({ approvedBy: null }),
    row: 2,
    near: found({ approvedBy: null, software: ' 無異常' }),
  },
  {
    code: 'hazardous-software',
    broken: found({ isHazardous: '是' }),
    row: 2,
    near: found({ isHazardous: '是', handling: '已移除' }),
  },
  {
    code: 'unsupported-software-found',
    broken: found({ software: 'Microsoft Office', version: '2010' }),
    row: 2,
    near: found({ software: 'Microsoft Office', version: '2024' }),
  },
  {
    code: 'asset-retired-before',
    broken: found({}, { state: '報廢', retired: '115/8/31' }),
    row: 2,
    near: found({}, { state: '報廢', retired: '115/9/1' }),
  },
  {
    code: 'update-not-by-hand',
    broken: updated({ target: '實體隔離電腦' }),
    row: 2,
    near: updated({ target: '實體隔離電腦', way: '人工' }),
  },
  {
    code: 'update-not-by-hand',
    broken: updated({ target: '筆電' }),
    row: 2,
    near: updated({ target: '平板' }),
  },
  {
    code: 'update-not-finished',
    broken: updated({ result: '部分完成' }),
    row: 2,
    near: updated({ result: '部分完成', follow: '下週補更新' }),
  },
  {
    code: 'update-count-not-whole',
    broken: updated({ count: 0 }),
    row: 2,
    near: updated({ count: null }),
  },
  {
    code: 'update-target-differs',
    broken: updated({ device: 'A-001' }),
    row: 2,
    near: updated({ device: 'A-001', count: 1 }),
  },
];

const check: Entry = {
  checked: '115/10/1',
  device: 'A-001',
  checker: '李組長',
  lockMinutes: 15,
  isOff: '是',
  hasFileSharing: '否',
  hasUnlicensed: '否',
  hasOwnGear: '否',
  scansMedia: '是',
  scansMail: '是',
  scansWeb: '是',
};
const checked = (more: Entry): Content => ({
  assets: [computer],
  pcChecks: [{ ...check, ...more }],
});
const mended: Entry = { mended: '115/10/2', problem: '已改善' };

const pcCases: readonly RuleCase[] = [
  {
    code: 'lock-too-late',
    broken: checked({ lockMinutes: 16 }),
    row: 2,
    near: checked({ lockMinutes: 15 }),
  },
  {
    code: 'card-left-in',
    broken: checked({ isCardOut: '否' }),
    row: 2,
    near: checked({ isCardOut: null }),
  },
  {
    code: 'not-shut-down',
    broken: checked({ isOff: '否' }),
    row: 2,
    near: checked({ isOff: '否', ...mended }),
  },
  {
    code: 'file-sharing-found',
    broken: checked({ hasFileSharing: '是' }),
    row: 2,
    near: checked({ hasFileSharing: '是', ...mended }),
  },
  {
    code: 'unlicensed-found',
    broken: checked({ hasUnlicensed: '是' }),
    row: 2,
    near: checked({ hasUnlicensed: '是', ...mended }),
  },
  {
    code: 'own-gear-found',
    broken: checked({ hasOwnGear: '是' }),
    row: 2,
    near: checked({ hasOwnGear: '是', ...mended }),
  },
  {
    code: 'media-not-scanned',
    broken: checked({ scansMedia: '否' }),
    row: 2,
    near: checked({ scansMedia: '否', ...mended }),
  },
  {
    code: 'mail-not-scanned',
    broken: checked({ scansMail: '否' }),
    row: 2,
    near: checked({ scansMail: '否', ...mended }),
  },
  {
    code: 'web-not-scanned',
    broken: checked({ scansWeb: '否' }),
    row: 2,
    near: checked({ scansWeb: '否', ...mended }),
  },
  {
    code: 'pc-check-incomplete',
    broken: checked({ isOff: null }),
    row: 2,
    near: checked({ isCardOut: null }),
  },
  {
    code: 'pc-problem-not-described',
    broken: checked({ lockMinutes: 0, mended: '115/10/2' }),
    row: 2,
    near: checked({ lockMinutes: 0, ...mended }),
  },
  {
    code: 'pc-mended-before-check',
    broken: checked({ lockMinutes: 0, problem: '未設', mended: '115/9/30' }),
    row: 2,
    near: checked({ lockMinutes: 0, problem: '未設', mended: '115/10/1' }),
  },
];

const remote: Entry = {
  id: 'W-1',
  applicant: '李組長',
  reason: '颱風停班期間維護網路',
  isUrgent: '是',
  start: '115/9/1',
  end: '115/12/31',
  approved: '115/9/1',
  approvedBy: '推動小組',
  opened: '115/9/1',
  method: '市網 VPN',
  device: '學校設備',
  protection: '雙因子驗證',
  checksCentrally: '是',
  log: '市網日誌',
};
const remotely = (more: Entry): Content => ({ remoteWork: [{ ...remote, ...more }] });
const over: Entry = { end: '115/10/1', revoked: '115/10/1', returned: '115/10/1' };

const remoteCases: readonly RuleCase[] = [
  {
    code: 'remote-not-urgent',
    broken: remotely({ isUrgent: '否' }),
    row: 2,
    near: remotely({ isUrgent: '否', opened: null }),
  },
  {
    code: 'remote-opened-before-approval',
    broken: remotely({ approved: '115/9/2' }),
    row: 2,
    near: remotely({ approved: null, opened: null }),
  },
  {
    code: 'remote-ends-before-start',
    broken: remotely({ ...over, end: '115/8/31', revoked: '115/8/31' }),
    row: 2,
    near: remotely({ ...over, end: '115/9/1', revoked: '115/9/1' }),
  },
  {
    code: 'remote-without-method',
    broken: remotely({ method: null }),
    row: 2,
    near: remotely({ method: null, opened: null }),
  },
  {
    code: 'own-device-without-desktop',
    broken: remotely({ device: '個人設備' }),
    row: 2,
    near: remotely({ device: '個人設備', hasDesktop: '是' }),
  },
  {
    code: 'remote-without-protection',
    broken: remotely({ checksCentrally: '否' }),
    row: 2,
    near: remotely({}),
  },
  {
    code: 'remote-without-log',
    broken: remotely({ log: null }),
    row: 2,
    near: remotely({}),
  },
  {
    code: 'remote-not-reviewed',
    broken: remotely({ opened: '115/8/11', approved: '115/8/1' }),
    row: 2,
    near: remotely({ opened: '115/8/12', approved: '115/8/1' }),
  },
  {
    code: 'review-in-future',
    broken: remotely({ reviewed: '115/11/11' }),
    row: 2,
    near: remotely({ reviewed: '115/11/10' }),
  },
  {
    code: 'remote-not-revoked',
    broken: remotely({ ...over, revoked: '115/10/2' }),
    row: 2,
    near: remotely(over),
  },
  {
    code: 'remote-not-returned',
    broken: remotely({ ...over, returned: null }),
    row: 2,
    near: remotely({ ...over, returned: null, device: '個人設備', hasDesktop: '是' }),
  },
  {
    code: 'remote-of-leaver',
    broken: withLeaver(remotely({ applicant: '陳老師' })),
    row: 2,
    near: withLeaver(remotely({ ...over, applicant: '陳老師' })),
  },
];

const logReview: Entry = {
  subject: '資安設備日誌',
  device: '防毒管理主機',
  from: '115/7/1',
  until: '115/9/30',
  backedUp: '115/10/1',
  reviewed: '115/10/2',
  reviewer: '李組長',
  result: '正常',
  conclusion: '無異常',
  supervisor: '王校長',
  confirmed: '115/10/3',
};
const reviewed = (more: Entry): Content => ({ deviceLogReviews: [{ ...logReview, ...more }] });

const logCases: readonly RuleCase[] = [
  {
    code: 'security-log-incomplete',
    broken: reviewed({ confirmed: null }),
    row: 2,
    near: reviewed({ confirmed: null, subject: '防火牆政策' }),
  },
  {
    code: 'log-period-missing',
    broken: reviewed({ until: null }),
    row: 2,
    near: reviewed({ until: null, subject: '防火牆政策' }),
  },
  {
    code: 'log-supervisor-is-reviewer',
    broken: reviewed({ supervisor: 'it@school.example' }),
    row: 2,
    near: reviewed({}),
  },
  {
    code: 'log-confirmed-before-review',
    broken: reviewed({ confirmed: '115/10/1' }),
    row: 2,
    near: reviewed({ confirmed: '115/10/2' }),
  },
  {
    code: 'log-period-reversed',
    broken: reviewed({ until: '115/6/30' }),
    row: 2,
    near: reviewed({ until: '115/7/1' }),
  },
  {
    code: 'log-without-conclusion',
    broken: reviewed({ subject: '網路設備設定與日誌', conclusion: null }),
    row: 2,
    near: reviewed({ subject: '防火牆政策', conclusion: null }),
  },
  {
    code: 'log-problem-without-follow-up',
    broken: reviewed({ result: '異常' }),
    row: 2,
    near: reviewed({ result: '異常', follow: '已封鎖來源' }),
  },
];

export const accessCases: readonly RuleCase[] = [
  ...riskCases,
  ...accountCases,
  ...privilegedCases,
  ...encryptionCases,
  ...softwareCases,
  ...pcCases,
  ...remoteCases,
  ...logCases,
];
