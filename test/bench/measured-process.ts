// A program run from start to end: how long it took, or how much memory it and those it started had at once. Not both in one
// run: asking the system for the memory of a process makes that process wait.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks at the memory. */
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

async function run(program: string, words: readonly string[], watch: (id: string) => void) {
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  watch(String(child.pid));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${code}: ${said}`);
}

/** Milliseconds from start to end. */
export async function timed(program: string, words: readonly string[]): Promise<number> {
  const begun = performance.now();
  await run(program, words, () => undefined);
  return performance.now() - begun;
}

/** MB at the peak: proportional set sizes added up; null where the system does not tell them. */
export async function memoryPeak(
  program: string,
  words: readonly string[],
): Promise<number | null> {
  let most = 0;
  let watching: NodeJS.Timeout | undefined;
  try {
    await run(program, words, (id) => {
      watching = setInterval(() => {
        most = Math.max(most, memoryOf(id));
      }, EVERY);
    });
  } finally {
    clearInterval(watching);
  }
  return most === 0 ? null : most;
}
