import { plan } from '../plan-lines.ts';
import { choice, day, longText, number, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const lawList = defineRegister({
  id: 'law-list',
  sheet: '法規清單',
  aliases: ['適用法規清單', '相關法規'],
  group: '事件與目標',
  purpose: '應遵循的法規與指引。查證過官方條文後填查證日與查證版本，報表才會標示為已查證。',
  filledBy: 'people',
  key: 'title',
  basis: plan['1284–1323'],
  columns: {
    number: number('項次', { width: 6 }),
    title: text('法規名稱', { required: 'error', width: 40, aliases: ['名稱'] }),
    version: text('計畫引用版本', { hint: '計畫寫作時的版本或日期。', width: 16 }),
    current: text('現行版本', { hint: '修正日期，例如 115-01-07。', width: 16 }),
    checked: day('最近檢視日', {
      happened: true,

      basis: plan['299–300'],
    }),
    hasChanged: choice('是否異動', ['無異動', '已修正', '已更名', '已廢止'], { width: 10 }),
    verified: day('查證日', { happened: true, hint: '對照官方條文的日期。' }),
    verifiedVersion: text('查證版本', {
      hint: '查證時官方條文的修正日期，例如 115-01-07。',
      width: 16,
    }),
    note: longText('說明'),
  },
});
