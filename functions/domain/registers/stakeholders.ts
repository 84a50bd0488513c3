import { plan } from '../plan-lines.ts';
import { choice, day, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const stakeholders = defineRegister({
  id: 'stakeholders',
  sheet: '利害關係人',
  group: '組織與政策',
  purpose: '每年要宣導資通安全政策的對象：資訊服務供應商、與學校連線作業的單位；教育網路中心必列。',
  filledBy: 'people',
  key: 'name',
  basis: plan['230–234'],
  columns: {
    name: text('名稱', {
      hint: '單位或廠商的名稱；政策宣導以此對應。',
      required: 'error',
      width: 26,
      aliases: ['利害關係人名稱', '單位名稱'],
    }),
    kind: choice('類別', ['供應商', '連線單位', '上級機關', '其他'], {
      required: 'error',
      also: { 廠商: '供應商', 委外廠商: '供應商' },
    }),
    relation: text('往來業務', { hint: '例如：校園網路連線。', width: 26 }),
    contact: text('聯絡窗口', { personal: true }),
    since: day('開始日', { aliases: ['起日'] }),
    until: day('結束日', { yearsAhead: 10, hint: '已不往來時填。', aliases: ['迄日'] }),
    note: text('備註'),
  },
});
