// Every citation of law the product makes, in one place. All start unverified (domain of 法規清單); an article number that
// is only inferred is not written at all.
import { lawBasis } from './kit/basis.ts';

const LEVELS = '資通安全責任等級分級辦法';
const INCIDENTS = '資通安全事件通報應變及演練辦法';

export const laws = {
  generalTraining: lawBasis(
    `${LEVELS} 附表七`,
    '115-01-07',
    '一般使用者及主管每人每年接受三小時以上之資通安全通識教育訓練。',
  ),
  professionalTraining: lawBasis(
    `${LEVELS} 附表七`,
    '115-01-07',
    '資通安全專職人員以外之資訊人員每人每二年接受三小時以上之資通安全專業課程訓練或職能訓練，且每年接受三小時以上之通識教育訓練。',
  ),
  antivirus: lawBasis(`${LEVELS} 附表七`, '115-01-07', '啟用防毒軟體，並持續使用及適時更新。'),
  firewall: lawBasis(`${LEVELS} 附表七`, '115-01-07', '啟用網路防火牆，並持續使用及適時更新。'),
  mailFilter: lawBasis(
    `${LEVELS}（C 級附表，編號待查證）`,
    '115-01-07',
    '具有郵件伺服器者，應備電子郵件過濾機制，並持續使用及適時更新。',
  ),
  level: lawBasis(`${LEVELS} 附表七`, '115-01-07', '資通安全責任等級每三年核定一次。'),
  hazardousProducts: lawBasis(
    '資通安全管理法 第 11 條',
    '114-12-01',
    '公務機關不得下載、安裝或使用危害國家資通安全產品；有例外需要者，應經核准並列冊管理。',
  ),
  incidentMechanism: lawBasis(
    '資通安全管理法 第 17 條',
    '114-12-01',
    '公務機關應訂定資通安全事件通報及應變機制。',
  ),
  incidentReport: lawBasis(
    `${INCIDENTS} 第 6 條`,
    '115-01-05',
    '知悉資通安全事件後，應於一小時內通報；等級變更時亦同。',
  ),
  incidentContainment: lawBasis(
    `${INCIDENTS} 第 8 條`,
    '115-01-05',
    '第一、二級事件於知悉後七十二小時內、第三、四級於三十六小時內完成損害控制或復原作業。',
  ),
  incidentInvestigation: lawBasis(
    `${INCIDENTS} 第 8 條`,
    '115-01-05',
    '完成損害控制或復原後，一個月內送交調查、處理及改善報告。',
  ),
  incidentReportParts: lawBasis(
    '資通安全管理法施行細則（110 年條文第 8 條，現行條號待查證）',
    '110-08-23',
    '調查、處理及改善報告應載明時間、範圍及損害、復原歷程、調查歷程、根因、防範措施、預定完成時程及追蹤等七款。',
  ),
  intelligenceSharing: lawBasis(
    '資通安全情資分享辦法（110 年條文，條號待查證）',
    '110-08-23',
    '收受情資後應辨識來源之可靠性及時效性，及時分析威脅與弱點，並採取預防或應變措施。',
  ),
  incidentLevels: lawBasis(
    INCIDENTS,
    '115-01-05',
    '事件分為四級，以機密性、完整性、可用性影響之最高者為準。',
  ),
  improvementReport: lawBasis(
    '資通安全管理法施行細則（110 年條文第 3 條，現行條號待查證）',
    '110-08-23',
    '改善報告應載明缺失內容、發生原因、改善措施、預定完成時程及追蹤方式。',
  ),
  yearlyReport: lawBasis(
    '資通安全管理法（現行條號待查證）',
    '114-12-01',
    '每年向上級或監督機關提出資通安全維護計畫實施情形。',
  ),
  reportParts: lawBasis(
    '資通安全管理法施行細則（110 年條文第 6 條，現行條號待查證）',
    '110-08-23',
    '實施情形應就計畫所列十三款事項說明執行成果。',
  ),
  securityOfficer: lawBasis(
    '資通安全管理法（現行條號待查證）',
    '114-12-01',
    '公務機關應置資通安全長。',
  ),
  incidentReview: lawBasis(
    `${INCIDENTS} 第 7 條`,
    '115-01-05',
    '上級或監督機關收到通報後，第一、二級事件於八小時內、第三、四級於二小時內完成審核。',
  ),
  drills: lawBasis(INCIDENTS, '115-01-05', '公務機關應辦理或配合社交工程及通報應變演練。'),
  outsourcedTest: lawBasis(
    '資通安全管理法施行細則（110 年條文第 4 條，現行條號待查證）',
    '110-08-23',
    '委外屬核心資通系統或金額達一千萬元以上者，委託機關應自行或另行委託第三方進行安全性檢測。',
  ),
} as const;
