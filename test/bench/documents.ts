// Documents as the command makes them, each time from a cold process; LibreOffice prints the same ODT files in between.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { builtCommand, type EngineKind } from './built-command.ts';
import { memoryPeak, timed } from './measured-process.ts';
import { median, milliseconds, type Line } from './table.ts';

/** How often the time is taken, and after that the memory. */
const ROUNDS = { time: 5, memory: 2 };
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
    await timed('soffice', ['--version']);
    return true;
  } catch {
    return false;
  }
}

type Commands = Readonly<Record<EngineKind, string>>;

type Bench = {
  readonly folder: string;
  readonly workbook: string;
  readonly hasOffice: boolean;
};

/** How a program is measured: `timed` or `memoryPeak`. */
type Measure<Figure> = (program: string, words: readonly string[]) => Promise<Figure>;

async function makeDocuments<Figure>(
  measure: Measure<Figure>,
  command: string,
  { words }: Task,
  { folder, workbook }: Bench,
): Promise<{ readonly out: string; readonly figure: Figure }> {
  const out = await mkdtemp(join(folder, 'made-'));
  const asked = ['report', '--workbook', workbook, '--today', TODAY, '--format', 'odt,pdf'];
  const figure = await measure(process.execPath, [command, ...asked, '--out', out, ...words]);
  return { out, figure };
}

async function printByLibreOffice<Figure>(
  measure: Measure<Figure>,
  made: string,
  { folder }: Bench,
): Promise<Figure> {
  const names = await readdir(made, { recursive: true });
  const files = names.filter((name) => name.endsWith('.odt')).map((name) => join(made, name));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const start = [`-env:UserInstallation=${profile}`, '--headless', '--norestore'];
  const out = join(folder, 'printed');
  return measure('soffice', [...start, '--convert-to', 'pdf', '--outdir', out, ...files]);
}

type Figures<Figure> = Readonly<Record<EngineKind | 'office', readonly Figure[]>>;

/** All take turns, so that a slow machine slows all. */
async function inTurns<Figure>(
  rounds: number,
  measure: Measure<Figure>,
  task: Task,
  commands: Commands,
  bench: Bench,
): Promise<Figures<Figure>> {
  const figures: Record<EngineKind | 'office', Figure[]> = { native: [], portable: [], office: [] };
  for (let round = 0; round < rounds; round += 1) {
    const { out, figure } = await makeDocuments(measure, commands.native, task, bench);
    figures.native.push(figure);
    figures.portable.push((await makeDocuments(measure, commands.portable, task, bench)).figure);
    if (bench.hasOffice) figures.office.push(await printByLibreOffice(measure, out, bench));
  }
  return figures;
}

/** In MB; 0 where the system does not tell it. */
const mostOf = (figures: readonly (number | null)[]): number =>
  Math.max(0, ...figures.map((figure) => figure ?? 0));

function linesOf(task: Task, engine: EngineKind, time: number, memory: number): readonly Line[] {
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

async function benchTask(task: Task, commands: Commands, bench: Bench): Promise<readonly Line[]> {
  const times = await inTurns(ROUNDS.time, timed, task, commands, bench);
  const peaks = await inTurns(ROUNDS.memory, memoryPeak, task, commands, bench);
  const [ours, theirs] = [median(times.native), median(times.office)];
  return [
    ...linesOf(task, 'native', ours, mostOf(peaks.native)),
    ...linesOf(task, 'portable', median(times.portable), mostOf(peaks.portable)),
    bench.hasOffice
      ? {
          name: `${task.name}，LibreOffice 把同樣的 ODT 轉成 PDF`,
          figure: `${milliseconds(theirs)}（${mostOf(peaks.office).toFixed(0)} MB），原生的 ${(theirs / ours).toFixed(2)} 倍`,
          promise: '目標 3 倍',
        }
      : { name: `${task.name}，LibreOffice`, figure: '沒有安裝 soffice，沒有比較' },
  ];
}

export async function documentSpeed(): Promise<readonly Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zianbu-documents-'));
  const commands = {
    native: await builtCommand('native'),
    portable: await builtCommand('portable'),
  };
  const bench = {
    folder,
    workbook: join(folder, '資安簿.xlsx'),
    hasOffice: await hasLibreOffice(),
  };
  try {
    const sample = ['init', '--sample', '--workbook', bench.workbook, '--today', TODAY];
    await timed(process.execPath, [commands.native, ...sample]);
    const lines: Line[] = [];
    for (const task of tasks) lines.push(...(await benchTask(task, commands, bench)));
    return lines;
  } finally {
    for (const path of [folder, ...Object.values(commands).map((path) => dirname(path))]) {
      await rm(path, { recursive: true });
    }
  }
}
