/* eslint max-lines: off -- a table of cases, read side by side */
// Rooms, facilities, backups, media and drills: every rule with an entry that breaks it and one that nearly does.
import { computer, staff, type Content, type Entry } from '../../fixtures/school.ts';
import type { RuleCase } from './rule-case.ts';

const technician: Entry = {
  name: '陳技工',
  email: 'chen@school.example',
  office: '總務處',
  title: '技工',
  role: '一般使用者',
  joined: '110/8/1',
};
const withLeaver = (left: string): Content => ({ people: [...staff, { ...technician, left }] });

export const permit: Entry = {
  person: '李組長',
  office: '教務處',
  approver: '王校長',
  granted: '110/8/1',
  reviewed: '115/7/1',
};
const permits = (more: Entry): Content => ({ roomPermits: [{ ...permit, ...more }] });

export const visit: Entry = {
  day: '115/11/9',
  entered: '09:00',
  left: '10:00',
  person: '李組長',
  office: '教務處',
  reason: '巡檢',
  movement: '無',
};
/** A visit of somebody on the list, unless told otherwise. */
const visits = (more: Entry): Content => ({ ...permits({}), roomVisits: [{ ...visit, ...more }] });
const visitor: Entry = {
  person: '許工程師',
  office: '廠商',
  approver: '李組長',
  approved: '115/11/8',
};

const roomCases: readonly RuleCase[] = [
  {
    code: 'permit-without-approver',
    broken: permits({ approver: null }),
    row: 2,
    near: permits({}),
  },
  {
    code: 'permit-of-leaver',
    broken: { ...withLeaver('115/11/9'), ...permits({ person: '陳技工' }) },
    row: 2,
    near: { ...withLeaver('115/11/9'), ...permits({ person: '陳技工', revoked: '115/11/10' }) },
  },
  {
    code: 'leaver-may-enter',
    broken: { ...withLeaver('115/11/9'), ...permits({ person: 'chen@school.example' }) },
    row: 4,
    near: { ...withLeaver('115/11/10'), ...permits({ person: '陳技工' }) },
  },
  {
    code: 'permit-revoked-before-granted',
    broken: permits({ revoked: '110/7/31' }),
    row: 2,
    near: permits({ revoked: '110/8/1' }),
  },
  {
    code: 'permit-not-reviewed',
    broken: permits({ reviewed: '115/5/11' }),
    row: 2,
    near: permits({ reviewed: '115/5/12' }),
  },
  {
    code: 'visit-left-before-entered',
    broken: visits({ left: '08:59' }),
    row: 2,
    near: visits({ left: '09:00' }),
  },
  {
    code: 'visit-not-left',
    broken: visits({ left: null }),
    row: 2,
    near: visits({ day: '115/11/10', left: null }),
  },
  {
    code: 'visit-not-authorised',
    broken: visits({ ...visitor, approved: '115/11/10' }),
    row: 2,
    near: visits({ person: 'it@school.example' }),
  },
  {
    code: 'visitor-without-escort',
    broken: visits(visitor),
    row: 2,
    near: visits({ ...visitor, escort: '李組長' }),
  },
  {
    code: 'visit-equipment-not-listed',
    broken: visits({ movement: '攜出' }),
    row: 2,
    near: visits({ movement: '攜出', equipment: '硬碟 1 顆' }),
  },
  {
    code: 'support-without-need',
    broken: visits({ isSupport: '是' }),
    row: 2,
    near: visits({ isSupport: '否' }),
  },
  {
    code: 'visit-not-signed',
    broken: visits({ day: '115/10/9' }),
    row: 2,
    near: visits({ day: '115/10/10' }),
  },
];

export const upkeep: Entry = {
  device: '機房空調',
  kind: '空調',
  work: '檢查',
  day: '115/9/1',
  result: '正常',
  manager: '李組長',
};
const facilities = (more: Entry): Content => ({ facilities: [{ ...upkeep, ...more }] });

const facilityCases: readonly RuleCase[] = [
  {
    code: 'facility-fault-open',
    broken: facilities({ result: '異常', handling: '已叫修' }),
    row: 2,
    near: facilities({ result: '異常', handling: '換濾網', repaired: '115/9/2' }),
  },
  {
    code: 'facility-repaired-before-check',
    broken: facilities({ repaired: '115/8/31' }),
    row: 2,
    near: facilities({ repaired: '115/9/1' }),
  },
];

export const backup: Entry = {
  id: 'B-1',
  data: '學籍檔案',
  owner: '李組長',
  secrecy: '敏感',
  pointObjective: 24,
  interval: 24,
  place: '機房',
  offSite: '圖書館',
  isEncrypted: '是',
};
export const tried: Entry = {
  backup: 'B-1',
  day: '115/9/30',
  result: '成功',
  place: '專屬測試系統',
  tester: '李組長',
};
const backups = (more: Entry, test: Entry = {}): Content => ({
  backups: [{ ...backup, ...more }],
  restoreTests: [{ ...tried, ...test }],
});

const backupCases: readonly RuleCase[] = [
  {
    code: 'backup-too-seldom',
    broken: backups({ interval: 25 }),
    row: 2,
    near: backups({ interval: 24 }),
  },
  {
    code: 'backup-hours-not-positive',
    broken: backups({ interval: 0 }),
    row: 2,
    near: backups({ interval: 0.5 }),
  },
  {
    code: 'backup-not-off-site',
    broken: backups({ offSite: '機 房' }),
    row: 2,
    near: backups({ offSite: '機房二' }),
  },
  {
    code: 'backup-not-encrypted',
    broken: backups({ isEncrypted: null }),
    row: 2,
    near: backups({ isEncrypted: null, secrecy: '一般' }),
  },
  {
    code: 'backup-owner-left',
    broken: { ...withLeaver('115/11/9'), ...backups({ owner: '陳技工' }) },
    row: 2,
    near: { ...withLeaver('115/11/10'), ...backups({ owner: '陳技工' }) },
  },
  {
    code: 'leaver-owns-backups',
    broken: { ...withLeaver('115/11/9'), ...backups({ owner: '陳技工' }) },
    row: 4,
    near: { ...withLeaver('115/11/9'), ...backups({ owner: '陳技工', state: '停用' }) },
  },
  {
    code: 'backup-not-tested',
    broken: backups({}, { day: '115/10/1' }),
    row: 2,
    near: backups({ since: '115/10/1' }, { day: '115/10/1' }),
  },
  {
    // Three quarters are over; one test of the last of them does not stand for the others.
    code: 'backup-not-tested',
    broken: backups({}),
    row: 2,
    near: {
      backups: [backup],
      restoreTests: [
        { ...tried, day: '115/3/31' },
        { ...tried, day: '115/6/30' },
        { ...tried, day: '115/7/1' },
      ],
    },
  },
  {
    code: 'restored-in-place',
    broken: backups({}, { place: '原設備' }),
    row: 2,
    near: backups({}, { place: '其他設備' }),
  },
  {
    code: 'restore-failed-without-follow-up',
    broken: backups({}, { result: '失敗' }),
    row: 2,
    near: backups({}, { result: '失敗', followUp: '更換磁碟後重測成功' }),
  },
];

export const transfer: Entry = {
  id: 'T-1',
  kind: '媒體傳遞',
  item: '隨身碟',
  secrecy: '敏感',
  sender: '李組長',
  carrier: '親送',
  packaging: '彌封袋',
  isProtected: '是',
  sent: '115/11/2 09:00',
  receiver: '教育處',
  received: '115/11/2 10:00',
  isSigned: '是',
};
const transfers = (more: Entry): Content => ({ mediaTransfers: [{ ...transfer, ...more }] });
export const takeOut: Entry = {
  id: 'T-2',
  kind: '設備攜出',
  item: '筆記型電腦',
  secrecy: '一般',
  sender: '李組長',
  sent: '115/11/2 16:00',
  approver: '王校長',
  approved: '115/11/2',
};
const takenOut = (more: Entry): Content => ({ mediaTransfers: [{ ...takeOut, ...more }] });
const unreceived: Entry = { receiver: null, received: null, isSigned: null };

const mediaCases: readonly RuleCase[] = [
  {
    code: 'transfer-without-packing',
    broken: transfers({ packaging: null }),
    row: 2,
    near: takenOut({ packaging: null }),
  },
  {
    code: 'received-before-sent',
    broken: transfers({ received: '115/11/2 08:59' }),
    row: 2,
    near: transfers({ received: '115/11/2 09:00' }),
  },
  {
    code: 'received-without-signature',
    broken: transfers({ isSigned: '否' }),
    row: 2,
    near: transfers(unreceived),
  },
  {
    code: 'transfer-not-received',
    broken: transfers(unreceived),
    row: 2,
    near: transfers({ ...unreceived, sent: '115/11/3 09:00' }),
  },
  {
    code: 'media-not-protected',
    broken: transfers({ isProtected: null }),
    row: 2,
    near: transfers({ isProtected: null, secrecy: '一般' }),
  },
  {
    code: 'taken-out-without-approval',
    broken: takenOut({ approved: null }),
    row: 2,
    near: transfers({ approver: null, approved: null }),
  },
  {
    code: 'taken-out-before-approval',
    broken: takenOut({ approved: '115/11/3' }),
    row: 2,
    near: takenOut({}),
  },
  {
    code: 'equipment-not-returned',
    broken: takenOut({ dueBack: '115/11/9' }),
    row: 2,
    near: takenOut({ dueBack: '115/11/10' }),
  },
  {
    code: 'returned-before-taken-out',
    broken: takenOut({ returned: '115/11/1' }),
    row: 2,
    near: takenOut({ returned: '115/11/2' }),
  },
];

export const drill: Entry = {
  id: 'D-1',
  kind: '社交工程',
  day: '115/4/21',
  sent: 50,
  opened: 3,
  clicked: 1,
  review: '加強宣導',
};
export const continuityDrill: Entry = {
  id: 'D-2',
  kind: '持續運作',
  day: '115/5/2',
  review: '依程序完成',
};
export const continuityPlan: Entry = {
  id: 'BCP-1',
  title: '業務持續運作計畫',
  kind: '持續運作計畫',
  version: '1.0',
  versioned: '115/5/1',
  approver: '王校長',
  approved: '115/5/2',
  nextReview: '116/5/1',
  link: 'https://drive.example/bcp',
};
const drills = (more: Entry): Content => ({ drills: [{ ...drill, ...more }] });

const drillCases: readonly RuleCase[] = [
  {
    code: 'drill-without-counts',
    broken: drills({ clicked: null }),
    row: 2,
    near: drills({ clicked: 0 }),
  },
  {
    code: 'drill-counts-differ',
    broken: drills({ opened: 51 }),
    row: 2,
    near: drills({ opened: 50 }),
  },
  {
    code: 'drill-not-reviewed',
    broken: drills({ review: null }),
    row: 2,
    near: drills({ review: '無' }),
  },
  {
    code: 'continuity-plan-not-approved',
    broken: { documents: [{ ...continuityPlan, approved: '115/5/3' }], drills: [continuityDrill] },
    row: 2,
    near: { documents: [continuityPlan], drills: [continuityDrill] },
  },
  {
    // Once in two years: by the end of the second year after the last one.
    code: 'continuity-drill-overdue',
    broken: {
      documents: [{ ...continuityPlan, versioned: '110/1/1', approved: '110/1/1' }],
      drills: [{ ...continuityDrill, day: '112/12/31' }],
    },
    row: 2,
    near: {
      documents: [{ ...continuityPlan, versioned: '110/1/1', approved: '110/1/1' }],
      drills: [{ ...continuityDrill, day: '113/1/1' }],
    },
  },
  {
    code: 'drill-contacts-not-checked',
    broken: drills({ kind: '通報應變', contactsChecked: '115/4/1' }),
    row: 2,
    near: drills({ kind: '通報應變', contactsChecked: '115/4/1', passwordChanged: '115/4/2' }),
  },
];

const service: Entry = {
  ...computer,
  class: '服務',
  item: '委外服務',
  isLabelled: null,
  hasAntivirus: null,
};

export const serviceOf = (vendor: string | null): Content => ({ assets: [{ ...service, vendor }] });

export const facilitiesCases: readonly RuleCase[] = [
  ...roomCases,
  ...facilityCases,
  ...backupCases,
  ...mediaCases,
  ...drillCases,
];
