// spreadsheets.developerMetadata: get and search.
import { integerIn, objectsIn, onlyKnown, required, type JsonObject } from './spreadsheet/json.ts';
import { metadataJson } from './spreadsheet/metadata.ts';
import { selects } from './spreadsheet/metadata-lookup.ts';
import { notFound } from './spreadsheet/refusal.ts';
import type { Answer, Call, Route } from './routes.ts';
import { fileOf } from './world.ts';

function get(call: Call): Answer {
  const { spreadsheet } = fileOf(call.world, call.part('spreadsheetId'));
  const id = required(
    integerIn({ metadataId: call.part('metadataId') }, 'metadataId'),
    'metadataId',
  );
  const found = spreadsheet.metadata.find(({ metadataId }) => metadataId === id);
  if (found === undefined) throw notFound();
  return { json: metadataJson(found) };
}

/** Each entry once, with every filter that selects it. */
function search(call: Call): Answer {
  onlyKnown(call.body, 'SearchDeveloperMetadataRequest', ['dataFilters']);
  const { spreadsheet } = fileOf(call.world, call.part('spreadsheetId'));
  const filters = objectsIn(call.body, 'dataFilters').map(
    (filter) => [filter, selects(spreadsheet, filter)] as const,
  );
  const matched = spreadsheet.metadata.flatMap((item): readonly JsonObject[] => {
    const dataFilters = filters.filter(([, isChosen]) => isChosen(item)).map(([filter]) => filter);
    return dataFilters.length === 0 ? [] : [{ developerMetadata: metadataJson(item), dataFilters }];
  });
  return { json: matched.length === 0 ? {} : { matchedDeveloperMetadata: matched } };
}

const METADATA = '/v4/spreadsheets/{spreadsheetId}/developerMetadata';

export const METADATA_ROUTES: readonly Route[] = [
  { method: 'POST', path: `${METADATA}:search`, answer: search },
  { method: 'GET', path: `${METADATA}/{metadataId}`, answer: get },
];
