import { plan } from '../plan-lines.ts';
import { choice, day, link, longText, person, reference } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const check = plan['815–819'];

export const restoreTests = defineRegister({
  id: 'restore-tests',
  sheet: '還原測試',
  aliases: ['還原測試紀錄'],
  group: '防護措施',
  purpose: '每季確認備份有效：每份備份每季至少還原一次，每次一列。',
  filledBy: 'people',
  basis: check,
  columns: {
    backup: reference('備份編號', 'backups', { required: 'error', aliases: ['備份'] }),
    day: day('測試日', { happened: true, required: 'error', aliases: ['測試日期', '日期'] }),
    result: choice('測試結果', ['成功', '部分成功', '失敗'], {
      required: 'error',
      also: { 正常: '成功', 有效: '成功', 無效: '失敗' },
      colours: { 失敗: 'F4C7C3', 部分成功: 'FFF2CC' },
      aliases: ['結果'],
    }),
    place: choice('測試環境', ['專屬測試系統', '其他設備', '原資通設備'], {
      hint: '不要直接覆寫回原資通設備。',
      required: 'warning',
      also: { 測試機: '專屬測試系統', 原設備: '原資通設備', 正式環境: '原資通設備' },
    }),
    tester: person('測試人員', { required: 'warning', aliases: ['測試人'] }),
    followUp: longText('後續處理', { hint: '沒有完全成功時填怎麼補救。' }),
    evidence: link('佐證連結', { aliases: ['佐證'] }),
  },
});
