import { plan } from '../plan-lines.ts';
import { choice, day, link, longText, reference, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const majorEvents = defineRegister({
  id: 'major-events',
  sheet: '重大事項',
  group: '稽核與改善',
  purpose: '系統重大變更、組織改造（之後要稽核）與責任等級核定等大事，一件一列。',
  filledBy: 'people',
  key: 'id',
  basis: plan['1165–1169'],
  columns: {
    id: text('事項編號', { hint: '例如：115-C1。', required: 'error', width: 12 }),
    day: day('日期', { hint: '變更完成或公文日期。', required: 'error', aliases: ['發生日期'] }),
    kind: choice('類別', ['系統重大變更', '組織改造', '責任等級核定', '其他'], {
      required: 'error',
      width: 16,
      also: { 系統變更: '系統重大變更', 組織調整: '組織改造', 等級核定: '責任等級核定' },
    }),
    summary: longText('事項說明', { required: 'error' }),
    documentNumber: text('文號', {
      hint: '責任等級核定必填。',
      width: 22,
      basis: plan['525–529'],
    }),
    audit: reference('稽核編號', 'audits', {
      hint: '變更後辦理的稽核；尚未辦理時空白。',
      width: 12,
    }),
    evidence: link('佐證連結'),
    note: text('備註'),
  },
});
