import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { makeWorkbook, openWorkbook } from '../../functions/adapters/workbook/index.ts';
import { BrokenWorld } from '../../functions/ports.ts';
import { columnLayout, layout } from './xlsx-fixture.ts';

const layouts = ['資產清冊', '待辦', '人員'].map((sheet) => layout(sheet, [columnLayout('名稱')]));
const contents = { sheets: [{ name: '資產清冊', rows: [['主機']] }] };

describe('on disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zianbu-make-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('made whole, with nothing else left beside it', async () => {
    const path = join(folder, '資安簿.xlsx');
    await makeWorkbook(path, layouts, contents);
    expect(await readdir(folder)).toStrictEqual(['資安簿.xlsx']);
    expect((await openWorkbook(path, { readOnly: true }).read()).sheets).toHaveLength(3);
  });

  test('never over another file', async () => {
    const path = join(folder, '舊檔.xlsx');
    await writeFile(path, '重要');
    await expect(makeWorkbook(path, layouts, contents)).rejects.toThrow('已經存在，沒有覆蓋');
    expect(await readFile(path, 'utf8')).toBe('重要');
    expect(await readdir(folder)).toStrictEqual(['舊檔.xlsx']);
  });

  test.each([
    ['in a folder that is not there', 'nowhere/a.xlsx', '找不到'],
    ['under a file', 'file/a.xlsx', '找不到'],
    ['with another ending', 'a.csv', '.xlsx'],
  ])('%s: one line', async (_name, address, line) => {
    await writeFile(join(folder, 'file'), '');
    const made = makeWorkbook(join(folder, address), layouts, contents);
    await expect(made).rejects.toThrow(BrokenWorld);
    await expect(made).rejects.toThrow(line);
  });

  test('two at once: one makes it, the other is told', async () => {
    const path = join(folder, 'a.xlsx');
    const both = await Promise.allSettled([
      makeWorkbook(path, layouts, contents),
      makeWorkbook(path, layouts, contents),
    ]);
    expect(both.map(({ status }) => status).sort()).toStrictEqual(['fulfilled', 'rejected']);
    await mkdir(join(folder, 'b.xlsx'));
    await expect(makeWorkbook(join(folder, 'b.xlsx'), layouts, contents)).rejects.toThrow(
      '已經存在',
    );
  });
});
