import { plan } from '../plan-lines.ts';
import { choice, day, moment, person, reference, text, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';
import { secrecyClasses, secrecySpellings } from './backups.ts';

const transfer = plan['829–831'];
const takeOut = plan['806–807'];

export const mediaTransfers = defineRegister({
  id: 'media-transfers',
  sheet: '媒體傳遞與攜出',
  group: '防護措施',
  purpose: '實體儲存媒體的傳送與簽收，以及設備攜出辦公室的核准與歸還，每次一列。',
  filledBy: 'people',
  key: 'id',
  basis: plan['806–807、829–831'],
  columns: {
    id: text('編號', { required: 'error', width: 12 }),
    kind: choice('種類', ['媒體傳遞', '設備攜出'], {
      required: 'error',
      also: { 傳遞: '媒體傳遞', 攜出: '設備攜出', 媒體傳送: '媒體傳遞' },
    }),
    item: text('品項', {
      hint: '媒體或設備名稱，不寫內容細節。',
      required: 'error',
      width: 24,
      aliases: ['媒體', '設備', '名稱'],
    }),
    asset: reference('資產編號', 'assets', { hint: '在資產清冊內的才填。' }),
    secrecy: choice('機密等級', secrecyClasses, {
      required: 'error',
      also: secrecySpellings,
      aliases: ['等級'],
      basis: plan['825–827'],
    }),
    sender: person('交付人', {
      hint: '交出媒體或帶走設備的人。',
      required: 'error',
      aliases: ['傳送人員', '申請人', '攜出人'],
    }),
    carrier: text('遞送人', {
      hint: '由誰送；郵寄填掛號號碼。',
      personal: true,
      aliases: ['遞送方式'],
      basis: transfer,
    }),
    packaging: text('包裝方式', { hint: '例如：彌封袋、上鎖箱。', basis: transfer }),
    isProtected: yesNo('加密或上鎖', {
      hint: '敏感以上必填「是」。',
      aliases: ['加密', '已加密或上鎖'],
      basis: plan['821、837–841'],
    }),
    sent: moment('送出時間', {
      happened: true,
      hint: '填到分鐘；設備攜出填離開時間。',
      required: 'error',
      aliases: ['攜出時間', '傳送時間'],
    }),
    receiver: text('收受人', { personal: true, aliases: ['簽收人', '收件人'], basis: transfer }),
    received: moment('收受時間', { happened: true, aliases: ['簽收時間'], basis: transfer }),
    isSigned: yesNo('已簽收', { hint: '收受人簽收的紀錄有留存。', basis: transfer }),
    approver: person('核准人', { hint: '設備攜出必填：設備的管理人。', basis: takeOut }),
    approved: day('核准日', { happened: true, hint: '不晚於攜出當日。', basis: takeOut }),
    dueBack: day('預定歸還日', { basis: takeOut }),
    returned: day('歸還日', { happened: true, basis: takeOut }),
    note: text('備註'),
  },
});
