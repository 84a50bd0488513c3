import { designBasis } from '../kit/basis.ts';
import { anything, choice, longText, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const settings = defineRegister({
  id: 'settings',
  sheet: '設定',
  group: '基本設定',
  purpose: '學校名稱、期限與提醒天數等設定。「值」可以改，項目名稱請勿更動。',
  filledBy: 'people',
  basis: designBasis('學校可以調整的數字與名稱。'),
  columns: {
    item: text('項目', { hint: '設定的名稱，由系統定義。', required: 'error', width: 26 }),
    value: anything('值', { hint: '可以修改；空白時使用預設值。', width: 34 }),
    nature: choice('性質', ['法定', '自訂', '系統'], {
      hint: '法定：法規的數字；自訂：本校或系統預設，可以調整；系統：由程式維護。',
    }),
    note: longText('說明', { width: 60 }),
  },
});
