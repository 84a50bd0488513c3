// The words after `zianbu`: one command and the flags it knows, or a line that says what to write instead.
import { parseArgs } from 'node:util';

import { momentAsked } from '../clock.ts';
import { BrokenWorld } from '../ports.ts';
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
  blank: { type: 'boolean' },
  seal: { type: 'string' },
  format: { type: 'string' },
  register: { type: 'string' },
  apply: { type: 'boolean' },
  undo: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const common = ['workbook', 'today', 'out', 'json', 'help'];

const DEFAULT_WORKBOOK = '資安簿.xlsx';
const SEE_HELP = '執行 zianbu --help 看用法。';

/** What people read for what `parseArgs` says in English; it quotes the word it stumbled over. */
function misread(error: unknown): BrokenWorld {
  const why = error instanceof Error ? error.message : String(error);
  const word = /-[^'\s]*/u.exec(why)?.[0] ?? '';
  const isUnknown = why.startsWith('Unknown option');
  const isSwitch = why.includes('does not take an argument');
  const line = isUnknown
    ? `沒有 ${word} 這個參數。`
    : isSwitch
      ? `${word} 後面不能接內容。`
      : `${word} 後面要接內容。`;
  return new BrokenWorld(`${line}${SEE_HELP}`, { cause: error });
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw misread(error);
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
  const spare = command.takesFile === true ? rest.slice(1) : rest;
  if (spare.length > 0) throw new BrokenWorld(`多了參數「${spare.join(' ')}」。${SEE_HELP}`);
  return command;
}

export const usage = [
  '用法：zianbu <指令> [--workbook 檔案.xlsx] [--today 2026-11-10] [--out 資料夾] [--json]',
  ...commands.map(({ name, summary }) => `  ${name.padEnd(8)}${summary}`),
  `沒有 --workbook 時用 ${DEFAULT_WORKBOOK}，沒有 --today 時用今天。`,
].join('\n');

/** The command that is asked for with all it is told; null when help is. */
export function readWords(
  words: readonly string[],
): { readonly command: Command; readonly asked: Asked; readonly isJson: boolean } | null {
  const { values, positionals } = parsed(words);
  if (values.help === true) return null;
  const command = commandFor(positionals);
  const foreign = Object.keys(values).find(
    (flag) => !common.includes(flag) && !command.flags.includes(flag),
  );
  if (foreign !== undefined) {
    throw new BrokenWorld(`指令 ${command.name} 沒有 --${foreign} 這個參數。${SEE_HELP}`);
  }
  const asked: Asked = {
    workbook: values.workbook ?? DEFAULT_WORKBOOK,
    now: momentAsked(values.today),
    out: values.out ?? null,
    flags: values,
    file: command.takesFile === true ? (positionals[1] ?? null) : null,
  };
  return { command, asked, isJson: values.json === true };
}
