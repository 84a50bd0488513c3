// Money and hands of the year, what the offices asked for, and the file numbers of praise.
import { appraisals } from '../domain/registers/appraisals.ts';
import { requests } from '../domain/registers/requests.ts';
import { resources } from '../domain/registers/resources.ts';
import { sheetOf } from './sheet.ts';

const granted = { year: 115, approved: '115/1/22', documentNumber: '海風總字第 115-0031 號' };

export const resourcesSheet = sheetOf(resources, [
  {
    ...granted,
    kind: '人力',
    item: '資通安全兼辦人員（減授課 6 節）',
    office: '教務處',
    holder: '游承峯',
    task: '內部稽核及教育訓練',
  },
  {
    ...granted,
    kind: '人力',
    item: '資通安全兼辦人員（減授課 6 節）',
    office: '教務處',
    holder: '游承峯',
    task: '防護設施及事件通報應變',
  },
  {
    ...granted,
    kind: '經費',
    item: '電腦教室設備維護',
    office: '教務處',
    total: '240,000元',
    security: 36000,
    source: '年度預算',
    purpose: '維持防毒與更新，達成 D 級應辦事項。',
  },
  {
    ...granted,
    kind: '經費',
    item: '監視設備汰換',
    office: '總務處',
    total: '８００００',
    security: 80000,
    source: '年度預算',
    purpose: '汰換大陸廠牌設備。',
  },
]);

export const requestsSheet = sheetOf(requests, [
  {
    id: '114-R2',
    requested: '民國114年5月20日',
    reviewed: '114/6/11',
    verdict: '核准',
    approved: '114/6/18',
    office: '教務處',
    applicant: '游承峯',
    kind: '硬體',
    item: '外接硬碟 2 顆',
    reason: '異地備份輪替使用。',
    year: 115,
    quantity: 2,
    amount: 7600,
    source: '資訊設備費',
    brand: '創見',
    isHazardous: '否',
    purchased: '115/7/6',
  },
  {
    id: '115-R1',
    requested: '115/5/18',
    reviewed: '115/6/10',
    verdict: '核准',
    approved: '115/6/17',
    office: '總務處',
    applicant: '莫仲書',
    kind: '硬體',
    item: '網路攝影機 6 支與錄影主機',
    reason: '汰換大陸廠牌監視設備。',
    year: 116,
    quantity: 7,
    amount: 'NT$96,000',
    source: '年度預算',
    wanted: '116/3/31',
    isHazardous: '否',
  },
  {
    id: '115-R3',
    requested: '115/10/12',
    office: '輔導室',
    applicant: '鍾雅淇',
    kind: '軟體',
    item: '個案紀錄加密軟體',
    reason: '個案檔案寄送前加密。',
    year: 117,
    amount: 12000,
    reviewed: '115/10/26',
    verdict: '緩議',
  },
]);

export const appraisalsSheet = sheetOf(appraisals, [
  {
    day: '114/8/20',
    kind: '獎勵',
    person: '游承峯',
    summary: '承辦資通安全業務有功',
    documentNumber: '海風人字第 114-0219 號',
  },
  {
    day: '115/8/18',
    kind: '獎勵',
    person: '曾柏叡',
    summary: '協助事件應變有功',
    documentNumber: '海風人字第 115-0226 號',
  },
]);
