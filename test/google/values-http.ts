// spreadsheets.values: get, update, append, clear and their batches.
import { appendValues } from './spreadsheet/append.ts';
import type { RenderOptions } from './spreadsheet/cell-value.ts';
import {
  flagIn,
  listIn,
  objectsIn,
  onlyKnown,
  present,
  required,
  textIn,
  type Json,
} from './spreadsheet/json.ts';
import { badRequest } from './spreadsheet/refusal.ts';
import { clearValues, readValues, writeValues, type Written } from './spreadsheet/values.ts';
import { flagParameter, wordOf, type Answer, type Call, type Route } from './routes.ts';
import {
  blockOf,
  inputOption,
  majorDimension,
  refuseOtherRange,
  renderOptions,
  totalsJson,
  VALUE_RANGE,
  valuesJson,
  writtenJson,
} from './values-body.ts';
import { fileOf, save } from './world.ts';

function rangeText(range: Json): string {
  if (typeof range === 'string') return range;
  throw badRequest(`Invalid value at 'ranges' (TYPE_STRING), ${JSON.stringify(range)}`);
}

function get(call: Call): Answer {
  const file = fileOf(call.world, call.part('spreadsheetId'));
  const options = {
    ...renderOptions(call.query.get('valueRenderOption'), call.query.get('dateTimeRenderOption')),
    majorDimension: majorDimension(call.query.get('majorDimension')),
  };
  return { json: valuesJson(readValues(file.spreadsheet, call.part('range'), options)) };
}

function batchGet(call: Call): Answer {
  const file = fileOf(call.world, call.part('spreadsheetId'));
  const options = {
    ...renderOptions(call.query.get('valueRenderOption'), call.query.get('dateTimeRenderOption')),
    majorDimension: majorDimension(call.query.get('majorDimension')),
  };
  const valueRanges = call.query
    .getAll('ranges')
    .map((range) => valuesJson(readValues(file.spreadsheet, range, options)));
  return { json: { spreadsheetId: file.id, ...(valueRanges.length > 0 && { valueRanges }) } };
}

const answered = (query: URLSearchParams): RenderOptions | null =>
  flagParameter(query, 'includeValuesInResponse')
    ? renderOptions(
        query.get('responseValueRenderOption'),
        query.get('responseDateTimeRenderOption'),
      )
    : null;

function update(call: Call): Answer {
  const file = fileOf(call.world, call.part('spreadsheetId'));
  onlyKnown(call.body, 'ValueRange', VALUE_RANGE);
  const block = blockOf(call.body);
  refuseOtherRange(file.spreadsheet, call.part('range'), call.body);
  const written = writeValues(file.spreadsheet, call.part('range'), block, {
    input: inputOption(call.query.get('valueInputOption')),
    majorDimension: majorDimension(call.body['majorDimension']),
  });
  save(call.world, file, written.spreadsheet);
  return { json: writtenJson(file.id, written, answered(call.query)) };
}

function append(call: Call): Answer {
  const file = fileOf(call.world, call.part('spreadsheetId'));
  onlyKnown(call.body, 'ValueRange', VALUE_RANGE);
  const block = blockOf(call.body);
  refuseOtherRange(file.spreadsheet, call.part('range'), call.body);
  const insert = wordOf(call.query.get('insertDataOption'), 'insert_data_option', [
    'OVERWRITE',
    'INSERT_ROWS',
  ]);
  const { written, tableRange } = appendValues(file.spreadsheet, call.part('range'), block, {
    input: inputOption(call.query.get('valueInputOption')),
    majorDimension: majorDimension(call.body['majorDimension']),
    insertRows: insert === 'INSERT_ROWS',
  });
  save(call.world, file, written.spreadsheet);
  const updates = writtenJson(file.id, written, answered(call.query));
  return {
    json: present({ spreadsheetId: file.id, tableRange: tableRange ?? undefined, updates }),
  };
}

/** All ranges or none. */
function batchUpdate(call: Call): Answer {
  const { body } = call;
  onlyKnown(body, 'BatchUpdateValuesRequest', [
    'valueInputOption',
    'data',
    'includeValuesInResponse',
    'responseValueRenderOption',
    'responseDateTimeRenderOption',
  ]);
  const file = fileOf(call.world, call.part('spreadsheetId'));
  const input = inputOption(body['valueInputOption']);
  const written: Written[] = [];
  for (const range of objectsIn(body, 'data')) {
    onlyKnown(range, 'ValueRange', VALUE_RANGE);
    const spreadsheet = written.at(-1)?.spreadsheet ?? file.spreadsheet;
    const name = required(textIn(range, 'range'), 'data.range');
    const options = { input, majorDimension: majorDimension(range['majorDimension']) };
    written.push(writeValues(spreadsheet, name, blockOf(range), options));
  }
  const after = written.at(-1)?.spreadsheet ?? file.spreadsheet;
  save(call.world, file, after);
  const render =
    flagIn(body, 'includeValuesInResponse') === true
      ? renderOptions(body['responseValueRenderOption'], body['responseDateTimeRenderOption'])
      : null;
  const responses = written.map((part) =>
    writtenJson(file.id, { ...part, spreadsheet: after }, render),
  );
  return { json: totalsJson(file.id, written, responses) };
}

function clear(call: Call): Answer {
  const file = fileOf(call.world, call.part('spreadsheetId'));
  onlyKnown(call.body, 'ClearValuesRequest', []);
  const { spreadsheet, cleared } = clearValues(file.spreadsheet, call.part('range'));
  save(call.world, file, spreadsheet);
  return { json: { spreadsheetId: file.id, clearedRange: cleared } };
}

function batchClear(call: Call): Answer {
  const file = fileOf(call.world, call.part('spreadsheetId'));
  onlyKnown(call.body, 'BatchClearValuesRequest', ['ranges']);
  const clearedRanges: string[] = [];
  let { spreadsheet } = file;
  for (const range of listIn(call.body, 'ranges') ?? []) {
    const done = clearValues(spreadsheet, rangeText(range));
    spreadsheet = done.spreadsheet;
    clearedRanges.push(done.cleared);
  }
  save(call.world, file, spreadsheet);
  return { json: { spreadsheetId: file.id, clearedRanges } };
}

const VALUES = '/v4/spreadsheets/{spreadsheetId}/values';
const READ = ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption'];
const WRITE = [
  'valueInputOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
];

export const VALUES_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${VALUES}:batchGet`, query: ['ranges', ...READ], answer: batchGet },
  { method: 'POST', path: `${VALUES}:batchUpdate`, answer: batchUpdate },
  { method: 'POST', path: `${VALUES}:batchClear`, answer: batchClear },
  {
    method: 'POST',
    path: `${VALUES}/{range}:append`,
    query: ['insertDataOption', ...WRITE],
    answer: append,
  },
  { method: 'POST', path: `${VALUES}/{range}:clear`, answer: clear },
  { method: 'GET', path: `${VALUES}/{range}`, query: READ, answer: get },
  { method: 'PUT', path: `${VALUES}/{range}`, query: WRITE, answer: update },
];
