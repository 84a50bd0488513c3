import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

const secretlint = resolve('node_modules/secretlint/bin/secretlint.js');
const rules = resolve('.config/secretlintrc.json');

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}

function scan() {
  const { status, stdout } = spawnSync(
    process.execPath,
    [secretlint, '--secretlintrc', rules, '--format', 'compact', '**/*'],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stdout };
}

// Made here and put together here, so that the scan of this very file stays quiet.
const privateKey = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey;
const letters = 'aB3dE5gH7jK9mN1pQ3sT5vW7xY9zA1cD3eF5g';
const smtp = (password: string): string => `smtps://robot:${password}@mail.school.edu.tw:465`;

test.each([
  ['a service account key', 'key.json', JSON.stringify({ type: 'x', private_key: privateKey })],
  ['a private key', '.github/notes.md', privateKey],
  ['an SMTP password', 'run.sh', `zianbu run --smtp ${smtp('hunter2')}\n`],
  ['an SMTP password in code', 'a.ts', `const url = '${smtp('p%40ss')}';\n`],
  ['a GitHub token', '.config/a.yml', `token: ${['ghp', letters.slice(0, 36)].join('_')}\n`],
  ['a Google API key', 'a.js', `key("${['AI', 'za', letters.slice(0, 35)].join('')}")\n`],
  ['an OAuth client secret', 'a.json', `{"s":"${['GOCSPX', letters.slice(0, 28)].join('-')}"}\n`],
  [
    'an OAuth refresh token',
    'b.json',
    `{"t":"${['1/', '0', letters].join('/').replace('/0/', '/0')}"}`,
  ],
  ['an OAuth access token', 'c.json', `{"t":"${['ya29', letters].join('.')}"}`],
  ['the login of clasp', '.clasprc.json', '{}\n'],
])('finds %s', async (_what, name, text) => {
  await put('clean.ts', 'export const nothing = 1;\n');
  await put(name, text);
  const { status, stdout } = scan();
  expect(stdout).toContain(name);
  expect(stdout).not.toContain('clean.ts');
  expect(status).toBe(1);
});

test('lets through how an address is written, and what git ignores', async () => {
  await put('README.md', 'smtps://帳號:密碼@mail.school.edu.tw:465 或 smtp://localhost:25\n');
  await put('a.ts', 'const url = `smtps://${user}:${password}@${host}`;\n');
  await put('.gitignore', 'node_modules/\n');
  await put('node_modules/a/key.json', JSON.stringify({ private_key: privateKey }));
  expect(scan()).toStrictEqual({ status: 0, stdout: '' });
});
