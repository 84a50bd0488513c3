// The workbook as Apps Script reaches it. Everything is synchronous, as Google's services are here.
import type { Change } from '../functions/domain/kit/change.ts';
import { addSheet } from './add-sheet.ts';
import { refuseWhenTaken } from './lease.ts';
import { renewMark } from './mark.ts';
import { writeCells, type SetChange } from './write-cells.ts';
import { Trouble } from './trouble.ts';

export { now } from './moments.ts';
export { read } from './read.ts';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a cell of Google Sheets holds. */
const LONGEST_TEXT = 50_000;

const ofKind = <K extends Change['kind']>(changes: readonly Change[], kind: K) =>
  changes.filter((change): change is Extract<Change, { readonly kind: K }> => change.kind === kind);

function refuseUnwritable({ sheet, row, column, values }: SetChange): void {
  const isCell = [row, column].every((place) => Number.isInteger(place) && place >= 1);
  const fits = values.every(
    (value) =>
      (typeof value !== 'number' || Number.isFinite(value)) &&
      (typeof value !== 'string' || value.length <= LONGEST_TEXT),
  );
  if (isCell && fits) return;
  throw new Trouble(
    `要寫入「${sheet}」第 ${row} 列的內容，試算表放不下（文字超過 ${LONGEST_TEXT} 字，或數字算不出來）。` +
      '沒有寫入任何內容。請縮短那一列的文字再試。',
  );
}

/** All that can be known beforehand is looked at before the first cell is touched. */
function refuseImpossible(book: Book, changes: readonly Change[]): void {
  const added = ofKind(changes, 'add-sheet').map(({ layout }) => layout.sheet);
  for (const name of added) {
    if (book.getSheetByName(name) === null) continue;
    throw new Trouble(`活頁簿裡已經有分頁「${name}」，沒有新增。請先把原來的分頁改名再試。`);
  }
  const sets = ofKind(changes, 'set');
  for (const name of new Set(sets.map(({ sheet }) => sheet))) {
    if (added.includes(name) || book.getSheetByName(name) !== null) continue;
    throw new Trouble(`找不到分頁「${name}」，沒有寫入。請確認分頁沒有被刪除或改名，再試一次。`);
  }
  sets.forEach(refuseUnwritable);
  ofKind(changes, 'take-lease').forEach(refuseWhenTaken);
}

function writeSheets(book: Book, sets: readonly SetChange[]): void {
  for (const name of new Set(sets.map(({ sheet }) => sheet))) {
    const sheet = book.getSheetByName(name);
    if (sheet === null) continue;
    writeCells(
      sheet,
      sets.filter((set) => set.sheet === name),
    );
  }
}

/**
 * Makes the changes and waits until Google has them. The caller keeps other scripts out (`alone`). Without the advanced
 * Sheets service, and its right to every spreadsheet of the person, Google has no "all or nothing": a script that is
 * stopped half-way leaves result tabs half new, which the next run mends, and no mail sent without its entry.
 */
export function apply(changes: readonly Change[]): void {
  if (changes.length === 0) return;
  const book = SpreadsheetApp.getActiveSpreadsheet();
  refuseImpossible(book, changes);
  renewMark(book);
  for (const { layout } of ofKind(changes, 'add-sheet')) addSheet(book, layout);
  writeSheets(book, ofKind(changes, 'set'));
  SpreadsheetApp.flush();
  renewMark(book);
  ofKind(changes, 'take-lease').forEach(refuseWhenTaken);
}
