// Physical environment, drills, media, intelligence and outsourcing: what the plan leaves to the school (「定期」 without a number).
import { choice, number } from '../kit/columns.ts';
import { setting } from './setting.ts';

export const facilitySettings = {
  drillDays: setting(
    number('社交工程演練天數'),
    182,
    '自訂',
    '計畫 L755 只寫定期：每幾天辦理或配合一次社交工程演練，預設半年。',
  ),
  permitDays: setting(
    number('進出名單檢視天數'),
    182,
    '自訂',
    '計畫 L766 只寫定期：每幾天檢視一次機房進出授權名單，預設半年。',
  ),
  visitSignDays: setting(
    number('進出紀錄簽核天數'),
    31,
    '自訂',
    '管制區域進出紀錄幾天內由管理者簽核；計畫沒有寫明。',
  ),
  facilityDays: setting(
    number('設施檢修天數'),
    365,
    '自訂',
    '計畫 L783–784 只寫定期：每項安全設備幾天檢查一次、管理者幾天訓練一次，預設一年。',
  ),
  transferDays: setting(number('媒體簽收天數'), 7, '自訂', '媒體送出幾天內要有收受紀錄。'),
  intelligenceDays: setting(
    number('情資評估天數'),
    7,
    '自訂',
    '接獲情資幾天內完成分類評估；計畫沒有寫明。',
  ),
  intrusionDays: setting(
    number('入侵情資處理天數'),
    0,
    '自訂',
    '計畫 L977：入侵攻擊情資要判斷立即危險並立即處理；0 表示接獲當日。',
  ),
  outsourcing: setting(
    choice('委外情形', ['無', '有']),
    '無',
    '自訂',
    '計畫 L1003：目前無委外辦理資通系統或服務。有委外時改填「有」並登錄委外廠商；財物維護不算委外。',
  ),
  vendorCheckDays: setting(
    number('委外查核天數'),
    365,
    '自訂',
    '計畫 L1084 只寫定期：幾天內要查核一次受託者，預設一年。',
  ),
  vendorEventDays: setting(
    number('委外事件查核天數'),
    30,
    '自訂',
    '知悉受託者發生事件後幾天內查核；計畫沒有寫明。',
  ),
} as const;
