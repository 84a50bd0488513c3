// `zianbu import` as it is typed: a look first, then `--apply`, the same again, and `--undo`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { inProcess, newFolder, removeFolders } from './cli-process.ts';

removeFolders();

it('shows, writes, changes nothing the second time, and takes it back once', async () => {
  const folder = await newFolder();
  const workbook = join(folder, 'a.xlsx');
  const list = join(folder, 'list.csv');
  const common = ['--workbook', workbook, '--today', '2026-11-10'];
  await writeFile(list, '姓名,公務信箱,處室\n新進甲,new@school.example,=1+1\n');
  await inProcess(['init', ...common]);
  const before = await readFile(workbook);
  const bring = ['import', list, '--register', '人員', ...common];

  const look = await inProcess(bring);
  expect(look.stdout).toContain('新增 1、修改 0、不變 0、退回 0 列。以上只是預覽');
  expect(await readFile(workbook)).toStrictEqual(before);

  const applied = await inProcess([...bring, '--apply', '--json']);
  expect(JSON.parse(applied.stdout)).toMatchObject({
    register: '人員',
    applied: true,
    counts: { 新增: 1 },
  });
  expect((await inProcess([...bring, '--apply'])).stdout).toContain(
    '不變 1、退回 0 列。沒有需要寫入',
  );
  expect((await inProcess(['import', '--undo', ...common])).stdout).toContain('共 1 列。');
  const twice = await inProcess(['import', '--undo', ...common]);
  expect(twice).toMatchObject({ exitCode: 2 });
  expect(twice.stderr).toContain('沒有可以復原的匯入');
});

it.each([
  [['import'], '請指定要匯入的檔案與登記表'],
  [['import', 'x.csv', '--register', '不存在'], '沒有「不存在」這種登記表'],
  [['import', 'x.csv', '--register', '待辦'], '「待辦」不能匯入'],
  [['import', 'x.csv', '--undo'], '--undo 復原最後一次匯入'],
])('%j is answered with what to do', async (words, line) => {
  const said = await inProcess(words);
  expect(said.exitCode).toBe(2);
  expect(said.stderr).toContain(line);
});
