// What holds for every workbook: the order of rows and columns and blank lines mean nothing, and nothing makes the core throw.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { annualReport } from '../../functions/domain/documents/annual-report.ts';
import type { Cell, Workbook } from '../../functions/domain/kit/cell.ts';
import { applyChanges } from '../../functions/domain/kit/apply.ts';
import { assess, plan, settle } from '../../functions/domain/plan.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { crowdedSchool } from './crowded-school.ts';
import { asTheyStand, backwards, rearranged, said, shuffledBy } from './rearranged.ts';

const NOW = '2026-11-10T08:00';
const untouched = { rows: asTheyStand, columns: asTheyStand };

const seed = fc.integer({ min: 1, max: 1_000_000 });

describe.each<[string, Workbook, number]>([
  ['the sample school', sampleSchool, 12],
  ['all entries of all rules’ tests in one school', crowdedSchool, 5],
])('%s', (_name, workbook, numRuns) => {
  const words = said(rearranged(workbook, untouched), NOW, 'words');
  const places = said(rearranged(workbook, untouched), NOW, 'places');

  test('has much to say', () => {
    expect(words.findings.length).toBeGreaterThan(20);
    expect(words.duties.length).toBeGreaterThan(180);
    expect(new Set(words.findings).size).toBeGreaterThan(20);
  });

  test('rows and columns in any order: the same is said', () => {
    fc.assert(
      fc.property(seed, seed, (forRows, forColumns) => {
        const orders = { rows: shuffledBy(forRows), columns: shuffledBy(forColumns) };
        expect(said(rearranged(workbook, orders), NOW, 'words')).toStrictEqual(words);
      }),
      { numRuns },
    );
  });

  test('columns backwards: the same is said of the same rows', () => {
    const turned = rearranged(workbook, { rows: asTheyStand, columns: backwards });
    expect(said(turned, NOW, 'places')).toStrictEqual(places);
  });

  test('blank rows in between: the same is said of the same rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (blankEvery) => {
        const spread = rearranged(workbook, { ...untouched, blankEvery });
        expect(said(spread, NOW, 'places')).toStrictEqual(places);
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});

/** The workbook after a run whose mails all went out. */
function afterRun(workbook: Workbook): Workbook {
  const planned = plan(workbook, NOW, 'test');
  return planned.effects.reduce((before, effect) => {
    if (effect.kind === 'write') return applyChanges(before, effect.changes);
    const outcomes = effect.digests.map(({ key }) => ({ key, state: 'sent' as const, note: '' }));
    const end = { now: NOW, holder: 'test', isLast: effect.isLast };
    return applyChanges(before, settle(planned, outcomes, end));
  }, workbook);
}

const mailed = (workbook: Workbook): readonly string[] =>
  plan(workbook, NOW, 'test').effects.flatMap((effect) =>
    effect.kind === 'send' ? effect.digests.flatMap(({ items }) => items) : [],
  );

test.each([
  ['the sample school', sampleSchool],
  ['all entries of all rules’ tests', crowdedSchool],
])('tabs sorted after a run of %s: nothing is mailed again', (_name, workbook) => {
  expect(mailed(workbook)).not.toStrictEqual([]);
  const after = afterRun(workbook);
  fc.assert(
    fc.property(seed, (order) => {
      const rows = shuffledBy(order);
      // An entry without a number, which is an error, is known by its row alone.
      const again = mailed(rearranged(after, { rows, columns: rows }).workbook);
      expect(again.filter((item) => !/\/(?:row-|第_)\d/u.test(item))).toStrictEqual([]);
    }),
    { numRuns: 3 },
  );
});

const anything: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>('', ' ', '#REF!', '__proto__', '115/2/30', '否', '王校長', '9'.repeat(400)),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);

/** Of each of some tabs a row or a column, or a cell, that holds something else. */
const hits = fc.array(
  fc.record({
    sheet: fc.nat(sampleSchool.sheets.length - 1),
    row: fc.nat(60),
    column: fc.nat(30),
    width: fc.constantFrom(1, 1, 40),
    height: fc.constantFrom(1, 1, 400),
    value: anything,
  }),
  { minLength: 1, maxLength: 30 },
);

test('whatever the cells of the sample school hold, the core answers', () => {
  fc.assert(
    fc.property(hits, fc.constantFrom(2025, 2026, 2027), (places, year) => {
      const sheets = sampleSchool.sheets.map(({ name, rows }, sheet) => {
        const here = places.filter((hit) => hit.sheet === sheet);
        const valueAt = (cell: Cell, row: number, column: number): Cell => {
          const hit = here.find(
            (at) =>
              row >= at.row &&
              row < at.row + at.height &&
              column >= at.column &&
              column < at.column + at.width,
          );
          return hit === undefined ? cell : hit.value;
        };
        return {
          name,
          rows: rows.map((cells, row) => cells.map((cell, at) => valueAt(cell, row, at))),
        };
      });
      const { findings, figures } = plan({ sheets }, NOW, 'test');
      expect(findings.length).toBeGreaterThan(0);
      expect(figures.duties.length).toBeGreaterThan(100);
      annualReport(assess({ sheets }, NOW, year));
    }),
    { numRuns: 12 },
  );
});
