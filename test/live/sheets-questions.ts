// What the Sheets store relies on, asked of Google with single calls.
import type { JsonObject } from '../google/spreadsheet/json.ts';
import { batch, look, partOf, unless, type Question } from './question.ts';

const REFUSED = 400;

const named = (name: string, range: JsonObject, namedRangeId?: string): JsonObject => ({
  addNamedRange: { namedRange: { name, range, ...(namedRangeId && { namedRangeId }) } },
});

const cell = {
  sheetId: 0,
  startRowIndex: 0,
  endRowIndex: 1,
  startColumnIndex: 0,
  endColumnIndex: 1,
};
const columnA = { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 };

const written = (text: string): JsonObject => ({
  updateCells: {
    start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
  },
});

const without = (dimension: 'ROWS' | 'COLUMNS'): JsonObject => ({
  deleteDimension: { range: { sheetId: 0, dimension, startIndex: 0, endIndex: 1 } },
});

const FIRST = 'sheets.data.rowData.values(userEnteredValue,formattedValue)';
const firstOf = (body: Parameters<typeof partOf>[0]) =>
  partOf(body, 'sheets', 0, 'data', 0, 'rowData', 0, 'values', 0);

export const sheetsQuestions: readonly Question[] = [
  {
    name: 'RefusedBatch',
    relies: 'A `batchUpdate` with one refused request changes nothing',
    ask: async (asking) => {
      const refused = await batch(
        asking,
        written('舊'),
        named('twice', cell),
        named('twice', cell),
      );
      if (refused.status !== REFUSED) return unless(false, 'not refused', refused.body);
      const { body } = await look(asking, `namedRanges,${FIRST}`);
      return unless(
        firstOf(body) === undefined && partOf(body, 'namedRanges') === undefined,
        'changed',
        body,
      );
    },
  },
  {
    name: 'NamedRangeTwice',
    relies: '`addNamedRange` of a name that exists is refused with 400',
    ask: async (asking) => {
      const first = await batch(asking, named('zianbu_lease', cell));
      const second = await batch(asking, named('zianbu_lease', columnA));
      const hold = first.status === 200 && second.status === REFUSED;
      return unless(hold, `answered ${first.status}, then ${second.status}`, second.body);
    },
  },
  {
    name: 'NamedRangeUnknown',
    relies: '`deleteNamedRange` of an id that does not exist is refused with 400',
    ask: async (asking) => {
      const { status, body } = await batch(asking, {
        deleteNamedRange: { namedRangeId: '1234567890' },
      });
      return unless(status === REFUSED, `answered ${status}`, body);
    },
  },
  {
    name: 'NamedRangeOwnId',
    relies: '`addNamedRange` takes an id of ours (nine or ten digits)',
    ask: async (asking) => {
      const { body } = await batch(asking, named('zianbu_lease', columnA, '987654321'));
      const id = partOf(body, 'replies', 0, 'addNamedRange', 'namedRange', 'namedRangeId');
      return unless(id === '987654321', 'another id', body);
    },
  },
  {
    name: 'NamedRangeOpen',
    relies: 'A named range may be an open column (`A:A`) and outlives the rows deleted from it',
    ask: async (asking) => {
      await batch(asking, named('zianbu_lease', columnA), without('ROWS'));
      const { body } = await look(asking, 'namedRanges');
      const range = partOf(body, 'namedRanges', 0, 'range');
      const isOpen =
        partOf(range, 'endColumnIndex') === 1 && partOf(range, 'endRowIndex') === undefined;
      return unless(isOpen, 'not the open column', body);
    },
  },
  {
    name: 'NamedRangeHidden',
    relies: 'A named range whose cells are gone is hidden from the API, while its name stays taken',
    ask: async (asking) => {
      await batch(asking, named('zianbu_lease', columnA), without('COLUMNS'));
      const { body } = await look(asking, 'namedRanges');
      if (partOf(body, 'namedRanges') !== undefined) return unless(false, 'still shown', body);
      const again = await batch(asking, named('zianbu_lease', columnA));
      return unless(again.status === REFUSED, `the name was free: ${again.status}`, again.body);
    },
  },
  {
    name: 'LiteralText',
    relies: "`stringValue` is kept as text even when it begins with `=` or `'`",
    ask: async (asking) => {
      for (const text of ['=1+1', "'=1+1", '+886', '@home', '007']) {
        await batch(asking, written(text));
        const { body } = await look(asking, FIRST);
        if (partOf(firstOf(body), 'userEnteredValue', 'stringValue') !== text)
          return unless(false, `${text} became`, body);
      }
      return null;
    },
  },
  {
    name: 'TypedDay',
    relies: 'Day columns formatted as text keep `115/3/5` as it was typed',
    ask: async (asking) => {
      const { call, spreadsheetId } = asking;
      const format = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
      const fields = 'userEnteredFormat.numberFormat';
      await batch(asking, { repeatCell: { range: columnA, cell: format, fields } });
      const path = `/v4/spreadsheets/${spreadsheetId}/values/A1?valueInputOption=USER_ENTERED`;
      await call('PUT', path, { values: [['115/3/5']] });
      const { body } = await look(asking, FIRST);
      return unless(
        partOf(firstOf(body), 'userEnteredValue', 'stringValue') === '115/3/5',
        'became',
        body,
      );
    },
  },
  {
    name: 'LongAddress',
    relies:
      'A tab of 1000 rows and more can be read whole with one `values:batchGet`; an address of 8,000 characters is taken',
    ask: async ({ call, spreadsheetId }) => {
      const ranges = Array.from({ length: 800 }, (_, index) => `ranges=A${index + 1}`).join('&');
      const { status, body } = await call(
        'GET',
        `/v4/spreadsheets/${spreadsheetId}/values:batchGet?${ranges}`,
      );
      return unless(status === 200, `answered ${status}`, body);
    },
  },
  {
    name: 'UnknownSpreadsheet',
    relies: 'An unknown id is answered with 404',
    ask: async ({ call }) => {
      const { status, body } = await call(
        'GET',
        '/v4/spreadsheets/1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      );
      return unless(status === 404, `answered ${status}`, body);
    },
  },
];
