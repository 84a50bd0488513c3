// spreadsheets.developerMetadata: get and search.
import { metadataOf } from './spreadsheet/data-filter.ts';
import { integerIn, isObject, objectsIn, onlyKnown, required } from './spreadsheet/json.ts';
import type { Json, JsonObject } from './spreadsheet/json.ts';
import { metadataJson, seenBy } from './spreadsheet/metadata.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';
import { gridRangeJson, readGridRange } from './spreadsheet/ranges.ts';
import { badRequest, notFound } from './spreadsheet/refusal.ts';
import type { Answer, Call, Route } from './routes.ts';
import { fileOf } from './world.ts';

const seenIn = (call: Call): Spreadsheet =>
  seenBy(fileOf(call.world, call.part('spreadsheetId')).spreadsheet, call.caller.project);

function get(call: Call): Answer {
  const metadataId = required(
    integerIn({ metadataId: call.part('metadataId') }, 'metadataId'),
    'metadataId',
  );
  const found = seenIn(call).metadata.find((item) => item.metadataId === metadataId);
  if (found === undefined) throw notFound();
  return { json: metadataJson(found) };
}

/** A filter as an answer repeats it: a range as Google prints one, and nothing that is null. */
function repeated(filter: JsonObject): JsonObject {
  const given = Object.entries(filter).filter(([, value]) => value !== null);
  return Object.fromEntries(
    given.map(([name, value]): [string, Json] => {
      if (name !== 'gridRange' || !isObject(value)) return [name, value];
      const { sheetId, box } = readGridRange(value);
      return [name, gridRangeJson(sheetId, box)];
    }),
  );
}

/** Every entry once, with all the filters that select it. */
function search(call: Call): Answer {
  onlyKnown(call.body, 'SearchDeveloperMetadataRequest', ['dataFilters']);
  const filters = objectsIn(call.body, 'dataFilters');
  if (filters.length === 0) throw badRequest('At least one data filter must be specified.');
  const seen = seenIn(call);
  const selected = filters.map((filter) => ({ filter, items: metadataOf(seen, filter) }));
  const matched = seen.metadata.flatMap((item) => {
    const fitting = selected.filter(({ items }) => items.includes(item));
    if (fitting.length === 0) return [];
    const dataFilters = fitting.map(({ filter }) => repeated(filter));
    return [{ developerMetadata: metadataJson(item), dataFilters }];
  });
  return { json: matched.length === 0 ? {} : { matchedDeveloperMetadata: matched } };
}

const METADATA = '/v4/spreadsheets/{spreadsheetId}/developerMetadata';

export const METADATA_ROUTES: readonly Route[] = [
  { method: 'POST', path: `${METADATA}:search`, answer: search },
  { method: 'GET', path: `${METADATA}/{metadataId}`, answer: get },
];
