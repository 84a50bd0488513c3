import fc from 'fast-check';
import { expect, test } from 'vitest';

import { memoryStore } from '../../../functions/adapters/workbook/memory.ts';
import { applyChanges } from '../../../functions/domain/kit/apply.ts';
import { isBlank, type Cell, type Workbook } from '../../../functions/domain/kit/cell.ts';

const cell: fc.Arbitrary<Cell> = fc.constantFrom<Cell>('甲', 1, true, null);
const rows = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 });
const change = fc.record({
  kind: fc.constant('set' as const),
  sheet: fc.constantFrom('一', '二'),
  row: fc.integer({ min: 1, max: 8 }),
  column: fc.integer({ min: 1, max: 5 }),
  values: fc.array(cell, { minLength: 1, maxLength: 3 }),
});

/** Blank cells at the ends are nothing that anybody sees. */
const seen = ({ sheets }: Workbook): unknown =>
  sheets.map(({ name, rows: all }) => ({
    name,
    cells: all.flatMap((cells, row) =>
      cells.flatMap((value, column) => (isBlank(value) ? [] : [[row, column, value]])),
    ),
  }));

test('leaves what a store would leave, and the workbook it was given untouched', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, fc.array(change), async (first, second, changes) => {
      const workbook: Workbook = {
        sheets: [
          { name: '一', rows: first },
          { name: '二', rows: second },
        ],
      };
      const before = structuredClone(workbook);
      const applied = applyChanges(workbook, changes);
      expect(workbook).toStrictEqual(before);
      const store = memoryStore(workbook);
      await store.write(changes);
      expect(seen(applied)).toStrictEqual(seen(store.current()));
    }),
  );
});
