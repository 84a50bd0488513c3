import { plan } from '../plan-lines.ts';
import { choice, day, link, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const documentKinds = [
  '資通安全政策',
  '年度工作計畫',
  '規章程序',
  '風險評估程序書',
  '可接受使用規則',
  '特權帳號逾期處理',
  '持續運作計畫',
  '通報應變程序',
  '維護計畫',
  '其他',
] as const;

export const documents = defineRegister({
  id: 'documents',
  sheet: '文件清單',
  group: '組織與政策',
  purpose: '計畫要求訂定的規章、程序與計畫，一份文件的一個版本一列；改版時另加一列，舊版保留。',
  filledBy: 'people',
  key: 'id',
  basis: plan['1153–1159'],
  columns: {
    id: text('文件編號', {
      hint: '各版本不同，例如：通報程序-115。',
      required: 'error',
      width: 18,
      aliases: ['編號'],
    }),
    title: text('文件名稱', { required: 'error', width: 34, aliases: ['名稱'] }),
    kind: choice('文件種類', documentKinds, {
      hint: '決定這份文件是哪一項應辦事項的證明。',
      required: 'error',
      width: 18,
      also: {
        政策: '資通安全政策',
        資安政策: '資通安全政策',
        工作計畫: '年度工作計畫',
        規章: '規章程序',
        程序: '規章程序',
        風險評估程序: '風險評估程序書',
        可接受使用規範: '可接受使用規則',
        業務持續運作計畫: '持續運作計畫',
        通報及應變程序: '通報應變程序',
        資通安全事件通報及應變程序: '通報應變程序',
        資通安全維護計畫: '維護計畫',
      },
    }),
    version: text('版本', { hint: '例如：1.0。', required: 'warning', width: 10 }),
    versioned: day('版本日', {
      happened: true,
      hint: '這個版本定稿的日期。',
      required: 'warning',
      aliases: ['修訂日', '訂定日期', '修訂日期'],
    }),
    approver: text('核定人', {
      hint: '資通安全長；上級機關訂定的文件填機關名稱。',
      personal: true,
      basis: plan['250–265'],
    }),
    approved: day('核定日', {
      happened: true,
      hint: '核定後才算生效，不可早於版本日。',
      aliases: ['核定日期'],
      basis: plan['250–265'],
    }),
    nextReview: day('下次檢視日', {
      yearsAhead: 5,
      hint: '空白時由核定日起算一年（系統自訂）。',
      aliases: ['下次檢視日期'],
    }),
    link: link('連結', { required: 'warning', aliases: ['文件連結', '檔案連結'] }),
    note: text('備註'),
  },
});
