import { plan } from '../plan-lines.ts';
import { choice, link, longText, person, reference, text, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const auditItems = defineRegister({
  id: 'audit-items',
  sheet: '稽核項目',
  aliases: ['稽核項目紀錄表'],
  group: '稽核與改善',
  purpose: '稽核項目紀錄表：每次稽核的每個項目一列。沒有稽核編號的列是範本。',
  filledBy: 'people',
  basis: plan['1187–1193'],
  columns: {
    audit: reference('稽核編號', 'audits', { hint: '空白表示這一列是範本。' }),
    group: text('大項', {
      aliases: ['類別', '構面', '面向', '群組', '稽核類別', '查核類別'],
      width: 24,
    }),
    number: text('項目編號', {
      required: 'error',
      aliases: ['編號', '項次', '序號', '題號'],
      width: 10,
    }),
    item: longText('稽核項目', {
      required: 'error',
      aliases: ['稽核內容', '查核項目', '查核內容', '檢核項目', '檢核內容'],
    }),
    hint: longText('佐證提示', { aliases: ['佐證說明', '建議佐證', '建議佐證資料', '參考佐證'] }),
    isSpecific: yesNo('特定項目', {
      basis: plan['1199–1203'],
    }),
    owner: person('業務承辦人', { hint: '受稽業務的承辦人；委員不得稽核自己的業務。' }),
    auditor: person('稽核委員'),
    result: choice('結果', ['符合', '部分符合', '不符合', '不適用'], {
      aliases: ['稽核結果', '查核結果', '檢核結果', '符合情形', '符合與否'],
      also: {
        部份符合: '部分符合',
        是: '符合',
        合格: '符合',
        否: '不符合',
        不合格: '不符合',
        'N/A': '不適用',
        NA: '不適用',
      },
    }),
    remark: longText('說明', {
      hint: '不符合、部分符合、不適用時必填。',
      aliases: ['發現', '稽核發現', '現況說明', '稽核說明'],
    }),
    evidence: link('佐證連結', { aliases: ['佐證', '佐證資料', '佐證文件'] }),
    finding: reference('缺失編號', 'improvements', { hint: '不符合與部分符合時必填。' }),
  },
});
