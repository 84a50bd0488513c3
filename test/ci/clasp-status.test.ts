import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clasp-'));
  await mkdir(join(folder, 'dist/appsscript'), { recursive: true });
  await put('.clasp.json', '{"scriptId":"x","rootDir":"dist/appsscript"}');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

function check() {
  const script = resolve('.ci/clasp-status.mjs');
  return spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
}

test('the manifest and the bundle pass', async () => {
  await put('dist/appsscript/appsscript.json', '{}');
  await put('dist/appsscript/Code.js', '');
  expect(check()).toMatchObject({
    status: 0,
    stdout: 'clasp pushes Code.js and appsscript.json from dist/appsscript, nothing else\n',
  });
});

test('a stray and a missing file are named', async () => {
  await put('dist/appsscript/appsscript.json', '{}');
  await put('dist/appsscript/notes.js', '');
  const { status, stderr } = check();
  expect(status).toBe(1);
  expect(stderr).toContain('too many: notes.js');
  expect(stderr).toContain('missing:  Code.js');
});

test('a checkout that clasp does not take for a project fails', async () => {
  await put('.clasp.json', '{}');
  const { status, stderr } = check();
  expect(status).toBe(1);
  expect(stderr).toContain('clasp status failed');
});
