// A local .xlsx file as a workbook store.
import { readFile, realpath, stat } from 'node:fs/promises';

import { BrokenWorld, WorkbookBusy, type WorkbookStore } from '../../ports.ts';
import { fileTrouble, removeLeftovers, replaceFile } from './xlsx/files.ts';
import { takeLock, type Lock } from './xlsx/lock-file.ts';
import { refuseWhenOpen } from './xlsx/open-elsewhere.ts';
import { patchWorkbook } from './xlsx-patch.ts';
import { readWorkbook } from './xlsx-read.ts';

/** `readOnly`: looks without keeping anybody out, also while others have it open; writing is refused. */
export type XlsxStoreOptions = { readonly readOnly?: boolean };

/** A file as it was found or left by us. */
type Opened = { readonly path: string; readonly lock: Lock | null; readonly bytes: Uint8Array };

async function openFile(path: string, isReadOnly: boolean): Promise<Opened> {
  let real: string;
  try {
    // The file a link leads to is the one to lock and to replace; the link stays.
    real = await realpath(path);
  } catch (error) {
    throw fileTrouble(error, path);
  }
  if (isReadOnly) return { path: real, lock: null, bytes: await bytesOf(real) };
  await refuseWhenOpen(path);
  await refuseWhenOpen(real);
  const lock = await takeLock(real);
  try {
    await refuseReadOnly(real);
    await removeLeftovers(real);
    return { path: real, lock, bytes: await bytesOf(real) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Replacing a file needs no right to write it, so one that was made read-only on purpose has to be asked. */
async function refuseReadOnly(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o222) === 0) {
    throw new BrokenWorld(
      `「${path}」是唯讀檔，沒有更動。請在檔案的「內容」取消唯讀，或改用可以寫入的副本。`,
    );
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileTrouble(error, path);
  }
}

/** Refuses when the file is no longer ours to replace, or not what the changes were worked out from. */
async function refuseWhenChanged({ path, lock, bytes }: Opened): Promise<void> {
  await refuseWhenOpen(path);
  if (lock !== null && !(await lock.isHeld())) {
    throw new WorkbookBusy(
      '這次執行停頓太久，另一個資安簿程式接手了這本活頁簿，沒有寫入。請重新執行。',
    );
  }
  if (Buffer.compare(await bytesOf(path), bytes) !== 0) {
    throw new WorkbookBusy('有人在這段時間存了檔，為了不蓋掉內容，沒有寫入。請重新執行。');
  }
}

export function xlsxStore(
  path: string,
  { readOnly: isReadOnly = false }: XlsxStoreOptions = {},
): WorkbookStore {
  let opened: Opened | null = null;
  const close = async (): Promise<void> => {
    const lock = opened?.lock;
    opened = null;
    await lock?.release();
  };
  return {
    read: async () => {
      opened ??= await openFile(path, isReadOnly);
      try {
        return readWorkbook(opened.bytes);
      } catch (error) {
        await close();
        throw error;
      }
    },
    write: async (changes) => {
      if (isReadOnly) throw new Error('This store was opened for reading only.');
      opened ??= await openFile(path, false);
      if (changes.every(({ kind }) => kind !== 'set' && kind !== 'add-sheet')) return;
      const bytes = patchWorkbook(opened.bytes, changes);
      await refuseWhenChanged(opened);
      await replaceFile(opened.path, bytes);
      opened = { ...opened, bytes };
    },
    close,
  };
}
