// What the commands answer, for people and for programs, held to docs of the command line field by field.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { describe, expect, test } from 'vitest';

import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import { plantedDefects } from '../../functions/sample/defects.ts';
import { goals, openDuties, shortOfHours } from '../sample/expected-status.ts';
import { incident, school } from '../fixtures/school.ts';
import { sampleFile, workbookFile } from './cli-files.ts';
import { inProcess, newFolder, removeFolders, traces, zianbu, type Said } from './cli-process.ts';
import { jsonOf } from './cli-shapes.ts';

removeFolders();

const DAY = ['--today', '2026-11-10'];
const at = (workbook: string): readonly string[] => ['--workbook', workbook, ...DAY];
const sheetNames = Object.values(registers).map(({ sheet }): string => sheet);

type Duties = { readonly duties: readonly { obligation: string; due: string; state: string }[] };

describe('init', () => {
  test('makes a workbook with every register, which has no errors yet', async () => {
    const workbook = join(await newFolder(), '新學校.xlsx');
    const said = await zianbu(['init', '--workbook', workbook, '--json']);
    expect(said).toMatchObject({ exitCode: 0, stderr: '' });
    expect(jsonOf('init', said.stdout)).toStrictEqual({ workbook, registers: sheetNames });
    const { sheets } = readWorkbook(await readFile(workbook));
    expect(sheets.map(({ name }) => name)).toStrictEqual(sheetNames);
    expect(Object.keys(await traces(dirname(workbook)))).toStrictEqual(['新學校.xlsx']);
  });

  test('--sample fills in the sample school, with its own tab', async () => {
    const workbook = join(await newFolder(), '範例.xlsx');
    const said = await zianbu(['init', '--sample', '--workbook', workbook]);
    expect(said).toMatchObject({ exitCode: 0, stderr: '' });
    expect(said.stdout).toBe(
      `已建立活頁簿：${workbook}\n共 ${sheetNames.length + 1} 頁：${[...sheetNames, '社交工程演練'].join('、')}\n`,
    );
    const again = join(await newFolder(), '範例.xlsx');
    const { stdout } = await inProcess(['init', '--sample', '--workbook', again, '--json']);
    expect(jsonOf('init', stdout)).toStrictEqual({ workbook: again, registers: sheetNames });
    expect(await readFile(again)).toStrictEqual(await readFile(workbook));
  });

  test('refuses to overwrite a workbook, and to make one where there is no folder', async () => {
    const workbook = await sampleFile();
    const before = await traces(dirname(workbook));
    const twice = await zianbu(['init', '--workbook', workbook, '--json']);
    expect(twice).toStrictEqual({
      exitCode: 2,
      stdout: '',
      stderr: `「${workbook}」已經存在，沒有覆蓋。請換一個檔名，或先把舊檔移走；要讓舊活頁簿跟上這一版，請執行 zianbu run。\n`,
    });
    const nowhere = await inProcess(['init', '--workbook', join(workbook, '..', '無', 'a.xlsx')]);
    expect(nowhere).toMatchObject({ exitCode: 2, stdout: '' });
    expect(nowhere.stderr).toMatch(/^找不到「.*無」.*\n$/u);
    expect(await traces(dirname(workbook))).toStrictEqual(before);
  });
});

describe('check', () => {
  test('finds exactly the defects of the sample school; errors make it exit with 1', async () => {
    const workbook = await sampleFile();
    const said = await zianbu(['check', ...at(workbook), '--json']);
    expect(said).toMatchObject({ exitCode: 1, stderr: '' });
    const { findings } = jsonOf('check', said.stdout) as { findings: readonly object[] };
    expect(findings).toHaveLength(plantedDefects.length);

    const told = await zianbu(['check', ...at(workbook)]);
    expect(told).toMatchObject({ exitCode: 1, stderr: '' });
    const lines = told.stdout.trimEnd().split('\n');
    // Three assets without a label share a line, and so do the two of a manager, and of a keeper, who has left.
    expect(lines).toHaveLength(plantedDefects.length - 2 - 1 - 1 + 1);
    expect(lines).toContain(
      '[錯誤] 資產清冊 第 264–266 列「已貼標籤」：硬體資產還沒有貼標籤。貼好後請填「是」。（計畫 L510–512）',
    );
    expect(lines).toContain(
      '[錯誤] 訓練紀錄 第 162 列「研習日期」：「15/9/30」讀不出日期，請填三位數民國年或四位數西元年的完整日期，例如 115/3/5。（計畫 L1113–1115）',
    );
    const count = (severity: string): number =>
      findings.filter((finding) => 'severity' in finding && finding.severity === severity).length;
    expect(lines.at(-1)).toBe(
      `錯誤 ${count('error')} 項、警告 ${count('warning')} 項、提醒 ${count('info')} 項。`,
    );
  });

  test('exits with 0 when nothing is an error', async () => {
    const workbook = await workbookFile(school());
    const said = await inProcess(['check', ...at(workbook), '--json']);
    expect(said).toStrictEqual({ exitCode: 0, stdout: '{"findings":[]}\n', stderr: '' });
    const told = await inProcess(['check', ...at(workbook)]);
    expect(told.stdout).toBe('錯誤 0 項、警告 0 項、提醒 0 項。\n');
  });
});

describe('status', () => {
  test('says goals, hours and duties of the sample school', async () => {
    const workbook = await sampleFile();
    const said = await zianbu(['status', ...at(workbook), '--json']);
    expect(said).toMatchObject({ exitCode: 0, stderr: '' });
    const status = jsonOf('status', said.stdout) as Duties & {
      readonly asOf: string;
      readonly goals: readonly { id: string; met: boolean }[];
      readonly training: readonly { person: string; shortfall: number }[];
    };
    expect(status.asOf).toBe('2026-11-10');
    expect(status.goals.map(({ id, met }) => [id, met ? 'met' : 'not met'])).toStrictEqual(
      goals.map(([id, , , state]) => [id, state]),
    );
    const short = status.training.filter(({ shortfall }) => shortfall > 0);
    expect(short.map(({ person, shortfall }) => `${person} ${shortfall}`).sort()).toStrictEqual(
      shortOfHours.map(([person, , , hours]) => `${person} ${hours}`).sort(),
    );
    const open = status.duties.filter(({ state }) => state !== 'ok');
    expect(
      open.map(({ obligation, due, state }) => `${obligation} ${due} ${state}`).sort(),
    ).toStrictEqual(
      openDuties.map(([obligation, , due, state]) => `${obligation} ${due} ${state}`).sort(),
    );

    const { exitCode, stdout } = await inProcess(['status', ...at(workbook)]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^截至 115\/11\/10\n/u);
    const states = [...stdout.matchAll(/^ {2}\[(.+?)\]/gmu)].map(([, state]) => state);
    expect(states).toHaveLength(open.filter(({ state }) => state !== 'not-applicable').length);
    expect(states.lastIndexOf('逾期')).toBe(states.filter((state) => state === '逾期').length - 1);
    expect(stdout).toContain(`訓練時數不足 ${shortOfHours.length} 項`);
    expect(stdout).toContain('  游承峯、賴冠綸：通識 應 3、已 1.5、缺 1.5 小時（法定）\n');
    expect(stdout).toContain(
      '  [即將到期] 115/11/13 游承峯 提報資通安全維護計畫實施情形：請於 115/11/13 前',
    );
  });

  test('in January, when everybody is short of the same hours, it says so once', async () => {
    const words = ['status', '--workbook', await sampleFile(), '--today', '2027-01-04'];
    const { stdout } = await inProcess(words);
    const [, hours = ''] = /訓練時數不足 \d+ 項\n(.*?)\n\n/su.exec(stdout) ?? [];
    expect(hours.split('\n')).toHaveLength(3);
    expect(hours).toMatch(/^ {2}杜允堃、.+等 5\d 人：通識 應 3、已 0、缺 3 小時（自訂）$/mu);
  });

  test('a day alone means 08:00, a minute is taken to the minute', async () => {
    const fresh = { aware: '115/11/10 07:30', reported: null, contained: null, investigated: null };
    const workbook = await workbookFile(school({ incidents: [{ ...incident, ...fresh }] }));
    const stateAt = async (today: string): Promise<readonly [string, string]> => {
      const words = ['status', '--workbook', workbook, '--today', today, '--json'];
      const { stdout } = await inProcess(words);
      const { duties } = jsonOf('status', stdout) as Duties;
      const duty = duties.find(({ obligation }) => obligation === 'INC-1H');
      return [duty?.due ?? '', duty?.state ?? ''];
    };
    expect(await stateAt('2026-11-10')).toStrictEqual(['2026-11-10T08:30', 'due-soon']);
    expect(await stateAt('2026-11-10T08:00')).toStrictEqual(await stateAt('2026-11-10'));
    expect(await stateAt('2026-11-10T08:30')).toStrictEqual(['2026-11-10T08:30', 'due-soon']);
    expect(await stateAt('2026-11-10T08:31')).toStrictEqual(['2026-11-10T08:30', 'overdue']);
  });

  test('without --today it goes by the clock of Taipei', async () => {
    const { stdout } = await zianbu(['status', '--workbook', await sampleFile(), '--json'], {
      environment: { TZ: 'Pacific/Honolulu' },
    });
    const { stdout: today } = await promisify(execFile)('date', ['+%F'], {
      env: { ...process.env, TZ: 'Asia/Taipei' },
    });
    const { asOf } = jsonOf('status', stdout) as { readonly asOf: string };
    expect(asOf).toBe(today.trim());
  });
});

describe('what a reader does not wait for', () => {
  test('closed output is no crash, and the exit code stays', async () => {
    const said: Said = await zianbu(['check', ...at(await sampleFile()), '--json'], {
      isDeaf: true,
    });
    expect(said).toStrictEqual({ exitCode: 1, stdout: '', stderr: '' });
  });
});
