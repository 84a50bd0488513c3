// Wrong words and a broken world: one line in Chinese on stderr that says what to do, nothing on stdout.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';

import { describe, expect, test } from 'vitest';

import { sampleFile } from './cli-files.ts';
import { inProcess, newFolder, removeFolders, zianbu } from './cli-process.ts';

removeFolders();

const HELP = '執行 zianbu --help 看用法。';

describe('wrong words', () => {
  test.each<readonly [string, readonly string[], string]>([
    [
      'no command',
      [],
      '沒有指定指令。可用的指令：init、check、status、run、report、bundle、verify、forms、import。',
    ],
    ['an unknown command', ['chekc'], '沒有「chekc」這個指令。可用的指令：'],
    ['an unknown flag', ['check', '--fast'], `沒有 --fast 這個參數。${HELP}`],
    ['an unknown letter', ['check', '-x'], `沒有 -x 這個參數。${HELP}`],
    ['a flag of another command', ['check', '--dry-run'], '指令 check 沒有 --dry-run 這個參數。'],
    ['a year where none is asked', ['run', '--year', '115'], '指令 run 沒有 --year 這個參數。'],
    ['extra words', ['check', '資安簿.xlsx', 'b'], `多了參數「資安簿.xlsx b」。${HELP}`],
    ['a switch with content', ['check', '--json=yes'], `--json 後面不能接內容。${HELP}`],
    ['a flag without content', ['check', '--workbook'], `--workbook 後面要接內容。${HELP}`],
    ['a flag for content', ['check', '--today', '--json'], `--today 後面要接內容。${HELP}`],
    ['a day that is none', ['check', '--today', '2026-02-29'], '看不懂日期「2026-02-29」。--today'],
    [
      'a day in 民國',
      ['check', '--today', '115/11/10'],
      '看不懂日期「115/11/10」。--today 請給西元',
    ],
    ['an hour that is none', ['check', '--today', '2026-11-10T24:00'], '看不懂日期'],
    ['seconds', ['check', '--today', '2026-11-10T08:00:00'], '看不懂日期'],
    ['no day', ['check', '--today='], '看不懂日期「」'],
    [
      'a year of AD',
      ['report', '--year', '2026'],
      '看不懂年度「2026」。--year 請給民國年，例如 115',
    ],
    ['two digits of a year', ['report', '--year', '99'], '看不懂年度「99」'],
    ['a form that is none', ['report', '--form', '19'], '沒有表單「19」。--form 請給'],
    ['no form', ['report', '--form', 'x'], '沒有表單「x」。'],
    ['something unknown alone', ['report', '--only', 'room:1'], '看不懂 --only「room:1」。'],
    ['no incident', ['report', '--only', 'incident:'], '看不懂 --only「incident:」。'],
    [
      'an audit in a form of the year',
      ['report', '--only', 'audit:115-A1', '--form', '1'],
      '這個表單不是一項一張。',
    ],
    ['an empty annual report', ['report', '--blank', '--form', '12'], '沒有空白表單。'],
    ['empty for someone', ['report', '--blank', '--only', 'person:a@b.example'], '--blank 不能加'],
    [
      'an incident as a form',
      ['report', '--only', 'incident:115-I1', '--form', '12'],
      '不是表單，請不要加 --form。',
    ],
    [
      'a folder of Drive and a file',
      ['init', '--folder', 'abc', '--workbook', 'a.xlsx'],
      '不能同時用 --workbook 指定「a.xlsx」',
    ],
    ['a new spreadsheet nowhere', ['init', '--workbook', 'sheets:new'], '請用 --folder'],
    ['no .xlsx', ['check', '--workbook', '資安簿.ods'], '看不懂活頁簿的位置「資安簿.ods」'],
    ['no place', ['check', '--workbook='], '看不懂活頁簿的位置「」'],
  ])('%s', async (_name, words, line) => {
    const said = await inProcess(words);
    expect(said).toMatchObject({ exitCode: 2, stdout: '' });
    expect(said.stderr).toContain(line);
    expect(said.stderr).toMatch(/^[^\n]+。\n$/u);
  });

  test('as a process too, with --json', async () => {
    expect(await zianbu(['status', '--json', '--quick'])).toStrictEqual({
      exitCode: 2,
      stdout: '',
      stderr: `沒有 --quick 這個參數。${HELP}\n`,
    });
  });

  test('whatever a word holds, the answer stays one line', async () => {
    const { exitCode, stderr } = await inProcess([
      'check',
      '--workbook',
      '一\n二\u001b[2J\u2028.xlsx',
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      '找不到「一 二 [2J .xlsx」。請確認路徑與檔名，或用 zianbu init 建立新的活頁簿。\n',
    );
  });

  test.each([[['--help']], [['-h']], [['run', '--help']]])(
    '%j shows every command',
    async (words) => {
      const { exitCode, stdout, stderr } = await inProcess(words);
      expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
      for (const name of ['init', 'check', 'status', 'run', 'report']) {
        expect(stdout).toMatch(new RegExp(`^ {2}${name} +[^ ]`, 'mu'));
      }
    },
  );
});

describe('a fault of the program itself', () => {
  /** Every look for a file fails as no file system does. */
  async function faulty(): Promise<readonly string[]> {
    const path = join(await newFolder(), 'fault.mjs');
    await writeFile(
      path,
      `import fs from 'node:fs/promises';
       import { syncBuiltinESMExports } from 'node:module';
       fs.realpath = () => Promise.reject(new TypeError('x is not\\na function'));
       syncBuiltinESMExports();`,
    );
    return ['--import', pathToFileURL(path).href];
  }
  const line =
    /^程式遇到沒有料到的錯誤，這次沒有做完。請.+ZIANBU_DEBUG=1.+：TypeError: x is not a function\n$/u;

  test('gives one line and exit code 2, no stack', async () => {
    const words = ['check', '--workbook', await sampleFile(), '--json'];
    const said = await zianbu(words, { node: await faulty() });
    expect(said).toMatchObject({ exitCode: 2, stdout: '' });
    expect(said.stderr).toMatch(line);
  });

  test('shows the stack to whoever asks for it', async () => {
    const words = ['check', '--workbook', await sampleFile()];
    const terms = { node: await faulty(), environment: { ZIANBU_DEBUG: '1' } };
    const { exitCode, stderr } = await zianbu(words, terms);
    expect(exitCode).toBe(2);
    const [first = '', ...stack] = stderr.split('\n');
    expect(`${first}\n`).toMatch(line);
    expect(stack.join('\n')).toMatch(/^TypeError: x is not\na function\n +at /u);
  });
});
