// docs/obligations.md says what the obligations say. Stale? Run this file with --update.
import { join } from 'node:path';

import { format } from 'prettier';
import { expect, test } from 'vitest';

import { derivedObligations, obligations } from '../functions/domain/obligations/index.ts';
import { obligationsPage } from './plan/obligations-page.ts';
import { root, textOf } from './repository-files.ts';

const all = [...obligations, ...derivedObligations];

test('docs/obligations.md is fresh', async () => {
  const options = JSON.parse(textOf('.config/prettier.json')) as object;
  const page = await format(obligationsPage(), { ...options, parser: 'markdown' });
  await expect(page).toMatchFileSnapshot(join(root, 'docs/obligations.md'));
});

test('every obligation says its period, its owner and where its evidence stands', () => {
  expect(all.filter(({ period, owner }) => period === '' || owner === '')).toStrictEqual([]);
  expect(obligations.filter(({ registers }) => registers.length === 0)).toStrictEqual([]);
  expect(derivedObligations.filter(({ of }) => of.length === 0)).toStrictEqual([]);
});
