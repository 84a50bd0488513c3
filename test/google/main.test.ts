// The command as its own process.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';

import { afterEach, describe, expect, it } from 'vitest';

const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function command(...words: readonly string[]) {
  const child = spawn(process.execPath, ['test/google/main.ts', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

async function firstLine(child: ReturnType<typeof command>): Promise<string> {
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line;
}

const create = async (origin: string, token: string): Promise<number> => {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${origin}/v4/spreadsheets`, { method: 'POST', headers, body: '{}' })).status;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('the stand-in as a command', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'listens where it is told to, takes any token, and ends on %s',
    async (signal) => {
      const port = await freePort();
      const child = command('--port', String(port));
      expect(await firstLine(child)).toBe(`listening http://127.0.0.1:${port}`);
      expect(await create(`http://127.0.0.1:${port}`, 'anything')).toBe(200);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
  );

  it('checks tokens and counts calls when asked to', async () => {
    const child = command('--auth', '--quota');
    const origin = (await firstLine(child)).replace('listening ', '');
    expect(await create(origin, 'anything')).toBe(401);
    const path = '/computeMetadata/v1/instance/service-accounts/default/token';
    const scopes = 'https://www.googleapis.com/auth/drive';
    const told = await fetch(`${origin}${path}?scopes=${scopes}`, {
      headers: { 'metadata-flavor': 'Google' },
    });
    const { access_token: token } = (await told.json()) as { access_token: string };
    const statuses = await Promise.all(Array.from({ length: 61 }, () => create(origin, token)));
    expect(statuses.sort()).toEqual([...Array.from({ length: 60 }, () => 200), 429]);
    await fetch(`${origin}/_emulator/reset`, { method: 'POST' });
    expect(await create(origin, token), 'a reset forgets tokens, too').toBe(401);
  });

  it.each([[['--port', 'x']], [['--port', '70000']], [['--portt', '1']], [['serve']]])(
    'does not start with %j, and says so in a line',
    async (words) => {
      const child = command(...words);
      const [said, exit] = await Promise.all([text(child.stderr), once(child, 'exit')]);
      expect(said).toBe(
        'usage: npm run stand-in -- [--port N] [--auth] [--quota] [--no-storage]\n',
      );
      expect(exit).toEqual([2, null]);
    },
  );

  it('does not start on a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const child = command('--port', String(port));
    const [said, exit] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(said).toContain('EADDRINUSE');
    expect(exit).toEqual([1, null]);
    server.close();
  });
});
