import { plan } from '../plan-lines.ts';
import { choice, day, person, reference, text, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const encryptions = defineRegister({
  id: 'encryptions',
  sheet: '加密與金鑰',
  group: '防護措施',
  purpose: '機密或敏感資訊怎麼加密、金鑰由誰保管與備份在哪裡。請勿填寫金鑰或通行碼本身。',
  filledBy: 'people',
  key: 'id',
  basis: plan['681'],
  columns: {
    id: text('加密編號', { required: 'error', width: 12, aliases: ['編號'] }),
    subject: text('加密標的', {
      hint: '哪些資訊或裝置。',
      required: 'error',
      width: 24,
      aliases: ['標的', '名稱'],
    }),
    asset: reference('資產編號', 'assets'),
    dataClass: choice('資料等級', ['一般', '敏感', '機密'], { required: 'error' }),
    use: choice('用途', ['儲存', '傳輸', '備份'], { required: 'warning' }),
    method: text('加密方式', { hint: '機密資訊必填。', basis: plan['681'] }),
    keeper: person('金鑰保管人', { basis: plan['685'] }),
    keyBackup: text('金鑰備份位置', {
      hint: '只填地點，例如：總務處保險櫃。',
      width: 20,
      basis: plan['685'],
    }),
    keyBackedUp: day('金鑰備份日', { happened: true, basis: plan['685'] }),
    updated: day('加密裝置更新日', { happened: true, basis: plan['685'] }),
    hasPlaintext: yesNo('留有解密檔', {
      hint: '還留有解密後的檔案時填「是」。',
      basis: plan['687'],
    }),
    suspected: day('破解跡象日', { happened: true, basis: plan['688'] }),
    changed: day('更改日', {
      happened: true,
      hint: '出現破解跡象後更改金鑰或加密方式的日期。',
      basis: plan['688'],
    }),
    incident: reference('事件編號', 'incidents', { basis: plan['688'] }),
    state: choice('狀態', ['使用中', '停用'], { also: { 已停用: '停用' } }),
    note: text('備註'),
  },
});
