// What the registers of 玖 can show, in the plan's order: accounts, software, logs, premises, backups (L640–888).
import type { Book } from '../../book.ts';
import type { Table } from '../../kit/table.ts';
import { facilityCounts, roomCounts, transferCounts } from '../../metrics/premises-summary.ts';
import {
  accountCounts,
  logReviewsByQuarter,
  remoteCounts,
  softwareCounts,
  spotCheckCounts,
  updatesByMonth,
} from '../../metrics/protection-summary.ts';
import { measureLine, type Measure, type MeasureLine } from './measures.ts';
import { emptyNote, percentOf, placesOf } from './shown.ts';
import type { Whole } from './whole.ts';

/** The figure of a register, or that there is nothing to count: 0 of nothing would read as good news. */
const counted = (table: Table, count: number, figure: string): string =>
  count > 0 ? figure : emptyNote(table, []);

function accountMeasures(book: Book): readonly Measure[] {
  const { on, off, shared, privileged, keys } = accountCounts(book);
  const { accounts, privilegedAccounts, encryptions, remoteWork } = book.tables;
  const remote = remoteCounts(book);
  return [
    {
      title: '帳號授權、共用與停用',
      ids: ['ACC-AUTH', 'ACC-UNIQUE', 'ACC-OFF'],
      figure: counted(
        accounts,
        accounts.rows.length,
        `啟用 ${on} 個（其中共用 ${shared} 個），停用或移除 ${off} 個。`,
      ),
    },
    { title: '定期清查使用者權限', ids: ['ACC-REVIEW'] },
    { title: '通行碼長度、複雜度與更換', ids: ['PWD-LEN', 'PWD-COMP', 'PWD-90D'] },
    {
      title: '特權帳號申請、軌跡與逾期處理',
      ids: ['PRV-APPLY', 'PRV-NOSHARE', 'PRV-SEPID', 'PRV-LOG', 'PRV-EXP'],
      figure: counted(
        privilegedAccounts,
        privilegedAccounts.rows.length,
        `啟用 ${privileged} 個特權帳號。`,
      ),
    },
    { title: '每季清查特權帳號', ids: ['PRV-Q'] },
    {
      title: '加密與金鑰',
      ids: ['ENC-CONF', 'ENC-KEY', 'ENC-PLAIN', 'ENC-BROKEN'],
      figure: counted(encryptions, encryptions.rows.length, `使用中 ${keys} 項。`),
    },
    {
      title: '遠距工作',
      ids: ['RW-APPLY', 'RW-REVIEW', 'RW-LOG', 'RW-DEV', 'RW-VDI', 'RW-END'],
      figure: counted(
        remoteWork,
        remote.ofYear,
        `開通 ${remote.ofYear} 件，尚未終止 ${remote.open} 件。`,
      ),
    },
  ];
}

function updatesShown(book: Book): string {
  const months = updatesByMonth(book);
  const done = months.filter(({ entries }) => entries > 0);
  const missing = months.filter(({ entries }) => entries === 0).map(({ month }) => `${month} 月`);
  if (done.length === 0) return emptyNote(book.tables.updates, []);
  const each = done.map(({ month, entries }) => `${month} 月 ${entries}`).join('、');
  return `各月筆數：${each}。${missing.length > 0 ? `沒有紀錄的月份：${missing.join('、')}。` : ''}`;
}

function spotChecksShown(book: Book): string {
  const { rows, passed, mended, open } = spotCheckCounts(book);
  if (rows === 0) return emptyNote(book.tables.pcChecks, []);
  const left = open.length > 0 ? `（${placesOf(open.map(({ at }) => at))}）` : '';
  return `抽查 ${rows} 臺次，當場合格 ${passed} 臺次（${percentOf(passed, rows)}）；不合格已改善 ${mended}、未改善 ${open.length}${left}。`;
}

function everydayMeasures(book: Book): readonly Measure[] {
  const software = softwareCounts(book);
  const logs = logReviewsByQuarter(book)
    .map(({ name, reviewed, confirmed }) => `${name}檢視 ${reviewed}、主管複核 ${confirmed}`)
    .join('；');
  const { softwareChecks, deviceLogReviews } = book.tables;
  return [
    {
      title: '每半年軟體清查',
      ids: ['SW-HALF', 'SW-NOINST'],
      figure: counted(
        softwareChecks,
        software.rows,
        `清查 ${software.rows} 列，列出軟體 ${software.software} 項；無授權或不明 ${software.unlicensed} 項，已處理 ${software.handled} 項。`,
      ),
    },
    {
      title: '作業系統、軟體與病毒碼更新',
      ids: ['OS-PATCH', 'LAP-PATCH', 'WIFI-AV'],
      figure: updatesShown(book),
    },
    {
      title: '電腦抽查',
      ids: ['PC-15M', 'PC-P2P', 'PC-OFF', 'NET-NOOWN', 'MAL-MEDIA', 'MAL-MAIL', 'MAL-WEB'],
      figure: spotChecksShown(book),
    },
    {
      title: '防火牆政策、網路設備與資安設備日誌檢視',
      ids: ['NET-FWREV', 'NET-LOGREV', 'SEC-LOG'],
      figure: counted(deviceLogReviews, deviceLogReviews.rows.length, `${logs}。`),
    },
  ];
}

function premisesMeasures(book: Book): readonly Measure[] {
  const { roomVisits, roomPermits, facilities, mediaTransfers } = book.tables;
  const room = roomCounts(book);
  const upkeep = facilityCounts(book);
  const moved = transferCounts(book);
  const faults = upkeep.open.length > 0 ? `（${placesOf(upkeep.open)}）` : '';
  return [
    {
      title: '管制區域進出',
      ids: ['RM-AUTH', 'RM-EXT', 'RM-LOG'],
      figure: counted(
        roomVisits,
        room.visits,
        `進出 ${room.visits} 次，其中外部支援 ${room.support} 次、攜帶設備 ${room.withEquipment} 次。`,
      ),
    },
    {
      title: '進出授權名單',
      ids: ['RM-LIST'],
      figure: counted(
        roomPermits,
        roomPermits.rows.length,
        `有效 ${room.permits} 人，其中校外 ${room.external} 人。`,
      ),
    },
    {
      title: '安全設備檢修與管理者訓練',
      ids: ['RM-MAINT'],
      figure: counted(
        facilities,
        upkeep.checks + upkeep.repairs + upkeep.trainings,
        `檢查 ${upkeep.checks} 次、維修 ${upkeep.repairs} 次、管理者訓練 ${upkeep.trainings} 次；異常 ${upkeep.faults} 件，未修復 ${upkeep.open.length} 件${faults}。`,
      ),
    },
    {
      title: '設備攜出',
      ids: ['OFF-6'],
      figure: counted(
        mediaTransfers,
        moved.taken,
        `攜出 ${moved.taken} 次，已歸還 ${moved.returned} 次。`,
      ),
    },
    {
      title: '媒體傳遞與簽收',
      ids: ['MED-XFER'],
      figure: counted(
        mediaTransfers,
        moved.transfers,
        `傳遞 ${moved.transfers} 次，已收受 ${moved.received} 次。`,
      ),
    },
  ];
}

const continuityMeasures: readonly Measure[] = [
  { title: '重要資料備份、異地存放與加密', ids: ['BAK-FREQ', 'BAK-ENC'] },
  { title: '每季確認備份有效', ids: ['BAK-Q'] },
  { title: '社交工程演練', ids: ['EML-DRILL'] },
  { title: '業務持續運作演練', ids: ['BCP-2Y'] },
];

export const protectionLines = (whole: Whole): readonly MeasureLine[] =>
  [
    ...accountMeasures(whole.book),
    ...everydayMeasures(whole.book),
    ...premisesMeasures(whole.book),
    ...continuityMeasures,
  ].map((measure) => measureLine(whole, measure));
