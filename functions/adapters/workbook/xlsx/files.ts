// Files that appear whole or not at all.
import { randomUUID } from 'node:crypto';
import { open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { BrokenWorld, WorkbookBusy } from '../../../ports.ts';
import { codeOf, writeNewFile } from '../../files/write-new.ts';

/** The person's line for what the file system answered. */
export function fileTrouble(error: unknown, path: string): unknown {
  const lines: Readonly<Record<string, string>> = {
    ENOENT: `找不到「${path}」。請確認路徑與檔名，或用 zianbu init 建立新的活頁簿。`,
    ENOTDIR: `找不到「${path}」，路徑中有一段不是資料夾。請確認路徑。`,
    EISDIR: `「${path}」是資料夾，不是活頁簿。請指定 .xlsx 檔。`,
    EACCES: `沒有權限使用「${path}」。請確認檔案與資料夾可以讀寫（不是唯讀）再試。`,
    EPERM: `沒有權限使用「${path}」。請確認檔案與資料夾可以讀寫（不是唯讀）再試。`,
    EROFS: `「${path}」在唯讀的磁碟上，不能寫入。請把活頁簿複製到可以寫入的地方。`,
    ENOSPC: `磁碟已滿，「${path}」沒有更動。請清出空間再試。`,
    EDQUOT: `磁碟配額已滿，「${path}」沒有更動。請清出空間再試。`,
  };
  const code = codeOf(error);
  if (code === 'EBUSY' || code === 'ETXTBSY') {
    return new WorkbookBusy(`「${path}」正被別的程式使用。請關閉後再試。`);
  }
  const line = lines[code];
  return line === undefined ? error : new BrokenWorld(line, { cause: error });
}

/** Temporary files of a workbook begin so; they never end in `.xlsx`, so nobody opens one by mistake. */
const temporaryPrefix = (path: string): string => `.${basename(path)}.zianbu-`;

async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(dirname(path));
    await folder.sync().finally(() => folder.close());
  } catch {
    // Windows cannot open a folder; there the file's own sync is all there is.
  }
}

/** A file beside `path` with these bytes, safely on disk. */
async function temporaryFile(path: string, bytes: Uint8Array, mode: number): Promise<string> {
  const temporary = join(dirname(path), `${temporaryPrefix(path)}${randomUUID()}.tmp`);
  const file = await open(temporary, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.chmod(mode);
    await file.sync();
  } catch (error) {
    await unlink(temporary);
    throw error;
  } finally {
    await file.close();
  }
  return temporary;
}

/** Puts new bytes in a file's place in one step; a crash leaves the old ones. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const { mode } = await stat(path);
    const temporary = await temporaryFile(path, bytes, mode & 0o7777);
    try {
      await rename(temporary, path);
    } catch (error) {
      await unlink(temporary);
      throw error;
    }
    await syncFolder(path);
  } catch (error) {
    throw fileTrouble(error, path);
  }
}

/** Makes a file; false when there is one already, which then stays as it is. */
export async function createFile(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const isNew = await writeNewFile(path, bytes);
    if (isNew) await syncFolder(path);
    return isNew;
  } catch (error) {
    throw fileTrouble(error, dirname(path));
  }
}

/** Removes what a crash left beside a workbook. Only the holder of its lock may. */
export async function removeLeftovers(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names) {
    if (name.startsWith(temporaryPrefix(path)) && name.endsWith('.tmp')) {
      await unlink(join(dirname(path), name)).catch(() => undefined);
    }
  }
}
