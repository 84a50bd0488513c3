import { plan } from '../plan-lines.ts';
import { choice, day, number, person, reference, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const updates = defineRegister({
  id: 'updates',
  sheet: '更新紀錄',
  group: '防護措施',
  purpose: '作業系統、應用程式與病毒碼的更新：一次更新一組設備一列。',
  filledBy: 'people',
  basis: plan['712–714'],
  columns: {
    updated: day('更新日', { happened: true, required: 'error', aliases: ['更新日期'] }),
    target: choice(
      '對象類別',
      ['連網電腦', '筆記型電腦', '實體隔離電腦', '行動裝置', '伺服器', '網路設備'],
      {
        required: 'error',
        also: {
          個人電腦: '連網電腦',
          桌上型電腦: '連網電腦',
          筆電: '筆記型電腦',
          平板: '行動裝置',
        },
      },
    ),
    scope: text('更新對象', {
      hint: '哪一臺或哪一組設備，例如：電腦教室一。',
      required: 'error',
      width: 24,
      aliases: ['設備'],
    }),
    device: reference('資產編號', 'assets', { hint: '只更新一臺時填。' }),
    kind: choice('更新類別', ['作業系統', '應用程式', '病毒碼', '韌體'], {
      required: 'error',
      also: { OS: '作業系統', 軟體: '應用程式', 防毒: '病毒碼' },
      aliases: ['類別'],
    }),
    way: choice('更新方式', ['線上', '人工'], {
      required: 'warning',
      also: { 自動: '線上', 手動: '人工' },
      basis: plan['854–856'],
    }),
    count: number('台數', { aliases: ['臺數', '數量'] }),
    person: person('執行人', { required: 'warning' }),
    result: choice('結果', ['完成', '部分完成', '失敗'], { required: 'warning' }),
    follow: text('後續處理', { hint: '沒有全部完成時必填。', width: 24 }),
    note: text('備註'),
  },
});
