import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  answerViolations,
  checkRequest,
  methodFor,
  readDescription,
  type Description,
} from './description.ts';
import type { JsonObject } from './spreadsheet/json.ts';
import { startStandIn } from './stand-in.ts';

// A description of the same shape as Google's, small enough to see.
const DISCOVERY = {
  name: 'sheets',
  version: 'v4',
  servicePath: '',
  parameters: { fields: { type: 'string', location: 'query' } },
  schemas: {
    Batch: {
      type: 'object',
      properties: { requests: { type: 'array', items: { $ref: 'Request' } } },
    },
    Request: {
      type: 'object',
      properties: {
        addSheet: { $ref: 'AddSheet' },
        updateSheetProperties: { $ref: 'UpdateSheetPropertiesRequest' },
      },
    },
    AddSheet: { type: 'object', properties: { properties: { $ref: 'SheetProperties' } } },
    UpdateSheetPropertiesRequest: {
      type: 'object',
      properties: {
        properties: { $ref: 'SheetProperties' },
        fields: { type: 'string', format: 'google-fieldmask' },
      },
    },
    SheetProperties: {
      type: 'object',
      properties: {
        sheetId: { type: 'integer', format: 'int32' },
        title: { type: 'string' },
        hidden: { type: 'boolean' },
        sheetType: { type: 'string', enum: ['GRID', 'OBJECT'] },
      },
    },
    Answer: {
      type: 'object',
      properties: { sheets: { type: 'array', items: { $ref: 'SheetProperties' } } },
    },
  },
  resources: {
    spreadsheets: {
      methods: {
        batchUpdate: {
          id: 'batchUpdate',
          httpMethod: 'POST',
          path: 'v4/spreadsheets/{spreadsheetId}:batchUpdate',
          parameters: {
            deep: { type: 'boolean', location: 'query' },
            kind: { type: 'string', enum: ['A', 'B'], location: 'query' },
          },
          request: { $ref: 'Batch' },
          response: { $ref: 'Answer' },
        },
      },
    },
  },
};

let folder: string;
let description: Description;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'description-'));
  const path = join(folder, 'sheets.json');
  writeFileSync(path, JSON.stringify(DISCOVERY));
  description = readDescription(path);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function check(body: JsonObject, query = ''): void {
  const found = methodFor([description], 'POST', '/v4/spreadsheets/x:batchUpdate');
  if (found === null) throw new Error('method not found');
  checkRequest(found, new URLSearchParams(query), body);
}

const request = (kind: string, body: JsonObject): JsonObject => ({ requests: [{ [kind]: body }] });

describe('a request', () => {
  it.each([
    [
      request('frobnicate', {}),
      'Invalid JSON payload received. Unknown name "frobnicate" at \'requests[0]\': Cannot find field.',
    ],
    [
      request('addSheet', { properties: { colour: 1 } }),
      'Unknown name "colour" at \'requests[0].add_sheet.properties\'',
    ],
    [
      request('addSheet', { properties: { sheetId: 1.5 } }),
      "Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), 1.5",
    ],
    [request('addSheet', { properties: { title: 5 } }), 'TYPE_STRING'],
    [request('addSheet', { properties: { hidden: 'yes' } }), 'TYPE_BOOL'],
    [request('addSheet', { properties: { sheetType: 'CUBE' } }), 'sheet_type'],
    [{ requests: [{ addSheet: {}, updateSheetProperties: {} }] }, 'oneof'],
    [{ requests: 'all' }, "Invalid value at 'requests'"],
    [request('updateSheetProperties', { fields: 'title,colour' }), 'there is no field colour'],
  ])('%j is refused', (body, message) => {
    expect(() => {
      check(body);
    }).toThrow(message);
  });

  it.each(['deep=perhaps', 'kind=C', 'shallow=true', 'deep=true&deep=false'])(
    'with ?%s is refused',
    (query) => {
      expect(() => {
        check({}, query);
      }).toThrow();
    },
  );

  it('with a field mask that leads nowhere is refused', () => {
    expect(() => {
      check({}, 'fields=sheets.title');
    }).not.toThrow();
    expect(() => {
      check({}, 'fields=sheets.colour');
    }).toThrow('Request contains an invalid argument.');
  });

  it('as Google takes them passes: null for absent, Python booleans, numbers as text', () => {
    const properties = { title: null, sheetId: '7', sheetType: 'GRID' };
    expect(() => {
      check(request('updateSheetProperties', { properties, fields: '*' }), 'deep=True&kind=A');
    }).not.toThrow();
  });
});

describe('an answer', () => {
  it('is held to the description', () => {
    const found = methodFor([description], 'POST', '/v4/spreadsheets/x:batchUpdate');
    if (found === null) throw new Error('method not found');
    expect(answerViolations(found, { sheets: [{ sheetId: 1 }] })).toEqual([]);
    expect(answerViolations(found, { sheets: [{ colour: 1 }, { title: null }] })).toHaveLength(2);
  });
});

const recorded = process.env['RECORDED_GOOGLE_DIR'];

describe.skipIf(recorded === undefined)("Google's own description (RECORDED_GOOGLE_DIR)", () => {
  it('refuses over HTTP what it does not have', async () => {
    const standIn = await startStandIn();
    const id = standIn.addWorkbook({ sheets: [{ name: 'S', rows: [] }] });
    const answer = await fetch(`${standIn.origin}/v4/spreadsheets/${id}:batchUpdate`, {
      method: 'POST',
      headers: { authorization: 'Bearer x' },
      body: JSON.stringify({ requests: [{ addSheet: { properties: { colour: 'red' } } }] }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { message: expect.stringContaining('Unknown name "colour"') as string },
    });
    await standIn.close();
  });
});
