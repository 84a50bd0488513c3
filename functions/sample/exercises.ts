// Drills in the product's own register; the tab 社交工程演練 is the list the school kept before and still reads.
import { drills } from '../domain/registers/drills.ts';
import { sheetOf, type Entry } from './sheet.ts';

const mail: Entry<typeof drills> = {
  kind: '社交工程',
  organiser: '市教育網路中心',
  scope: '全校教職員',
};

export const exercisesSheet = sheetOf(drills, [
  {
    ...mail,
    id: '114-D2',
    day: '114/10/21',
    sent: 56,
    opened: 5,
    clicked: 2,
    review: '於教師會議宣導',
  },
  {
    ...mail,
    id: '115-D1',
    day: '115.04.21',
    sent: 57,
    opened: 4,
    clicked: 2,
    review: '列入 115-02 場次內容',
  },
  {
    id: '115-D2',
    kind: '通報演練',
    day: '115/9/15',
    organiser: '教育部',
    scope: '資安聯絡人 2 人',
    contactsChecked: '115/8/27',
    passwordChanged: '115/8/28',
    result: '符合預期',
    review: '代理人依程序於 20 分鐘內完成通報，無改善事項。',
  },
  {
    ...mail,
    id: '115-D3',
    day: '2026/10/20',
    sent: '５７',
    opened: 3,
    clicked: 1,
    review: '十一月加強宣導',
  },
  {
    id: '115-D4',
    kind: '持續運作',
    day: '115/11/4',
    organiser: '本校',
    scope: '學校網站與校園網路',
    result: '部分符合',
    review: '網站切換備援頁面 25 分鐘完成；聯絡名冊需更新，已更新。',
    evidence: 'https://files.haifeng.example/115/bcp-drill.pdf',
  },
]);
