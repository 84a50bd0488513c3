// The daily run from the command line: what it changes, what it never does twice, and what only looks.
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { beforeEach, describe, expect, test } from 'vitest';

import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import type { Grid } from '../../functions/domain/kit/cell.ts';
import { settingList } from '../../functions/domain/settings.ts';
import { plantedDefects } from '../../functions/sample/defects.ts';
import { changedParts } from '../adapters/xlsx-fixture.ts';
import { edit, sampleFile } from './cli-files.ts';
import { inProcess, newFolder, removeFolders, traces, zianbu } from './cli-process.ts';
import { jsonOf } from './cli-shapes.ts';

removeFolders();

type Report = {
  readonly findings: number;
  readonly written: number;
  readonly sent: readonly { key: string; to: string; subject: string; items: string[] }[];
  readonly skipped: readonly { key: string; to: string; reason: string }[];
};

let workbook = '';
let folder = '';

beforeEach(async () => {
  workbook = await sampleFile();
  folder = dirname(workbook);
});

const words = (today: string, ...more: readonly string[]): readonly string[] => [
  ...['run', '--workbook', workbook, '--today', today, '--json', ...more],
];

async function run(today: string, ...more: readonly string[]): Promise<Report> {
  const { exitCode, stdout, stderr } = await inProcess(words(today, ...more));
  expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
  return jsonOf('run', stdout) as Report;
}

async function rowsOf(sheet: string): Promise<Grid> {
  const { sheets } = readWorkbook(await readFile(workbook));
  return sheets.find(({ name }) => name === sheet)?.rows ?? [];
}

describe('run', () => {
  test('writes the result tabs and one mail per person with something due', async () => {
    const before = await readFile(workbook);
    const { exitCode, stdout, stderr } = await zianbu(words('2026-11-10'));
    expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
    const report = jsonOf('run', stdout) as Report;
    expect(report.findings).toBe(plantedDefects.length);
    expect(report.written).toBeGreaterThan(1000);
    expect(report.sent.map(({ to }) => to).sort()).toStrictEqual([
      'fan.j@haifeng.example',
      'hong.yh@haifeng.example',
      'you.cf@haifeng.example',
    ]);

    const mails = report.sent.map(({ key }) => `${key}.eml`).sort();
    expect(await readdir(join(folder, 'outbox'))).toStrictEqual(mails);
    expect((await readdir(folder)).sort()).toStrictEqual(['outbox', '資安簿.xlsx'].sort());
    expect(await rowsOf('檢核結果')).toHaveLength(report.findings + 1);
    const ledger = (await rowsOf('寄送紀錄')).slice(1);
    expect(ledger.map(([key, state]) => [key, state])).toStrictEqual(
      report.sent.map(({ key }) => [key, 'sent']),
    );

    // What people typed stays byte for byte; 設定 was touched for the lease and reads as before.
    const system = ['總覽', '檢核結果', '訓練缺額', '待辦', '風險結果', '寄送紀錄', '設定'];
    const { sheets } = readWorkbook(before);
    const parts = system.map((name) => sheets.findIndex((sheet) => sheet.name === name) + 1);
    const allowed = parts.map((part) => `xl/worksheets/sheet${part}.xml`);
    const changed = changedParts(before, await readFile(workbook));
    expect(changed.filter((part) => !allowed.includes(part))).toStrictEqual([]);
    expect(await rowsOf('設定')).toStrictEqual(sheets.find(({ name }) => name === '設定')?.rows);
  });

  test('tells people what it did, and where the mails are', async () => {
    const outbox = join(folder, '要寄的信');
    const said = await inProcess(
      words('2026-11-10', '--out', outbox).filter((word) => word !== '--json'),
    );
    expect(said).toMatchObject({ exitCode: 0, stderr: '' });
    expect(said.stdout).toMatch(/^更新了 \d+ 格。\n檢核結果 \d+ 項。\n寄出 3 封信/u);
    expect(said.stdout).toContain(`\n檢核結果 ${plantedDefects.length} 項。`);
    expect(said.stdout).toContain(`信件檔在 ${outbox}`);
    expect(await readdir(outbox)).toHaveLength(3);
  });

  test('the second time on a day changes nothing and sends nothing', async () => {
    const first = await run('2026-11-10');
    const before = await traces(folder);
    const second = await run('2026-11-10');
    expect(second).toMatchObject({ findings: first.findings, written: 0, sent: [] });
    const items = first.sent.flatMap((mail) => mail.items).sort();
    expect(second.skipped.map(({ key }) => key).sort()).toStrictEqual(items);
    expect(new Set(second.skipped.map(({ reason }) => reason))).toStrictEqual(new Set(['已寄過']));
    expect(await traces(folder)).toStrictEqual(before);
  });

  test('the next day only what is new goes out: the label is six weeks late now', async () => {
    const first = await run('2026-11-10');
    const next = await run('2026-11-11');
    expect(next.sent.map(({ to, items }) => [to, items])).toStrictEqual([
      [
        'fan.j@haifeng.example',
        ['AST-LABEL/fan.j@haifeng.example/fan.j@haifeng.example/overdue-6/2026-09-30'],
      ],
    ]);
    expect(await readdir(join(folder, 'outbox'))).toHaveLength(first.sent.length + 1);
    expect((await run('2026-11-11')).written).toBe(0);
  });

  test('outboxes that get lost are no reason to send twice: the ledger counts', async () => {
    await run('2026-11-10');
    await rm(join(folder, 'outbox'), { recursive: true });
    expect((await run('2026-11-10')).sent).toStrictEqual([]);
  });

  test('a mail that cannot be written is told, kept as failed, and the rest goes on', async () => {
    const { sent } = await run('2026-11-10', '--out', join(workbook, 'outbox'));
    expect(sent).toStrictEqual([]);
    const states = (await rowsOf('寄送紀錄')).slice(1).map(([, state]) => state);
    expect(states).toStrictEqual(['failed', 'failed', 'failed']);
    const mended = await run('2026-11-10', '--out', join(await newFolder(), 'outbox'));
    expect(mended.sent).toHaveLength(3);
  });
});

describe('looking changes nothing', () => {
  test.each([
    ['check', 1, []],
    ['status', 0, []],
    ['run', 0, ['--dry-run']],
  ])('%s', async (command, exitCode, more) => {
    const before = await traces(folder);
    const flags = ['--workbook', workbook, '--today', '2026-11-10', ...more];
    expect(await zianbu([command, ...flags, '--json'])).toMatchObject({ exitCode, stderr: '' });
    expect(await inProcess([command, ...flags])).toMatchObject({ exitCode, stderr: '' });
    expect(await traces(folder)).toStrictEqual(before);
  });

  test('a dry run says what the run then does', async () => {
    const dry = await run('2026-11-10', '--dry-run');
    const real = await run('2026-11-10');
    expect(dry).toStrictEqual({ ...real, written: 0 });
    const { stdout } = await inProcess(
      words('2026-11-10', '--dry-run').filter((word) => word !== '--json'),
    );
    expect(stdout).toMatch(/^試跑：沒有寫入，也沒有寄信。\n/u);
  });
});

describe('while another run holds the workbook', () => {
  beforeEach(async () => {
    const rowOf = (item: string): number =>
      Object.values(settingList).findIndex((setting) => setting.item === item) + 2;
    const lease = { 執行中: 'functions-1', 執行至: '115/11/10 08:14' };
    for (const [item, value] of Object.entries(lease)) {
      await edit(workbook, '設定', { row: rowOf(item), column: 2, value });
    }
  });

  test('run is refused with one line and exit code 1', async () => {
    const before = await traces(folder);
    expect(await zianbu(words('2026-11-10'))).toStrictEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        '「functions-1」正在執行，最晚到 115/11/10 08:14。請稍後再試，這次沒有更動任何內容。\n',
    });
    expect(await traces(folder)).toStrictEqual(before);
  });

  test('looking is allowed, and a lease that has run out is taken over', async () => {
    const flags = ['--workbook', workbook, '--today', '2026-11-10'];
    expect(await inProcess(['status', ...flags])).toMatchObject({ exitCode: 0 });
    expect((await run('2026-11-10T08:15')).sent).toHaveLength(3);
  });
});
