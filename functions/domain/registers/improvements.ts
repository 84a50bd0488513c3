import { plan } from '../plan-lines.ts';
import { choice, day, link, longText, person, reference, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const act = plan['1212–1214'];
const cause = plan['1216–1218'];
const review = plan['1226–1228'];

export const findingTypes = ['缺失', '待改善', '建議', '優點'] as const;

export const improvements = defineRegister({
  id: 'improvements',
  sheet: '稽核結果與改善',
  aliases: ['稽核結果及改善報告'],
  group: '稽核與改善',
  purpose: '稽核發現與改善辦理情形，一個發現一列，結案後保留。',
  filledBy: 'people',
  key: 'id',
  basis: plan['1187–1193、1230–1232'],
  views: [{ title: '還沒結案的', column: 'verdict', only: ['無效', '退回補正'] }],
  columns: {
    id: text('缺失編號', { required: 'error', width: 12, aliases: ['發現編號', '編號'] }),
    audit: reference('稽核編號', 'audits', { required: 'error' }),
    auditee: text('受稽單位', { required: 'error' }),
    item: text('項目編號', { width: 10 }),
    type: choice('發現類型', findingTypes, {
      required: 'error',
      also: { 主要缺失: '缺失', 次要缺失: '缺失', 觀察: '待改善' },
    }),
    compliance: choice('法遵類型', ['未鑑別', '違反'], {
      hint: '未鑑別出應遵循的法規，或違反法規時才選。',
      basis: plan['207–212'],
    }),
    found: day('發現日期', { happened: true, required: 'error', aliases: ['稽核日期'] }),
    content: longText('內容', { required: 'error', aliases: ['缺失或待改善項目及內容'] }),
    cause: longText('發生原因', { basis: cause }),
    similar: longText('類似缺失評估', { hint: '沒有類似缺失填「無」。', basis: cause }),
    measure: longText('改善措施', { basis: act }),
    planned: day('預定完成日', {
      yearsAhead: 5,
      basis: act,
      aliases: ['預計完成時程', '預定完成時程'],
    }),
    follow: text('追蹤方式', { basis: act }),
    owner: person('負責人', { required: 'warning', basis: act }),
    progress: choice('執行情形', ['準時完成', '逾期完成', '進行中', '逾期進行中']),
    done: day('實際完成日', { happened: true }),
    extended: day('延長至', { yearsAhead: 5 }),
    delayReason: longText('逾期原因'),
    change: text('制度或文件變更', {
      hint: '改善時變更了哪份制度或文件；不必變更填「無」。',
      width: 22,
      basis: plan['1220–1224'],
    }),
    evidence: link('佐證連結', {
      basis: plan['1230–1232'],
    }),
    reviewer: person('複核人', { hint: '不可與負責人相同。', basis: review }),
    reviewed: day('複核日', { happened: true, basis: review }),
    verdict: choice('複核結果', ['有效', '無效', '退回補正'], { basis: review }),
    closed: day('結案日', { happened: true, hint: '複核有效後才能結案。' }),
  },
});
