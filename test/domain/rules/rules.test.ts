import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { oncePer } from '../../../functions/domain/kit/once.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { registers } from '../../../functions/domain/registers/index.ts';
import { ruleSets } from '../../../functions/domain/rules/index.ts';
import { computer, school, type Content } from '../../fixtures/school.ts';
import { ruleCases } from './rule-cases.ts';

const NOW = '2026-11-10T08:00';

const findingsIn = oncePer((content: Content) => assess(school(content), NOW).findings);

const found = (content: Content, code: string) =>
  findingsIn(content).filter((finding) => finding.code === code);

test('the small school has nothing wrong', () => {
  expect(assess(school(), NOW).findings).toStrictEqual([]);
});

test.each(ruleCases)('$code finds the entry that breaks it', ({ code, broken, row }) => {
  const [first, ...others] = found(broken, code);
  expect(first?.row).toBe(row);
  expect(others).toStrictEqual([]);
  expect(first?.message).toMatch(/[。）]$/u);
  // The last sentence says what to do.
  expect(first?.message.split('。').filter(Boolean).at(-1)).toContain('請');
  expect(first?.basis).not.toBeNull();
});

test.each(ruleCases)('$code is silent about one that nearly does', ({ code, near }) => {
  expect(found(near, code)).toStrictEqual([]);
});

/** About a whole sheet or its header, which these cases cannot be without (kit/table.test.ts), or part of another. */
const triedElsewhere = [
  'alias-beside-column',
  'alias-beside-sheet',
  'duplicate-column',
  'duplicate-sheet',
  'missing-column',
  'missing-columns',
  'missing-header-row',
  'missing-sheet',
  'unknown-column',
  'unreadable-month-day',
  'unreadable-sign-off',
  'unreadable-wording',
];

test('every code of the rules and of reading has its pair of entries', () => {
  const codes = ['rules', 'kit', 'registers']
    .map((folder) => `functions/domain/${folder}`)
    .flatMap((folder) =>
      readdirSync(folder).flatMap((file) =>
        [
          ...readFileSync(`${folder}/${file}`, 'utf8').matchAll(
            /(?:code: |problem\(\s*)'([a-z-]+)'/gu,
          ),
        ].map(([, code = '']) => code),
      ),
    );
  const tried = new Set([...ruleCases.map(({ code }) => code), ...triedElsewhere]);
  expect([...new Set(codes)].filter((code) => !tried.has(code))).toStrictEqual([]);
});

test('a rule that several registers have is broken in each of them', () => {
  const seen = new Set(
    ruleCases.flatMap(({ code, broken }) =>
      found(broken, code).map(({ sheet }) => `${code} ${sheet}`),
    ),
  );
  // Headers are tried in headers.test.ts; cells in the cases of every kind of column.
  const everywhere = ['password-in-cell', 'id-number'];
  const untried = ruleSets
    .flatMap(({ register, rules }) =>
      rules.map(({ code }) => ({ code, key: `${code} ${registers[register].sheet}` })),
    )
    .filter(({ code, key }) => !everywhere.includes(code) && !seen.has(key));
  expect(untried.map(({ key }) => key)).toStrictEqual([]);
});

test('a vendor the register does not have is a warning, a person it does not have an error', () => {
  const content = { assets: [{ ...computer, vendor: 'V-9', custodian: '林先生' }] };
  expect(found(content, 'unknown-reference')).toMatchObject([
    { severity: 'error', column: '保管人' },
    { severity: 'warning', column: '委外廠商' },
  ]);
});
