// A program run from start to end: how long it took, and how much memory it and those it started had at once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

export type Measured = {
  /** Milliseconds. */
  readonly time: number;
  /** MB at the peak: proportional set sizes added up; null where the system does not tell them. */
  readonly memory: number | null;
};

const EVERY = 30;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Ended meanwhile, or not told here.
    return '';
  }
};

const parentOf = (id: string): string => /\) \S (\d+)/u.exec(read(`/proc/${id}/stat`))?.[1] ?? '';

function processes(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  } catch {
    // A system without /proc.
    return [];
  }
}

function treeOf(root: string): readonly string[] {
  const parents = processes().map((id) => [id, parentOf(id)] as const);
  const below = (parent: string): readonly string[] => [
    parent,
    ...parents.filter(([, of]) => of === parent).flatMap(([id]) => below(id)),
  ];
  return below(root);
}

function memoryOf(root: string): number {
  const kilobytes = treeOf(root).map((id) =>
    Number(/^Pss:\s+(\d+)/mu.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

export async function measured(program: string, words: readonly string[]): Promise<Measured> {
  const begun = performance.now();
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(String(child.pid)));
  }, EVERY);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(watch);
  const time = performance.now() - begun;
  if (code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${code}: ${said}`);
  return { time, memory: memory === 0 ? null : memory };
}
