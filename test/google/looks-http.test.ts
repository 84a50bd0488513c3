// What a sheet has beside its cells, over HTTP: told without being asked for, and under a field mask.
import { describe, expect, it } from 'vitest';

import { freshStandIn } from './stand-in-fixture.ts';

const { call, spreadsheet } = freshStandIn();

/** As Google prints it: without a sheetId of zero. */
const read = { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
const range = { sheetId: 0, ...read };
const white = { red: 1, green: 1, blue: 1 };
const bands = { firstBandColor: white, secondBandColor: white };
const booleanRule = {
  condition: { type: 'NOT_BLANK' },
  format: { textFormat: { bold: true } },
};
const requests = [
  { addFilterView: { filter: { filterViewId: 1, title: '教務處', range } } },
  { setBasicFilter: { filter: { range } } },
  { addBanding: { bandedRange: { bandedRangeId: 2, range, rowProperties: bands } } },
  { addConditionalFormatRule: { rule: { ranges: [range], booleanRule }, index: 0 } },
];
const update = (more: object = {}) =>
  call('POST', `${spreadsheet()}:batchUpdate`, { requests, ...more });

const looks = {
  filterViews: [{ filterViewId: 1, title: '教務處', range: read }],
  basicFilter: { range: read },
  bandedRanges: [{ bandedRangeId: 2, range: read }],
  conditionalFormats: [{ ranges: [read], booleanRule }],
};

describe('what a sheet has beside its cells', () => {
  it('is told by spreadsheets.get', async () => {
    expect(await update()).toMatchObject({
      status: 200,
      body: {
        replies: [{ addFilterView: {} }, {}, { addBanding: {} }, {}],
      },
    });
    expect(await call('GET', spreadsheet())).toMatchObject({ body: { sheets: [looks] } });
  });

  it('is told in the answer to its making, when asked for', async () => {
    expect(await update({ includeSpreadsheetInResponse: true })).toMatchObject({
      body: { updatedSpreadsheet: { sheets: [looks] } },
    });
  });

  it.each([
    ['sheets.filterViews.title', { filterViews: [{ title: '教務處' }] }],
    [
      'sheets(bandedRanges(bandedRangeId,range.endRowIndex),basicFilter.range.startRowIndex)',
      {
        bandedRanges: [{ bandedRangeId: 2, range: { endRowIndex: 3 } }],
        basicFilter: { range: { startRowIndex: 0 } },
      },
    ],
    [
      'sheets/conditionalFormats/booleanRule/condition/type',
      { conditionalFormats: [{ booleanRule: { condition: { type: 'NOT_BLANK' } } }] },
    ],
  ])('is told under the mask %s alone', async (fields, sheet) => {
    await update();
    const { body } = await call('GET', `${spreadsheet()}?fields=${encodeURIComponent(fields)}`);
    expect(body).toEqual({ sheets: [sheet] });
  });
});
