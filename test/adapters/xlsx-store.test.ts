import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { openWorkbook } from '../../functions/adapters/workbook/index.ts';
import { xlsxStore } from '../../functions/adapters/workbook/xlsx-store.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import { BrokenWorld, WorkbookBusy } from '../../functions/ports.ts';
import { inAnotherProcess, set, workbookFolder, type WorkbookFolder } from './xlsx-folder.ts';

let place: WorkbookFolder;
let folder: string;
let path: string;

beforeEach(async () => {
  place = await workbookFolder();
  ({ folder, path } = place);
});

afterEach(() => place.remove());

describe('replacing the file', () => {
  test('keeps its mode, and a link to it', async () => {
    await chmod(path, 0o640);
    const link = join(folder, '捷徑.xlsx');
    await symlink('簿.xlsx', link);
    const store = xlsxStore(link);
    await store.read();
    await expect(xlsxStore(path).read()).rejects.toThrow(WorkbookBusy);
    await store.write([set('新')]);
    await store.close();
    expect(await place.value()).toBe('新');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).sort()).toStrictEqual(['捷徑.xlsx', '簿.xlsx']);
  });

  test('killed before the new file is in place: the old one stays, and the next run cleans up', async () => {
    const before = await readFile(path);
    const child = inAnotherProcess(
      path,
      `
      await store.read();
      fs.promises.rename = die;
      syncBuiltinESMExports();
      await store.write([change]);`,
    );
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    expect((await readFile(path)).equals(before)).toBe(true);
    expect(await place.left()).toHaveLength(2);
    const store = xlsxStore(path);
    await store.read();
    await store.write([set('新')]);
    await store.close();
    expect(await place.left()).toStrictEqual([]);
    expect(await place.value()).toBe('新');
  });

  test('a change that cannot be made leaves the file and the next write alone', async () => {
    const store = xlsxStore(path);
    const before = await readFile(path);
    await store.read();
    await expect(
      store.write([set('新'), { ...set('x'), sheet: '沒有' } as Change]),
    ).rejects.toThrow('沒有');
    expect((await readFile(path)).equals(before)).toBe(true);
    await store.write([set('新')]);
    await store.close();
    expect(await place.value()).toBe('新');
  });

  test('a lease is not a change: the file stays byte for byte', async () => {
    const before = await stat(path);
    const store = xlsxStore(path);
    await store.read();
    await store.write([
      { kind: 'take-lease', lease: { holder: 'a', until: '2026-11-10T09:00' }, replaces: null },
    ]);
    await store.close();
    expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
  });
});

describe('what cannot be opened gets one line', () => {
  test.each([
    ['a file that is not there', '沒有.xlsx', '找不到'],
    ['a folder', 'folder.xlsx', '資料夾'],
    ['a read-only file', '唯讀.xlsx', '唯讀'],
  ])('%s', async (_case, name, line) => {
    const address = join(folder, name);
    if (name.startsWith('folder')) await mkdir(address);
    if (name.startsWith('唯讀')) await writeFile(address, await readFile(path), { mode: 0o444 });
    const read = openWorkbook(address).read();
    await expect(read).rejects.toThrow(BrokenWorld);
    await expect(read).rejects.toThrow(line);
    expect((await place.left()).filter((each) => each !== name)).toStrictEqual([]);
  });

  // The superuser may write everywhere, so there is nothing to refuse.
  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written to', async () => {
    await chmod(folder, 0o555);
    await expect(xlsxStore(path).read()).rejects.toThrow('沒有權限');
    await chmod(folder, 0o755);
  });

  test.each(['a.ods', 'a.csv', 'https://docs.google.com/x', ''])('the address %j', (address) => {
    expect(() => openWorkbook(address)).toThrow(BrokenWorld);
  });
});
