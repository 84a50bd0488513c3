// The communication room: who may enter, who came this autumn, and the upkeep of what keeps it safe.
import { facilities } from '../domain/registers/facilities.ts';
import { roomPermits } from '../domain/registers/room-permits.ts';
import { roomVisits } from '../domain/registers/room-visits.ts';
import { sheetOf, type Entry } from './sheet.ts';

const room = '主機房';

const permit = (
  person: string,
  office: string,
  more: Entry<typeof roomPermits>,
): Entry<typeof roomPermits> => ({
  person,
  office,
  room,
  approver: '游承峯',
  reviewed: '115/7/6',
  reviewer: '游承峯',
  ...more,
});

export const roomPermitsSheet = sheetOf(roomPermits, [
  permit('游承峯', '教務處', { reason: '機房管理', approver: '杜允堃', granted: '112/8/7' }),
  permit('曾柏叡', '教務處', { reason: '系統維護', granted: '109/8/3' }),
  permit('洪意涵', '教務處', { reason: '校園網路管理', granted: '110.8.2' }),
  permit('卓建閔', '總務處', { reason: '空調與電力', granted: '110/4/1' }),
  permit('林工程師', '基隆市教育網路中心', {
    isExternal: '是',
    reason: '防火牆與專線維護',
    granted: '114/9/1',
    revoked: '115/8/31',
    reviewed: '115/7/6',
    note: '人員異動，改由新任人員另行申請。',
  }),
]);

const visit = (
  day: string,
  times: readonly [entered: string, left: string],
  more: Entry<typeof roomVisits>,
): Entry<typeof roomVisits> => ({
  day,
  entered: times[0],
  left: times[1],
  room,
  movement: '無',
  signed: '115/11/2',
  ...more,
});

const colleague = { person: '洪意涵', office: '教務處' };
const supporter = {
  office: '基隆市教育網路中心',
  isSupport: '是',
  approver: '游承峯',
  escort: '洪意涵',
};

export const roomVisitsSheet = sheetOf(roomVisits, [
  visit('115/9/3', ['09:10', '10:05'], { ...colleague, reason: '設備盤點', signed: '115/10/1' }),
  visit('115/9/14', ['13:30', '14:20'], {
    person: '卓建閔',
    office: '總務處',
    reason: '空調季檢查陪同',
    signed: '115/10/1',
  }),
  visit('115/10/13', ['10:00', '11:40'], {
    ...supporter,
    person: '許工程師',
    reason: '更換防火牆電源模組',
    need: '設備屬教育網路中心，須由原廠人員更換。',
    approved: '115/10/12',
    movement: '攜入及攜出',
    equipment: '電源模組 1 只（換下舊品 1 只）',
  }),
  visit('115/10/22', ['15:10', '16:00'], { ...colleague, reason: '還原測試' }),
  visit('115/11/5', ['08:40', '09:15'], {
    person: '曾柏叡',
    office: '教務處',
    reason: '更換 NAS 硬碟',
    movement: '攜入',
    equipment: '4TB 硬碟 1 顆（新品）',
    signed: null,
  }),
]);

const check = (
  device: string,
  kind: string,
  day: string,
  more: Entry<typeof facilities>,
): Entry<typeof facilities> => ({
  device,
  kind,
  day,
  place: room,
  work: '檢查',
  result: '正常',
  ...more,
});

export const facilitiesSheet = sheetOf(facilities, [
  check('不斷電系統', 'UPS', '115/3/18', {
    worker: '浪花資訊有限公司',
    manager: '游承峯',
    result: '異常',
    handling: '電池老化，更換電池組後測試正常。',
    repaired: '115/3/25',
  }),
  check('機房空調', '空調', '115/5/20', { worker: '空調廠商', manager: 'zhuo.jm@haifeng.example' }),
  check('機房備援空調', '空調', '115/5/20', {
    worker: '空調廠商',
    manager: 'zhuo.jm@haifeng.example',
  }),
  check('機房滅火設備', '滅火', '115.6.11', {
    worker: '消防檢修公司',
    manager: '童永順',
    evidence: 'https://files.haifeng.example/115/fire-check.pdf',
  }),
  check('溫濕度偵測器', '溫濕度', '115/9/14', { worker: '游承峯', manager: '游承峯' }),
  check('設備管理者說明會', '其他', '115/3/11', {
    work: '管理者訓練',
    result: '完成',
    manager: '游承峯',
  }),
  check('空調操作說明', '空調', '115/5/20', {
    work: '管理者訓練',
    result: '完成',
    manager: 'zhuo.jm@haifeng.example',
  }),
  check('滅火設備操作演練', '滅火', '115/3/11', {
    work: '管理者訓練',
    result: '完成',
    manager: '童永順',
  }),
]);
