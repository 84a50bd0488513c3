// Whatever the cells hold, the core answers: findings, figures, effects, mails and the report, and never throws.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { annualReport } from '../../functions/domain/documents/annual-report.ts';
import type { Cell, Sheet, Workbook } from '../../functions/domain/kit/cell.ts';
import { applyChanges } from '../../functions/domain/kit/apply.ts';
import type { Register } from '../../functions/domain/kit/register.ts';
import { assess, plan, settle } from '../../functions/domain/plan.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import { settingList } from '../../functions/domain/settings.ts';
import { renderDigest } from '../../functions/rendering/render-notice.ts';
import { renderAnnualReport } from '../../functions/rendering/render-report.ts';
import { settingRows } from '../../functions/domain/provision.ts';
import { planGoals } from '../../functions/domain/plan-lists.ts';
import { audit, computer, course, finding, incident, school, staff } from '../fixtures/school.ts';

const NOW = '2026-11-10T08:00';

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    ...['#N/A', '#REF!', '=1/0', '　', '\u0000', '\ud800', '__proto__', 'constructor', 'toString'],
    ...[
      'NaN',
      '-1',
      '1e999',
      '0',
      '９９９',
      '\n\n',
      '<b>',
      '{{this}}',
      '../../x',
      '人'.repeat(300),
    ],
  ),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);

/** What people really type: values that lead deeper into the rules than noise does. */
const plausible = fc.constantFrom<Cell>(
  ...['115/3/5', '115/11/10', '114.12.31', '2026-13-45', '15/9/30', '民國115年9月9日下午4時40分'],
  ...[46_336, 46_336.354, 0, 1, 3, 1.5, 100, -5, 1e15],
  ...['是', '否', 'V', '使用中', '報廢', '硬體', '軟體', '通識', '專業', '缺失', '觀察', '年度'],
  ...['115-A1', '115-F1', '115-E1', 'A-001', '王校長', '李組長', '王小明', '教務處', '總務處'],
  ...['it@school.example', 'a@b@c', '資通安全長', '資通安全兼辦人員', '一般使用者', '主管'],
  ...[
    '確認事件',
    '誤報',
    '自行通報',
    '3',
    '4',
    '10.0.0.1',
    'https://x.example',
    '≤',
    '重寄',
    'intent',
  ],
);

const valueFor = (options: readonly string[]): fc.Arbitrary<Cell> =>
  options.length === 0
    ? fc.oneof({ weight: 3, arbitrary: plausible }, { weight: 1, arbitrary: strange })
    : fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom<Cell>(...options) },
        { weight: 1, arbitrary: plausible },
        { weight: 1, arbitrary: strange },
      );

/** Rows under the register's headers, which may be missing, moved, doubled or foreign. */
function sheetOf(register: Register): fc.Arbitrary<Sheet> {
  const columns = Object.values(register.columns);
  const row = fc.tuple(...columns.map(({ options = [] }) => valueFor(options)));
  const rows = fc.array(row, { maxLength: 6 });
  const order = fc.oneof(
    { weight: 4, arbitrary: fc.constant(columns.map((_column, index) => index)) },
    { weight: 1, arbitrary: fc.array(fc.nat(columns.length), { maxLength: columns.length }) },
  );
  return fc.record({ rows, order }).map(({ rows: entries, order: at }) => ({
    name: register.sheet,
    rows: [
      at.map((index) => columns[index]?.header ?? '別的'),
      ...entries.map((cells) => at.map((index) => cells[index] ?? null)),
    ],
  }));
}

const settingsSheet = fc
  .array(fc.tuple(fc.constantFrom(...Object.values(settingList)), valueFor([])), { maxLength: 4 })
  .map((changed): Sheet => {
    const values = new Map(changed.map(([{ item }, value]) => [item, value]));
    const rows = settingRows.map(({ item, value }) => [
      item ?? null,
      values.get(String(item)) ?? value ?? null,
    ]);
    return { name: '設定', rows: [['項目', '值'], ...rows] };
  });

const noise: fc.Arbitrary<Workbook> = fc
  .tuple(
    fc.oneof(settingsSheet, sheetOf(registers.settings)),
    ...Object.values(registers)
      .filter(({ id }) => id !== 'settings')
      .map((register) => fc.option(sheetOf(register), { freq: 6 })),
  )
  .map((sheets) => ({ sheets: sheets.filter((sheet) => sheet !== null) }));

const wholeSchool = school({
  people: [...staff, { ...staff[1], name: '王小明', email: 'wang@school.example' }],
  trainingRecords: [course],
  assets: [computer, { ...computer, id: 'A-002', isLabelled: '否', manager: '王小明' }],
  audits: [audit],
  improvements: [finding],
  incidents: [incident],
  goals: planGoals,
  outbox: [{ key: 'k', state: 'intent', to: 'it@school.example', items: 'a\nb' }],
});

/** A school in order but for some cells: gets further into duties and mails than noise does. */
const damaged: fc.Arbitrary<Workbook> = fc
  .array(
    fc.record({
      sheet: fc.nat(wholeSchool.sheets.length - 1),
      row: fc.nat(4),
      column: fc.nat(30),
      value: fc.oneof(plausible, strange),
    }),
    { maxLength: 12 },
  )
  .map((hits) => ({
    sheets: wholeSchool.sheets.map(({ name, rows }, sheet) => ({
      name,
      rows: rows.map((cells, row) =>
        cells.map((cell, column) => {
          const hit = hits.find(
            (at) => at.sheet === sheet && at.row === row && at.column === column,
          );
          return hit === undefined ? cell : hit.value;
        }),
      ),
    })),
  }));

const anyWorkbook = fc.oneof(noise, damaged);

test('plan, figures, mails and report of any workbook', () => {
  fc.assert(
    fc.property(anyWorkbook, fc.constantFrom(2024, 2025, 2026, 2027), (workbook, year) => {
      const planned = plan(workbook, NOW, 'test');
      const digests = planned.effects.flatMap((effect) =>
        effect.kind === 'send' ? effect.digests : [],
      );
      for (const digest of digests) {
        const { subject, text, html } = renderDigest(digest);
        expect(subject).not.toMatch(/\p{Cc}|\p{Surrogate}/u);
        expect(text + html).not.toMatch(/\p{Surrogate}/u);
      }
      const outcomes = digests.map(({ key }) => ({ key, state: 'sent' as const, note: '' }));
      settle(planned, outcomes, { now: NOW, holder: 'test', isLast: true });
      renderAnnualReport(annualReport(assess(workbook, NOW, year)));
    }),
    { numRuns: 150 },
  );
});

/** The workbook after a run whose mails all went out, and the keys of what was mailed. */
function ran(workbook: Workbook): { readonly after: Workbook; readonly mailed: readonly string[] } {
  const planned = plan(workbook, NOW, 'test');
  const mailed: string[] = [];
  let after = workbook;
  for (const effect of planned.effects) {
    if (effect.kind === 'write') {
      after = applyChanges(after, effect.changes);
      continue;
    }
    const outcomes = effect.digests.map(({ key }) => ({ key, state: 'sent' as const, note: '' }));
    mailed.push(...effect.digests.flatMap(({ items }) => items));
    after = applyChanges(
      after,
      settle(planned, outcomes, { now: NOW, holder: 'test', isLast: effect.isLast }),
    );
  }
  return { after, mailed };
}

test('a second run mails nothing again, and a third has nothing to do', () => {
  fc.assert(
    fc.property(anyWorkbook, (workbook) => {
      const first = ran(workbook);
      expect(new Set(first.mailed).size).toBe(first.mailed.length);
      // A run may mend the header of a tab of its own; the finding about it goes with the next.
      const second = ran(first.after);
      expect(second.mailed).toStrictEqual([]);
      expect(plan(second.after, NOW, 'test').effects).toStrictEqual([]);
    }),
    { numRuns: 100 },
  );
});
