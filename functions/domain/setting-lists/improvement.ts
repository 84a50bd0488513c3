// Training, audits and improvement (拾參–拾陸): what the plan leaves open, with our defaults.
import { choice, monthDay, number, text, yesNo } from '../kit/columns.ts';
import { setting } from './setting.ts';

export const improvementSettings = {
  trainingPlanDue: setting(
    monthDay('訓練計畫期限'),
    '09-30',
    '自訂',
    '計畫 L1109 只寫每學年年初：核定該學年訓練計畫的月/日。',
  ),
  onlineCourses: setting(
    text('線上研習平臺'),
    'e等公務園+學習平臺 https://elearn.hrd.gov.tw（通識類別代碼 522，專業職能 523）；全國教師在職進修資訊網 https://www2.inservice.edu.tw（查詢研習與時數）',
    '自訂',
    '時數不足通知裡列出的線上課程；以分號分隔，可以增減。',
  ),
  briefingDays: setting(
    number('報到說明天數'),
    7,
    '自訂',
    '計畫 L1128：報到時就要說明；到職超過幾天視為逾期。',
  ),
  specificItems: setting(
    choice('特定項目計算', ['每位委員', '每次稽核']),
    '每位委員',
    '自訂',
    '計畫 L1199：至少一項特定項目，由每位委員各完成一項，或每次稽核完成一項。',
  ),
  allowsPartial: setting(
    yesNo('稽核可填部分符合'),
    true,
    '自訂',
    '稽核項目的結果是否可以填「部分符合」；填「否」時只用符合、不符合與不適用。',
  ),
  findingReviewDays: setting(
    number('改善審查天數'),
    90,
    '自訂',
    '計畫 L1226 只寫定期：未結案的缺失每幾天審查一次。',
  ),
  followUpDays: setting(
    number('追蹤列管天數'),
    30,
    '自訂',
    '管理審查後幾天內要把決議列入「追蹤事項」。',
  ),
  holidayShift: setting(
    choice('期限遇假日', ['提前到上班日', '不提前']),
    '提前到上班日',
    '自訂',
    '管理審查與提報的期限遇到假日時，提前到前一上班日（依行事曆）；過了計畫的日子才算逾期。',
  ),
  leadDays: setting(
    number('前置提醒天數'),
    30,
    '自訂',
    '年度行程由管理審查與提報的期限倒推；每一步最晚開始日前幾天起提醒。',
  ),
  inventoryDays: setting(number('盤點作業天數'), 14, '自訂', '倒推用：資產盤點從開始到完成幾天。'),
  assessmentDays: setting(
    number('風險評估作業天數'),
    14,
    '自訂',
    '倒推用：盤點後做完風險評估要幾天。',
  ),
  auditPlanDays: setting(
    number('稽核準備天數'),
    7,
    '自訂',
    '倒推用：通知受稽單位前，擬定稽核計畫與安排委員要幾天。',
  ),
  auditDays: setting(
    number('稽核進行天數'),
    1,
    '自訂',
    '倒推用：稽核起日到迄日相隔幾天（1 是兩天）。',
  ),
  replyDays: setting(
    number('缺失回覆天數'),
    14,
    '自訂',
    '倒推用：稽核後彙整結果、報告資安長、受稽單位填妥原因要幾天。',
  ),
  reviewDays: setting(number('審查準備天數'), 7, '自訂', '倒推用：準備管理審查資料要幾天。'),
  paperLimit: setting(
    number('佐證檔案上限（MB）'),
    3,
    '自訂',
    '提報包內每一份佐證檔案的大小上限；超過時分成幾份。',
  ),
  masksNames: setting(
    yesNo('提報包遮蔽姓名'),
    true,
    '自訂',
    '「是」：提報包的報告、表單與佐證只留姓氏（王○○）。收件機關要全名時填「否」；登記表附檔一律不含個資欄位。',
  ),
  enclosesFiles: setting(
    yesNo('提報包附上佐證檔案'),
    true,
    '自訂',
    '「是」：佐證欄填的是檔名，而且檔案放在活頁簿的資料夾裡時，原檔附進提報包。原檔的內容不會遮蔽。',
  ),
  reportPrepareDays: setting(
    number('提報準備天數'),
    7,
    '自訂',
    '倒推用：管理審查後準備實施情形要幾天。',
  ),
} as const;
