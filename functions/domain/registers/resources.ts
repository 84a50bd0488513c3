import { plan } from '../plan-lines.ts';
import { choice, day, longText, money, number, person, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

/** What the part-time security persons have to answer for (L355–361). */
export const securityTasks = [
  '內部稽核及教育訓練',
  '防護設施及事件通報應變',
  '所屬機關法遵義務',
] as const;

export const resources = defineRegister({
  id: 'resources',
  sheet: '經費人力',
  group: '組織與政策',
  purpose: '每年的資通安全人力分工與經費：人力一人一項分工一列，經費一筆預算一列。',
  filledBy: 'people',
  basis: plan['348–411'],
  columns: {
    year: number('年度', { hint: '民國年，例如 115。', required: 'error', width: 8 }),
    kind: choice('類別', ['人力', '經費'], { required: 'error', width: 8 }),
    item: text('項目', { hint: '職務或預算項目的名稱。', required: 'error', width: 26 }),
    office: text('單位', { aliases: ['處室'] }),
    holder: person('負責人', { hint: '類別為人力時必填。', basis: plan['355–361'] }),
    task: choice('分工', [...securityTasks, '其他'], {
      hint: '兼辦人員負責的工作；學校沒有所屬機關，該項不必列。',
      width: 24,
      basis: plan['355–361'],
    }),
    total: money('資通經費', { hint: '這項資通業務的預算，新臺幣元。', basis: plan['399–401'] }),
    security: money('資安經費', {
      hint: '其中用於資通安全的金額，新臺幣元；沒有填 0。',
      basis: plan['399–401'],
    }),
    source: text('經費來源'),
    purpose: longText('配合的政策或目標', { basis: plan['393–397'] }),
    approved: day('核定日', { happened: true, basis: plan['393–397'] }),
    documentNumber: text('核定文號', { width: 20 }),
    note: text('備註'),
  },
});
