import { plan } from '../plan-lines.ts';
import { day, link, longText, number, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const parts = plan['1316–1318'];

export const submissions = defineRegister({
  id: 'submissions',
  sheet: '提報紀錄',
  group: '稽核與改善',
  purpose: '每年向教育網路中心提報實施情形的紀錄。',
  filledBy: 'people',
  basis: plan['1274–1280'],
  columns: {
    year: number('年度', { hint: '民國年，例如 115。', required: 'error' }),
    submitted: day('提報日期', { happened: true, aliases: ['提報日'] }),
    documentNumber: text('文號', { width: 20 }),
    recipient: text('受文機關', {
      hint: '例如：基隆市教育網路中心。',
      width: 24,
      aliases: ['受理機關'],
    }),
    assessment: longText('定期評估', { basis: parts }),
    auditing: longText('稽核機制', { basis: parts }),
    correction: longText('缺失之消除或改正', { basis: parts }),
    other: longText('其他辦理實施事項', { basis: parts }),
    report: link('報告連結'),
  },
});
