// Whatever is in a workbook and whatever is written into it, reading gives what the memory store says it must.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { keepable } from '../../functions/adapters/workbook/checked-changes.ts';
import { changedWorkbook } from '../../functions/adapters/workbook/memory.ts';
import { workbookBytes } from '../../functions/adapters/workbook/xlsx-make.ts';
import { patchWorkbook } from '../../functions/adapters/workbook/xlsx-patch.ts';
import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import type { Cell } from '../../functions/domain/kit/cell.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import { columnLayout, layout } from './xlsx-fixture.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        '_',
        'x',
        '0041',
        '_x000D_',
        '_x005F_',
        '\r',
        '\n',
        ' ',
        '\t',
        '<',
        '&amp;',
        ']]>',
        '&',
        '"',
        '資安',
        '=',
        '𠮷',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const cells = fc.array(cell, { maxLength: 5 });

const first = layout("表 & '一' >", [
  columnLayout('甲'),
  columnLayout('乙', 'day'),
  columnLayout('丙', 'long-text'),
]);
const second = layout('<表二>', [columnLayout('丁')], { filledBy: 'system' });
const third = layout('表三', []);

const edit: fc.Arbitrary<Change> = fc
  .record({
    sheet: fc.constantFrom(first.sheet, second.sheet, third.sheet),
    row: fc.integer({ min: 1, max: 9 }),
    column: fc.integer({ min: 1, max: 30 }),
    values: cells,
  })
  .map((change) => ({ kind: 'set', ...change }));

const contents = fc.array(cells, { maxLength: 6 });

test('make, patch, read', () => {
  fc.assert(
    fc.property(
      contents,
      contents,
      fc.array(fc.array(edit, { maxLength: 8 }), { maxLength: 3 }),
      (one, two, lists) => {
        const filled = {
          sheets: [
            { name: first.sheet, rows: one },
            { name: second.sheet, rows: two },
          ],
        };
        let bytes = workbookBytes([first, second], filled);
        let expected = changedWorkbook(
          {
            sheets: [first, second].map(({ sheet, columns }) => ({
              name: sheet,
              rows: [columns.map(({ header }) => header)],
            })),
          },
          [one, two].flatMap((rows, index) =>
            rows.map((values, at): Change => ({
              kind: 'set',
              sheet: [first, second][index]?.sheet ?? '',
              row: at + 2,
              column: 1,
              values,
            })),
          ),
        );
        expect(readWorkbook(bytes)).toStrictEqual(expected);
        lists.forEach((edits, index) => {
          const changes: readonly Change[] =
            index === 0 ? [{ kind: 'add-sheet', layout: third }, ...edits] : edits;
          bytes = patchWorkbook(bytes, changes);
          expected = changedWorkbook(expected, changes);
          expect(readWorkbook(bytes)).toStrictEqual(expected);
        });
      },
    ),
    { numRuns: 150 },
  );
});

test('what can be kept is kept as it is', () => {
  fc.assert(
    fc.property(cell, (value) => {
      expect(keepable(keepable(value))).toStrictEqual(keepable(value));
    }),
  );
});
