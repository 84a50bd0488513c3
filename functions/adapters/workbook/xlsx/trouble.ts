// The lines people read when a file is not what its name says. Each says what happened and what to do next.
import { BrokenWorld } from '../../../ports.ts';

const SAVE_AGAIN = '請用 Excel 或 LibreOffice 開啟，另存成新的 .xlsx 再試；打不開就從備份還原。';

/** A part of the file cannot be understood; `where` names it for whoever helps. */
export function damaged(where: string): BrokenWorld {
  return new BrokenWorld(`活頁簿檔案已損壞（${where}），內容沒有更動。${SAVE_AGAIN}`);
}

/** The file is whole, but it is not an .xlsx workbook. */
export function notAWorkbook(what: string): BrokenWorld {
  return new BrokenWorld(`這個檔案${what}，不是 .xlsx 活頁簿。${SAVE_AGAIN}`);
}

export function tooBig(what: string): BrokenWorld {
  return new BrokenWorld(
    `活頁簿${what}，為了安全沒有開啟。請刪除用不到的列、欄、圖片或分頁後另存，再試一次。`,
  );
}
