import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { VERSIONS, versioned } from '../../domain/kit/versioned-name.ts';
import { BrokenWorld } from '../../ports.ts';
import type { DocumentStore } from '../../ports.ts';
import { codeOf, removeDrafts, writeNewFile } from '../files/write-new.ts';
import { safeFileName } from './file-name.ts';

type Kept = { readonly location: string; readonly bytes: Uint8Array };

export type FolderDocuments = DocumentStore & {
  /** Names of the files that are there and have something in them; none while there is no folder. */
  readonly names: () => Promise<readonly string[]>;
  /** The file of a name that is there. */
  readonly read: (name: string) => Promise<Kept>;
};

/**
 * Keeps documents as files in a folder; the location is the file's absolute path. A file that is there is never replaced:
 * someone may have edited it. The same bytes again are the same file; other bytes become the next version beside it.
 */
export function folderDocuments(folder: string): FolderDocuments {
  const place = resolve(folder);
  let isTidy = false;
  return {
    names: () => namesIn(place),
    read: async (name) => {
      const location = join(place, name);
      return { location, bytes: await readFile(location) };
    },
    save: async (name, bytes) => {
      const safe = safeFileName(name);
      try {
        await mkdir(place, { recursive: true });
        if (!isTidy) await removeDrafts(place);
        isTidy = true;
        for (let version = 1; version <= VERSIONS; version += 1) {
          const location = join(place, versioned(safe, version));
          if ((await holds(location, bytes)) || (await writeNewFile(location, bytes)))
            return { location };
        }
      } catch (error) {
        throw new BrokenWorld(`文件存不進 ${join(place, safe)}：${adviceFor(codeOf(error))}`, {
          cause: error,
        });
      }
      throw new BrokenWorld(`${place} 裡同名的文件太多了。請把舊的版本移走，再執行一次。`);
    },
  };
}

async function contentOf(location: string): Promise<Buffer | null> {
  try {
    return await readFile(location);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

const holds = async (location: string, bytes: Uint8Array): Promise<boolean> =>
  (await contentOf(location))?.equals(bytes) ?? false;

/** A name that was claimed and came to nothing is none. */
async function namesIn(place: string): Promise<readonly string[]> {
  try {
    const names = await readdir(place);
    const sizes = await Promise.all(
      names.map(async (name) => (await stat(join(place, name))).size),
    );
    return names.filter((_, index) => (sizes[index] ?? 0) > 0);
  } catch {
    // Whatever is wrong with the folder, saving says it.
    return [];
  }
}

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

export const adviceFor = (code: string): string =>
  advice[code] ?? `${code}。請確認資料夾可以寫入，再執行一次。`;
