// docs/laws.md says what the registry says. Stale? Run this file with --update.
import { test } from 'vitest';

import { expectFresh } from './plan/generated-page.ts';
import { lawsPage } from './plan/laws-page.ts';

test('docs/laws.md is fresh', async () => {
  await expectFresh('docs/laws.md', lawsPage());
});
