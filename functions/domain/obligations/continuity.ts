// Backups and media (L809–841), drills (L755–757, L874–878) and INC-PROC.
import { touchesYear, type Book } from '../book.ts';
import { addDays, dayOfMoment, type Day, type Moment } from '../kit/day.ts';
import type { Obligation } from '../kit/obligation.ts';
import {
  isKept,
  isTooSeldom,
  lacksEncryption,
  lacksOffSite,
  testedQuarters,
  type Backup,
} from '../metrics/backup-facts.ts';
import { reviewedDrills } from '../metrics/drill-facts.ts';
import {
  isTakeOut,
  lacksPacking,
  lacksProtection,
  lacksSignature,
  type MediaTransfer,
} from '../metrics/media-facts.ts';
import { plan } from '../plan-lines.ts';
import {
  attested,
  documented,
  perEntry,
  periodic,
  type Judged,
  type PerEntry,
} from './families.ts';

const keptBackups =
  (concerns: (backup: Backup) => boolean, gap: (backup: Backup) => string | null) =>
  ({ tables }: Book): readonly Judged[] =>
    tables.backups.rows
      .filter((backup) => isKept(backup) && concerns(backup))
      .map((backup) => {
        const what = gap(backup);
        return { at: backup.at, open: what === null ? null : `${backup.data ?? '備份'}${what}` };
      });

function frequencyGap(backup: Backup): string | null {
  if (isTooSeldom(backup)) return '的備份頻率不符合復原時間點目標。';
  return lacksOffSite(backup) ? '沒有異地存放。' : null;
}

const isSensitive = ({ secrecy }: Backup): boolean => secrecy !== '公開' && secrecy !== '一般';

const encryptionGap = (backup: Backup): string | null =>
  lacksEncryption({ ...backup, secrecy: backup.secrecy ?? '敏感' }) ? '沒有加密。' : null;

const backups: Pick<PerEntry, 'sheet' | 'when' | 'none'> = {
  sheet: '備份',
  when: '持續',
  none: { state: 'not-done', reason: '備份沒有登錄任何重要資料，視為未辦理。' },
};

/** Without any backup nothing shows that none of them is sensitive. */
const sensitiveBackups = (book: Book): readonly Judged[] => {
  const { rows, sheet } = book.tables.backups;
  return rows.some(isKept)
    ? keptBackups(isSensitive, encryptionGap)(book)
    : [{ at: { sheet, row: 1 }, open: backups.none.reason }];
};

const receiptDay = (sent: Moment, { settings }: Book): Day =>
  addDays(dayOfMoment(sent), settings.transferDays);

/** What is still open about a transfer, with the day it has to be received by. */
function transferJudged(row: MediaTransfer, book: Book): Judged {
  const { at, sent, item = '媒體' } = row;
  if (lacksPacking(row) || lacksProtection(row)) {
    return { at, open: `${item}沒有包裝、遞送人或加密上鎖的紀錄。` };
  }
  if (row.received === undefined) {
    const due = sent === undefined ? null : receiptDay(sent, book);
    return { at, open: `${item}還沒有收受紀錄。`, due };
  }
  return { at, open: lacksSignature(row) ? `${item}沒有簽收紀錄。` : null };
}

const transfersOfYear = (book: Book): readonly Judged[] =>
  book.tables.mediaTransfers.rows
    .filter(
      (row) =>
        !isTakeOut(row) &&
        (row.sent === undefined || touchesYear(book, row.sent, receiptDay(row.sent, book))),
    )
    .map((row) => transferJudged(row, book));

export const continuity: readonly Obligation<Book>[] = [
  ...periodic([
    {
      id: 'EML-DRILL',
      title: '社交工程演練並檢討',
      basis: plan['755–757'],
      sheet: '演練',
      period: { after: ({ settings }) => settings.drillDays },
      done: (book) => reviewedDrills(book, '社交工程'),
    },
  ]),
  ...perEntry([
    {
      ...backups,
      id: 'BAK-FREQ',
      title: '重要資料備份與異地存放',
      basis: plan['811–813'],
      entries: keptBackups(() => true, frequencyGap),
    },
  ]),
  ...periodic([
    {
      id: 'BAK-Q',
      title: '每季確認備份有效',
      basis: plan['815–819'],
      sheet: '還原測試',
      period: { each: 3 },
      done: testedQuarters,
    },
  ]),
  ...perEntry([
    {
      ...backups,
      id: 'BAK-ENC',
      title: '敏感或機密備份加密',
      basis: plan['821'],
      entries: sensitiveBackups,
      none: { state: 'not-applicable', reason: '備份沒有敏感或機密資料。' },
    },
  ]),
  ...attested([{ id: 'MED-SEP', title: '機密敏感資料與一般資料分開儲存', basis: plan['825–827'] }]),
  ...perEntry([
    {
      id: 'MED-XFER',
      title: '媒體傳遞與簽收',
      basis: plan['829–831'],
      sheet: '媒體傳遞與攜出',
      when: '每次傳遞',
      entries: transfersOfYear,
      none: { state: 'not-applicable', reason: '今年沒有媒體傳遞的紀錄。' },
    },
  ]),
  ...attested([
    { id: 'MED-OLD', title: '媒體劣化前移轉', basis: plan['833–835'] },
    { id: 'MED-LOCK', title: '機密敏感媒體上鎖、專人管鑰匙', basis: plan['837–841'] },
  ]),
  ...periodic([
    {
      id: 'BCP-2Y',
      title: '業務持續運作演練',
      basis: plan['876–878'],
      sheet: '演練',
      period: { years: 2 },
      done: (book) => reviewedDrills(book, '持續運作'),
    },
  ]),
  ...documented([
    {
      id: 'INC-PROC',
      title: '訂定資安事件通報應變程序',
      basis: plan['892–908'],
      kind: '通報應變程序',
    },
  ]),
];
