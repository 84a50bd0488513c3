import { plan } from '../plan-lines.ts';
import { choice, day, ip, longText, person, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';
import { serviceSides, sideSpellings } from './core-business.ts';
import { outageHours } from './outage-hours.ts';

const fields = plan['144–165'];

export const nonCoreBusiness = defineRegister({
  id: 'non-core-business',
  sheet: '非核心業務',
  aliases: ['非核心業務及說明'],
  group: '組織與政策',
  purpose: '非核心業務，至少列出差勤、郵件、用戶端等輔助業務，每年檢視一次。',
  filledBy: 'people',
  basis: plan['133–142'],
  columns: {
    name: text('非核心業務', {
      hint: '例如：差勤服務。',
      required: 'error',
      width: 24,
      aliases: ['非核心業務名稱', '業務名稱'],
      basis: plan['144–148'],
    }),
    operation: text('作業名稱', { hint: '這項業務裡的作業程序。', width: 20, basis: fields }),
    description: longText('說明', {
      hint: '業務的內容。',
      required: 'warning',
      basis: fields,
    }),
    impact: longText('業務失效影響說明', { hint: '沒有請填「無」。', required: 'error' }),
    outage: outageHours('最大可容忍中斷時間', {
      hint: '小時數，例如 24。',
      required: 'error',
      aliases: ['最大可容忍中斷時間（小時）', '最大可容忍中斷時數'],
      basis: plan['155–157'],
    }),
    side: choice('服務對象', serviceSides, {
      hint: '對外以小時計，對內以工作小時計。',
      also: sideSpellings,
      basis: plan['155–157'],
    }),
    ip: ip('IP', { hint: '系統使用者連線的位址。', aliases: ['IP位址'], basis: fields }),
    unit: text('系統管理單位', { hint: '處室或提供的機關。', basis: fields }),
    keeper: person('系統管理人員', { basis: fields }),
    vendor: text('系統維護廠商', { hint: '沒有請填「無」。', basis: fields }),
    reviewed: day('檢視日', { happened: true, hint: '今年確認這一列的日期。' }),
    note: text('備註'),
  },
});
