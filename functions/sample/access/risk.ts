// This year's risk assessments: every asset in use has one line; those above the threshold are treated or have a day.
import type { Cell } from '../../domain/kit/cell.ts';
import { riskAssessments } from '../../domain/registers/risk-assessments.ts';
import { assetEntries } from '../assets/index.ts';
import { nameOf } from '../people.ts';
import { sheetOf, type Entry } from '../sheet.ts';

type Scenario = readonly [
  type: string,
  threat: string,
  weakness: string,
  existing: string,
  likelihood: number,
  impact: number,
];

/** What usually threatens an item of the plan's list. */
const scenarios: Readonly<Record<string, Scenario>> = {
  電腦設備: ['惡意軟體與勒索', '惡意軟體感染', '更新延遲', '端點防毒、每月更新', 2, 2],
  通訊設備: ['設備故障與電力', '設備故障', '沒有備援', '備品一臺', 1, 2],
  儲存媒體: ['失竊與遺失', '遺失', '可攜帶', '加密並上鎖保管', 1, 3],
  其他支援設備: ['設備故障與電力', '故障', '使用年限', '每年保養', 1, 2],
  系統軟體: ['軟體漏洞未修補', '漏洞遭利用', '未及時更新', '自動更新', 1, 3],
  資料庫軟體: ['軟體漏洞未修補', '漏洞遭利用', '未及時更新', '單機使用', 1, 2],
  套裝軟體: ['未授權軟體', '授權過期', '採購時程', '半年清查', 1, 2],
  業務資料檔案: ['人員疏失', '誤刪', '權限過大', '每日備份', 1, 2],
  系統資料檔案: ['備份失效', '備份損壞', '未測試', '每季還原測試', 1, 3],
  電子化文件檔案: ['人員疏失', '誤刪', '版本混淆', '每日備份', 1, 1],
  書面管理文件: ['火災水災地震', '受潮', '紙本保存', '掃描留存', 1, 1],
  書面紀錄: ['失竊與遺失', '遺失', '放置公開處', '上鎖櫃', 1, 1],
  一般維運支援性服務: ['網路中斷', '中斷', '單一線路', '備援電路', 1, 2],
  委外服務: ['委外廠商', '洩漏', '人員更換', '保密切結', 1, 2],
  內部同仁: ['釣魚社交工程', '點擊惡意連結', '警覺不足', '社交工程演練', 2, 2],
  外部人員: ['委外廠商', '誤用', '不熟悉規定', '到校說明', 1, 1],
  紙本個資: ['資料外洩', '外洩', '調閱頻繁', '上鎖櫃、登記調閱', 1, 3],
  檔案形式個資: ['資料外洩', '外洩', '檔案複製', '加密儲存', 1, 3],
  資料庫個資: ['資料外洩', '外洩', '共用電腦', '權限控管', 1, 3],
};

const usual: Scenario = ['人員疏失', '誤用', '不熟悉', '宣導', 1, 1];

type Above = Entry<typeof riskAssessments>;

const done = { residualLikelihood: 1, residualImpact: 2, treatment: '修改' } as const;

/** Assets whose risk is above 12, and what is done about it. */
const above: Readonly<Record<string, Above>> = {
  'NAS-01': {
    likelihood: 2,
    impact: 3,
    ...done,
    measure: '限制管理介面來源，開啟勒索偵測快照。',
    owner: nameOf('you.cf'),
    due: '115/10/31',
    done: '115/10/12',
  },
  'SW-01': {
    likelihood: 2,
    impact: 2,
    ...done,
    measure: '添購備援核心交換器模組。',
    owner: nameOf('hong.yh'),
    due: '115/10/31',
    done: '115/10/23',
  },
  'CAM-17': {
    likelihood: 3,
    impact: 2,
    treatment: '避免',
    measure: '移出校園網路，汰換為其他廠牌。',
    owner: nameOf('xiao.wz'),
    due: '115/12/31',
  },
  'PII-08': {
    likelihood: 2,
    impact: 2,
    treatment: '接受',
    measure: '維持加密與雙人保管。',
    owner: nameOf('meng.hx'),
    due: '115/12/31',
    acceptedBy: nameOf('du.yk'),
    acceptReason: '已加密並上鎖，調閱均有紀錄，其餘控制將影響教學服務。',
  },
};

const isRetired = (state: Cell | undefined): boolean => state === '已報廢' || state === '報廢';

const entries = assetEntries
  .filter(({ state }) => !isRetired(state))
  .map(({ id, item, inventoried }, index): Entry<typeof riskAssessments> => {
    const [type, threat, weakness, existing, likelihood, impact] = scenarios[String(item)] ?? usual;
    return {
      id: `R115-${String(index + 1).padStart(3, '0')}`,
      asset: id ?? null,
      type,
      threat,
      weakness,
      existing,
      likelihood,
      impact,
      assessor: nameOf('you.cf'),
      // Delivered after the inventory of the others.
      assessed: inventoried === '115/10/20' ? '115/10/22' : '115/9/23',
      ...above[String(id)],
    };
  });

export const riskAssessmentsSheet = sheetOf(riskAssessments, entries);
