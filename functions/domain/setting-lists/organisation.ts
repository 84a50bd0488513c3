// Policy, team and resources (參–陸): what the plan leaves open, with our defaults.
import { monthDay, number } from '../kit/columns.ts';
import { setting } from './setting.ts';

export const organisationSettings = {
  businessDue: setting(
    monthDay('業務檢視期限'),
    '09-30',
    '自訂',
    '每年確認核心業務與非核心業務的月/日。',
  ),
  briefingDue: setting(
    monthDay('政策宣導期限'),
    '12-31',
    '自訂',
    '每年對全體人員與利害關係人宣導政策的月/日。',
  ),
  rosterDays: setting(number('名單更新天數'), 14, '自訂', '人員異動後幾天內更新推動小組名單。'),
  rosterDue: setting(monthDay('名單確認期限'), '09-30', '自訂', '每年確認推動小組名單的月/日。'),
  budgetDue: setting(monthDay('經費配置期限'), '03-31', '自訂', '每年登記經費與人力配置的月/日。'),
  requestDue: setting(
    monthDay('需求申請期限'),
    '07-31',
    '自訂',
    '次年度預算的需求，應在這個月/日前提出。',
  ),
  requestDays: setting(number('需求審查天數'), 60, '自訂', '需求提出後幾天內要有審查結果。'),
  eventAuditDays: setting(
    number('變更後稽核天數'),
    90,
    '自訂',
    '系統重大變更或組織改造後幾天內要辦理稽核。',
  ),
  lawListDays: setting(
    number('法規補列天數'),
    30,
    '自訂',
    '發現未鑑別的法規後幾天內要補列到法規清單。',
  ),
} as const;
