// Letters to offices whose people lack hours: one each, and a run that is killed goes on without repeating one.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { school, type Entry } from '../fixtures/school.ts';
import { workbookFile } from './cli-files.ts';
import { inProcess, newFolder, removeFolders, traces } from './cli-process.ts';
import { jsonOf } from './cli-shapes.ts';

removeFolders();

const person = (index: number): Entry => ({
  name: `職員${index}`,
  email: `p${index}@school.example`,
  office: `第${index}處`,
  title: '職員',
  role: '一般使用者',
  joined: '110/8/1',
});

/** Offices with one person each, nobody trained. */
const offices = (count: number, more: Parameters<typeof school>[0] = {}): Promise<string> =>
  workbookFile(school({ people: Array.from({ length: count }, (_, at) => person(at)), ...more }));

type Asked = { readonly workbook: string; readonly day?: string; readonly out?: string };

const wordsOf = ({ workbook, day = '2026-11-10', out }: Asked): readonly string[] => [
  ...['report', '--workbook', workbook, '--today', day, '--only', 'letters'],
  ...['--out', out ?? join(dirname(workbook), 'reports'), '--json'],
];

async function letters(asked: Asked): Promise<readonly string[]> {
  const { exitCode, stdout, stderr } = await inProcess(wordsOf(asked));
  expect({ exitCode, stderr }).toStrictEqual({ exitCode: 0, stderr: '' });
  const { files } = jsonOf('report', stdout) as { readonly files: readonly { path: string }[] };
  return files.map(({ path }) => path);
}

/** Files and what is in them, not when they were written. */
async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const all = await traces(folder);
  return Object.fromEntries(Object.entries(all).map(([name, line]) => [name, line.slice(0, 64)]));
}

const root = fileURLToPath(new URL('../..', import.meta.url));

const filesIn = (folder: string): number =>
  existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')).length : 0;

/** Starts the command and kills it as soon as there are so many files. */
function killedAt(count: number, asked: Asked & { readonly out: string }): Promise<number> {
  const start = ['--import', './.config/register-templates.ts', 'functions/entry/cli.ts'];
  const child = spawn(process.execPath, [...start, ...wordsOf(asked)], {
    cwd: root,
    stdio: 'ignore',
  });
  const watch = setInterval(() => {
    if (filesIn(asked.out) >= count) child.kill('SIGKILL');
  }, 1);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(watch);
      resolve(filesIn(asked.out));
    });
  });
}

const OFFICES = 300;

test('300 letters, killed at five points, are those of a run that nobody disturbed', async () => {
  const workbook = await offices(OFFICES);
  const [quiet, out] = [await newFolder(), await newFolder()];
  const all = await letters({ workbook, out: quiet });
  expect(all).toHaveLength(2 * OFFICES);
  let there = 0;
  for (const count of [1, 61, 180, 333, 502]) {
    const left = await killedAt(count, { workbook, out });
    // It was cut short, and it went on from where it had been.
    expect(left).toBeGreaterThan(there);
    expect(left).toBeLessThan(2 * OFFICES);
    there = left;
  }
  const kept = await contents(out);
  expect((await letters({ workbook, out })).map((path) => basename(path))).toStrictEqual(
    all.map((path) => basename(path)),
  );
  const done = await contents(out);
  // Nothing half-written is left either.
  expect(done).toStrictEqual(await contents(quiet));
  const whole = Object.entries(kept).filter(([name]) => !name.startsWith('.'));
  expect(done).toMatchObject(Object.fromEntries(whole));
}, 180_000);

const textOf = async (path = ''): Promise<string> =>
  strFromU8(unzipSync(await readFile(path))['content.xml'] ?? new Uint8Array()).replaceAll(
    /<[^>]*>/gu,
    '',
  );

describe('a letter', () => {
  test('that was made before is not made again on another day', async () => {
    const workbook = await offices(3);
    const first = await letters({ workbook });
    const before = await traces(dirname(workbook));
    expect(await letters({ workbook, day: '2026-11-23' })).toStrictEqual(first);
    expect(await traces(dirname(workbook))).toStrictEqual(before);
  });

  test('of which one file is there gets the other, of the same day', async () => {
    const workbook = await offices(1);
    const [odt = '', pdf = ''] = await letters({ workbook });
    const text = await textOf(odt);
    await rm(odt);
    const again = await letters({ workbook, day: '2026-11-23' });
    expect([...again].sort()).toStrictEqual([odt, pdf]);
    expect(await textOf(odt)).toBe(text);
    expect(text).toContain('統計截至：民國115年11月10日');
  });

  test('that somebody has corrected stays as it is, and no other is put beside it', async () => {
    const workbook = await offices(1);
    const [odt = ''] = await letters({ workbook });
    await writeFile(odt, 'corrected by hand');
    await letters({ workbook, day: '2026-11-23' });
    expect(await readFile(odt, 'utf8')).toBe('corrected by hand');
    expect(await readdir(dirname(odt))).toHaveLength(2);
  });

  test('whose figures have changed is another one, and the earlier is kept', async () => {
    const workbook = await offices(2);
    const first = await letters({ workbook });
    const record: Entry = {
      ...{ person: 'p0@school.example', course: '資安', category: '通識' },
      ...{ completed: '115/11/12', hours: 1, proof: '證書 1' },
    };
    const later = await offices(2, { trainingRecords: [record] });
    const out = join(dirname(workbook), 'reports');
    const second = await letters({ workbook: later, out, day: '2026-11-23' });
    expect(second.slice(2)).toStrictEqual(first.slice(2));
    expect(second.slice(0, 2)).not.toStrictEqual(first.slice(0, 2));
    expect(basename(second[0] ?? '')).toContain('第0處_1151123-');
    expect(await readdir(out)).toHaveLength(6);
  });
});
