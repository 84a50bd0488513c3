import { plan } from '../plan-lines.ts';
import { choice, day, person, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const appraisals = defineRegister({
  id: 'appraisals',
  sheet: '考核獎懲',
  group: '組織與政策',
  purpose: '資通安全的獎勵、懲處與考核，只記文號與類別，內容留在人事檔案。',
  filledBy: 'people',
  basis: plan['1138–1142'],
  columns: {
    day: day('日期', { happened: true, required: 'error', aliases: ['發布日期'] }),
    kind: choice('類別', ['獎勵', '懲處', '考核'], { required: 'error', width: 8 }),
    person: person('對象', { hint: '不便列名時空白。', aliases: ['姓名'] }),
    summary: text('事由', {
      hint: '一句話，例如：承辦資通安全業務有功。',
      required: 'error',
      width: 36,
    }),
    rule: text('依據規定', { hint: '懲處與考核必填法規名稱。', width: 30 }),
    documentNumber: text('文號', { required: 'error', width: 22 }),
    note: text('備註'),
  },
});
