import { plan } from '../plan-lines.ts';
import { choice, day, link, longText, number, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';
import { laws } from '../laws.ts';

const mail = plan['755–757'];

export const drills = defineRegister({
  id: 'drills',
  sheet: '演練',
  aliases: ['演練紀錄'],
  group: '事件與目標',
  purpose: '社交工程、通報應變與業務持續運作演練，每次一列，並檢討執行情形。',
  filledBy: 'people',
  key: 'id',
  basis: plan['755–757、876–878、892–896'],
  columns: {
    id: text('演練編號', { required: 'error', width: 12, aliases: ['編號', '梯次'] }),
    kind: choice('種類', ['社交工程', '通報應變', '持續運作', '其他'], {
      required: 'error',
      also: {
        電子郵件社交工程: '社交工程',
        社交工程演練: '社交工程',
        通報演練: '通報應變',
        通報及應變: '通報應變',
        業務持續運作: '持續運作',
      },
      aliases: ['演練種類'],
    }),
    day: day('日期', { happened: true, required: 'error', aliases: ['演練日期'] }),
    organiser: text('主辦', { hint: '本校或上級機關。', aliases: ['主辦單位'] }),
    scope: text('範圍', {
      hint: '參加對象或演練的服務。',
      width: 24,
      aliases: ['對象', '參加對象'],
    }),
    sent: number('寄送數', { hint: '社交工程必填：寄出的測試信。', basis: mail }),
    opened: number('開啟數', { basis: mail }),
    clicked: number('點擊數', { hint: '點連結或開附件的數量。', basis: mail }),
    contactsChecked: day('聯絡資料確認日', {
      happened: true,
      hint: '通報應變：演練前確認平台上的資安聯絡人。',
      basis: laws.drills,
    }),
    passwordChanged: day('平台密碼變更日', {
      happened: true,
      hint: '通報應變：演練前每位聯絡人更換平台密碼；只填日期。',
      basis: laws.drills,
    }),
    result: choice('結果', ['符合預期', '部分符合', '不符合預期']),
    review: longText('檢討', {
      hint: '演練後檢討執行情形與改善；沒有請寫無。',
      aliases: ['檢討情形', '檢討改善'],
    }),
    evidence: link('佐證連結', { aliases: ['佐證', '成果報告'] }),
  },
});
