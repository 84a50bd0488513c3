// docs/metrics.md says what the metrics say. Stale? Run this file with --update.
import { expect, test } from 'vitest';

import { metrics } from '../functions/domain/metrics/index.ts';
import { goals } from '../functions/domain/registers/goals.ts';
import { expectFresh } from './plan/generated-page.ts';
import { metricsPage } from './plan/metrics-page.ts';

test('docs/metrics.md is fresh', async () => {
  await expectFresh('docs/metrics.md', metricsPage());
});

test('目標 offers every metric of the catalogue, in its order, and no other', () => {
  expect(goals.columns.metric.options).toStrictEqual(metrics.map(({ name }) => name));
});

test('every metric says what it counts and where, in a unit that 目標 knows', () => {
  const units: readonly string[] = goals.columns.unit.options ?? [];
  for (const { name, unit, counts, none, sheets, basis } of metrics) {
    expect(units, name).toContain(unit);
    expect(counts, name).toMatch(/。$/u);
    expect(none ?? '。', name).toMatch(/。$/u);
    expect(sheets.length, name).toBeGreaterThan(0);
    expect(basis.text, name).not.toBe('');
    // A share of nothing is no figure.
    if (unit === '%') expect(none, name).not.toBeNull();
  }
});
