// The functions as they are deployed: the built files and package.json in a folder of their own, behind the framework's command.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { assess } from '../../functions/domain/plan.ts';
import { shortfallLetters } from '../../functions/domain/documents/shortfall-letters.ts';
import { annual } from '../../functions/domain/documents/forms/annual.ts';
import type { KeptReports } from '../../functions/entry/commands/report-kept.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { folderPlace } from '../adapters/drive-place.ts';
import { openPostOffice } from '../adapters/mail-post-office.ts';
import { startStandIn } from '../google/stand-in.ts';
import { formsMadeHere, NOW, sha256 } from './forms-made-here.ts';
import { publish, settingsFor } from './functions-fixture.ts';

let folder = '';
const running: (() => unknown)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zianbu-functions-'));
  await cp('dist/functions', folder, { recursive: true });
  await cp('package.json', join(folder, 'package.json'));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
});

afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function started(target: string, environment: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  const framework = resolve('node_modules/@google-cloud/functions-framework/build/src/main.js');
  const child = spawn(
    process.execPath,
    [framework, `--source=${folder}`, `--target=${target}`, `--port=${port}`],
    { env: { ...process.env, NODE_ENV: 'production', ...environment }, stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  running.push(() => {
    child.kill('SIGKILL');
    return ended;
  });
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    // The framework answers this one itself, or refuses it: either way it is up.
    const answer = await fetch(`${url}/robots.txt`).catch(() => null);
    if (answer !== null) return url;
    if (child.exitCode !== null) throw new Error('The framework ended.');
    await pause(20);
  }
}

async function sampleOnline() {
  const standIn = await startStandIn();
  running.push(standIn.close);
  return { standIn, workbook: `sheets:${standIn.addWorkbook(sampleSchool)}` };
}

/** What a built file and those of ours that it imports load from elsewhere. */
async function loadedBy(file: string): Promise<readonly string[]> {
  const source = await readFile(join(folder, file), 'utf8');
  const names = Array.from(
    source.matchAll(/^import .*?["']([^"']+)["'];?$/gmu),
    ([, name = '']) => name,
  );
  const loaded = await Promise.all(
    names.map((name) => (name.startsWith('./') ? loadedBy(name) : Promise.resolve([name]))),
  );
  return loaded.flat();
}

test('a start loads nothing but the framework', async () => {
  expect(await loadedBy('index.js')).toStrictEqual(['@google-cloud/functions-framework']);
});

describe('deployed', () => {
  test('report answers with the same bytes as everywhere, ODT and PDF', async () => {
    const { standIn, workbook } = await sampleOnline();
    const { environment, token } = settingsFor(standIn);
    const url = await started('report', environment);
    const ask = (query: string) =>
      fetch(`${url}/?workbook=${workbook}&${query}`, {
        headers: { authorization: `Bearer ${token}` },
      });
    expect((await ask('year=abc')).status).toBe(400);
    const response = await ask(`today=${NOW}&form=12`);
    expect(response.status).toBe(200);
    const files = Object.entries(unzipSync(await response.bytes()));
    expect(Object.fromEntries(files.map(([name, bytes]) => [name, sha256(bytes)]))).toStrictEqual(
      await formsMadeHere([annual]),
    );
  });

  test('report killed half-way goes on when it is asked again', async () => {
    const { standIn, workbook } = await sampleOnline();
    const kept = await folderPlace(standIn);
    const { environment, token } = settingsFor(standIn);
    const headers = { authorization: `Bearer ${token}` };
    const start = () =>
      started('report', {
        ...environment,
        ZIANBU_DRIVE_FOLDER: kept.id,
        ZIANBU_WORKBOOK: workbook,
      });
    const query = `today=${NOW}&only=letters`;
    const letters = shortfallLetters(assess(sampleSchool, NOW)).map(({ name }) => name);
    const cut = fetch(`${await start()}/?${query}`, { headers }).catch(() => null);
    while (kept.files().length < 2) await pause(1);
    await running.pop()?.();
    expect(await cut).toBe(null);
    expect(kept.files().length).toBeLessThan(2 * letters.length);
    const response = await fetch(`${await start()}/?${query}`, { headers });
    const { files } = (await response.json()) as KeptReports;
    const there = kept.files().map(({ name }) => name);
    expect(there.sort()).toStrictEqual(
      letters.flatMap((name) => [`${name}.odt`, `${name}.pdf`]).sort(),
    );
    expect(files).toHaveLength(there.length);
  });

  /** The body of a push, as Pub/Sub sends it by itself. */
  const push = (url: string, message: string): Promise<Response> =>
    fetch(`${url}/projects/school/topics/zianbu-daily`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'CloudPubSub-Google' },
      body: JSON.stringify({
        deliveryAttempt: 1,
        message: {
          data: Buffer.from(message).toString('base64'),
          messageId: '2000000000000001',
          message_id: '2000000000000001',
          orderingKey: '014601',
          publishTime: '2026-11-10T00:00:00.000Z',
          publish_time: '2026-11-10T00:00:00.000Z',
        },
        subscription: 'projects/school/subscriptions/zianbu-daily',
      }),
    });

  test.each([
    ['Eventarc', publish],
    ['Pub/Sub itself', push],
  ])('daily sends what is due when %s calls it', async (_, send) => {
    const { standIn, workbook } = await sampleOnline();
    const postOffice = await openPostOffice();
    running.push(postOffice.close);
    const url = await started('daily', {
      ...settingsFor(standIn).environment,
      ZIANBU_SMTP_URL: postOffice.url,
      // As Google sets it for a function whose trigger is HTTP.
      FUNCTION_SIGNATURE_TYPE: 'http',
    });
    const { status } = await send(url, JSON.stringify({ workbook, today: NOW }));
    expect(status).toBe(204);
    expect(postOffice.received.length).toBeGreaterThan(0);
  });

  test('what is thrown shows nothing of it outside', async () => {
    const url = await started('daily', { ZIANBU_WORKBOOK: '', ZIANBU_SMTP_URL: '' });
    const response = await publish(url, '{"workbook":"sheets:none"}');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/ZIANBU|\.js/u);
  });
});
