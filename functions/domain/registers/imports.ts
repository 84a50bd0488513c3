// What the system keeps of lists that were brought in: each row it added or changed, so that it can be taken back.
import { choice, longText, moment, number, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const importActions = ['新增', '修改'] as const;

/** 已復原: taken back by `import --undo`. */
const importStates = ['已匯入', '已復原'] as const;

export const importSheet = defineRegister({
  id: 'imports',
  sheet: '匯入紀錄',
  group: '系統結果',
  purpose: '每次匯入新增或修改的每一列，與當時的原值，供 zianbu import --undo 復原最後一次匯入。',
  filledBy: 'system',
  basis: null,
  columns: {
    time: moment('匯入時間'),
    file: text('檔案', { width: 28 }),
    register: text('登記表', { width: 14 }),
    row: number('列號', { hint: '匯入當時的列號。' }),
    entry: text('項目', { width: 18, personal: true }),
    action: choice('動作', importActions, { width: 8 }),
    state: choice('狀態', importStates, {
      width: 8,
      colours: { 已匯入: 'D9EAD3', 已復原: 'E8EAED' },
    }),
    before: longText('原值', { hint: '各欄匯入前的內容。', width: 40, personal: true }),
    after: longText('新值', { hint: '各欄匯入後的內容。', width: 40, personal: true }),
    origin: text('來源位置', { hint: '來源檔的分頁與列號。', width: 18 }),
    id: text('匯入代碼', { width: 22 }),
  },
});
