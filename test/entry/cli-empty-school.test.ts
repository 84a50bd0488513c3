// What a school reads that has made its workbook and filled in nothing yet.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import { edit } from './cli-files.ts';
import { inProcess, newFolder, removeFolders } from './cli-process.ts';

removeFolders();

const FIRST = [
  '一次做一步，從第一個還沒填的開始',
  '設定',
  '人員',
  '推動小組',
  '非核心業務',
  '資產清冊',
];
const LATER = [
  '文件清單',
  '訓練場次、訓練紀錄',
  '例行檢核',
  '帳號清查、特權帳號',
  '備份',
  '風險評估',
  '利害關係人、政策宣導',
  '稽核計畫',
];

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
    expect(await firstSteps()).toStrictEqual([...FIRST, ...LATER]);
    const rows = await overview();
    expect(rows[1]?.[0]).toBe('開始使用');
    const shown = rows.filter(([section]) => section === '現況');
    expect(shown.find(([, item]) => item === '學校')?.[2]).toBe('尚未填寫');
    const training = shown.find(([, item]) => item === '訓練時數不足');
    expect(training?.slice(2, 4)).toStrictEqual(['「人員」尚未填寫', '注意']);
  });

  test('is told how far it is chapter by chapter, and of no most urgent duty before it has begun', async () => {
    const rows = await overview();
    const chapters = rows.filter(([section]) => section === '各章進度');
    expect(chapters.map(([, item]) => item).slice(0, 3)).toStrictEqual([
      '參、核心業務',
      '肆、政策及目標',
      '伍、推動組織',
    ]);
    expect(rows.filter(([section]) => section === '接下來')).toStrictEqual([]);
  });

  test('finds what it answers once a year listed in 例行檢核, and nothing wrong with the list', async () => {
    const { sheets } = readWorkbook(await readFile(workbook));
    const rows = sheets.find(({ name }) => name === '例行檢核')?.rows ?? [];
    expect(rows.length).toBeGreaterThan(40);
    expect(rows[1]).toStrictEqual(['POL-PROT', '保護機敏資訊的機密性與完整性']);
    expect((await told('check')).filter((line) => line.includes('例行檢核'))).toStrictEqual([]);
  });

  test('reads duties that ask for one and the same thing in one line', async () => {
    const { stdout } = await inProcess(['status', '--workbook', workbook, '--today', '2026-11-10']);
    const lines = stdout.split('\n').filter((line) => line.startsWith('  ['));
    const [, open = ''] = /^待辦 (\d+) 項/mu.exec(stdout) ?? [];
    expect(Number(open)).toBeGreaterThan(100);
    expect(lines.length / Number(open)).toBeLessThan(0.6);
    expect(lines.filter((line) => line.includes('「例行檢核」登記結果'))).toHaveLength(3);
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
    const left = [...FIRST, ...LATER].filter((item) => !['設定', '人員'].includes(item));
    expect(await firstSteps()).toStrictEqual(left);
    const [, next] = (await overview()).filter(([section]) => section === '開始使用');
    expect(next?.slice(1, 4)).toStrictEqual(['推動小組', '先填這一頁', '注意']);
    await edit(workbook, '資產清冊', { row: 2, column: 2, value: '電腦' });
    await told('run');
    expect(await firstSteps()).toStrictEqual(left.filter((item) => item !== '資產清冊'));
    expect((await overview()).find(([, item]) => item === '學校')?.[2]).toBe('海邊國小');
  });
});
