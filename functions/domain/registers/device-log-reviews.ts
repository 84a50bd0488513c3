import { plan } from '../plan-lines.ts';
import { choice, day, longText, person, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const devices = plan['886–888'];

export const deviceLogReviews = defineRegister({
  id: 'device-log-reviews',
  sheet: '設備與日誌檢視',
  group: '防護措施',
  purpose: '定期檢視防火牆政策、網路設備設定與日誌、資安設備日誌，一次一項一列。',
  filledBy: 'people',
  basis: devices,
  columns: {
    subject: choice('檢視項目', ['防火牆政策', '網路設備設定與日誌', '資安設備日誌'], {
      required: 'error',
      also: { 防火牆: '防火牆政策', 網路設備: '網路設備設定與日誌', 資安設備: '資安設備日誌' },
      width: 20,
    }),
    device: text('設備', { hint: '哪些設備；可填資產編號。', required: 'error', width: 24 }),
    from: day('期間起'),
    until: day('期間迄'),
    backedUp: day('日誌備份日', { happened: true, hint: '資安設備必填。', basis: devices }),
    reviewed: day('檢視日', {
      happened: true,
      required: 'error',
      aliases: ['檢視日期'],
      basis: plan['608–610'],
    }),
    reviewer: person('檢視人', { required: 'error', basis: plan['608–610'] }),
    result: choice('檢視結果', ['正常', '異常'], { required: 'error' }),
    conclusion: longText('檢討', { hint: '執行情形的檢討。', basis: devices }),
    supervisor: person('複核主管', { hint: '不可與檢視人相同。', basis: devices }),
    confirmed: day('複核日', { happened: true, basis: devices }),
    application: text('規則申請', {
      hint: '向教育網路中心申請防火牆規則的文號或日期；沒有可空白。',
      basis: plan['598–600'],
    }),
    follow: longText('後續處理', { hint: '檢視結果異常時必填。' }),
    handled: day('處理完成日', { happened: true }),
    note: text('備註'),
  },
});
