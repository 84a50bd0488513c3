// Which folder of Drive things go to: the one named in the call, the environment's, or the school's own setting.
import { BrokenWorld } from '../ports.ts';

/** An id is taken as it is; of a web address, what stands after /folders/. */
export function folderIdIn(text: string): string {
  const id = /\/folders\/([\w-]+)/u.exec(text)?.[1] ?? text.trim();
  if (/^[\w-]+$/u.test(id)) return id;
  throw new BrokenWorld(
    `看不懂雲端硬碟的資料夾「${text}」。請給資料夾的網址，或網址裡 /folders/ 後面的代碼。`,
  );
}

/** The first that is given; null when none is. */
export function driveFolderOf(...given: readonly (string | null | undefined)[]): string | null {
  const named = given.find((text) => text !== null && text !== undefined && text.trim() !== '');
  return named === null || named === undefined ? null : folderIdIn(named);
}
