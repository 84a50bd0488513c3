import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { promisify } from 'node:util';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { xlsxStore } from '../../functions/adapters/workbook/xlsx-store.ts';
import { WorkbookBusy } from '../../functions/ports.ts';
import { inAnotherProcess, LOCK, set, workbookFolder, type WorkbookFolder } from './xlsx-folder.ts';

let place: WorkbookFolder;
let path: string;
let lock: string;

beforeEach(async () => {
  place = await workbookFolder();
  ({ path, lock } = place);
});

afterEach(() => place.remove());

describe('one run at a time', () => {
  test('the lock is there from reading until closing', async () => {
    const store = xlsxStore(path);
    await store.read();
    expect(await place.left()).toStrictEqual([LOCK]);
    await store.write([set('新')]);
    await store.close();
    await store.close();
    expect(await place.left()).toStrictEqual([]);
    expect(await place.value()).toBe('新');
  });

  test('a second run is refused and leaves the first one’s lock', async () => {
    const store = xlsxStore(path);
    await store.read();
    const second = xlsxStore(path).read();
    await expect(second).rejects.toThrow(WorkbookBusy);
    await expect(second).rejects.toThrow(`${hostname()} 的程序 ${process.pid}`);
    await store.write([set('新')]);
    await store.close();
  });

  test('of many at once exactly one gets it, also when a stale lock is in the way', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--print', 'process.pid']);
    await writeFile(
      lock,
      JSON.stringify({ token: 'x', pid: Number(stdout), host: hostname(), since: '' }),
    );
    const stores = Array.from({ length: 8 }, () => xlsxStore(path));
    const results = await Promise.allSettled(stores.map((store) => store.read()));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(WorkbookBusy);
    }
    await Promise.all(stores.map((store) => store.close()));
    expect(await place.left()).toStrictEqual([]);
  });

  test.each([
    ['a process that is gone is taken over', { pid: 2 ** 22 + 1, host: hostname() }, 0, true],
    ['another machine is respected', { pid: 1, host: 'elsewhere' }, 29, false],
    ['another machine half an hour ago is taken over', { pid: 1, host: 'elsewhere' }, 31, true],
    [
      'a living process half an hour ago is taken over',
      { pid: process.pid, host: hostname() },
      31,
      true,
    ],
  ])('a lock of %s', async (_case, holder, minutes, isTaken) => {
    await writeFile(lock, JSON.stringify({ token: 'x', since: '2026-11-10T00:00:00Z', ...holder }));
    const then = new Date(Date.now() - minutes * 60_000);
    await utimes(lock, then, then);
    const store = xlsxStore(path);
    if (isTaken) await store.read();
    else await expect(store.read()).rejects.toThrow('elsewhere');
    await store.close();
    expect(await place.left()).toStrictEqual(isTaken ? [] : [LOCK]);
  });

  test('a lock that is still being written is respected', async () => {
    await writeFile(lock, '');
    await expect(xlsxStore(path).read()).rejects.toThrow(WorkbookBusy);
  });

  test('a run that lost its lock does not write', async () => {
    const store = xlsxStore(path);
    await store.read();
    await writeFile(lock, JSON.stringify({ token: 'other' }));
    await expect(store.write([set('新')])).rejects.toThrow('接手');
    await store.close();
    expect(await place.left()).toStrictEqual([LOCK]);
  });

  test('a failed read leaves no lock', async () => {
    await writeFile(path, '這是文字檔');
    await expect(xlsxStore(path).read()).rejects.toThrow('文字檔');
    expect(await place.left()).toStrictEqual([]);
  });

  test('nor does a run that is told to stop', async () => {
    const child = inAnotherProcess(
      path,
      `await store.read(); console.log('ready'); setInterval(() => {}, 1000);`,
    );
    await once(child.stdout, 'data');
    expect(await place.left()).toStrictEqual([LOCK]);
    child.kill('SIGTERM');
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGTERM');
    expect(await place.left()).toStrictEqual([]);
  });
});
