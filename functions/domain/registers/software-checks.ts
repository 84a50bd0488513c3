import { plan } from '../plan-lines.ts';
import { laws } from '../laws.ts';
import { choice, day, person, reference, text, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

/** What people write when a device has nothing to report. */
export const NOTHING_FOUND = '無異常';

export const softwareChecks = defineRegister({
  id: 'software-checks',
  sheet: '軟體清查',
  group: '防護措施',
  purpose:
    '每半年清查設備上的軟體：一臺設備上的一個軟體一列；一臺設備沒有異常，軟體名稱填「無異常」即可。',
  filledBy: 'people',
  basis: plan['706–708'],
  columns: {
    checked: day('清查日', {
      happened: true,
      required: 'error',
      aliases: ['清查日期', '檢查日期'],
    }),
    half: choice('期別', ['上半年', '下半年'], { hint: '可空白，由清查日判斷。' }),
    checker: person('清查人', { required: 'warning', aliases: ['檢查人員'] }),
    device: reference('資產編號', 'assets', {
      required: 'error',
      aliases: ['設備', '設備編號'],
    }),
    software: text('軟體名稱', { required: 'error', width: 24, aliases: ['軟體'] }),
    version: text('版本'),
    licence: choice('授權', ['有授權', '免費或開源', '無授權', '不明'], {
      hint: '不是「無異常」時必填。',
      also: { 合法: '有授權', 免費: '免費或開源', 開源: '免費或開源', 未授權: '無授權' },
      aliases: ['授權情形'],
      basis: plan['849'],
    }),
    approvedBy: text('同意人', {
      hint: '同意安裝的人或文號。',
      personal: true,
      aliases: ['核准人'],
      basis: plan['706'],
    }),
    isFileSharing: yesNo('點對點軟體', { basis: plan['849'] }),
    isHazardous: yesNo('大陸廠牌', { basis: laws.hazardousProducts }),
    handling: text('處理情形', { hint: '有異常時填怎麼處理。', width: 24 }),
    handled: day('處理完成日', { happened: true }),
    note: text('備註'),
  },
});
