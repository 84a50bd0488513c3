import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';

import { median, milliseconds, type Line } from './table.ts';

const RUNS = 15;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Asks until somebody answers; any answer of the function's counts. */
async function firstAnswer(url: string): Promise<void> {
  for (;;) {
    try {
      await (await fetch(url)).text();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

const framework = resolve('node_modules/@google-cloud/functions-framework/build/src/main.js');

async function startOf(source: string, target: string): Promise<number> {
  const port = await freePort();
  const begun = performance.now();
  const child: ChildProcess = spawn(
    process.execPath,
    [framework, `--source=${source}`, `--target=${target}`, `--port=${port}`],
    { stdio: 'ignore', env: { ...process.env, NODE_ENV: 'production' } },
  );
  await firstAnswer(`http://127.0.0.1:${port}/`);
  const took = performance.now() - begun;
  child.kill();
  await once(child, 'exit');
  return took;
}

/** The framework's own hello world, in a folder that finds the same installed packages. */
async function helloWorld(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zianbu-hello-'));
  await mkdir(join(folder, 'node_modules/@google-cloud'), { recursive: true });
  await symlink(
    resolve('node_modules/@google-cloud/functions-framework'),
    join(folder, 'node_modules/@google-cloud/functions-framework'),
  );
  await writeFile(join(folder, 'package.json'), '{"type":"module","main":"index.js"}');
  await writeFile(
    join(folder, 'index.js'),
    `import { http } from '@google-cloud/functions-framework';\nhttp('hello', (request, response) => { response.send('Hello, world'); });\n`,
  );
  return folder;
}

/** From starting the process to its first answer; the two take turns, so that a slow machine slows both. */
export async function functionStart(): Promise<readonly Line[]> {
  const hello = await helloWorld();
  const ours = resolve('dist/functions');
  const times: { readonly hello: number[]; readonly ours: number[] } = { hello: [], ours: [] };
  await startOf(hello, 'hello');
  await startOf(ours, 'report');
  for (let run = 0; run < RUNS; run += 1) {
    times.hello.push(await startOf(hello, 'hello'));
    times.ours.push(await startOf(ours, 'report'));
  }
  await rm(hello, { recursive: true });
  const [first, second] = [median(times.hello), median(times.ours)];
  const ratio = second / first;
  return [
    { name: 'functions-framework hello world', figure: milliseconds(first) },
    {
      name: 'report 函式',
      figure: `${milliseconds(second)}，${ratio.toFixed(2)} 倍`,
      promise: '≤ 1.3 倍',
      holds: ratio <= 1.3,
    },
  ];
}
