// Developer metadata: noting, changing and forgetting.
import { metadataOf } from '../data-filter.ts';
import { maskedNames, overwrite, updateMask } from '../field-mask.ts';
import {
  integerIn,
  objectIn,
  objectsIn,
  onlyKnown,
  required,
  textIn,
  type JsonObject,
} from '../json.ts';
import { locationIn, metadataJson, seenBy } from '../metadata.ts';
import type { Metadata, Spreadsheet } from '../model.ts';
import { badRequest, unknown } from '../refusal.ts';
import { takeId } from '../sheets.ts';
import type { Context, Kinds, Outcome } from './kind.ts';

const WRITABLE = ['metadataKey', 'metadataValue', 'location', 'visibility'];
const FIELDS = ['metadataId', ...WRITABLE];

/** Everything but the id, which stays whatever is written. */
function settings(
  spreadsheet: Spreadsheet,
  given: JsonObject,
  { project }: Context,
): Omit<Metadata, 'metadataId'> {
  const metadataKey = textIn(given, 'metadataKey') ?? '';
  if (metadataKey === '') throw badRequest('Developer metadata must have a metadataKey.');
  const visibility = textIn(given, 'visibility');
  if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT')
    throw badRequest('Developer metadata must have a visibility: DOCUMENT or PROJECT.');
  const metadataValue = textIn(given, 'metadataValue') ?? '';
  return {
    metadataKey,
    ...(metadataValue !== '' && { metadataValue }),
    location: locationIn(spreadsheet, given, 'location'),
    visibility,
    ...(visibility === 'PROJECT' && project !== undefined && { project }),
  };
}

function idIn(spreadsheet: Spreadsheet, given: JsonObject, fresh: number): number {
  const id = integerIn(given, 'metadataId') ?? fresh;
  if (id <= 0) throw badRequest('metadataId must be positive.');
  if (spreadsheet.metadata.some((other) => other.metadataId === id))
    throw badRequest(`Developer metadata with id ${id} already exists.`);
  return id;
}

function createDeveloperMetadata(
  spreadsheet: Spreadsheet,
  body: JsonObject,
  context: Context,
): Outcome {
  onlyKnown(body, 'createDeveloperMetadata', ['developerMetadata']);
  const given = required(objectIn(body, 'developerMetadata'), 'developerMetadata');
  onlyKnown(given, 'DeveloperMetadata', FIELDS);
  const taken = takeId(spreadsheet);
  const metadataId = idIn(spreadsheet, given, taken.id);
  const item = { metadataId, ...settings(spreadsheet, given, context) };
  return {
    spreadsheet: { ...taken.spreadsheet, metadata: [...spreadsheet.metadata, item] },
    reply: { createDeveloperMetadata: { developerMetadata: metadataJson(item) } },
  };
}

/** What any of the filters selects of what the caller's project sees. */
function selected(
  spreadsheet: Spreadsheet,
  filters: readonly JsonObject[],
  { project }: Context,
): ReadonlySet<Metadata> {
  const seen = seenBy(spreadsheet, project);
  return new Set(filters.flatMap((filter) => metadataOf(seen, filter)));
}

const listed = (name: string, items: readonly Metadata[]): JsonObject =>
  items.length === 0 ? {} : { [name]: items.map(metadataJson) };

function updateDeveloperMetadata(
  spreadsheet: Spreadsheet,
  body: JsonObject,
  context: Context,
): Outcome {
  onlyKnown(body, 'updateDeveloperMetadata', ['dataFilters', 'developerMetadata', 'fields']);
  const given = required(objectIn(body, 'developerMetadata'), 'developerMetadata');
  onlyKnown(given, 'DeveloperMetadata', FIELDS);
  const filters = objectsIn(body, 'dataFilters');
  if (filters.length === 0) throw badRequest('At least one data filter must be specified.');
  const mask = updateMask(textIn(body, 'fields'));
  if (maskedNames(mask, FIELDS).includes('metadataId') && mask !== true)
    throw unknown('developer metadata that change their id');
  if (mask !== true && Object.values(mask).some((inner) => inner !== true))
    throw unknown('what becomes of developer metadata when a part of a field is written');
  const chosen = selected(spreadsheet, filters, context);
  const updated = new Map(
    Array.from(chosen, (item) => {
      const written = overwrite(metadataJson(item), given, mask) ?? {};
      const { metadataId } = item;
      return [item, { metadataId, ...settings(spreadsheet, written, context) }] as const;
    }),
  );
  const metadata = spreadsheet.metadata.map((item) => updated.get(item) ?? item);
  const reply = listed('developerMetadata', Array.from(updated.values()));
  return {
    spreadsheet: { ...spreadsheet, metadata },
    reply: { updateDeveloperMetadata: reply },
  };
}

function deleteDeveloperMetadata(
  spreadsheet: Spreadsheet,
  body: JsonObject,
  context: Context,
): Outcome {
  onlyKnown(body, 'deleteDeveloperMetadata', ['dataFilter']);
  const filter = required(objectIn(body, 'dataFilter'), 'dataFilter');
  const chosen = selected(spreadsheet, [filter], context);
  const metadata = spreadsheet.metadata.filter((item) => !chosen.has(item));
  const reply = listed('deletedDeveloperMetadata', Array.from(chosen));
  return {
    spreadsheet: { ...spreadsheet, metadata },
    reply: { deleteDeveloperMetadata: reply },
  };
}

export const METADATA_KINDS: Kinds = {
  createDeveloperMetadata,
  updateDeveloperMetadata,
  deleteDeveloperMetadata,
};
