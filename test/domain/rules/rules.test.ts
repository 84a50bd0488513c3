import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { assess } from '../../../functions/domain/plan.ts';
import { school, type Content } from '../../fixtures/school.ts';
import { ruleCases } from './rule-cases.ts';

const NOW = '2026-11-10T08:00';

const found = (content: Content, code: string) =>
  assess(school(content), NOW).findings.filter((finding) => finding.code === code);

test('the small school has nothing wrong', () => {
  expect(assess(school(), NOW).findings).toStrictEqual([]);
});

test.each(ruleCases)('$code finds the entry that breaks it', ({ code, broken, row }) => {
  const [first, ...others] = found(broken, code);
  expect(first?.row).toBe(row);
  expect(others).toStrictEqual([]);
  expect(first?.message).toMatch(/[。）]$/u);
});

test.each(ruleCases)('$code is silent about one that nearly does', ({ code, near }) => {
  expect(found(near, code)).toStrictEqual([]);
});

test('every rule of the catalogue has its pair of entries', () => {
  const folder = 'functions/domain/rules';
  const codes = readdirSync(folder).flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/code: '([a-z-]+)'/gu)].map(
      ([, code]) => code,
    ),
  );
  const tried = new Set(ruleCases.map(({ code }) => code));
  expect([...new Set(codes)].filter((code) => !tried.has(code ?? ''))).toStrictEqual([]);
});
