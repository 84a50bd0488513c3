// The plan's own lists, which every workbook starts with: the businesses of L21–105, the goals of L201–216 and the laws
// and guides of L1284–1323.
import type { RowValues } from './kit/write-table.ts';
import { listedTitles } from './law/registry.ts';

const businesses: readonly string[] = [
  '教務業務：課程發展、課程編排、教學實施、學籍管理、成績評量、教學設備、教具圖書資料供應、教學研究及教學評鑑，並與輔導單位配合實施教育輔導等事項',
  '學生事務：公民教育、道德教育、生活教育、體育衛生保健、學生團體活動及生活管理，並與輔導單位配合實施生活輔導等事項',
  '總務業務：學校文書、事務及出納等事項',
  '輔導業務：學生資料蒐集與分析、學生智力、性向、人格等測驗之實施，學生興趣、學習成就與志願之調查、輔導諮商之進行，並辦理特殊教育及親職教育等事項',
];

/** The table's four rows; 無 in its last columns is the plan's own word. */
export const planBusinesses: readonly RowValues[] = businesses.map((name) => ({
  name,
  system: '無',
  importance: '為本機關依組織法執掌，足認為重要者。',
  impact: '無',
  outage: '無',
}));

/** A1: 「不得發生 2 件以下(含)」 is read as 應為 2 件以下. */
export const planGoals: readonly RowValues[] = [
  {
    id: 'GOAL-INC34',
    title: '資通安全 3、4 級事件不得發生',
    metric: '3、4級事件數',
    comparison: '=',
    target: 0,
    unit: '件',
    nature: '自訂',
    lines: 'L203–205',
  },
  {
    id: 'GOAL-INC12',
    title: '資通安全 1、2 級事件為 5 件以下（含）',
    metric: '1、2級事件數',
    comparison: '≤',
    target: 5,
    unit: '件',
    nature: '自訂',
    lines: 'L203–205',
  },
  {
    id: 'GOAL-LAWID',
    title: '未鑑別出所需遵循法規為 2 件以下（含）',
    metric: '未鑑別法規次數',
    comparison: '≤',
    target: 2,
    unit: '次',
    nature: '自訂',
    lines: 'L207–209',
    note: '計畫原文為「不得發生 2 件以下(含)」，依文意讀為 2 件以下。',
  },
  {
    id: 'GOAL-LAWVIO',
    title: '違反所須遵循法令法規為 2 件以下（含）',
    metric: '違反法規次數',
    comparison: '≤',
    target: 2,
    unit: '次',
    nature: '自訂',
    lines: 'L210–212',
    note: '計畫原文為「不得發生 2 件以下(含)」，依文意讀為 2 件以下。',
  },
  {
    id: 'GOAL-LEVEL',
    title: '達成資通安全責任等級分級之要求，並降低遭受資通安全風險之威脅',
    metric: 'D級應辦事項未符合數',
    comparison: '=',
    target: 0,
    unit: '項',
    nature: '自訂',
    lines: 'L214–216',
  },
];

export const planLaws: readonly RowValues[] = listedTitles.map((title, index) => ({
  number: index + 1,
  title,
}));
