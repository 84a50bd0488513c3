import { plan } from '../plan-lines.ts';
import { choice, day, link, longText, reference, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const policyBriefings = defineRegister({
  id: 'policy-briefings',
  sheet: '政策宣導',
  group: '組織與政策',
  purpose: '資通安全政策及目標的宣導，一次對一個對象一列：每年對全體人員、對每一個利害關係人。',
  filledBy: 'people',
  basis: plan['222–234'],
  columns: {
    day: day('宣導日期', { happened: true, required: 'error', aliases: ['日期'] }),
    audience: choice('對象', ['內部', '外部'], {
      hint: '內部＝本校人員；外部＝利害關係人。',
      required: 'error',
      also: { 校內: '內部', 對內: '內部', 校外: '外部', 對外: '外部' },
    }),
    stakeholder: reference('利害關係人', 'stakeholders', {
      hint: '對象為外部時必填。',
      width: 26,
      basis: plan['230–234'],
    }),
    way: choice('方式', ['教育訓練', '會議', '公告', '網站', '其他'], {
      required: 'error',
      also: { 訓練: '教育訓練', 電子郵件: '其他', 公文: '其他', 函知: '其他' },
    }),
    session: reference('場次編號', 'training-sessions', {
      hint: '以訓練場次宣導時填；傳達到誰以訓練紀錄計。',
      width: 12,
    }),
    missed: longText('未傳達人員', {
      hint: '沒有傳達到的姓名，以頓號分隔；全員都傳達到時空白。',
      personal: true,
      basis: plan['222–228'],
    }),
    version: text('政策版本', { width: 12 }),
    approved: day('政策核定日', {
      happened: true,
      hint: '這個版本的政策由資通安全長核定的日期。',
      required: 'warning',
      basis: plan['218–220'],
    }),
    effect: longText('成效檢視', {
      hint: '例如：測驗平均 92 分、抽問 5 人都能回答。',
      required: 'error',
      aliases: ['執行成效'],
    }),
    evidence: link('佐證連結'),
  },
});
