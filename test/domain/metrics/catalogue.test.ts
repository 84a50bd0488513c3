import { describe, expect, test } from 'vitest';

import { openBook } from '../../../functions/domain/book.ts';
import { metricNamed, metrics } from '../../../functions/domain/metrics/index.ts';
import { school } from '../../fixtures/school.ts';
import { metricCases } from './cases.ts';

const NOW = '2026-11-10T08:00';

const cases = Object.entries(metricCases).flatMap(([name, ofMetric]) =>
  ofMetric.map(([what, content, actual, now]) => ({ name, what, content, actual, now })),
);

test.each(cases)('$name: $what → $actual', ({ name, content, actual, now = NOW }) => {
  const found = metricNamed(name)?.measure(openBook(school(content), now));
  expect(found?.note).toMatch(/。$/u);
  if (actual === null) expect(found).toMatchObject({ actual, source: [] });
  else expect(found?.actual).toBeCloseTo(actual, 9);
});

describe.each(metrics)('$name', ({ name, none, sheets, measure }) => {
  test('is tried with rows that make it and rows that do not', () => {
    const figures = metricCases[name as keyof typeof metricCases].map(([, , actual]) => actual);
    expect(figures.some((actual) => actual !== null && actual > 0)).toBe(true);
    expect(figures).toContain(none === null ? 0 : null);
  });

  test('is no figure without its sheets, and says which is missing', () => {
    for (const missing of sheets) {
      const { sheets: all } = school();
      const book = openBook({ sheets: all.filter((sheet) => sheet.name !== missing) }, NOW);
      const found = measure(book);
      expect(found.actual).toBeNull();
      expect(found.note).toBe(`沒有「${missing}」工作表。`);
    }
  });

  test('points at rows of its sheets', () => {
    for (const [, content] of metricCases[name as keyof typeof metricCases]) {
      const { source } = measure(openBook(school(content), NOW));
      expect(source.filter(({ sheet }) => !sheets.includes(sheet))).toStrictEqual([]);
    }
  });
});

test('a year gone by is figured as of its end', () => {
  const content = metricCases['稽核缺失逾期數'][1]?.[1] ?? {};
  const before = openBook(school(content), '2027-02-01T08:00', 2026);
  // All three were over by 12/31.
  expect(metricNamed('稽核缺失逾期數')?.measure(before).actual).toBe(3);
});
