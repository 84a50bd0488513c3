// What Drive's refusals mean to the person, and what to do about them.
import type { DriveAccess } from './drive-access.ts';
import { statusOf } from './persist.ts';

const TRY_LATER = 'Google 雲端硬碟現在連不上或太忙。請過幾分鐘再試。';

/** One sentence; `folder` is the one that things were to go into. */
export async function driveAdvice(
  error: unknown,
  folder: string,
  { credentials }: Pick<DriveAccess, 'credentials'>,
): Promise<string> {
  const words = error instanceof Error ? error.message : String(error);
  if (/storage quota/iu.test(words))
    return '服務帳戶沒有自己的儲存空間。請改用「共用雲端硬碟」裡的資料夾。';
  switch (statusOf(error)) {
    case 401:
      return 'Google 不接受目前的憑證。請確認服務帳戶的金鑰沒有過期或停用。';
    case 403:
    case 404: {
      const who = (await credentials.address()) ?? '執行這個程式的帳號';
      return `找不到或不能使用資料夾「${folder}」。請確認代碼，並把資料夾共用給 ${who}，權限選「編輯者」。`;
    }
    case 400:
      return `Google 雲端硬碟不接受這個要求：${words}`;
    default:
      return TRY_LATER;
  }
}
