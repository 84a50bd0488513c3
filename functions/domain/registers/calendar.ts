import { designBasis } from '../kit/basis.ts';
import { choice, day, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const calendar = defineRegister({
  id: 'calendar',
  sheet: '行事曆',
  group: '基本設定',
  purpose: '放假日與補班日。空白時系統只把週六、週日當作假日，並在總覽說明。',
  filledBy: 'people',
  basis: designBasis('期限與工作日要知道哪些天放假。'),
  columns: {
    day: day('日期', { hint: '放假或補班的那一天。', required: 'error' }),
    kind: choice('類別', ['放假', '補班'], {
      hint: '放假：平日不上班；補班：週末要上班。',
      required: 'error',
      also: { 假日: '放假', 國定假日: '放假', 補行上班: '補班' },
    }),
    name: text('名稱', { hint: '例如：國慶日。', width: 24 }),
  },
});
