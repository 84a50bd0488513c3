// Documents as the command makes them, each time from a cold process; LibreOffice prints the same ODT files in between.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { builtCommand, type EngineKind } from './built-command.ts';
import { measured, type Measured } from './measured-process.ts';
import { median, milliseconds, type Line } from './table.ts';

const ROUNDS = 5;
const TODAY = '2026-11-22';

type Task = {
  readonly name: string;
  readonly words: readonly string[];
  readonly promised: Readonly<
    Record<EngineKind, { readonly time: number; readonly memory: number }>
  >;
};

const portable = { time: 4000, memory: 512 };
const tasks: readonly Task[] = [
  {
    name: '實施情形',
    words: ['--form', '12'],
    promised: { native: { time: 1500, memory: 256 }, portable },
  },
  {
    name: '全部 18 種表單',
    words: [],
    promised: { native: { time: 2000, memory: 256 }, portable },
  },
];

const engines: Readonly<Record<EngineKind, string>> = { native: '原生', portable: 'WASM' };

async function hasLibreOffice(): Promise<boolean> {
  try {
    await measured('soffice', ['--version']);
    return true;
  } catch {
    return false;
  }
}

type Bench = { readonly folder: string; readonly workbook: string };

async function makeDocuments(command: string, { words }: Task, { folder, workbook }: Bench) {
  const out = await mkdtemp(join(folder, 'made-'));
  const asked = ['report', '--workbook', workbook, '--today', TODAY, '--format', 'odt,pdf'];
  const figures = await measured(process.execPath, [command, ...asked, '--out', out, ...words]);
  return { out, figures };
}

async function printByLibreOffice(made: string, { folder }: Bench): Promise<Measured> {
  const names = await readdir(made, { recursive: true });
  const files = names.filter((name) => name.endsWith('.odt')).map((name) => join(made, name));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const start = [`-env:UserInstallation=${profile}`, '--headless', '--norestore'];
  const out = join(folder, 'printed');
  return measured('soffice', [...start, '--convert-to', 'pdf', '--outdir', out, ...files]);
}

const timeOf = (runs: readonly Measured[]): number => median(runs.map(({ time }) => time));
const peakOf = (runs: readonly Measured[]): number =>
  Math.max(...runs.map(({ memory }) => memory ?? 0));

function linesOf(task: Task, engine: EngineKind, runs: readonly Measured[]): readonly Line[] {
  const [time, memory] = [timeOf(runs), peakOf(runs)];
  const promised = task.promised[engine];
  const most: Line = {
    name: '  最多用的記憶體（PSS）',
    figure: `${memory.toFixed(0)} MB`,
    promise: `≤ ${promised.memory} MB`,
    holds: memory <= promised.memory,
  };
  return [
    {
      name: `${task.name}，ODT＋PDF，${engines[engine]}`,
      figure: milliseconds(time),
      promise: `≤ ${(promised.time / 1000).toFixed(1)} s`,
      holds: time <= promised.time,
    },
    memory === 0 ? { name: most.name, figure: '這個系統不提供' } : most,
  ];
}

function officeLine(task: Task, office: readonly Measured[], ours: readonly Measured[]): Line {
  const [theirs, time] = [timeOf(office), timeOf(ours)];
  const ratio = theirs / time;
  return {
    name: `${task.name}，LibreOffice 把同樣的 ODT 轉成 PDF`,
    figure: `${milliseconds(theirs)}（${peakOf(office).toFixed(0)} MB），原生的 ${ratio.toFixed(2)} 倍`,
    promise: '目標 3 倍',
  };
}

type Commands = Readonly<Record<EngineKind, string>>;

/** All take turns, so that a slow machine slows all. */
async function benchTask(task: Task, commands: Commands, bench: Bench): Promise<readonly Line[]> {
  const runs: Record<EngineKind | 'office', Measured[]> = { native: [], portable: [], office: [] };
  const office = await hasLibreOffice();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { out, figures } = await makeDocuments(commands.native, task, bench);
    runs.native.push(figures);
    runs.portable.push((await makeDocuments(commands.portable, task, bench)).figures);
    if (office) runs.office.push(await printByLibreOffice(out, bench));
  }
  return [
    ...linesOf(task, 'native', runs.native),
    ...linesOf(task, 'portable', runs.portable),
    office
      ? officeLine(task, runs.office, runs.native)
      : { name: `${task.name}，LibreOffice`, figure: '沒有安裝 soffice，沒有比較' },
  ];
}

export async function documentSpeed(): Promise<readonly Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zianbu-documents-'));
  const commands = {
    native: await builtCommand('native'),
    portable: await builtCommand('portable'),
  };
  const bench = { folder, workbook: join(folder, '資安簿.xlsx') };
  try {
    const sample = ['init', '--sample', '--workbook', bench.workbook, '--today', TODAY];
    await measured(process.execPath, [commands.native, ...sample]);
    const lines: Line[] = [];
    for (const task of tasks) lines.push(...(await benchTask(task, commands, bench)));
    return lines;
  } finally {
    for (const path of [folder, ...Object.values(commands).map((path) => dirname(path))]) {
      await rm(path, { recursive: true });
    }
  }
}
