import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { BrokenWorld } from '../../ports.ts';
import type { DocumentStore } from '../../ports.ts';
import { safeFileName } from './file-name.ts';

/** Keeps documents as files in a folder; the location is the file's absolute path. */
export function folderDocuments(folder: string): DocumentStore {
  const place = resolve(folder);
  return {
    save: async (name, bytes) => {
      const location = join(place, safeFileName(name));
      try {
        if (!(await holds(location, bytes))) await replaceWhole(location, bytes);
      } catch (error) {
        throw new BrokenWorld(`文件存不進 ${location}：${adviceFor(codeOf(error))}`, {
          cause: error,
        });
      }
      return { location };
    },
  };

  /** At every moment the file is the old one or the new one, whole. */
  async function replaceWhole(location: string, bytes: Uint8Array): Promise<void> {
    await mkdir(place, { recursive: true });
    const draft = join(place, `.${randomUUID()}.tmp`);
    try {
      const handle = await open(draft, 'wx');
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, location);
    } finally {
      await rm(draft, { force: true });
    }
  }
}

async function holds(location: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(location)).equals(bytes);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const advice: Readonly<Record<string, string>> = {
  EISDIR: '已經有同名的資料夾。請把它改名或移走，再執行一次。',
  ENOTDIR: '路徑中間有一段是檔案，不是資料夾。請換一個資料夾，再執行一次。',
  EEXIST: '要放文件的地方是一個檔案，不是資料夾。請換一個資料夾，再執行一次。',
  EACCES: '這裡不能寫入。請換一個資料夾或調整權限，再執行一次。',
  EPERM: '這裡不能寫入，或檔案正開著。請先關閉檔案或換一個資料夾，再執行一次。',
  EBUSY: '檔案正開著。請先關閉檔案，再執行一次。',
  EROFS: '這個磁碟是唯讀的。請換一個資料夾，再執行一次。',
  ENOSPC: '磁碟已經滿了。請清出空間，再執行一次。',
};

const adviceFor = (code: string): string =>
  advice[code] ?? `${code}。請確認資料夾可以寫入，再執行一次。`;
