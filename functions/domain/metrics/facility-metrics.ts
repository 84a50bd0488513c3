// Figures on the communication room, devices, backups and mail drills.
import type { Book } from '../book.ts';
import type { Metric } from '../kit/metric.ts';
import { plan } from '../plan-lines.ts';
import {
  isKept,
  isOwedIn,
  isTooSeldom,
  lacksEncryption,
  lacksOffSite,
  lastTestOf,
} from './backup-facts.ts';
import { quartersOf } from './account-facts.ts';
import { lacksCounts } from './drill-facts.ts';
import { upkeepOf } from './facility-facts.ts';
import { quotient, rate } from './measuring.ts';
import { mayBeOfYear } from './protection-facts.ts';
import { isUnauthorised } from './room-facts.ts';

const mailDrills = (book: Book) =>
  book.tables.drills.rows.filter(({ kind, day }) => kind === '社交工程' && mayBeOfYear(day, book));

const mailed = (key: 'opened' | 'clicked') => (book: Book) => {
  const rows = mailDrills(book);
  if (rows.some(lacksCounts)) return '有社交工程演練沒有填寄送數、開啟數或點擊數。';
  const sum = (of: 'sent' | 'opened' | 'clicked'): number =>
    rows.reduce((total, row) => total + (row[of] ?? 0), 0);
  return { rows, top: sum(key), bottom: sum('sent') };
};

/** Every backup kept in every quarter of the year that is over. */
const testsOwed = (book: Book) =>
  quartersOf(book)
    .filter(({ last }) => last <= book.asOf)
    .flatMap((quarter) =>
      book.tables.backups.rows
        .filter((backup) => isOwedIn(backup, quarter))
        .map((backup) => ({ at: backup.at, backup, quarter })),
    );

export const facilityMetrics: readonly Metric<Book>[] = [
  rate({
    name: '機房進出授權率',
    counts: '當年度的管制區域進出中，在授權名單內或事前核准的。',
    none: '當年度沒有管制區域進出的紀錄。',
    from: ['roomVisits', 'roomPermits'],
    basis: plan['765–766'],
    rows: (book) => book.tables.roomVisits.rows.filter(({ day }) => mayBeOfYear(day, book)),
    isDone: (visit, book) => visit.day !== undefined && !isUnauthorised(visit, book),
  }),
  rate({
    name: '設施按期檢修率',
    counts: '各項安全設備的檢查與各設備管理者的訓練中，下次期限還沒有過的。',
    none: '「設施檢修」沒有紀錄。',
    from: ['facilities'],
    basis: plan['783–784'],
    rows: upkeepOf,
    isDone: ({ due }, { asOf }) => due !== null && due >= asOf,
  }),
  rate({
    name: '備份要求符合率',
    counts: '使用中的備份中，間隔不超過復原時間點目標、有異地存放，且敏感以上已加密的。',
    none: '「備份」沒有使用中的備份。',
    from: ['backups'],
    basis: plan['811–813'],
    rows: ({ tables }) => tables.backups.rows.filter(isKept),
    isDone: (backup) => !isTooSeldom(backup) && !lacksOffSite(backup) && !lacksEncryption(backup),
  }),
  rate({
    name: '備份季測試完成率',
    counts: '當年度已結束的各季中，使用中的備份在該季有還原測試結果的；一項備份一季算一次。',
    none: '當年度還沒有結束的季，或沒有使用中的備份。',
    from: ['backups', 'restoreTests'],
    basis: plan['815–819'],
    rows: testsOwed,
    isDone: ({ backup, quarter }, book) => lastTestOf(backup, quarter, book) !== undefined,
  }),
  rate({
    name: '備份還原測試成功率',
    counts: '當年度的還原測試中，結果為「成功」的；部分成功不算。',
    none: '當年度還沒有還原測試。',
    from: ['restoreTests'],
    basis: plan['815–819'],
    rows: (book) => book.tables.restoreTests.rows.filter(({ day }) => mayBeOfYear(day, book)),
    isDone: ({ day, result }) => day !== undefined && result === '成功',
  }),
  quotient({
    name: '社交工程開啟率',
    counts: '當年度社交工程演練的開啟數合計÷寄送數合計；有一次沒有填齊就算不出來。',
    none: '當年度沒有社交工程演練，或寄送數為 0。',
    from: ['drills'],
    basis: plan['755–757'],
    sums: mailed('opened'),
  }),
  quotient({
    name: '社交工程點擊率',
    counts: '當年度社交工程演練的點擊數合計÷寄送數合計；有一次沒有填齊就算不出來。',
    none: '當年度沒有社交工程演練，或寄送數為 0。',
    from: ['drills'],
    basis: plan['755–757'],
    sums: mailed('clicked'),
  }),
];
