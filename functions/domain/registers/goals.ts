import { plan } from '../plan-lines.ts';
import { column } from '../kit/column.ts';
import { choice, longText, number, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';
import { metricNames } from './metric-names.ts';

const comparisons = ['=', '≤', '<', '≥', '>'] as const;
export type Comparison = (typeof comparisons)[number];

export const goals = defineRegister({
  id: 'goals',
  sheet: '目標',
  group: '事件與目標',
  purpose: '資通安全目標。指標可以選系統內建的，或自己指定工作表、條件與算法，不需要寫程式。',
  filledBy: 'people',
  key: 'id',
  basis: plan['201–216'],
  columns: {
    id: text('目標編號', { required: 'error', width: 16 }),
    title: longText('目標', { required: 'error' }),
    metric: column<string>(
      '內建指標',
      {
        kind: 'choice',
        width: 22,
        options: metricNames,
        // As typed: a name that is not in the catalogue is told with the nearest ones, not with all fifty.
        read: (cell) => ({ value: String(cell).trim() }),
        show: (value) => value,
      },
      { hint: '從清單選一個名稱；自訂算法時空白。', aliases: ['指標'] },
    ),
    sheet: text('資料工作表', { hint: '自訂算法：要數哪一頁，也可以是自己加的。' }),
    method: choice('算法', ['筆數', '比率', '加總', '加總比率', '填報'], {
      hint: '筆數＝符合條件的列數；比率＝達成條件列數÷範圍列數；加總；加總比率＝兩欄加總相除；填報＝直接填實際值。',
    }),
    scope: text('範圍條件', { hint: '例如：資產項目=電腦設備；狀態≠報廢。', width: 30 }),
    condition: text('達成條件', { hint: '比率用，例如：防毒啟用=是。', width: 24 }),
    field: text('加總欄位', { hint: '加總用；加總比率填「分子欄/分母欄」。', width: 20 }),
    dateField: text('日期欄位', { hint: '只算這一欄在當年度的列；空白表示全部。' }),
    comparison: choice('比較', comparisons, {
      required: 'error',
      width: 8,
      also: {
        '<=': '≤',
        '＜＝': '≤',
        '=<': '≤',
        '>=': '≥',
        '≦': '≤',
        '≧': '≥',
        等於: '=',
        小於: '<',
        大於: '>',
        不超過: '≤',
        至少: '≥',
        以下: '≤',
        以上: '≥',
      },
    }),
    target: number('目標值', { hint: '百分比可填 5%。', required: 'error' }),
    unit: choice('單位', ['件', '次', '項', '個', '人', '台', '%', '小時', '元'], {
      hint: '內建指標可空白，以指標的單位計算。',
      width: 8,
    }),
    reported: number('填報值', { hint: '算法為「填報」時的實際值。' }),
    nature: choice('性質', ['法定', '自訂'], { width: 8 }),
    lines: text('依據', { hint: '計畫行號或法規，例如：L203–205。', width: 18 }),
    note: longText('說明'),
  },
});
