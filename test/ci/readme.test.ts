import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

test('.ci/run calls the two commands of the README, word for word', async () => {
  const readme = await readFile('README.md', 'utf8');
  const run = await readFile('.ci/run', 'utf8');
  const shown = [...readme.matchAll(/^npm ci && npm .+$/gm)].map(([command]) => command);
  expect(shown.sort()).toStrictEqual(['npm ci && npm run demo', 'npm ci && npm test']);
  for (const command of shown) expect(run).toMatch(new RegExp(`^ {2}${command}$`, 'm'));
});
