import { plan } from '../plan-lines.ts';
import { choice, day, longText, person, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const teamGroups = ['召集人', '策略規劃組', '資安防護組', '績效管理組'] as const;

export const team = defineRegister({
  id: 'team',
  sheet: '推動小組',
  aliases: ['資通安全推動小組', '資通安全推動小組成員及分工表', '推動小組成員及分工表'],
  group: '組織與政策',
  purpose: '資通安全推動小組成員與職掌，一人在一組一列；人員異動後請更新。',
  filledBy: 'people',
  basis: plan['287–293'],
  columns: {
    group: choice('組別', teamGroups, {
      hint: '召集人為資通安全長。',
      required: 'error',
      width: 14,
      also: { 策略規劃: '策略規劃組', 資安防護: '資安防護組', 績效管理: '績效管理組' },
      basis: plan['295–342'],
    }),
    member: person('姓名', { required: 'error', aliases: ['成員'] }),
    office: text('單位', { hint: '處室。', aliases: ['處室'] }),
    title: text('職稱', { aliases: ['職級'] }),
    duties: longText('職掌事項', { required: 'error', aliases: ['職掌', '業務事項'] }),
    extension: text('分機', { aliases: ['電話'], width: 8 }),
    deputy: person('代理人', { basis: plan['377–381'] }),
    updated: day('名單更新日', {
      happened: true,
      hint: '最近一次確認這一列的日期。',
      required: 'warning',
      aliases: ['更新日期', '製表日期'],
    }),
    note: text('備註'),
  },
});
