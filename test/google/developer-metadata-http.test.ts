import { describe, expect, it } from 'vitest';

import { freshStandIn } from './stand-in-fixture.ts';

const { call, spreadsheet } = freshStandIn();

const row = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
const entry = {
  metadataId: 7,
  metadataKey: 'headerRow',
  visibility: 'DOCUMENT',
  location: { dimensionRange: row },
};
const told = {
  ...entry,
  location: {
    locationType: 'ROW',
    dimensionRange: { dimension: 'ROWS', startIndex: 0, endIndex: 1 },
  },
};
const create = (developerMetadata: object) =>
  call('POST', `${spreadsheet()}:batchUpdate`, {
    requests: [{ createDeveloperMetadata: { developerMetadata } }],
  });
const search = (...dataFilters: readonly object[]) =>
  call('POST', `${spreadsheet()}/developerMetadata:search`, { dataFilters });
const byKey = { developerMetadataLookup: { metadataKey: 'headerRow' } };

describe('developer metadata', () => {
  it('are got by their id', async () => {
    await create(entry);
    expect(await call('GET', `${spreadsheet()}/developerMetadata/7`)).toEqual({
      status: 200,
      body: told,
    });
    expect(await call('GET', `${spreadsheet()}/developerMetadata/8`)).toMatchObject({
      status: 404,
      body: { error: { status: 'NOT_FOUND' } },
    });
  });

  it('are found once, with every filter that fits', async () => {
    await create(entry);
    const place = { gridRange: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 } };
    const nobody = { developerMetadataLookup: { metadataKey: 'nobody' } };
    expect(await search(byKey, nobody, place)).toEqual({
      status: 200,
      body: {
        matchedDeveloperMetadata: [
          {
            developerMetadata: told,
            dataFilters: [byKey, { gridRange: { startRowIndex: 0, endRowIndex: 1 } }],
          },
        ],
      },
    });
    expect(await search(nobody)).toEqual({ status: 200, body: {} });
    expect((await search()).status).toBe(400);
  });

  it('select the cells of a spreadsheet', async () => {
    await create(entry);
    const get = (filter: object) =>
      call(
        'POST',
        `${spreadsheet()}:getByDataFilter?fields=sheets(properties.title,data.rowData)`,
        {
          dataFilters: [filter],
          includeGridData: true,
        },
      );
    expect(await get(byKey)).toMatchObject({
      body: { sheets: [{ properties: { title: '設定' }, data: [{ rowData: [{}] }] }] },
    });
    const none = await get({ developerMetadataLookup: { metadataKey: 'nobody' } });
    expect(none).toEqual({ status: 200, body: {} });
  });
});
