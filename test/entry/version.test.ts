// The version of the program is known wherever it runs: from its sources, and built into one file in another folder.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';

import { version } from '../../functions/version.ts';

const sources = fileURLToPath(new URL('../..', import.meta.url));

test('the version is that of package.json, built too', async () => {
  const said = JSON.parse(await readFile(join(sources, 'package.json'), 'utf8')) as object;
  expect(said).toMatchObject({ version });
  const folder = await mkdtemp(join(tmpdir(), 'zianbu-version-'));
  try {
    const file = join(folder, 'version.js');
    const build = await rolldown({ input: join(sources, 'functions/version.ts') });
    await build.write({ file, format: 'esm' });
    expect(await import(pathToFileURL(file).href)).toMatchObject({ version });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
