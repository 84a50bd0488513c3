// What a teacher is told when something cannot be done: what happened, and what to do.

/** Told as it is, in zh-TW. Anything else that is thrown is a mistake of ours or of Google's. */
export class Trouble extends Error {}

/** What was thrown, in its own words. What Google's services throw need not be an `Error` of this script's own. */
export function messageOf(error: unknown): string {
  const told: unknown =
    typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return String(told);
}

/** Does a menu item; whatever goes wrong ends in a dialog, never in silence. */
export function guarded(title: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    const ui = SpreadsheetApp.getUi();
    if (error instanceof Trouble) {
      ui.alert(title, error.message, ui.ButtonSet.OK);
      return;
    }
    ui.alert(
      title,
      `沒有做完。Google 的說明：${messageOf(error)}\n\n` +
        '請過幾分鐘再試一次。已寄出的信都記在「寄送紀錄」，再執行也不會重複寄送。如果一直發生，請把這段文字轉給協助您的人。',
      ui.ButtonSet.OK,
    );
    // Executions that failed are to stand as failed in Google's own log.
    throw error;
  }
}

/** How long a script waits for another one in the same spreadsheet, in milliseconds. */
const PATIENCE = 10_000;

/** Keeps every other script of this spreadsheet out while `work` reads and writes. */
export function alone<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) {
    throw new Trouble('有人正在這本活頁簿執行資安簿。請等一兩分鐘再試，這次沒有更動任何內容。');
  }
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
