import { isActive, type Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { monthOf, rocYear, yearOf } from '../kit/day.ts';
import { rulesFor, type Rule } from '../kit/rule.ts';
import {
  isKept,
  isOwedIn,
  isTooSeldom,
  lacksEncryption,
  lacksOffSite,
  lastTestOf,
  quartersOver,
  type Backup,
} from '../metrics/backup-facts.ts';
import { plan } from '../plan-lines.ts';
import { backups } from '../registers/backups.ts';
import { restoreTests } from '../registers/restore-tests.ts';

const backup = plan['811–813'];
const check = plan['815–819'];

function isOfLeaver({ owner }: Backup, book: Book): boolean {
  const found = book.people.find(owner);
  return found !== undefined && found !== 'ambiguous' && !isActive(found, book.asOf);
}

const notPositive = (column: 'interval' | 'pointObjective'): Rule<typeof backups, Book> => ({
  code: 'backup-hours-not-positive',
  severity: 'error',
  basis: backup,
  column,
  says: ({ [column]: hours }) =>
    hours !== undefined && hours <= 0
      ? '備份間隔與復原時間點目標要填大於 0 的小時數。請更正。'
      : null,
});

export const backupRules = rulesFor<typeof backups, Book>(backups, [
  {
    code: 'backup-too-seldom',
    severity: 'error',
    basis: backup,
    column: 'interval',
    says: (row) =>
      isKept(row) &&
      row.interval !== undefined &&
      row.pointObjective !== undefined &&
      isTooSeldom(row)
        ? `每 ${row.interval} 小時備份一次，不符合復原時間點目標 ${row.pointObjective} 小時。請提高備份頻率。`
        : null,
  },
  ...(['pointObjective', 'interval'] as const).map(notPositive),
  {
    code: 'backup-not-off-site',
    severity: 'error',
    basis: backup,
    column: 'offSite',
    says: (row) =>
      isKept(row) && row.offSite !== undefined && lacksOffSite(row)
        ? '異地存放處與存放處相同。請另存一份在不同地點。'
        : null,
  },
  {
    code: 'backup-not-encrypted',
    severity: 'error',
    basis: plan['821'],
    column: 'isEncrypted',
    says: (row) =>
      isKept(row) && lacksEncryption(row) ? '敏感或機密資料的備份應加密。加密後請填「是」。' : null,
  },
  {
    code: 'backup-owner-left',
    severity: 'warning',
    basis: backup,
    column: 'owner',
    says: (row, book) =>
      isKept(row) && isOfLeaver(row, book)
        ? `備份負責人「${row.owner ?? ''}」已不在職。請改派在職的負責人。`
        : null,
  },
  {
    code: 'backup-not-tested',
    severity: 'error',
    basis: check,
    column: 'id',
    says: (row, book) => {
      if (!book.tables.restoreTests.isPresent) return null;
      const missed = quartersOver(book)
        .filter((quarter) => isOwedIn(row, quarter) && lastTestOf(row, quarter, book) === undefined)
        .map(({ last }) => `${rocYear(yearOf(last))} 年第 ${monthOf(last) / 3} 季`);
      return missed.length === 0
        ? null
        : `${missed.join('、')}沒有這份備份的還原測試。請儘快測試，並在報告說明。`;
    },
  },
]);

export const restoreTestRules = rulesFor<typeof restoreTests, Book>(restoreTests, [
  {
    code: 'restored-in-place',
    severity: 'warning',
    basis: check,
    column: 'place',
    says: ({ place }) =>
      place === '原資通設備' ? '測試宜在專屬測試系統執行。下次請不要直接覆寫回原資通設備。' : null,
  },
  {
    code: 'restore-failed-without-follow-up',
    severity: 'warning',
    basis: designBasis('還原失敗要有補救。', '815–819'),
    column: 'followUp',
    says: ({ result, followUp }) =>
      result !== undefined && result !== '成功' && followUp === undefined
        ? '還原沒有完全成功，請填後續處理（系統自訂）。'
        : null,
  },
]);
