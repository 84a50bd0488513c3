// When 寄送紀錄 cannot be trusted: without it nobody knows what has gone out, so nothing may.
import type { Book } from './book.ts';
import { isBlank } from './kit/cell.ts';
import type { Finding } from './kit/finding.ts';
import { sheetsNamed } from './kit/table.ts';
import { dutySheet, findingsSheet, outboxSheet, shortfallSheet } from './registers/results.ts';

const NEEDED = ['state', 'items'] as const;

/** A run has filled the other result tabs before. */
const hasRunBefore = ({ workbook }: Book): boolean =>
  [dutySheet, findingsSheet, shortfallSheet].some(({ sheet }) =>
    sheetsNamed(workbook, sheet).some(({ rows }) => rows.length > 1),
  );

/** Why nothing may be mailed, and what to do, in zh-TW; null when the ledger is as it should be. */
export function ledgerTrouble(book: Book): string | null {
  const { outbox } = book.tables;
  if (!outbox.isPresent) {
    return hasRunBefore(book)
      ? `「${outboxSheet.sheet}」不見了，無法知道哪些信已經寄過，先不寄信。請從版本紀錄還原這一頁；確定要重新開始，就新增一頁空白的「${outboxSheet.sheet}」。`
      : null;
  }
  const [sheet] = sheetsNamed(book.workbook, outboxSheet.sheet);
  const isEmpty = (sheet?.rows ?? []).every((cells) => cells.every(isBlank));
  const missing = NEEDED.filter((key) => !(key in outbox.map.index));
  if (isEmpty || missing.length === 0) return null;
  const headers = missing.map((key) => outboxSheet.columns[key].header).join('、');
  return `「${outboxSheet.sheet}」缺少${headers}欄，無法知道哪些信已經寄過，先不寄信。請還原這一頁的標題列。`;
}

/** The same as a finding, for 檢核結果. */
export function ledgerFindings(book: Book): readonly Finding[] {
  const message = ledgerTrouble(book);
  const { sheet } = book.tables.outbox;
  return message === null
    ? []
    : [
        {
          code: 'ledger-lost',
          severity: 'error',
          message,
          sheet,
          row: null,
          column: null,
          basis: null,
        },
      ];
}
