import { plan } from '../plan-lines.ts';
import { longText, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

/** The plan names the form (附件 6) without its content; what we put in is ours and may be changed. */
export const riskTypes = defineRegister({
  id: 'risk-types',
  sheet: '風險對策參考',
  aliases: ['風險類型暨風險對策參考表'],
  group: '資產',
  purpose: '風險類型暨風險對策參考表：評估風險時參考，可以增減。',
  filledBy: 'people',
  key: 'type',
  basis: plan['547–555'],
  columns: {
    type: text('風險類型', { required: 'error', width: 24 }),
    scenario: longText('情境', { required: 'warning', aliases: ['風險情境'] }),
    measure: longText('建議對策', { required: 'warning', aliases: ['風險對策', '對策'] }),
    section: text('計畫章節', { hint: '對策在計畫裡的位置。', width: 30 }),
  },
});
