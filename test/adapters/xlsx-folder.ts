// A folder with one workbook in it, for tests of what happens to files.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

import { makeXlsx } from '../../functions/adapters/workbook/xlsx-make.ts';
import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import type { Cell } from '../../functions/domain/kit/cell.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import { columnLayout, layout } from './xlsx-fixture.ts';

export const set = (value: string): Change => ({
  kind: 'set',
  sheet: '清冊',
  row: 2,
  column: 1,
  values: [value],
});

export type WorkbookFolder = {
  readonly folder: string;
  readonly path: string;
  readonly lock: string;
  /** What stands in the cell that {@link set} sets; 舊 at first. */
  readonly value: () => Promise<Cell | undefined>;
  /** Names of the other files. */
  readonly left: () => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
};

export const LOCK = '.簿.xlsx.zianbu-lock';

export async function workbookFolder(): Promise<WorkbookFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'zianbu-store-'));
  const path = join(folder, '簿.xlsx');
  const contents = { sheets: [{ name: '清冊', rows: [['舊']] }] };
  await makeXlsx(path, [layout('清冊', [columnLayout('名稱')])], contents);
  return {
    folder,
    path,
    lock: join(folder, LOCK),
    value: async () => readWorkbook(await readFile(path)).sheets[0]?.rows[1]?.[0],
    left: async () => (await readdir(folder)).filter((name) => name !== '簿.xlsx'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs in another process, so that its death is real. `body` sees `store`, `change`, `die` and node's `fs`. */
export function inAnotherProcess(
  path: string,
  body: string,
): ChildProcess & { readonly stdout: Readable } {
  const store = new URL('../../functions/adapters/workbook/xlsx-store.ts', import.meta.url).href;
  const script = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const die = () => { process.kill(process.pid, 'SIGKILL'); return new Promise(() => {}); };
    const { xlsxStore } = await import(${JSON.stringify(store)});
    const store = xlsxStore(${JSON.stringify(path)});
    const change = ${JSON.stringify(set('新'))};
    ${body}`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
