import { readFile, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { openWorkbook } from '../../functions/adapters/workbook/index.ts';
import { xlsxStore } from '../../functions/adapters/workbook/xlsx-store.ts';
import { WorkbookBusy } from '../../functions/ports.ts';
import { set, workbookFolder, type WorkbookFolder } from './xlsx-folder.ts';

let place: WorkbookFolder;
let folder: string;
let path: string;

beforeEach(async () => {
  place = await workbookFolder();
  ({ folder, path } = place);
});

afterEach(() => place.remove());

describe('while people have it open', () => {
  const libreOffice = ',wang,office-pc,10.11.2026 09:30,file:///home/wang;';
  const excel = Buffer.alloc(165, 0x20);
  excel.writeUInt8(3, 0);
  excel.writeUInt16LE(3, 55);
  excel.write('王小明', 57, 'utf16le');

  test.each([
    ['LibreOffice', '.~lock.簿.xlsx#', libreOffice, 'wang（office-pc） 正用 LibreOffice'],
    [
      'LibreOffice with a name',
      '.~lock.簿.xlsx#',
      `王小明${libreOffice}`,
      '王小明（office-pc） 正用 LibreOffice',
    ],
    ['Excel', '~$簿.xlsx', excel, '王小明 正用 Excel'],
    ['a program that says nothing', '~$簿.xlsx', '', '有人 正用 Excel'],
  ])('%s: refused by name, but checking can read', async (_case, name, content, line) => {
    await writeFile(join(folder, name), content);
    const read = xlsxStore(path).read();
    await expect(read).rejects.toThrow(WorkbookBusy);
    await expect(read).rejects.toThrow(line);
    expect(await place.left()).toStrictEqual([name]);
    const looking = openWorkbook(path, { readOnly: true });
    expect((await looking.read()).sheets[0]?.rows).toStrictEqual([['名稱'], ['舊']]);
    await expect(looking.write([set('新')])).rejects.toThrow('reading only');
  });

  test('opened after reading: not written', async () => {
    const store = xlsxStore(path);
    await store.read();
    await writeFile(join(folder, '.~lock.簿.xlsx#'), libreOffice);
    await expect(store.write([set('新')])).rejects.toThrow('LibreOffice');
    await store.close();
    expect(await place.value()).toBe('舊');
  });

  test('saved after reading: not written, even when size and time are the same', async () => {
    const store = xlsxStore(path);
    await store.read();
    const { mtime } = await stat(path);
    const bytes = await readFile(path);
    bytes[bytes.length - 1] = 1;
    await writeFile(path, bytes);
    await utimes(path, mtime, mtime);
    await expect(store.write([set('新')])).rejects.toThrow('有人在這段時間存了檔');
    await store.close();
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  test('deleted after reading', async () => {
    const store = xlsxStore(path);
    await store.read();
    await unlink(path);
    await expect(store.write([set('新')])).rejects.toThrow('找不到');
    await store.close();
    expect(await place.left()).toStrictEqual([]);
  });
});
