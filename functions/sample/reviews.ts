// The management reviews of last year and this year, and what was handed in to the network centre.
import { managementReviews } from '../domain/registers/management-reviews.ts';
import { submissions } from '../domain/registers/submissions.ts';
import { sheetOf } from './sheet.ts';

export const managementReviewsSheet = sheetOf(managementReviews, [
  {
    id: '114-M1',
    held: '114/10/22',
    chair: '杜允堃',
    attendees: '資通安全長、各處室主任、資訊組長',
    pastActions: '113 年決議 3 案均已完成。',
    issues: '資通安全管理法修正公布，預定 12 月施行。',
    suitability: '計畫內容大致合適，待新法施行後修訂。',
    policy: '目標均達成。',
    resources: '兼辦人員 1 人，代理人已指定。',
    controls: '備份與防毒均依計畫辦理。',
    auditResults: '內部稽核發現缺失 2 件。',
    corrections: '缺失 2 件已排定改善期限。',
    risks: '風險評估完成，無高風險項目。',
    incidents: '無',
    feedback: '家長會建議加強帳號安全宣導。',
    chances: '導入電子試算表管理各項紀錄。',
    decisions: '1. 修訂維護計畫。2. 增辦社交工程宣導。',
    minutes: 'https://files.haifeng.example/114/114-M1.pdf',
  },
  {
    id: '115-M1',
    held: '115/10/28',
    chair: 'du.yk@haifeng.example',
    attendees: '資通安全長、各處室主任、資訊組長、稽核委員代表',
    pastActions: '114 年決議 2 案均已完成。',
    issues: '相關子法於 115 年 1 月修正，通報辦法更名。',
    suitability: '配合新法修訂條號，其餘合適。',
    policy: '社交工程演練開啟率偏高，其他目標持續追蹤。',
    resources: '兼辦人員 1 人、資訊人員 2 人，經費足夠。',
    controls: '第三季還原測試延宕，其餘依計畫辦理。',
    auditResults: '內部稽核發現 5 件，已報告資通安全長。',
    corrections: '缺失 1 件已結案，其餘依期限改善。',
    risks: '風險評估完成，大陸廠牌設備列為優先汰換。',
    incidents: '1 級與 2 級事件各 1 件，均已結案。',
    feedback: '教育網路中心提醒通報時限。',
    chances: '帳號停用流程改為線上會簽。',
    decisions: '1. 編列監視設備汰換經費。2. 十二月前補足訓練時數。3. 加辦社交工程宣導。',
    minutes: 'https://files.haifeng.example/115/115-M1.pdf',
  },
]);

export const submissionsSheet = sheetOf(
  submissions,
  [
    {
      year: 113,
      submitted: '113/11/14',
      documentNumber: '海風教字第 113-0412 號',
      recipient: '基隆市教育網路中心',
      assessment: '完成資產盤點與風險評估。',
      auditing: '依市府排程辦理自評。',
      correction: '自評待改善 1 件，已完成。',
      other: '辦理宣導 2 場。',
      report: 'https://files.haifeng.example/113/report.pdf',
    },
    {
      year: '１１４',
      submitted: '民國114年11月12日',
      documentNumber: '海風教字第 114-0437 號',
      recipient: '基隆市教育網路中心',
      assessment: '完成資產盤點與風險評估，無高風險項目。',
      auditing: '辦理內部稽核 1 次，發現 2 件。',
      correction: '2 件均訂有改善期限並追蹤。',
      other: '辦理宣導 2 場、參加通報演練。',
      report: 'https://files.haifeng.example/114/report.pdf',
    },
  ],
  { headers: { recipient: '受理機關' } },
);
