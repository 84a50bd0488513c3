import { plan } from '../plan-lines.ts';
import { choice, day, link, longText, moment, person, reference, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const check = plan['1084–1086'];
const notice = plan['1068–1076'];

/** Form 9, and what made a check necessary between two of them. */
export const vendorChecks = defineRegister({
  id: 'vendor-checks',
  sheet: '委外查核',
  aliases: ['委外廠商查核項目表'],
  group: '委外與情資',
  purpose: '對受託者的定期查核，以及受託者違反法令或發生資安事件時的通知與事件後查核，每次一列。',
  filledBy: 'people',
  key: 'id',
  basis: check,
  columns: {
    id: text('查核編號', { required: 'error', width: 12, aliases: ['編號'] }),
    vendor: reference('委外編號', 'vendors', { required: 'error', aliases: ['受查廠商', '廠商'] }),
    trigger: choice('查核原因', ['定期', '事件'], {
      required: 'error',
      also: { 定期查核: '定期', 年度: '定期', 事件後: '事件' },
    }),
    eventKind: choice('事由', ['違反法令', '資安事件'], {
      hint: '查核原因為事件時必填。',
      basis: notice,
    }),
    harm: choice('事件情形', ['資料遭洩漏', '系統遭竄改', '運作受影響或停頓'], {
      hint: '事由為資安事件時填。',
      also: { 洩漏: '資料遭洩漏', 竄改: '系統遭竄改', 停頓: '運作受影響或停頓' },
      basis: notice,
    }),
    aware: moment('廠商知悉時間', { happened: true, hint: '填到分鐘。', basis: notice }),
    told: moment('通知本校時間', {
      happened: true,
      hint: '廠商知悉後 1 小時內。',
      aliases: ['通知時間'],
      basis: notice,
    }),
    remedy: longText('補救措施', { hint: '廠商採行的補救措施。', basis: notice }),
    day: day('查核日', { happened: true, hint: '完成查核時填。', aliases: ['查核日期'] }),
    checker: person('查核人員', { hint: '本校人員。', aliases: ['查核人'] }),
    representative: text('廠商代表', { personal: true }),
    result: choice('查核結果', ['符合', '部分符合', '不符合'], {
      colours: { 符合: 'D9EAD3', 不符合: 'F4C7C3' },
      aliases: ['結果'],
    }),
    remark: longText('說明', { hint: '不符合或部分符合時填缺失內容。', aliases: ['缺失'] }),
    followUp: longText('改善追蹤', { hint: '缺失要怎麼改善、何時完成。' }),
    evidence: link('佐證連結', { hint: '委外廠商查核項目表。', aliases: ['佐證'] }),
  },
});
