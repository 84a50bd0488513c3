// Making, changing and removing developer metadata.
import { maskedNames, updateMask } from '../field-mask.ts';
import {
  integerIn,
  objectIn,
  objectsIn,
  onlyKnown,
  required,
  textIn,
  type JsonObject,
} from '../json.ts';
import { metadataJson } from '../metadata.ts';
import { readLocation, selects } from '../metadata-lookup.ts';
import type { Metadata, Spreadsheet } from '../model.ts';
import { badRequest } from '../refusal.ts';
import { takeId } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

const FIELDS = ['metadataId', 'metadataKey', 'metadataValue', 'location', 'visibility'];

const VISIBILITIES = ['DOCUMENT', 'PROJECT'];

function visibilityIn(given: JsonObject): string {
  const visibility = required(textIn(given, 'visibility'), 'visibility');
  if (!VISIBILITIES.includes(visibility)) throw badRequest(`Invalid visibility: ${visibility}`);
  return visibility;
}

function valueIn(given: JsonObject): Pick<Metadata, 'metadataValue'> {
  const metadataValue = textIn(given, 'metadataValue');
  return metadataValue === undefined ? {} : { metadataValue };
}

function createDeveloperMetadata(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'createDeveloperMetadata', ['developerMetadata']);
  const given = required(objectIn(body, 'developerMetadata'), 'developerMetadata');
  onlyKnown(given, 'DeveloperMetadata', FIELDS);
  const taken = takeId(spreadsheet);
  const item: Metadata = {
    metadataId: integerIn(given, 'metadataId') ?? taken.id,
    metadataKey: required(textIn(given, 'metadataKey'), 'metadataKey'),
    ...valueIn(given),
    visibility: visibilityIn(given),
    ...readLocation(spreadsheet, required(objectIn(given, 'location'), 'location')),
  };
  if (item.metadataId <= 0) throw badRequest('metadataId must be positive');
  if (spreadsheet.metadata.some((other) => other.metadataId === item.metadataId)) {
    throw badRequest(`Developer metadata with id ${item.metadataId} already exists.`);
  }
  return {
    spreadsheet: { ...taken.spreadsheet, metadata: [...spreadsheet.metadata, item] },
    reply: { createDeveloperMetadata: { developerMetadata: metadataJson(item) } },
  };
}

/** What an update may change of an entry: its id stays. */
const CHANGES: Readonly<
  Record<string, (spreadsheet: Spreadsheet, given: JsonObject) => Partial<Metadata>>
> = {
  metadataKey: (_, given) => ({
    metadataKey: required(textIn(given, 'metadataKey'), 'metadataKey'),
  }),
  metadataValue: (_, given) => valueIn(given),
  visibility: (_, given) => ({ visibility: visibilityIn(given) }),
  location: (spreadsheet, given) =>
    readLocation(spreadsheet, required(objectIn(given, 'location'), 'location')),
};

/** What each change replaces, also where nothing comes in its place. */
const REPLACED: Readonly<Record<string, readonly string[]>> = {
  location: ['sheetId', 'line'],
  metadataValue: ['metadataValue'],
};

function updateDeveloperMetadata(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'updateDeveloperMetadata', ['dataFilters', 'developerMetadata', 'fields']);
  const filters = objectsIn(body, 'dataFilters').map((filter) => selects(spreadsheet, filter));
  if (filters.length === 0) throw badRequest('At least one data filter is required.');
  const given = required(objectIn(body, 'developerMetadata'), 'developerMetadata');
  onlyKnown(given, 'DeveloperMetadata', FIELDS);
  const names = maskedNames(updateMask(textIn(body, 'fields')), Object.keys(CHANGES));
  const changes = names.map((name) => CHANGES[name]?.(spreadsheet, given) ?? {});
  const gone = names.flatMap((name) => REPLACED[name] ?? []);
  const changed = (item: Metadata): Metadata => {
    const kept = Object.entries(item).filter(([name]) => !gone.includes(name));
    return Object.assign(Object.fromEntries(kept) as Metadata, ...changes) as Metadata;
  };
  const isChosen = (item: Metadata): boolean => filters.some((chooses) => chooses(item));
  const metadata = spreadsheet.metadata.map((item) => (isChosen(item) ? changed(item) : item));
  const updated = metadata.filter((item, index) => item !== spreadsheet.metadata[index]);
  return {
    spreadsheet: { ...spreadsheet, metadata },
    reply: { updateDeveloperMetadata: { developerMetadata: updated.map(metadataJson) } },
  };
}

function deleteDeveloperMetadata(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'deleteDeveloperMetadata', ['dataFilter']);
  const isChosen = selects(spreadsheet, required(objectIn(body, 'dataFilter'), 'dataFilter'));
  const gone = spreadsheet.metadata.filter(isChosen);
  const metadata = spreadsheet.metadata.filter((item) => !gone.includes(item));
  return {
    spreadsheet: { ...spreadsheet, metadata },
    reply: { deleteDeveloperMetadata: { deletedDeveloperMetadata: gone.map(metadataJson) } },
  };
}

export const METADATA_KINDS: Kinds = {
  createDeveloperMetadata,
  updateDeveloperMetadata,
  deleteDeveloperMetadata,
};
