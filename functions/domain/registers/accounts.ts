import { plan } from '../plan-lines.ts';
import { choice, day, longText, number, person, text, yesNo } from '../kit/columns.ts';
import { days } from '../kit/list-columns.ts';
import { defineRegister } from '../kit/register.ts';

const shared = plan['651–653'];

export const accountStates = ['啟用', '停用', '移除'] as const;
export const alsoAccountStates = {
  使用中: '啟用',
  已停用: '停用',
  已移除: '移除',
  刪除: '移除',
} as const;

export const accounts = defineRegister({
  id: 'accounts',
  sheet: '帳號清查',
  aliases: ['帳號清冊'],
  group: '防護措施',
  purpose: '使用者帳號的授權、共用、停用與定期清查，一個系統的一個帳號一列。請勿填寫任何通行碼。',
  filledBy: 'people',
  basis: plan['651–653'],
  views: [{ title: '啟用中的帳號', column: 'state', only: ['啟用'] }],
  columns: {
    system: text('系統', { required: 'error', aliases: ['系統名稱', '資通業務'] }),
    account: text('帳號', { required: 'error', personal: true, aliases: ['使用者ID', '帳號名稱'] }),
    owner: person('使用者', {
      hint: '一人；共用帳號填保管的人。',
      required: 'error',
      aliases: ['帳號擁有者', '使用人'],
      basis: shared,
    }),
    rights: text('權限', { hint: '例如：一般、承辦、唯讀。' }),
    isShared: yesNo('共用帳號', { aliases: ['是否共用'], basis: shared }),
    shareApproval: text('共用核准文號', { hint: '共用帳號必填。', basis: shared }),
    shareApproved: day('共用核准日', { happened: true, basis: shared }),
    shareReason: longText('共用理由', { hint: '特殊營運或作業必要的理由。', basis: shared }),
    authorised: day('授權日', {
      happened: true,
      hint: '核准使用的日期，不可晚於啟用日。',
      aliases: ['核准日'],
      basis: plan['651'],
    }),
    enabled: day('啟用日', { happened: true, basis: plan['651'] }),
    state: choice('狀態', accountStates, { required: 'error', also: alsoAccountStates }),
    disabled: day('停用日', {
      happened: true,
      hint: '停用或移除的日期，不可晚於離職日。',
      basis: plan['655'],
    }),
    reviewed: days('歷次清查日', {
      hint: '清查權限的日期，依序往後加，用頓號分隔。',
      aliases: ['清查日', '清查日期', '最近清查日'],
      basis: plan['657'],
    }),
    passwordChanged: day('通行碼更換日', {
      happened: true,
      hint: '最近一次更換的日期；請勿填通行碼本身。',
      basis: plan['649'],
    }),
    isEnforced: yesNo('系統強制更換', {
      hint: '系統會強制定期更換時填「是」，不必填更換日。',
      basis: plan['649'],
    }),
    length: number('通行碼長度規則', {
      hint: '系統要求的最短長度，例如 8。',
      basis: plan['644'],
    }),
    kinds: number('字元種類規則', {
      hint: '系統要求幾種字元：大寫、小寫、數字、符號。',
      basis: plan['646–647'],
    }),
    lastUsed: day('最後登入日', { happened: true }),
    note: text('備註'),
  },
});
