import { plan } from '../plan-lines.ts';
import { day, longText, number, person, reference, text, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const pcChecks = defineRegister({
  id: 'pc-checks',
  sheet: '電腦抽查',
  group: '防護措施',
  purpose: '抽查電腦的螢幕鎖定、關機、軟體與掃描設定，一臺一列。',
  filledBy: 'people',
  basis: plan['845–847'],
  columns: {
    checked: day('抽查日', { happened: true, required: 'error', aliases: ['抽查日期'] }),
    device: reference('資產編號', 'assets', {
      required: 'error',
      aliases: ['設備', '設備編號'],
    }),
    checker: person('抽查人', { required: 'error' }),
    lockMinutes: number('螢幕鎖定分鐘', {
      hint: '幾分鐘沒有使用就鎖定或登出；沒有設定填 0。',
      basis: plan['845–847'],
    }),
    isCardOut: yesNo('自然人憑證已取出', {
      hint: '離座時已取出；沒有使用憑證可空白。',
      basis: plan['845–847'],
    }),
    isOff: yesNo('下班已關機', { basis: plan['858'] }),
    hasFileSharing: yesNo('有點對點軟體', { basis: plan['849'] }),
    hasUnlicensed: yesNo('有未授權軟體', { basis: plan['849'] }),
    hasOwnGear: yesNo('有私裝設備', {
      hint: '私人電腦、分享器、無線基地臺等。',
      basis: plan['612–614'],
    }),
    scansMedia: yesNo('掃描儲存媒體', { basis: plan['698–699'] }),
    scansMail: yesNo('掃描附件與下載', { basis: plan['701–702'] }),
    scansWeb: yesNo('掃描網頁', { basis: plan['704'] }),
    problem: longText('異常說明', { hint: '任何一項不合格時必填。' }),
    finding: reference('缺失編號', 'improvements', { hint: '列入「稽核結果與改善」追蹤時填。' }),
    mended: day('改善日', { happened: true, hint: '異常改善完成的日期。' }),
    note: text('備註'),
  },
});
