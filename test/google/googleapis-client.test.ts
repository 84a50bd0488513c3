import { auth as googleAuth, sheets } from 'googleapis/build/src/apis/sheets/index.js';
import { describe, expect, it } from 'vitest';

import { startStandIn } from './stand-in.ts';

describe('the googleapis client', () => {
  it('gets a token and reads and writes', async () => {
    const standIn = await startStandIn();
    const id = standIn.addWorkbook({ sheets: [{ name: '設定', rows: [] }] });
    const auth = new googleAuth.OAuth2({
      endpoints: { oauth2TokenUrl: `${standIn.origin}/token` },
    });
    auth.setCredentials({ refresh_token: 'anything' });
    const client = sheets({ version: 'v4', auth, rootUrl: `${standIn.origin}/` });
    const range = '設定!A1:B2';
    await client.spreadsheets.values.update({
      spreadsheetId: id,
      range,
      valueInputOption: 'RAW',
      requestBody: {
        values: [
          ['a', 1],
          [null, true],
        ],
      },
    });
    const read = await client.spreadsheets.values.batchGet({
      spreadsheetId: id,
      ranges: [range, '設定!1:1'],
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(read.data.valueRanges?.map(({ values }) => values)).toEqual([
      [
        ['a', 1],
        ['', true],
      ],
      [['a', 1]],
    ]);
    expect(standIn.requests.map(({ method }) => method)).toEqual(['POST', 'PUT', 'GET']);
    expect(standIn.violations).toEqual([]);
    await standIn.close();
  });
});
