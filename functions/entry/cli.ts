// The `zianbu` command: reads the words, runs one command, prints for people or as JSON.
import { parseArgs } from 'node:util';

import { momentAsked } from '../clock.ts';
import { BrokenWorld, WorkbookBusy } from '../ports.ts';
import type { Asked, Command } from './command.ts';
import { commands } from './commands/index.ts';

const options = {
  workbook: { type: 'string' },
  today: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  sample: { type: 'boolean' },
  folder: { type: 'string' },
  'dry-run': { type: 'boolean' },
  year: { type: 'string' },
  form: { type: 'string' },
  only: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const common = ['workbook', 'today', 'out', 'json', 'help'];

const usage = [
  '用法：zianbu <指令> [--workbook 檔案.xlsx] [--today 2026-11-10] [--out 資料夾] [--json]',
  ...commands.map(({ name, summary }) => `  ${name.padEnd(8)}${summary}`),
].join('\n');

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BrokenWorld(`看不懂參數：${why}。執行 zianbu --help 看用法。`, { cause: error });
  }
}

function commandFor(positionals: readonly string[]): Command {
  const [name = '', ...rest] = positionals;
  const command = commands.find((known) => known.name === name);
  const names = commands.map((known) => known.name).join('、');
  if (command === undefined) {
    const what = name === '' ? '沒有指定指令' : `沒有「${name}」這個指令`;
    throw new BrokenWorld(`${what}。可用的指令：${names}。`);
  }
  if (rest.length > 0)
    throw new BrokenWorld(`多了參數「${rest.join(' ')}」。執行 zianbu --help 看用法。`);
  return command;
}

/** Runs the words of a command line and gives the exit code of product.md: 0, 1 or 2. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parsed(words);
    if (values.help === true) {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
    const command = commandFor(positionals);
    const foreign = Object.keys(values).find(
      (flag) => !common.includes(flag) && !command.flags.includes(flag),
    );
    if (foreign !== undefined)
      throw new BrokenWorld(`指令 ${command.name} 沒有 --${foreign} 這個參數。`);
    const asked: Asked = {
      workbook: values.workbook ?? '資安簿.xlsx',
      now: momentAsked(values.today),
      out: values.out ?? null,
      flags: values,
    };
    const { json, lines, exitCode } = await command.run(asked);
    process.stdout.write(
      values.json === true ? `${JSON.stringify(json)}\n` : `${lines.join('\n')}\n`,
    );
    return exitCode;
  } catch (error) {
    if (error instanceof WorkbookBusy || error instanceof BrokenWorld) {
      process.stderr.write(`${error.message}\n`);
      return error instanceof WorkbookBusy ? 1 : 2;
    }
    throw error;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
