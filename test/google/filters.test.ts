import { describe, expect, it } from 'vitest';

import { applied, box, shownSheet, three } from './batch-fixture.ts';
import { applyBatch } from './spreadsheet/batch.ts';
import type { JsonObject } from './spreadsheet/json.ts';

const caller = { caller: 'me@example.com' };
const range = box([0, 20], [0, 4]);

const viewWith = (rest: JsonObject): JsonObject => ({
  addFilterView: { filter: { title: '未完成', filterViewId: 7, range, ...rest } },
});
const hides = { filterSpecs: [{ columnIndex: 2, filterCriteria: { hiddenValues: ['完成'] } }] };

describe('a filter view', () => {
  const book = applied(three, viewWith(hides));

  it('is answered and kept with both spellings of what it hides', () => {
    const filter = {
      filterViewId: 7,
      title: '未完成',
      range,
      criteria: { 2: { hiddenValues: ['完成'] } },
      ...hides,
    };
    expect(applyBatch(three, [viewWith(hides)], caller).replies).toEqual([
      { addFilterView: { filter } },
    ]);
    expect(shownSheet(book)['filterViews']).toEqual([filter]);
    const older = viewWith({ criteria: { 2: { hiddenValues: ['完成'] } } });
    expect(shownSheet(applied(three, older))['filterViews']).toEqual([filter]);
  });

  it('gets an id when it brings none, and takes none that is taken', () => {
    const twice = [viewWith({ filterViewId: null }), viewWith({ filterViewId: null })];
    const views = shownSheet(applied(three, ...twice))['filterViews'] as readonly JsonObject[];
    expect(new Set(views.map(({ filterViewId }) => filterViewId)).size).toBe(2);
    expect(() => applied(book, viewWith({}))).toThrow('A filter view with id 7 already exists');
  });

  it('changes only in the fields that are named', () => {
    const update = (fields: string, filter: JsonObject) =>
      shownSheet(
        applied(book, { updateFilterView: { filter: { filterViewId: 7, ...filter }, fields } }),
      )['filterViews'];
    expect(update('title', { title: '全部', ...hides })).toMatchObject([
      { title: '全部', ...hides },
    ]);
    expect(update('filterSpecs', {})).toEqual([{ filterViewId: 7, title: '未完成', range }]);
    expect(update('range', { range: box([0, 5], [0, 1]) })).toMatchObject([
      { title: '未完成', range: box([0, 5], [0, 1]), ...hides },
    ]);
  });

  it('is copied under a name of its own and taken away', () => {
    const copied = applied(book, { duplicateFilterView: { filterId: 7 } });
    expect(shownSheet(copied)['filterViews']).toMatchObject([
      { title: '未完成' },
      { title: 'Copy of 未完成', ...hides },
    ]);
    const gone = applied(book, { deleteFilterView: { filterId: 7 } });
    expect(shownSheet(gone)['filterViews']).toBeUndefined();
    expect(() => applied(gone, { deleteFilterView: { filterId: 7 } })).toThrow('No filter view');
  });

  it('follows its rows and goes with them; a copied sheet has its own', () => {
    const deleted = (startIndex: number, endIndex: number) =>
      applied(book, { deleteDimension: { range: { dimension: 'ROWS', startIndex, endIndex } } });
    expect(shownSheet(deleted(3, 8))['filterViews']).toMatchObject([
      { range: box([0, 15], [0, 4]) },
    ]);
    expect(shownSheet(deleted(0, 20))['filterViews']).toBeUndefined();
    const copied = applied(book, { duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 0 } });
    const [copy] = shownSheet(copied)['filterViews'] as readonly JsonObject[];
    expect(copy).toMatchObject({ title: '未完成' });
    expect(copy?.['filterViewId']).not.toBe(7);
  });

  it.each([
    [{ title: null }, 'without a title'],
    [{ range: null }, 'range is required'],
    [{ namedRangeId: 'x' }, 'does not know FilterView.namedRangeId'],
    [{ criteria: { 0: { hidden: [] } } }, 'does not know FilterCriteria.hidden'],
    [{ criteria: { '-1': {} } }, 'Invalid column index'],
  ] as const)('with %o is refused', (rest, reason) => {
    expect(() => applied(three, viewWith(rest))).toThrow(reason);
  });

  it('of another sheet is not reached by a range there', () => {
    const filter = { filterViewId: 7, range: { ...range, sheetId: 1 } };
    const update = { updateFilterView: { filter, fields: 'range' } };
    expect(() => applied(book, update)).toThrow('cannot move to another sheet');
  });
});

describe('the filter of a sheet', () => {
  it('keeps what it hides, and is not asked to sort', () => {
    const book = applied(three, { setBasicFilter: { filter: { range, ...hides } } });
    expect(shownSheet(book)['basicFilter']).toMatchObject({ range, ...hides });
    const sortSpecs = [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }];
    expect(() => applied(three, { setBasicFilter: { filter: { range, sortSpecs } } })).toThrow(
      'how a basic filter sorts rows',
    );
  });
});
