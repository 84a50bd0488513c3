import { describe, expect, it } from 'vitest';

import { applied, box, filled, replies, sheetJson } from './batch-fixture.ts';
import { spreadsheetJson } from './spreadsheet/describe.ts';
import type { JsonObject } from './spreadsheet/json.ts';

const book = filled([
  ['姓名', '年齡', '處室'],
  ['甲', '30', '教務處'],
  ['乙', '25', '總務處'],
]);
const range = box([0, 3], [0, 3]);
const basicFilter = (filter: JsonObject) => ({ setBasicFilter: { filter: { range, ...filter } } });
const hidden = { hiddenValues: ['總務處'] };
const rows = (kind: string, startIndex: number, endIndex: number, dimension = 'ROWS') => ({
  [kind]: { range: { sheetId: 0, dimension, startIndex, endIndex } },
});

describe('a basic filter', () => {
  it('on a whole sheet is read back with its ends, as recorded', () => {
    const set = { setBasicFilter: { filter: { range: { sheetId: 0 } } } };
    expect(sheetJson(applied(book, set))['basicFilter']).toEqual({
      range: box([0, 1000], [0, 26]),
    });
  });

  it.each<[string, JsonObject]>([
    ['specs', { filterSpecs: [{ columnIndex: 2, filterCriteria: hidden }] }],
    ['criteria by column', { criteria: { 2: hidden } }],
    [
      'both, of which the specs count',
      { criteria: { 1: hidden }, filterSpecs: [{ columnIndex: 2, filterCriteria: hidden }] },
    ],
  ])('set with %s is read back with both', (_, given) => {
    expect(sheetJson(applied(book, basicFilter(given)))['basicFilter']).toEqual({
      range,
      criteria: { 2: hidden },
      filterSpecs: [{ columnIndex: 2, filterCriteria: hidden }],
    });
  });

  it('replaces the one before, and is cleared', () => {
    const set = applied(book, basicFilter({ criteria: { 2: hidden } }), basicFilter({}));
    expect(sheetJson(set)['basicFilter']).toEqual({ range });
    const cleared = applied(set, { clearBasicFilter: { sheetId: 0 } });
    expect(sheetJson(cleared)).not.toHaveProperty('basicFilter');
    expect(() => applied(cleared, { clearBasicFilter: { sheetId: 0 } })).not.toThrow();
  });

  it('is not made to sort rows that are there', () => {
    const sortSpecs = [{ dimensionIndex: 1, sortOrder: 'ASCENDING' }];
    expect(() => applied(book, basicFilter({ sortSpecs }))).toThrow('brings rows into');
    const empty = { range: box([10, 20], [0, 3]), sortSpecs };
    const set = applied(book, { setBasicFilter: { filter: empty } });
    expect(sheetJson(set)['basicFilter']).toEqual(empty);
  });

  it('leaves untold which rows it hides', () => {
    const view = { mask: { sheets: { data: { rowMetadata: true } } }, boxes: null } as const;
    const filtering = applied(book, basicFilter({ criteria: { 2: hidden } }));
    expect(() => spreadsheetJson('id', filtering, view)).toThrow('which rows a basic filter hides');
    expect(() => spreadsheetJson('id', applied(book, basicFilter({})), view)).not.toThrow();
  });

  it.each<[string, JsonObject, string]>([
    ['a column beside its range', { criteria: { 3: hidden } }, 'a column beside its range'],
    ['a column that is none', { criteria: { C: hidden } }, "Invalid value at 'filter.criteria'"],
    ['an order that is none', { sortSpecs: [{ dimensionIndex: 0 }] }, 'ASCENDING or DESCENDING'],
    [
      'a condition for data validation',
      { criteria: { 2: { condition: { type: 'BOOLEAN' } } } },
      "ConditionType 'BOOLEAN' is not supported in filters.",
    ],
    [
      'two colours to show',
      { criteria: { 2: { visibleBackgroundColor: {}, visibleForegroundColor: {} } } },
      'mutually exclusive',
    ],
    ['a table', { tableId: 't' }, 'does not know BasicFilter.tableId'],
  ])('with %s is refused', (_, given, reason) => {
    expect(() => applied(book, basicFilter(given))).toThrow(reason);
  });

  it('follows its rows and columns', () => {
    const set = applied(book, basicFilter({ criteria: { 1: hidden, 2: hidden } }));
    const inserted = applied(set, rows('insertDimension', 0, 2), rows('deleteDimension', 3, 4));
    expect(sheetJson(inserted)['basicFilter']).toMatchObject({ range: box([2, 4], [0, 3]) });
    const narrower = applied(set, rows('deleteDimension', 0, 2, 'COLUMNS'));
    expect(sheetJson(narrower)['basicFilter']).toEqual({
      range: box([0, 3], [0, 1]),
      criteria: { 0: hidden },
      filterSpecs: [{ columnIndex: 0, filterCriteria: hidden }],
    });
    const gone = applied(set, rows('deleteDimension', 0, 3, 'COLUMNS'));
    expect(sheetJson(gone)).not.toHaveProperty('basicFilter');
  });
});

describe('filter views', () => {
  const view = {
    filterViewId: 7,
    title: '教務處',
    range,
    sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }],
    criteria: { 2: hidden },
    filterSpecs: [{ columnIndex: 2, filterCriteria: hidden }],
  };
  const held = applied(book, { addFilterView: { filter: view } });
  const update = (filter: JsonObject, fields: string) => ({
    updateFilterView: { filter: { filterViewId: 7, ...filter }, fields },
  });
  const views = (...requests: readonly JsonObject[]) =>
    sheetJson(requests.length === 0 ? held : applied(held, ...requests))['filterViews'];

  it('are added, answered and read back', () => {
    expect(replies(book, { addFilterView: { filter: view } })).toEqual([
      { addFilterView: { filter: view } },
    ]);
    expect(views()).toEqual([view]);
  });

  it('get an id when none is given, and one that is taken is refused', () => {
    const [reply] = replies(held, { addFilterView: { filter: { title: 'x', range } } });
    expect(reply).toMatchObject({
      addFilterView: { filter: { filterViewId: expect.any(Number) as unknown } },
    });
    expect(() => applied(held, { addFilterView: { filter: { ...view, title: 'x' } } })).toThrow(
      'A filter view with id 7 already exists.',
    );
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['title', { title: '總務處' }, { ...view, title: '總務處' }],
    ['range', { range: box([0, 2], [0, 3]) }, { ...view, range: box([0, 2], [0, 3]) }],
    [
      'criteria',
      { criteria: { 0: hidden } },
      {
        ...view,
        criteria: { 0: hidden },
        filterSpecs: [{ columnIndex: 0, filterCriteria: hidden }],
      },
    ],
    ['*', { title: 'bare', range }, { filterViewId: 7, title: 'bare', range }],
  ])('are updated under the mask %s', (fields, given, expected) => {
    expect(views(update(given, fields))).toEqual([expected]);
  });

  it('lose what a mask names and the request leaves out', () => {
    expect(views(update({}, 'filterSpecs,sortSpecs'))).toEqual([
      { filterViewId: 7, title: '教務處', range },
    ]);
  });

  it('are duplicated and deleted', () => {
    const [reply] = replies(held, { duplicateFilterView: { filterId: 7 } });
    expect(reply).toMatchObject({
      duplicateFilterView: {
        filter: { ...view, filterViewId: expect.any(Number) as unknown, title: 'Copy of 教務處' },
      },
    });
    expect(views({ duplicateFilterView: { filterId: 7 } })).toHaveLength(2);
    expect(views({ deleteFilterView: { filterId: 7 } })).toBeUndefined();
  });

  it.each<[string, JsonObject, string]>([
    ['deleted twice', { deleteFilterView: { filterId: 8 } }, 'No filter view with id: 8'],
    ['duplicated from nothing', { duplicateFilterView: { filterId: 8 } }, 'No filter view with id'],
    ['made without a title', { addFilterView: { filter: { range } } }, 'no title'],
    ['made without a range', { addFilterView: { filter: { title: 'x' } } }, 'range is required'],
    ['named alike', { addFilterView: { filter: { title: '教務處', range } } }, 'same title'],
    ['backed by a name', { addFilterView: { filter: { namedRangeId: 'n' } } }, 'namedRangeId'],
    ['updated in part', update({ range }, 'range.startRowIndex'), 'a part of a field'],
    ['moved to another sheet', update({ range: { sheetId: 5 } }, 'range'), 'No grid with id: 5'],
  ])('are not %s', (_, request, reason) => {
    expect(() => applied(held, request)).toThrow(reason);
  });

  it('go along when their sheet is copied, each with a new id', () => {
    const copy = applied(held, { duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 1 } });
    const [source, copied] = copy.sheets.map(({ filterViews }) => filterViews[0]);
    expect(copied).toMatchObject({ title: '教務處', box: source?.box });
    expect(copied?.filterViewId).not.toBe(7);
  });
});
