// What Google's refusals mean to the person, one line each.
import { BrokenWorld } from '../../../ports.ts';
import { statusOf } from '../../google/persist.ts';

export type Asked = {
  readonly id: string;
  /** Whom spreadsheets are to be shared with, where it is known. */
  readonly address: () => Promise<string | null>;
};

/** Google's own words, for whoever helps the person. */
const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/gu, ' ').slice(0, 300);

async function forbidden(error: unknown, { id, address }: Asked): Promise<string> {
  if (/has not been used in project|is disabled|SERVICE_DISABLED/u.test(wordsOf(error))) {
    return '這個 Google Cloud 專案還沒有啟用 Google Sheets API。請在 Google Cloud 主控台啟用，幾分鐘後再試。';
  }
  const who = (await address()) ?? '執行這個程式的帳號';
  return `沒有權限使用試算表「${id}」。請把試算表共用給 ${who}，權限選「編輯者」，並確認分頁沒有鎖住它，再試一次。`;
}

function badRequest(error: unknown): string {
  const words = wordsOf(error);
  if (words.includes('not supported for this document')) {
    return '這個檔案是放在雲端硬碟的 Excel 檔，不是 Google 試算表。請開啟後選「檔案 → 另存為 Google 試算表」，改用新檔的代碼。';
  }
  if (words.includes('above the limit')) {
    return '試算表的儲存格總數已到 Google 的上限，放不下新的內容。請刪除用不到的分頁或空白列再試。';
  }
  return `Google 試算表不接受這個要求。請重新執行；若再發生，請把這一行回報給我們：${words}`;
}

/** An error of googleapis as a line for the person. `ending` says what became of the work. */
export async function troubleOf(
  error: unknown,
  asked: Asked,
  ending: string,
): Promise<BrokenWorld> {
  return new BrokenWorld(`${await lineOf(error, asked)}${ending}`, { cause: error });
}

async function lineOf(error: unknown, asked: Asked): Promise<string> {
  const status = statusOf(error);
  switch (status) {
    case 400:
      return badRequest(error);
    case 401:
      return 'Google 不接受目前的憑證。請確認服務帳戶的金鑰沒有過期或停用，再試一次。';
    case 403:
      return forbidden(error, asked);
    case 404:
      return `找不到代碼是「${asked.id}」的試算表。代碼是網址裡 /d/ 與 /edit 之間的那一段，請確認後再試。`;
    case 429:
      return 'Google 試算表的使用次數暫時用完了。請過幾分鐘再試。';
    default:
      return status !== null && status < 500
        ? badRequest(error)
        : 'Google 試算表現在連不上或沒有回應。請確認網路，過幾分鐘再試。';
  }
}
