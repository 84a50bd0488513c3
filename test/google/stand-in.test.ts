import { describe, expect, it } from 'vitest';

import { freshStandIn } from './stand-in-fixture.ts';

const { standIn, call, spreadsheet, firstCell, write } = freshStandIn();

describe('requests', () => {
  it('need a Bearer token', async () => {
    const answer = await fetch(standIn().origin + spreadsheet());
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: 401, status: 'UNAUTHENTICATED' } });
  });

  it('for what is not there get 404', async () => {
    expect(await call('GET', '/v4/spreadsheets/nobody')).toEqual({
      status: 404,
      body: {
        error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' },
      },
    });
  });

  it('for a file Drive does not have get 404 in the words of Drive', async () => {
    expect(await call('GET', '/drive/v3/files/nobody')).toMatchObject({
      status: 404,
      body: {
        error: { code: 404, message: 'File not found: nobody.', errors: [{ reason: 'notFound' }] },
      },
    });
  });

  it('can ask for a part of any answer', async () => {
    const path = `${spreadsheet()}/values/A1?valueInputOption=RAW&fields=updatedRange`;
    const { body } = await call('PUT', path, { values: [['new']] });
    expect(body).toEqual({ updatedRange: "'設定'!A1" });
  });

  it('for an unknown sheet get 400', async () => {
    expect(await call('GET', `${spreadsheet()}/values/${encodeURIComponent('人員!A1')}`)).toEqual({
      status: 400,
      body: {
        error: { code: 400, message: 'Unable to parse range: 人員!A1', status: 'INVALID_ARGUMENT' },
      },
    });
  });

  it('with what the stand-in does not know get 501, never a made-up answer', async () => {
    const { status } = await call('POST', `${spreadsheet()}:batchUpdate`, {
      requests: [{ addSlicer: {} }],
    });
    expect(status).toBe(501);
    expect((await call('GET', `${spreadsheet()}?excludeTablesInBandedRanges=true`)).status).toBe(
      501,
    );
  });

  it('may have the slashes that Google lets pass', async () => {
    expect((await call('GET', `${spreadsheet()}/?includeGridData=False`)).status).toBe(200);
    expect(
      (await call('POST', `${spreadsheet()}/:batchUpdate`, { requests: [{ addSheet: {} }] }))
        .status,
    ).toBe(200);
  });

  it('are logged', async () => {
    await write('new');
    expect(standIn().requests).toEqual([
      {
        method: 'PUT',
        path: `${spreadsheet()}/values/A1?valueInputOption=RAW`,
        body: '{"values":[["new"]]}',
        status: 200,
      },
    ]);
    standIn().forgetRequests();
    expect(standIn().requests).toEqual([]);
  });

  it('that fail change nothing', async () => {
    const data = [
      { range: 'A1', values: [['new']] },
      { range: 'A1:A1', values: [['too'], ['long']] },
    ];
    const { status } = await call('POST', `${spreadsheet()}/values:batchUpdate`, {
      valueInputOption: 'RAW',
      data,
    });
    expect(status).toBe(400);
    expect(firstCell()).toBe('old');
  });
});

describe('cells', () => {
  it('come with everything asked for', async () => {
    await call('PUT', `${spreadsheet()}/values/A1?valueInputOption=USER_ENTERED`, {
      values: [['10%']],
    });
    const { body } = await call('GET', `${spreadsheet()}?ranges=A1&includeGridData=true`);
    expect(body).toMatchObject({
      sheets: [
        {
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      userEnteredValue: { numberValue: 0.1 },
                      effectiveValue: { numberValue: 0.1 },
                      formattedValue: '10%',
                      userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0%' } },
                      effectiveFormat: {
                        horizontalAlignment: 'RIGHT',
                        textFormat: { fontFamily: 'Arial' },
                      },
                    },
                  ],
                },
              ],
              rowMetadata: [{ pixelSize: 21 }],
              columnMetadata: [{ pixelSize: 100 }],
            },
          ],
        },
      ],
    });
  });

  it('are left out unless they are asked for', async () => {
    const { body } = await call('GET', spreadsheet());
    expect(JSON.stringify(body)).not.toContain('rowData');
  });
});

describe('spreadsheets', () => {
  it('are made with their sheets', async () => {
    const { body } = await call('POST', '/v4/spreadsheets', {
      properties: { title: '新', locale: 'zh_TW', timeZone: 'Asia/Taipei' },
      sheets: [
        { properties: { sheetId: 5, title: '設定', gridProperties: { frozenRowCount: 1 } } },
      ],
    });
    expect(body).toMatchObject({
      properties: { title: '新', locale: 'zh_TW', timeZone: 'Asia/Taipei' },
      sheets: [
        {
          properties: {
            sheetId: 5,
            title: '設定',
            index: 0,
            gridProperties: { rowCount: 1000, frozenRowCount: 1 },
          },
        },
      ],
    });
  });
});
