import { describe, expect, it } from 'vitest';

import { applied, replies, sheetJson } from './batch-fixture.ts';
import { book, create, line, lookup, note, noted, sheet, whole } from './metadata-fixture.ts';
import { applyBatch } from './spreadsheet/batch.ts';
import { spreadsheetJson } from './spreadsheet/describe.ts';
import type { JsonObject } from './spreadsheet/json.ts';
import { seenBy } from './spreadsheet/metadata.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';

type Lines = {
  readonly rowMetadata?: readonly JsonObject[];
  readonly columnMetadata?: readonly JsonObject[];
};

describe('developer metadata', () => {
  it.each<[JsonObject, JsonObject]>([
    [whole, { locationType: 'SPREADSHEET', spreadsheet: true }],
    [sheet, { locationType: 'SHEET', sheetId: 0 }],
    [line('ROWS', 0), { locationType: 'ROW', ...line('ROWS', 0) }],
    [line('COLUMNS', 5), { locationType: 'COLUMN', ...line('COLUMNS', 5) }],
    [
      { locationType: 'ROW', ...whole },
      { locationType: 'SPREADSHEET', spreadsheet: true },
    ],
  ])('at %j are answered with their type', (location, answered) => {
    expect(replies(book, create(note(9, location)))).toEqual([
      {
        createDeveloperMetadata: {
          developerMetadata: { ...note(9, answered) },
        },
      },
    ]);
  });

  it('are told with what they are beside', () => {
    const json = spreadsheetJson('id', noted, { mask: true, boxes: null });
    expect(json['developerMetadata']).toMatchObject([{ metadataId: 1 }]);
    expect(sheetJson(noted)['developerMetadata']).toMatchObject([{ metadataId: 2 }]);
    const [first] = json['sheets'] as readonly { readonly data: readonly Lines[] }[];
    const [{ rowMetadata = [], columnMetadata = [] } = {}] = first?.data ?? [];
    expect(rowMetadata.slice(0, 2)).toEqual([
      { pixelSize: 21 },
      { pixelSize: 21, developerMetadata: [expect.objectContaining({ metadataId: 3 }) as unknown] },
    ]);
    expect(columnMetadata[2]).toMatchObject({ developerMetadata: [{ metadataId: 4 }] });
  });

  it.each<[string, JsonObject, string]>([
    ['an id that is taken', note(1, whole), 'Developer metadata with id 1 already exists.'],
    ['an id of nothing', note(0, whole), 'metadataId must be positive.'],
    ['no key', note(9, whole, { metadataKey: '' }), 'must have a metadataKey'],
    ['no visibility', note(9, whole, { visibility: null }), 'must have a visibility'],
    ['no place', note(9, {}), 'must be the spreadsheet, a sheet or a dimensionRange'],
    ['two places', note(9, { ...whole, ...sheet }), 'must be the spreadsheet, a sheet or'],
    ['a sheet that is not there', note(9, { sheetId: 5 }), 'No grid with id: 5'],
    [
      'two rows',
      note(9, { dimensionRange: { dimension: 'ROWS', startIndex: 0, endIndex: 2 } }),
      'must be a single row or column',
    ],
    ['a row past the last', note(9, line('ROWS', 1000)), 'There is no place 1000 among the ROWS'],
  ])('with %s are refused', (_, given, reason) => {
    expect(() => applied(noted, create(given))).toThrow(reason);
  });

  it('stay beside their row and column, and go with them', () => {
    const dimension = (kind: string, startIndex: number, endIndex: number, of = 'ROWS') => ({
      [kind]: { range: { sheetId: 0, dimension: of, startIndex, endIndex } },
    });
    const places = (spreadsheet: Spreadsheet) =>
      spreadsheet.metadata.flatMap(({ location }) => ('index' in location ? location.index : []));
    expect(places(applied(noted, dimension('insertDimension', 0, 2)))).toEqual([3, 2]);
    expect(places(applied(noted, dimension('deleteDimension', 0, 1)))).toEqual([0, 2]);
    expect(places(applied(noted, dimension('deleteDimension', 1, 2)))).toEqual([2]);
    const narrower = applied(noted, dimension('deleteDimension', 0, 3, 'COLUMNS'));
    expect(narrower.metadata.map(({ metadataId }) => metadataId)).toEqual([1, 2, 3]);
  });

  it('go with their sheet, which is not copied with them', () => {
    const other = { addSheet: { properties: { title: 'other' } } };
    const left = applied(noted, other, { deleteSheet: { sheetId: 0 } });
    expect(left.metadata.map(({ metadataId }) => metadataId)).toEqual([1]);
    expect(() => applied(noted, { duplicateSheet: { sourceSheetId: 0 } })).toThrow(
      'what becomes of developer metadata when their sheet is copied',
    );
  });
});

describe('metadata of one project', () => {
  const [ours, theirs] = [
    { caller: 'me@example.com', project: 'ours' },
    { caller: 'you@example.com', project: 'theirs' },
  ];
  const secret = create(note(9, sheet, { visibility: 'PROJECT', metadataKey: 'secret' }));
  const { spreadsheet } = applyBatch(noted, [secret], ours);
  const remove = {
    deleteDeveloperMetadata: { dataFilter: lookup({ metadataKey: 'secret' }) },
  };

  it('are neither told to another nor in its reach', () => {
    const seen = (project: string) => sheetJson(seenBy(spreadsheet, project))['developerMetadata'];
    expect(seen('ours')).toMatchObject([{ metadataId: 2 }, { metadataId: 9 }]);
    expect(seen('theirs')).toMatchObject([{ metadataId: 2 }]);
    expect(applyBatch(spreadsheet, [remove], theirs).spreadsheet.metadata).toHaveLength(5);
    expect(applyBatch(spreadsheet, [remove], ours).spreadsheet.metadata).toHaveLength(4);
  });
});

describe('metadata that are selected', () => {
  const update = (developerMetadata: JsonObject, fields: string, ...dataFilters: JsonObject[]) => ({
    updateDeveloperMetadata: { dataFilters, developerMetadata, fields },
  });

  it('are updated under a mask, all at once, and told', () => {
    const request = update(
      { metadataKey: 'kept out', metadataValue: 'new' },
      'metadataValue',
      lookup({ metadataId: 2 }),
      lookup({ metadataKey: 'other' }),
    );
    expect(replies(noted, request)).toMatchObject([
      {
        updateDeveloperMetadata: {
          developerMetadata: [
            { metadataId: 2, metadataKey: 'zianbu', metadataValue: 'new' },
            { metadataId: 4, metadataKey: 'other', metadataValue: 'new' },
          ],
        },
      },
    ]);
  });

  it('move when their location is written', () => {
    const request = update({ location: line('ROWS', 0) }, 'location', lookup({ metadataId: 2 }));
    expect(applied(noted, request).metadata[1]?.location).toEqual({
      type: 'ROW',
      sheetId: 0,
      index: 0,
    });
  });

  it.each<[string, JsonObject, string]>([
    ['without filters', update({}, 'metadataValue'), 'At least one data filter'],
    ['without a key', update({}, 'metadataKey', lookup({ metadataId: 2 })), 'a metadataKey'],
    ['with another id', update({}, 'metadataId', lookup({ metadataId: 2 })), 'change their id'],
  ])('are not updated %s', (_, request, reason) => {
    expect(() => applied(noted, request)).toThrow(reason);
  });

  it('are deleted, and the answer tells which', () => {
    const remove = { deleteDeveloperMetadata: { dataFilter: lookup({ metadataKey: 'zianbu' }) } };
    expect(replies(noted, remove)).toMatchObject([
      {
        deleteDeveloperMetadata: {
          deletedDeveloperMetadata: [{ metadataId: 1 }, { metadataId: 2 }, { metadataId: 3 }],
        },
      },
    ]);
    expect(applied(noted, remove).metadata.map(({ metadataId }) => metadataId)).toEqual([4]);
    expect(replies(applied(noted, remove), remove)).toEqual([{ deleteDeveloperMetadata: {} }]);
  });
});
