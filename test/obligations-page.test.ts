// docs/obligations.md says what the obligations say. Stale? Run this file with --update.
import { expect, test } from 'vitest';

import { derivedObligations, obligations } from '../functions/domain/obligations/index.ts';
import { expectFresh } from './plan/generated-page.ts';
import { obligationsPage } from './plan/obligations-page.ts';

const all = [...obligations, ...derivedObligations];

test('docs/obligations.md is fresh', async () => {
  await expectFresh('docs/obligations.md', obligationsPage());
});

test('every obligation says its period, its owner and where its evidence stands', () => {
  expect(all.filter(({ period, owner }) => period === '' || owner === '')).toStrictEqual([]);
  expect(obligations.filter(({ registers }) => registers.length === 0)).toStrictEqual([]);
  expect(derivedObligations.filter(({ of }) => of.length === 0)).toStrictEqual([]);
});
