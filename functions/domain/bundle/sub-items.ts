// The questions a school answers with evidence: each of the law's 13 parts, and training, cut into sub-items. Every obligation
// of the catalogue belongs to exactly one, which a test holds.
import type { Part } from '../documents/annual-report/part-of.ts';

export type SubItem = {
  /** `08-03`: the part of the report and the place in it; names the file. */
  readonly id: string;
  readonly part: Part;
  readonly title: string;
  /** Ids of obligations, or first words of ids (`NET` is all of `NET-…`); a whole id wins. */
  readonly covers: readonly string[];
};

type Item = readonly [title: string, covers: string];

const items: Readonly<Record<Part, readonly Item[]>> = {
  business: [
    ['核心業務及其重要性', 'CB'],
    ['核心業務的最大可容忍中斷時間', 'MTD'],
    ['非核心業務', 'NCB'],
  ],
  policy: [
    ['資通安全政策之核定與檢討', 'POL-APPROVE POL-MR'],
    ['政策及目標之宣導', 'POL-DIS-INT POL-DIS-EXT'],
    ['政策各點之落實', 'POL'],
    ['資通安全目標', 'GOAL'],
  ],
  team: [
    ['推動小組、分組與名單', 'ORG-TEAM ORG-GROUPS ORG-ROSTER'],
    ['規章程序與年度工作計畫', 'ORG-RULES ORG-YPLAN'],
    ['各組職掌之執行', 'ORG'],
  ],
  resources: [
    ['資通安全人力與分工', 'HR-MIN1 HR-DUTY HR-REV-Y'],
    ['權責分散、督導與培訓', 'HR'],
    ['經費與資源之配置', 'BUD'],
  ],
  officer: [['資通安全長之配置', 'ORG-CISO']],
  inventory: [
    ['資產清冊與年度盤點', 'AST'],
    ['硬體資產標籤', 'AST-LABEL'],
    ['資通安全責任等級', 'LVL'],
  ],
  risk: [
    ['年度風險評估', 'RSK'],
    ['風險處理', 'RSK-PLAN'],
  ],
  controls: [
    ['資訊及資通設備之管理', 'EQ'],
    ['網路安全控管', 'NET'],
    ['網域名稱系統', 'DNS'],
    ['無線網路', 'WIFI'],
    ['通行碼與帳號權限', 'PWD ACC'],
    ['特權帳號', 'PRV'],
    ['加密管理', 'ENC'],
    ['防範惡意軟體與軟體更新', 'MAL SW WEB OS'],
    ['遠距工作', 'RW'],
    ['電子郵件安全', 'EML'],
    ['機房等管制區域', 'RM'],
    ['辦公室區域', 'OFF'],
    ['資料備份', 'BAK'],
    ['媒體防護', 'MED'],
    ['電腦使用', 'PC LAP'],
    ['行動設備', 'MOB'],
    ['業務持續運作演練', 'BCP'],
    ['資通安全防護設備', 'SEC'],
  ],
  incidents: [
    ['事件通報應變程序', 'INC-PROC'],
    ['事件之通報、審核與復原', 'INC'],
    ['事件調查、處理及改善報告', 'INC-1M'],
  ],
  intelligence: [
    ['情資之分類評估', 'TI-CLASS TI-ASSESS'],
    ['情資之因應', 'TI'],
  ],
  outsourcing: [
    ['委外情形與受託者之選任', 'OUT'],
    ['委外保密', 'OUT-NDA'],
    ['受託者之監督', 'OUT-CHECK OUT-1H'],
    ['委外關係終止', 'OUT-END'],
  ],
  appraisal: [
    ['平時考核與聘用', 'EVAL'],
    ['獎勵', 'POL-REWARD'],
  ],
  improvement: [
    ['內部稽核', 'AUD'],
    ['缺失改善', 'FND'],
    ['管理審查與追蹤', 'MR'],
    ['實施情形之提報', 'RPT'],
    ['法規之鑑別', 'LAW'],
    ['表單與執行成果之保存', 'FORMS IMP'],
  ],
  training: [
    ['學年訓練計畫與內容', 'TRN-PLAN TRN-CONT'],
    ['訓練時數', 'TRN'],
    ['新進與外部人員', 'TRN-NEW TRN-EXT'],
    ['訓練紀錄之保存', 'TRN-REC'],
  ],
};

const twoDigits = (place: number): string => String(place).padStart(2, '0');

/** In the order of the report. */
export const subItems: readonly SubItem[] = (
  Object.entries(items) as [Part, readonly Item[]][]
).flatMap(([part, ofPart], partIndex) =>
  ofPart.map(([title, covers], index) => ({
    id: `${twoDigits(partIndex + 1)}-${twoDigits(index + 1)}`,
    part,
    title,
    covers: covers.split(' '),
  })),
);

const byCover: ReadonlyMap<string, SubItem> = new Map(
  subItems.flatMap((item) => item.covers.map((cover) => [cover, item] as const)),
);

/** Null for an obligation nobody has given a sub-item yet; a test keeps that from happening. */
export const subItemOf = (obligation: string): SubItem | null =>
  byCover.get(obligation) ?? byCover.get(obligation.split('-')[0] ?? '') ?? null;
