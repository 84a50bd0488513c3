// No sentence of the plan asks for something that no obligation answers. The plan is read at PLAN_FILE; without it the
// walk is left out, and only the list of claims is held to the obligations.
import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { sha256Hex } from '../functions/domain/kit/hash.ts';
import { derivedObligations, obligations } from '../functions/domain/obligations/index.ts';
import { planGoals } from '../functions/domain/plan-lists.ts';
import { claims } from './plan/claims.ts';

const file = process.env['PLAN_FILE'] ?? '';
const isThere = file !== '' && existsSync(file);

if (!isThere) {
  console.warn('SKIPPED: no plan to walk (set PLAN_FILE to the text of the plan)');
}

const all = [...obligations, ...derivedObligations];
const known = new Set([...all.map(({ id }) => id), ...planGoals.map(({ id }) => String(id))]);
const claimed = claims
  .filter(([, , by]) => !by.startsWith('none: '))
  .flatMap(([line, , by]) => by.split(' ').map((id) => ({ line, id })));

describe('the list of claims', () => {
  test('names each line once, in order, with the hash of its text', () => {
    const lines = claims.map(([line]) => line);
    expect(lines).toStrictEqual([...new Set(lines)].sort((a, b) => a - b));
    expect(lines.filter((line) => !(line >= 1 && line <= 1361))).toStrictEqual([]);
    expect(claims.filter(([, hash]) => !/^[0-9a-f]{64}$/u.test(hash))).toStrictEqual([]);
    expect(claims.length).toBeGreaterThan(200);
  });

  test('gives ids, or says why nothing answers the line', () => {
    expect(claims.filter(([, , by]) => !/^(?:none: .{8,}|[A-Z0-9 -]+)$/u.test(by))).toStrictEqual(
      [],
    );
  });

  test('names obligations or goals that exist', () => {
    expect(claimed.filter(({ id }) => !known.has(id))).toStrictEqual([]);
  });

  test('has, for every obligation that rests on the plan, a line of its basis', () => {
    const linesOf = (wanted: string): readonly number[] =>
      claimed.filter(({ id }) => id === wanted).map(({ line }) => line);
    const isWithin = (line: number, ref: string): boolean =>
      [...ref.matchAll(/(\d+)(?:–(\d+))?/gu)].some(
        ([, from, to = from]) => line >= Number(from) && line <= Number(to),
      );
    const resting = all.filter(({ basis }) => basis.kind === 'plan' && basis.ref.startsWith('L'));
    expect(resting.length).toBeGreaterThan(10);
    expect(
      resting
        .filter(({ id, basis }) => !linesOf(id).some((line) => isWithin(line, basis.ref)))
        .map(({ id, basis }) => `${id} ${basis.ref}`),
    ).toStrictEqual([]);
  });
});

test('the plan is there when it is required', () => {
  expect(isThere || process.env['REQUIRE_PLAN'] !== '1').toBe(true);
});

// Without the file there is nothing to walk; the line above says so and CI requires it.
describe.skipIf(!isThere)('the plan', () => {
  const lines = isThere ? readFileSync(file, 'utf8').split('\n').slice(0, 1361) : [];
  const asks = /應|須|不得|禁止|勿|每|定期/u;
  const byLine = new Map(claims.map(([line, hash]) => [line, hash]));

  test('has 1361 lines', () => {
    expect(lines).toHaveLength(1361);
  });

  test('asks for nothing that is not claimed', () => {
    const unclaimed = lines.flatMap((text, index) =>
      asks.test(text) && byLine.get(index + 1) !== sha256Hex(text) ? [`${index + 1} ${text}`] : [],
    );
    expect(unclaimed).toStrictEqual([]);
  });

  test('still reads as it did when its lines were claimed', () => {
    const changed = claims.filter(([line, hash]) => sha256Hex(lines[line - 1] ?? '') !== hash);
    expect(changed.map(([line]) => line)).toStrictEqual([]);
  });
});
