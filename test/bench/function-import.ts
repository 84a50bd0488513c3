// How long what the functions import takes, against Google's library for Sheets alone, bundled in the same way.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { build } from 'rolldown';

import { median, milliseconds, type Line } from './table.ts';

const RUNS = 15;
const MOST = 1.1;

/** The deep import and nothing else, as one bundle. */
async function bundledSheets(folder: string): Promise<string> {
  const input = join(folder, 'sheets-alone.js');
  const library = resolve('node_modules/googleapis/build/src/apis/sheets/index.js');
  await writeFile(input, `export { auth, sheets } from ${JSON.stringify(library)};\n`);
  const dir = join(folder, 'bundled');
  await build({
    input: { sheets: input },
    platform: 'node',
    logLevel: 'silent',
    output: { dir, entryFileNames: '[name].js', format: 'esm' },
  });
  return join(dir, 'sheets.js');
}

/** The file among the built ones that a name begins. */
async function builtFile(name: string): Promise<string> {
  const files = await readdir('dist/functions');
  const file = files.find((one) => one.startsWith(`${name}-`) && one.endsWith('.js'));
  if (file === undefined) throw new Error(`There is no ${name} among the built files.`);
  return resolve('dist/functions', file);
}

const PROGRAM = `
const begun = performance.now();
await import(process.argv[1]);
console.log(performance.now() - begun);
`;

/** In a process of its own, where nothing is loaded yet. */
const importOf = (file: string): number =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM, file], {
      encoding: 'utf8',
    }),
  );

export async function functionImport(): Promise<readonly Line[]> {
  await mkdir('dist', { recursive: true });
  const folder = await mkdtemp(resolve('dist', 'bench-'));
  const files = [
    await bundledSheets(folder),
    resolve('dist/functions/index.js'),
    await builtFile('run-daily'),
  ];
  const times: readonly number[][] = files.map(() => []);
  for (const file of files) importOf(file);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, file] of files.entries()) times[index]?.push(importOf(file));
  }
  await rm(folder, { recursive: true });
  const [sheets = 1, start = 0, daily = 0] = times.map(median);
  const shown = (time: number): string => `${milliseconds(time)}，${(time / sheets).toFixed(2)} 倍`;
  return [
    { name: '只有 Google Sheets 的程式庫（打包）', figure: milliseconds(sheets) },
    {
      name: '函式啟動時載入的（含 functions-framework）',
      figure: shown(start),
      promise: `≤ ${MOST} 倍`,
      holds: start / sheets <= MOST,
    },
    { name: 'daily 收到第一則訊息才載入的核心', figure: shown(daily) },
  ];
}
