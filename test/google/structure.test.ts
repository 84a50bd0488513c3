import { describe, expect, it } from 'vitest';

import { applied, box, filled, sheetJson, three, values } from './batch-fixture.ts';

describe('named ranges', () => {
  const add = (name: string) => ({
    addNamedRange: { namedRange: { name, range: box([0, 1], [0, 1]) } },
  });

  it('gives a name once only', () => {
    const held = applied(three, add('lease'));
    expect(() => applied(held, add('Lease'))).toThrow(
      'a named range with that name already exists.',
    );
    const id = held.namedRanges[0]?.namedRangeId ?? '';
    expect(
      applied(held, { deleteNamedRange: { namedRangeId: id } }, add('lease')).namedRanges,
    ).toHaveLength(1);
  });

  it.each(['A1', 'has space', '1st', 'TRUE', ''])('refuses the name %s', (name) => {
    expect(() => applied(three, add(name))).toThrow('not valid');
  });

  it('is not changed by an id that nobody has, or by a part of a field', () => {
    const held = applied(three, add('lease'));
    const namedRangeId = held.namedRanges[0]?.namedRangeId ?? '';
    const update = (namedRange: object, fields: string) => () =>
      applied(held, { updateNamedRange: { namedRange: { ...namedRange }, fields } });
    expect(update({ namedRangeId: 'x' }, 'name')).toThrow('No NamedRange with id: x');
    expect(update({ namedRangeId, range: {} }, 'range.sheetId')).toThrow('a part of a field');
  });

  it('renames and moves', () => {
    const held = applied(three, add('lease'));
    const namedRange = {
      namedRangeId: held.namedRanges[0]?.namedRangeId ?? '',
      name: 'other',
      range: box([5, 6], [0, 1]),
    };
    const updated = applied(held, { updateNamedRange: { namedRange, fields: 'name' } })
      .namedRanges[0];
    expect(updated).toMatchObject({ name: 'other', range: { box: { startRow: 0 } } });
  });
});

describe('rows and columns', () => {
  const guarded = applied(
    filled([['a'], ['b'], ['c']]),
    { addNamedRange: { namedRange: { name: 'b', range: box([1, 2], [0, 1]) } } },
    { addProtectedRange: { protectedRange: { range: box([1, 3], [0, 1]) } } },
  );

  it('take named and protected ranges along', () => {
    const insert = {
      insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3 } },
    };
    const moved = applied(guarded, insert);
    expect(values(moved)).toEqual([['a'], [], [], ['b'], ['c']]);
    expect(moved.sheets[0]?.grid.rowCount).toBe(1002);
    expect(moved.namedRanges[0]?.range.box).toMatchObject({ startRow: 3, endRow: 4 });
    expect(moved.sheets[0]?.protectedRanges[0]?.range).toMatchObject({ startRow: 3, endRow: 5 });
  });

  it('drop what lost all its cells', () => {
    const remove = {
      deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } },
    };
    const less = applied(guarded, remove);
    expect(values(less)).toEqual([['a'], ['c']]);
    expect(less.namedRanges).toEqual([]);
    expect(less.sheets[0]?.protectedRanges[0]?.range).toMatchObject({ startRow: 1, endRow: 2 });
  });

  it('group in depths, and ungroup from within', () => {
    const group = (kind: string, startIndex: number, endIndex: number) => ({
      [kind]: { range: { dimension: 'COLUMNS', startIndex, endIndex } },
    });
    const grouped = applied(
      three,
      group('addDimensionGroup', 1, 7),
      group('addDimensionGroup', 2, 6),
      group('deleteDimensionGroup', 3, 5),
    );
    expect(sheetJson(grouped)['columnGroups']).toEqual([
      { range: { dimension: 'COLUMNS', startIndex: 1, endIndex: 7 }, depth: 1 },
      { range: { dimension: 'COLUMNS', startIndex: 2, endIndex: 3 }, depth: 2 },
      { range: { dimension: 'COLUMNS', startIndex: 5, endIndex: 6 }, depth: 2 },
    ]);
  });

  it('are grouped side by side, told by where they begin', () => {
    const group = (startIndex: number, endIndex: number) => ({
      addDimensionGroup: { range: { dimension: 'ROWS', startIndex, endIndex } },
    });
    const grouped = applied(three, group(8, 9), group(0, 5), group(2, 3));
    expect(sheetJson(grouped)['rowGroups']).toMatchObject([
      { range: { startIndex: 0, endIndex: 5 }, depth: 1 },
      { range: { startIndex: 2, endIndex: 3 }, depth: 2 },
      { range: { startIndex: 8, endIndex: 9 }, depth: 1 },
    ]);
  });

  it('cut off at the end take along what lies beyond it', () => {
    const name = (text: string, rows: readonly [number, number]) => ({
      addNamedRange: { namedRange: { name: text, range: box(rows, [0, 1]) } },
    });
    const held = applied(
      three,
      name('gone', [600, 700]),
      name('shorter', [0, 700]),
      { setBasicFilter: { filter: { range: { sheetId: 0 } } } },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'k',
            visibility: 'DOCUMENT',
            location: { dimensionRange: { dimension: 'ROWS', startIndex: 600, endIndex: 601 } },
          },
        },
      },
    );
    const properties = { sheetId: 0, gridProperties: { rowCount: 500 } };
    const less = applied(held, {
      updateSheetProperties: { properties, fields: 'gridProperties.rowCount' },
    });
    expect(less.namedRanges).toMatchObject([{ name: 'shorter', range: { box: { endRow: 500 } } }]);
    expect(sheetJson(less)['basicFilter']).toEqual({ range: box([0, 500], [0, 26]) });
    expect(less.metadata).toEqual([]);
  });
});

describe('the rest of a sheet', () => {
  it('keeps rules, filter and metadata', () => {
    const booleanRule = {
      condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'x' }] },
      format: { backgroundColor: { red: 0.5 } },
    };
    const done = applied(
      three,
      {
        addConditionalFormatRule: {
          rule: { ranges: [box([0, 9], [0, 1])], booleanRule },
          index: 0,
        },
      },
      { setBasicFilter: { filter: { range: box([0, 9], [0, 3]) } } },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'k',
            metadataValue: 'v',
            location: { sheetId: 0 },
            visibility: 'DOCUMENT',
          },
        },
      },
    );
    expect(sheetJson(done)).toMatchObject({
      conditionalFormats: [
        { booleanRule: { format: { backgroundColorStyle: { rgbColor: { red: 0.49803922 } } } } },
      ],
      basicFilter: { range: box([0, 9], [0, 3]) },
      developerMetadata: [{ metadataKey: 'k', location: { locationType: 'SHEET', sheetId: 0 } }],
    });
  });
});
