// What holds for every rule as data: a basis, a register, and no error on what the plan only recommends.
import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { Basis } from '../../../functions/domain/kit/basis.ts';
import type { Register } from '../../../functions/domain/kit/register.ts';
import { registers } from '../../../functions/domain/registers/index.ts';
import { ruleSets } from '../../../functions/domain/rules/index.ts';

/** Lines of the plan that only recommend (宜) or permit (得): nobody can break them. */
const softLines = [
  '577–579',
  '667–669',
  '701–702',
  '771',
  '777',
  '779–781',
  '788–790',
  '803–805',
  '833–835',
  '904、968',
  '1117–1126',
  '1220–1224',
].map((lines) => `L${lines}`);

const rules = ruleSets.flatMap(({ register, rules: ofRegister }) =>
  ofRegister.map((rule) => ({ ...rule, register })),
);

type Demand = { readonly name: string; readonly isError: boolean; readonly basis: Basis | null };

/** Everything that can be an error: the rules, and columns that must be filled in. */
const demands: readonly Demand[] = [
  ...rules.map(({ code, severity, basis }) => ({
    name: code,
    isError: severity === 'error',
    basis,
  })),
  ...(Object.values(registers) as readonly Register[]).flatMap((register) =>
    Object.values(register.columns).map(({ header, required, basis }) => ({
      name: `${register.sheet} ${header}`,
      isError: required === 'error',
      basis: basis ?? register.basis,
    })),
  ),
];

describe('every rule', () => {
  test('has a basis: lines of the plan, an article, or a mark that it is ours', () => {
    const without = rules.filter(({ basis }) => basis === null).map(({ code }) => code);
    expect(without).toStrictEqual([]);
    const odd = rules
      .map(({ basis }) => basis)
      .filter((basis) => basis?.kind === 'plan' && !/^(?:L\d|系統自訂)/u.test(basis.ref));
    expect(odd).toStrictEqual([]);
  });

  test('is about a register people fill in, and about a column it has', () => {
    for (const { code, register, column } of rules) {
      const { filledBy, columns }: Register = registers[register];
      expect(filledBy, code).toBe('people');
      if (column !== null) expect(Object.keys(columns), code).toContain(column);
    }
  });

  test('has one severity and one register set for each code, unless the registers differ', () => {
    const seen = new Map<string, string>();
    const torn = rules.filter(({ code, severity }) => {
      const earlier = seen.get(code) ?? severity;
      seen.set(code, earlier);
      return earlier !== severity;
    });
    expect(torn).toStrictEqual([]);
  });

  test('is no error where the plan says 宜 or 得', () => {
    const soft = demands.filter(
      ({ isError, basis }) => isError && basis?.kind === 'plan' && softLines.includes(basis.ref),
    );
    expect(soft.map(({ name }) => name)).toStrictEqual([]);
  });
});

const file = process.env['PLAN_FILE'] ?? '';

/** Words that oblige; those parts of 因應, 相應, 對應 and 供應 that are no demand are taken out first. */
const obliges = (text: string): boolean =>
  /應|須|不得|禁止|勿/u.test(text.replaceAll(/[因相對供反]應/gu, ''));

test.runIf(existsSync(file))(
  'the soft lines are those of the plan without a word that obliges',
  () => {
    const plan = readFileSync(file, 'utf8').split('\n');
    const textAt = (ref: string): string =>
      ref
        .slice(1)
        .split('、')
        .flatMap((range) => {
          const [first = 0, last = first] = range.split('–').map(Number);
          return plan.slice(first - 1, last);
        })
        .join('');
    const isSoft = (text: string): boolean => /宜|得/u.test(text) && !obliges(text);
    const refs = new Set(
      demands.flatMap(({ isError, basis }) =>
        isError && basis?.kind === 'plan' && basis.ref.startsWith('L') ? [basis.ref] : [],
      ),
    );
    expect([...refs].filter((ref) => isSoft(textAt(ref)))).toStrictEqual([]);
  },
);
