// spreadsheets.values: the batches that name cells by data filters instead of addresses.
import { printRange } from './spreadsheet/a1.ts';
import { locateAll } from './spreadsheet/data-filter.ts';
import {
  flagIn,
  objectIn,
  objectsIn,
  onlyKnown,
  required,
  type JsonObject,
} from './spreadsheet/json.ts';
import { without } from './spreadsheet/lists.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';
import { clearValues, readValues, writeValues, type Written } from './spreadsheet/values.ts';
import type { Answer, Call, Route } from './routes.ts';
import {
  blockOf,
  inputOption,
  majorDimension,
  renderOptions,
  totalsJson,
  valuesJson,
  writtenJson,
} from './values-body.ts';
import { fileOf, save } from './world.ts';

const addressesOf = (spreadsheet: Spreadsheet, filter: JsonObject): readonly string[] =>
  locateAll(spreadsheet, filter).map(({ sheet, box }) => printRange(sheet, box));

/** Each place once, in the order of the filters, with every filter that names it. */
function placesOf(spreadsheet: Spreadsheet, filters: readonly JsonObject[]) {
  const places = new Map<string, JsonObject[]>();
  for (const filter of filters) {
    for (const address of addressesOf(spreadsheet, filter))
      places.set(address, [...(places.get(address) ?? []), filter]);
  }
  return Array.from(places);
}

function batchGet(call: Call): Answer {
  const { body } = call;
  onlyKnown(body, 'BatchGetValuesByDataFilterRequest', [
    'dataFilters',
    'majorDimension',
    'valueRenderOption',
    'dateTimeRenderOption',
  ]);
  const file = fileOf(call.world, call.part('spreadsheetId'));
  const options = {
    ...renderOptions(body['valueRenderOption'], body['dateTimeRenderOption']),
    majorDimension: majorDimension(body['majorDimension']),
  };
  const found = placesOf(file.spreadsheet, objectsIn(body, 'dataFilters'));
  const valueRanges = found.map(([address, dataFilters]) => ({
    valueRange: valuesJson(readValues(file.spreadsheet, address, options)),
    dataFilters,
  }));
  return { json: { spreadsheetId: file.id, ...(valueRanges.length > 0 && { valueRanges }) } };
}

const DATA = ['dataFilter', 'majorDimension', 'values'];

type Filtered = { readonly written: Written; readonly dataFilter: JsonObject };

function batchUpdate(call: Call): Answer {
  const { body } = call;
  onlyKnown(body, 'BatchUpdateValuesByDataFilterRequest', [
    'valueInputOption',
    'data',
    'includeValuesInResponse',
    'responseValueRenderOption',
    'responseDateTimeRenderOption',
  ]);
  const file = fileOf(call.world, call.part('spreadsheetId'));
  const input = inputOption(body['valueInputOption']);
  const done: Filtered[] = [];
  let { spreadsheet } = file;
  for (const range of objectsIn(body, 'data')) {
    onlyKnown(range, 'DataFilterValueRange', DATA);
    const dataFilter = required(objectIn(range, 'dataFilter'), 'data.dataFilter');
    const options = { input, majorDimension: majorDimension(range['majorDimension']) };
    for (const address of addressesOf(file.spreadsheet, dataFilter)) {
      const written = writeValues(spreadsheet, address, blockOf(range), options);
      ({ spreadsheet } = written);
      done.push({ written, dataFilter });
    }
  }
  save(call.world, file, spreadsheet);
  const render =
    flagIn(body, 'includeValuesInResponse') === true
      ? renderOptions(body['responseValueRenderOption'], body['responseDateTimeRenderOption'])
      : null;
  const responses = done.map(({ written, dataFilter }) => {
    const json = writtenJson(file.id, { ...written, spreadsheet }, render);
    return { ...without(json, 'spreadsheetId'), dataFilter };
  });
  return {
    json: totalsJson(
      file.id,
      done.map(({ written }) => written),
      responses,
    ),
  };
}

function batchClear(call: Call): Answer {
  onlyKnown(call.body, 'BatchClearValuesByDataFilterRequest', ['dataFilters']);
  const file = fileOf(call.world, call.part('spreadsheetId'));
  const clearedRanges: string[] = [];
  let { spreadsheet } = file;
  for (const [address] of placesOf(spreadsheet, objectsIn(call.body, 'dataFilters'))) {
    const done = clearValues(spreadsheet, address);
    ({ spreadsheet } = done);
    clearedRanges.push(done.cleared);
  }
  save(call.world, file, spreadsheet);
  return { json: { spreadsheetId: file.id, ...(clearedRanges.length > 0 && { clearedRanges }) } };
}

const VALUES = '/v4/spreadsheets/{spreadsheetId}/values';

export const VALUES_FILTER_ROUTES: readonly Route[] = [
  { method: 'POST', path: `${VALUES}:batchGetByDataFilter`, answer: batchGet },
  { method: 'POST', path: `${VALUES}:batchUpdateByDataFilter`, answer: batchUpdate },
  { method: 'POST', path: `${VALUES}:batchClearByDataFilter`, answer: batchClear },
];
