// Last year's audit, closed, and this year's, whose notice went out eleven days before instead of fourteen.
import { auditors } from '../domain/registers/auditors.ts';
import { audits } from '../domain/registers/audits.ts';
import { sheetOf } from './sheet.ts';

export const auditsSheet = sheetOf(audits, [
  {
    id: '114-A1',
    trigger: '年度',
    auditee: '教務處',
    purpose: '依維護計畫「稽核機制之實施」辦理，確認控制措施落實情形。',
    start: '114/10/15',
    end: '114/10/15',
    focus: '帳號管理、備份、教育訓練',
    team: '輔導主任與校外委員各一人，由資通安全長指派。',
    secrecy: '委員簽署保密切結書，稽核資料不得外流。',
    method: '書面審查、現場查核與人員訪談',
    criteria: '維護計畫條文與稽核項目紀錄表',
    assistance: '提供文件、安排受訪人員與查核場地',
    previousResult: '首次辦理',
    notified: '114/9/25',
    hasSchedule: '是',
    hasItems: '是',
    hasProcess: '是',
    reported: '114/10/24',
    closed: '115/3/31',
    evidence: 'https://files.haifeng.example/114/114-A1-report.pdf',
  },
  {
    id: '115-A1',
    trigger: '年度',
    auditee: '教務處',
    purpose: '依維護計畫「稽核機制之實施」辦理年度內部稽核，並追蹤前次缺失。',
    start: '115/10/6',
    end: '115/10/7',
    focus: '資產盤點與標籤、備份還原、事件通報、教育訓練',
    team: '校內委員二人與校外委員一人，由資通安全長指派。',
    secrecy: '委員於稽核前簽署保密切結書。',
    method: '書面審查、現場抽查與人員訪談',
    criteria: '維護計畫條文與稽核項目紀錄表共 67 項',
    assistance: '提供清冊與紀錄、指派受訪人員、開放機房查看',
    previousResult: '114-A1 發現缺失 2 件，均已改善並結案。',
    previous: '114-A1',
    notified: '115/9/25',
    hasSchedule: '是',
    hasItems: '是',
    hasProcess: '是',
    reported: '115/10/16',
    evidence: 'https://files.haifeng.example/115/115-A1-report.pdf',
  },
]);

const outside = { isExternal: '是', office: '基隆市燈塔國民小學', title: '資訊組長' };

export const auditorsSheet = sheetOf(auditors, [
  {
    audit: '114-A1',
    person: '孟惠欣',
    isExternal: '否',
    title: '輔導主任',
    signed: '114/9/30',
    qualification: '內部稽核人員訓練 12 小時（113 年）',
  },
  {
    audit: '114-A1',
    person: '陸景琛',
    ...outside,
    signed: '114/10/1',
    qualification: '資訊安全管理系統內部稽核員訓練證書',
  },
  {
    audit: '115-A1',
    person: '孟惠欣',
    isExternal: '否',
    title: '輔導主任',
    signed: '2026/9/25',
    qualification: '內部稽核人員訓練 12 小時（113 年）',
  },
  {
    audit: '115-A1',
    person: '魏靖雯',
    isExternal: '否',
    title: '註冊組長',
    signed: '2026/9/25',
    qualification: '內部稽核人員訓練 6 小時（115 年）',
  },
  {
    audit: '115-A1',
    person: '陸景琛',
    ...outside,
    signed: '2026/9/28',
    qualification: '資訊安全管理系統內部稽核員訓練證書',
  },
]);
