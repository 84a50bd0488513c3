// What a school reads that has made its workbook and filled in nothing yet.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import { edit } from './cli-files.ts';
import { inProcess, newFolder, removeFolders } from './cli-process.ts';

removeFolders();

let workbook = '';

async function told(command: string, ...more: readonly string[]): Promise<readonly string[]> {
  const words = [command, '--workbook', workbook, '--today', '2026-11-10', ...more];
  const { stdout, stderr } = await inProcess(words);
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n');
}

async function overview(): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = readWorkbook(await readFile(workbook));
  return sheets.find(({ name }) => name === '總覽')?.rows ?? [];
}

const firstSteps = async (): Promise<readonly unknown[]> =>
  (await overview()).filter(([section]) => section === '開始使用').map(([, item]) => item);

describe('an empty school', () => {
  beforeAll(async () => {
    workbook = join(await newFolder(), '資安簿.xlsx');
    expect((await told('init')).at(-1)).toContain('照第一頁「總覽」的「開始使用」填寫');
  });

  test('is told first of all what to fill in, and no good news of nobody', async () => {
    expect(await firstSteps()).toStrictEqual(['請先填這幾頁', '設定', '人員', '資產清冊']);
    const rows = await overview();
    expect(rows[1]?.[0]).toBe('開始使用');
    const shown = rows.filter(([section]) => section === '現況');
    expect(shown.find(([, item]) => item === '學校')?.[2]).toBe('尚未填寫');
    const training = shown.find(([, item]) => item === '訓練時數不足');
    expect(training?.slice(2, 4)).toStrictEqual(['「人員」尚未填寫', '注意']);
  });

  test('reads what a whole list lacks in one line', async () => {
    const lines = await told('check');
    expect(lines.filter((line) => line.includes('還沒有檢視'))).toStrictEqual([
      expect.stringMatching(/法規清單「最近檢視日」：今年還沒有檢視法規清單/u),
    ]);
  });

  test('reads once why nothing is mailed, with no keys, and of no folder that is not there', async () => {
    const reason = expect.stringMatching(
      /^ {2}未寄：負責人沒有可用的電子郵件，請在「人員」填寫（\d+ 項）$/u,
    ) as string;
    const dry = await told('run', '--dry-run');
    expect(dry.slice(2)).toStrictEqual(['會寄 0 封信。', reason]);
    expect((await told('run')).slice(2)).toStrictEqual(['寄出 0 封信。', reason]);
    expect(await readdir(dirname(workbook))).toStrictEqual(['資安簿.xlsx']);
  });

  test('a step that is taken goes away with the next run', async () => {
    await edit(workbook, '人員', { row: 2, column: 1, value: '王小明' });
    await edit(workbook, '設定', { row: 2, column: 2, value: '海邊國小' });
    await told('run');
    expect(await firstSteps()).toStrictEqual(['請先填這幾頁', '資產清冊']);
    await edit(workbook, '資產清冊', { row: 2, column: 2, value: '電腦' });
    await told('run');
    expect(await firstSteps()).toStrictEqual([]);
    expect((await overview()).find(([, item]) => item === '學校')?.[2]).toBe('海邊國小');
  });
});
