// What the management reviews decided, followed up until it is done.
import { followUps } from '../domain/registers/follow-ups.ts';
import { sheetOf } from './sheet.ts';

const files = 'https://files.haifeng.example';

export const followUpsSheet = sheetOf(followUps, [
  {
    id: '114-R1',
    origin: '管理審查',
    originId: '114-M1',
    matter: '修訂維護計畫',
    measure: '依新法修訂並陳核',
    owner: '游承峯',
    planned: '115/1/31',
    progress: '準時完成',
    done: '115/1/30',
    effect: '115 年版已核定，條號與用語更新。',
    evidence: `${files}/documents/02-115.pdf`,
  },
  {
    id: '114-R2',
    origin: '管理審查',
    originId: '114-M1',
    matter: '增辦社交工程宣導',
    measure: '上半年加辦一場校內宣導',
    owner: '曾柏叡',
    planned: '115/6/30',
    progress: '準時完成',
    done: '115/5/20',
    effect: '演練點擊數由 3 件降為 2 件。',
    evidence: `${files}/115/115-02-signin.pdf`,
  },
  {
    id: '115-R1',
    origin: '管理審查',
    originId: '115-M1',
    matter: '編列監視設備汰換經費',
    measure: '列入 116 年預算',
    owner: '范姜瑨',
    planned: '115/12/31',
    progress: '進行中',
    nextCheck: '115/12/1',
  },
  {
    id: '115-R2',
    origin: '管理審查',
    originId: '115-M1',
    matter: '十二月前補足訓練時數',
    measure: '個別通知並提供線上課程',
    owner: '游承峯',
    planned: '115/12/15',
    progress: '進行中',
    nextCheck: '115/11/30',
  },
  {
    id: '115-R3',
    origin: '管理審查',
    originId: '115-M1',
    matter: '加辦社交工程宣導',
    measure: '教師會議宣導並個別說明',
    owner: '曾柏叡',
    planned: '115/12/31',
    progress: '進行中',
    nextCheck: '115/12/1',
  },
]);
