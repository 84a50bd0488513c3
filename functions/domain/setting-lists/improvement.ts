// Training, audits and improvement (拾參–拾陸): what the plan leaves open, with our defaults.
import { choice, monthDay, number } from '../kit/columns.ts';
import { setting } from './setting.ts';

export const improvementSettings = {
  trainingPlanDue: setting(
    monthDay('訓練計畫期限'),
    '09-30',
    '自訂',
    '計畫 L1109 只寫每學年年初：核定該學年訓練計畫的月/日。',
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
} as const;
