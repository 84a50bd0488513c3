import { plan } from '../plan-lines.ts';
import { choice, day, link, longText, reference, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const goalEvents = defineRegister({
  id: 'goal-events',
  sheet: '目標事件',
  group: '事件與目標',
  purpose: '未鑑別出應遵循法規、或違反法規的情形，一次一列；目標以此與「稽核結果與改善」合計。',
  filledBy: 'people',
  key: 'id',
  basis: plan['207–212'],
  columns: {
    id: text('事件編號', { hint: '例如：115-L1。', required: 'error', width: 12 }),
    day: day('日期', { happened: true, hint: '發現的日期。', required: 'error' }),
    law: text('法規名稱', {
      hint: '與「法規清單」相同的寫法。',
      required: 'error',
      width: 36,
    }),
    type: choice('類型', ['未鑑別', '違反'], {
      hint: '未鑑別＝應遵循而不知道；違反＝知道而沒有做到。',
      required: 'error',
    }),
    source: choice('來源', ['稽核', '來函', '自行發現', '其他'], { required: 'warning' }),
    content: longText('情形說明', { required: 'error', aliases: ['說明'] }),
    improvement: reference('缺失編號', 'improvements', {
      hint: '已列在「稽核結果與改善」時填，避免重複計數。',
      width: 12,
    }),
    settled: day('處理完成日', { happened: true, hint: '補列法規或改正的日期。' }),
    evidence: link('佐證連結'),
  },
});
