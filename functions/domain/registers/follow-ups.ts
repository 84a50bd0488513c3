import { plan } from '../plan-lines.ts';
import { choice, day, link, longText, person, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const followUpOrigins = ['管理審查', '稽核', '事件', '風險', '其他'] as const;

export const followUps = defineRegister({
  id: 'follow-ups',
  sheet: '追蹤事項',
  aliases: ['改善績效追蹤報告'],
  group: '稽核與改善',
  purpose: '改善績效追蹤：管理審查的每一項決議，以及其他要追蹤到完成的事項，一項一列。',
  filledBy: 'people',
  key: 'id',
  basis: plan['1270–1272'],
  columns: {
    id: text('追蹤編號', { hint: '例如：115-R1。', required: 'error', width: 12 }),
    origin: choice('來源', followUpOrigins, {
      required: 'error',
      also: { 管審: '管理審查', 內部稽核: '稽核', 資安事件: '事件', 風險評估: '風險' },
    }),
    originId: text('來源編號', {
      hint: '會議、缺失、事件或風險的編號；來源為其他時可空白。',
      width: 14,
    }),
    matter: longText('事項', { required: 'error', aliases: ['追蹤事項', '決議事項'] }),
    measure: longText('決議或措施', { required: 'error', aliases: ['決議', '措施'] }),
    owner: person('負責人', { required: 'error', aliases: ['負責人員'] }),
    planned: day('預定完成日', {
      yearsAhead: 5,
      required: 'error',
      aliases: ['預定完成時程', '預計完成日'],
    }),
    extended: day('延長至', { yearsAhead: 5 }),
    delayReason: longText('逾期原因'),
    progress: choice('執行情形', ['準時完成', '逾期完成', '進行中', '逾期進行中'], {
      aliases: ['狀態'],
    }),
    done: day('實際完成日', { happened: true }),
    effect: longText('績效', {
      hint: '完成後有沒有效，怎麼看出來。',
      aliases: ['有效性', '改善績效'],
    }),
    nextCheck: day('下次追蹤日', { yearsAhead: 5 }),
    evidence: link('佐證連結', { aliases: ['佐證'] }),
    note: text('備註'),
  },
});
