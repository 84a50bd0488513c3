import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';

import { functionNames } from '../../functions/config.ts';
import { freePort } from './free-port.ts';
import { median, milliseconds, type Line } from './table.ts';

const RUNS = 11;
const MOST = 1.15;

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

/** As deployed: with all settings, so that a start looks at them and goes on. */
const deployed = {
  NODE_ENV: 'production',
  ZIANBU_AUDIENCE: 'https://zianbu.example.tw',
  ZIANBU_CALLERS: 'director@school.example.tw',
  ZIANBU_SMTP_URL: 'smtps://mail.example.tw',
  ZIANBU_MAIL_FROM: 'security@school.example.tw',
  ZIANBU_SCHOOLS: 'sheets:list',
  ZIANBU_TOPIC: 'projects/school/topics/zianbu-daily',
};

async function startOf(source: string, target: string): Promise<number> {
  const port = await freePort();
  const begun = performance.now();
  const child: ChildProcess = spawn(
    process.execPath,
    [framework, `--source=${source}`, `--target=${target}`, `--port=${port}`],
    { stdio: 'ignore', env: { ...process.env, ...deployed } },
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

/** From starting the process to its first answer; each takes turns with the empty one, so that a slow machine slows both. */
export async function functionStart(): Promise<readonly Line[]> {
  const hello = await helloWorld();
  const ours = resolve('dist/functions');
  const starts = functionNames.map((name) => ({
    name,
    hello: [] as number[],
    ours: [] as number[],
  }));
  await startOf(hello, 'hello');
  for (const { name } of starts) await startOf(ours, name);
  for (let run = 0; run < RUNS; run += 1) {
    for (const { name, ...times } of starts) {
      times.hello.push(await startOf(hello, 'hello'));
      times.ours.push(await startOf(ours, name));
    }
  }
  await rm(hello, { recursive: true });
  const shown = starts.map(({ name, ...times }): Line => {
    const [first, second] = [median(times.hello), median(times.ours)];
    const ratio = second / first;
    return {
      name: `${name} 函式`,
      figure: `${milliseconds(second)}，${ratio.toFixed(2)} 倍`,
      promise: `≤ ${MOST} 倍`,
      holds: ratio <= MOST,
    };
  });
  const figure = milliseconds(median(starts.flatMap((start) => start.hello)));
  return [{ name: 'functions-framework hello world', figure }, ...shown];
}
