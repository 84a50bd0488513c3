// What is backed up, the restore tests of each quarter, and media and equipment that left the school.
import { backups } from '../domain/registers/backups.ts';
import { mediaTransfers } from '../domain/registers/media-transfers.ts';
import { restoreTests } from '../domain/registers/restore-tests.ts';
import { sheetOf, type Entry } from './sheet.ts';

const nightly: Entry<typeof backups> = {
  method: 'NAS 排程，每晚差異備份',
  pointObjective: 24,
  interval: 24,
  place: '主機房 NAS-01',
  offSite: '望海樓 NAS-02',
  isEncrypted: '是',
  state: '使用中',
};

export const backupsSheet = sheetOf(backups, [
  {
    ...nightly,
    id: 'BK-01',
    data: '教務處學籍與成績檔案',
    owner: '魏靖雯',
    secrecy: '敏感',
  },
  {
    ...nightly,
    id: 'BK-02',
    data: '總務採購與會計檔案',
    owner: '曾柏叡',
    secrecy: '一般',
    isEncrypted: '否',
  },
  {
    ...nightly,
    id: 'BK-03',
    data: '交換器與無線控制器設定',
    owner: '洪意涵',
    secrecy: '敏感',
    method: '變更後匯出，每週彙整',
    pointObjective: 168,
    interval: '１６８',
  },
]);

const days = [
  ['BK-01', '115/3/17'],
  ['BK-02', '115/3/17'],
  ['BK-03', '115/3/19'],
  ['BK-01', '115.6.16'],
  ['BK-02', '115.6.16'],
  ['BK-03', '115.6.18'],
  // The review of 115-M1 says the third quarter ran late: two days before its end.
  ['BK-01', '115/9/28'],
  ['BK-02', '115/9/28'],
  ['BK-03', '115/9/28'],
  ['BK-01', '2026/10/22'],
  ['BK-02', '2026/10/22'],
  ['BK-03', '2026/10/22'],
] as const;

export const restoreTestsSheet = sheetOf(
  restoreTests,
  days.map(([backup, day]): Entry<typeof restoreTests> => {
    const isPartial = backup === 'BK-03' && day === '115.6.18';
    return {
      backup,
      day,
      result: isPartial ? '部分成功' : '成功',
      place: backup === 'BK-03' ? '其他設備' : '專屬測試系統',
      tester: backup === 'BK-03' ? '洪意涵' : '曾柏叡',
      followUp: isPartial ? '備用交換器韌體較舊，更新後重新還原成功。' : null,
    };
  }),
  { headers: { result: '結果' } },
);

export const mediaTransfersSheet = sheetOf(mediaTransfers, [
  {
    id: '115-T1',
    kind: '傳遞',
    item: '國中新生名冊隨身碟',
    secrecy: '敏感',
    sender: '魏靖雯',
    carrier: '簡思妤親送',
    packaging: '彌封袋加蓋騎縫章',
    isProtected: '是',
    sent: '115/6/24 09:30',
    receiver: '燈塔國中註冊組',
    received: '115/6/24 10:50',
    isSigned: '是',
  },
  {
    id: '115-T2',
    kind: '設備攜出',
    item: '公務筆記型電腦',
    secrecy: '一般',
    sender: '簡思妤',
    sent: '115/10/16 12:30',
    approver: '游承峯',
    approved: '115/10/15',
    dueBack: '115/10/19',
    returned: '115/10/19',
    note: '校外研習簡報使用。',
  },
]);
