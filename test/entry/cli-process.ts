// The command as it is started: in a process of its own, or in this one where only answers are of interest.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, vi } from 'vitest';

import { main } from '../../functions/entry/main.ts';

export type Said = {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

type Terms = {
  readonly environment?: Readonly<Record<string, string>>;
  /** More of node's own words, such as `--import`. */
  readonly node?: readonly string[];
  /** Stop reading before the first byte. */
  readonly isDeaf?: boolean;
};

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs `zianbu` as `npm run zianbu` does. */
export function zianbu(words: readonly string[], terms: Terms = {}): Promise<Said> {
  const { environment = {}, node = [], isDeaf = false } = terms;
  const start = ['--import', './.config/register-templates.ts', 'functions/entry/cli.ts'];
  const child = spawn(process.execPath, [...node, ...start, ...words], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  if (isDeaf) child.stdout.destroy();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode, ...said });
    });
  });
}

/** The same in this process: faster, and the core's faults keep their stack. */
export async function inProcess(words: readonly string[]): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  try {
    return { exitCode: await main(words), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const folders: string[] = [];

/** A folder that is gone after the tests of the file. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zianbu-entry-'));
  folders.push(folder);
  return folder;
}

/** Call once in a test file that makes folders. */
export function removeFolders(): void {
  afterAll(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });
}

/** A file in a folder of its own. */
export async function fileOf(bytes: Uint8Array, name = '資安簿.xlsx'): Promise<string> {
  const path = join(await newFolder(), name);
  await writeFile(path, bytes);
  return path;
}

/** Every file under a folder with what tells whether it was touched. */
export async function traces(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true });
  const lines = await Promise.all(
    names.sort().map(async (name) => {
      const path = join(folder, name);
      const { mtimeMs, ino, mode } = await stat(path);
      const isFolder = (await stat(path)).isDirectory();
      const hash = isFolder
        ? ''
        : createHash('sha256')
            .update(await readFile(path))
            .digest('hex');
      return [name, `${hash} ${mtimeMs} ${ino} ${mode}`] as const;
    }),
  );
  return Object.fromEntries(lines);
}
