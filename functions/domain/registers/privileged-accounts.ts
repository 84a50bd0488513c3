import { plan } from '../plan-lines.ts';
import { choice, day, longText, person, text } from '../kit/columns.ts';
import { days } from '../kit/list-columns.ts';
import { defineRegister } from '../kit/register.ts';
import { accountStates, alsoAccountStates } from './accounts.ts';

const apply = plan['661–663'];
const quarter = plan['675–677'];

export const privilegedAccounts = defineRegister({
  id: 'privileged-accounts',
  sheet: '特權帳號',
  aliases: ['特權帳號清冊'],
  group: '防護措施',
  purpose: '設備與系統的管理者帳號：申請、審查、軌跡與每季清查，一個帳號一列。請勿填寫任何通行碼。',
  filledBy: 'people',
  basis: apply,
  views: [{ title: '啟用中的帳號', column: 'state', only: ['啟用'] }],
  columns: {
    system: text('設備或系統', { required: 'error', width: 20, aliases: ['系統', '設備'] }),
    account: text('特權帳號', { required: 'error', personal: true, aliases: ['帳號', '帳號名稱'] }),
    owner: person('使用者', {
      hint: '一人，不得共用。',
      required: 'error',
      aliases: ['帳號擁有者', '使用人'],
      basis: plan['665'],
    }),
    dailyId: text('日常帳號', {
      personal: true,
      hint: '使用者平日公務用的帳號，宜與特權帳號不同。',
      basis: plan['667–669'],
    }),
    application: text('申請單號', { aliases: ['申請文號'], basis: apply }),
    applicant: person('申請人', { basis: apply }),
    necessity: longText('必要性', { hint: '為什麼需要特權。', basis: apply }),
    reviewer: person('審查人', { hint: '不宜與申請人相同。', basis: apply }),
    approved: day('核准日', { happened: true, basis: apply }),
    enabled: day('啟用日', { happened: true, basis: apply }),
    log: text('軌跡留存位置', {
      hint: '使用紀錄存放的地方。',
      width: 20,
      aliases: ['日誌位置'],
      basis: plan['671–673'],
    }),
    expires: day('到期日', { yearsAhead: 10, basis: quarter }),
    overdueHandling: text('逾期處理', {
      hint: '到期後怎麼處理，例如：自動停用。',
      width: 20,
      basis: quarter,
    }),
    state: choice('狀態', accountStates, { required: 'error', also: alsoAccountStates }),
    disabled: day('停用日', { happened: true, basis: quarter }),
    reviewed: days('歷次清查日', {
      hint: '每季清查的日期，依序往後加，用頓號分隔。',
      aliases: ['清查日', '清查日期', '季清查日'],
      basis: quarter,
    }),
    note: text('備註'),
  },
});
