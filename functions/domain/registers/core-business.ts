import { plan } from '../plan-lines.ts';
import { choice, day, ip, longText, person, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';
import { outageHours } from './outage-hours.ts';

const details = plan['125–131'];

export const serviceSides = ['對外', '對內'] as const;
export const sideSpellings = {
  外部: '對外',
  對外服務: '對外',
  內部: '對內',
  對內服務: '對內',
} as const;

export const coreBusiness = defineRegister({
  id: 'core-business',
  sheet: '核心業務',
  aliases: ['核心業務及重要性'],
  group: '組織與政策',
  purpose: '核心業務與重要性。新的活頁簿先列出計畫原有的四列，請依學校情形補充，每年檢視一次。',
  filledBy: 'people',
  basis: plan['17–105'],
  columns: {
    name: text('核心業務', {
      hint: '依組織法執掌的業務名稱。',
      required: 'error',
      width: 30,
      aliases: ['核心業務名稱', '業務名稱'],
      basis: plan['107–113'],
    }),
    operation: text('作業名稱', {
      hint: '這項業務裡的作業程序，一個作業一列。',
      width: 20,
      basis: plan['107–113'],
    }),
    system: text('核心資通系統', {
      hint: '沒有請填「無」。',
      required: 'error',
      width: 18,
      aliases: ['資通系統', '系統名稱', '資通系統名稱', '核心系統'],
    }),
    host: choice('維運方式', ['上級或廠商提供', '自行維運', '委外建置'], {
      hint: '系統由誰維運；沒有系統時空白。',
      width: 16,
      also: { 上級提供: '上級或廠商提供', 自行建置: '自行維運', 委外維運: '委外建置' },
      basis: plan['525–529'],
    }),
    importance: longText('重要性說明', {
      hint: '對學校、師生或法律遵循的重要性。',
      required: 'error',
      basis: plan['115–119'],
    }),
    impact: longText('業務失效影響說明', { hint: '沒有請填「無」。', required: 'error' }),
    outage: outageHours('最大可容忍中斷時間', {
      hint: '小時數，例如 48；沒有資通系統時填「無」。',
      aliases: ['最大可容忍中斷時間（小時）', '最大可容忍中斷時數'],
      basis: plan['121–123'],
    }),
    side: choice('服務對象', serviceSides, {
      hint: '對外以小時計，對內以工作小時計。',
      also: sideSpellings,
      basis: plan['121–123'],
    }),
    ip: ip('IP', { hint: '系統使用者連線的位址。', aliases: ['IP位址'], basis: details }),
    unit: text('系統管理單位', { hint: '處室。', basis: details }),
    keeper: person('系統管理人員', { basis: details }),
    vendor: text('系統維護廠商', { hint: '沒有請填「無」。', basis: details }),
    reviewed: day('檢視日', { happened: true, hint: '今年確認這一列的日期。' }),
    note: text('備註'),
  },
});
