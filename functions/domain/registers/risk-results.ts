import { choice, number, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

/** What the risks of 風險評估 come to: worked out, so that nobody has to type a value over. */
export const riskSheet = defineRegister({
  id: 'risk-results',
  sheet: '風險結果',
  group: '系統結果',
  purpose:
    '依設定的尺度與公式算出的資產價值、風險值與等級，以及超過可接受值的處理情形；風險高的在前。',
  filledBy: 'system',
  basis: null,
  columns: {
    level: choice('風險等級', ['高', '中', '低', '無法計算'], {
      width: 10,
      colours: { 高: 'F4C7C3', 中: 'FFF2CC', 低: 'D9EAD3', 無法計算: 'E8EAED' },
    }),
    value: number('風險值'),
    acceptable: number('可接受風險值', { width: 14 }),
    id: text('評估編號', { width: 14 }),
    asset: text('資產編號', { width: 12 }),
    name: text('資產名稱', { width: 24 }),
    worth: number('資產價值'),
    threat: text('威脅', { width: 20 }),
    residual: number('殘餘風險值', { width: 12 }),
    state: choice('處理情形', ['尚未規劃', '處理中', '逾期', '已完成', '已接受', '可接受'], {
      width: 10,
      colours: {
        尚未規劃: 'F4C7C3',
        逾期: 'F4C7C3',
        處理中: 'FFF2CC',
        已完成: 'D9EAD3',
        已接受: 'D9EAD3',
        可接受: 'D9EAD3',
      },
    }),
    source: text('資料來源', { width: 24 }),
  },
});
