// What Google's refusals mean to the person, one line each.
import { BrokenWorld } from '../../../ports.ts';
import { statusOf } from '../../google/persist.ts';
import type { FormsApi } from './api.ts';

const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/gu, ' ').slice(0, 300);

const isDisabled = (words: string): boolean =>
  /has not been used in project|is disabled|SERVICE_DISABLED/u.test(words);

async function forbidden(words: string, folder: string, { drive }: FormsApi): Promise<string> {
  if (isDisabled(words)) {
    return '這個 Google Cloud 專案還沒有啟用 Google Forms API 與 Google Drive API。請在 Google Cloud 主控台啟用，幾分鐘後再試。';
  }
  if (/storage quota/iu.test(words)) {
    return '服務帳戶沒有自己的儲存空間。請改用「共用雲端硬碟」裡的資料夾。';
  }
  const who = (await drive.credentials.address()) ?? '執行這個程式的帳號';
  return `不能使用資料夾「${folder}」或裡面的表單。請確認代碼，並把資料夾共用給 ${who}，權限選「編輯者」；網域設有共用限制的，請管理員允許。`;
}

/** An error of googleapis as a line for the person; `what`: how it begins. */
export async function troubleOf(
  error: unknown,
  what: string,
  folder: string,
  api: FormsApi,
): Promise<BrokenWorld> {
  if (error instanceof BrokenWorld) return error;
  const words = wordsOf(error);
  const status = statusOf(error);
  const line = async (): Promise<string> => {
    switch (status) {
      case 401:
        return 'Google 不接受目前的憑證。請確認服務帳戶的金鑰沒有過期或停用，再試一次。';
      case 403:
      case 404:
        return forbidden(words, folder, api);
      case 429:
        return 'Google 表單的使用次數暫時用完了。請過幾分鐘再試。';
      default:
        return status !== null && status < 500
          ? `Google 表單不接受這個要求。請重新執行；若再發生，請把這一行回報給我們：${words}`
          : 'Google 表單現在連不上或太忙。請過幾分鐘再試。';
    }
  };
  return new BrokenWorld(`${what}：${await line()}`, { cause: error });
}
