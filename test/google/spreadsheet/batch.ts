// spreadsheets.batchUpdate: every request or none.
import { isObject, type Json, type JsonObject } from './json.ts';
import type { Spreadsheet } from './model.ts';
import { badRequest, Refusal, unknown } from './refusal.ts';
import { BANDING_KINDS } from './requests/banding.ts';
import { BASIC_FILTER_KINDS } from './requests/basic-filter.ts';
import { BORDER_KINDS } from './requests/borders.ts';
import { CELL_KINDS } from './requests/cells.ts';
import { CONDITIONAL_FORMAT_KINDS } from './requests/conditional-formats.ts';
import { COPYING_KINDS } from './requests/copying.ts';
import { VALIDATION_KINDS } from './requests/data-validation.ts';
import { DIMENSION_KINDS } from './requests/dimensions.ts';
import { METADATA_KINDS } from './requests/developer-metadata.ts';
import { FILLING_KINDS } from './requests/filling.ts';
import { FILTER_VIEW_KINDS } from './requests/filter-views.ts';
import type { Context, Kinds, Outcome } from './requests/kind.ts';
import { MERGE_KINDS } from './requests/merges.ts';
import { MOVING_KINDS } from './requests/moving.ts';
import { NAMED_RANGE_KINDS } from './requests/named-ranges.ts';
import { ORDERING_KINDS } from './requests/ordering.ts';
import { PROTECTION_KINDS } from './requests/protection.ts';
import { SHIFT_KINDS } from './requests/shifts.ts';
import { SHEET_KINDS } from './requests/sheets.ts';
import { SPREADSHEET_KINDS } from './requests/spreadsheet-properties.ts';
import { TEXT_KINDS } from './requests/texts.ts';

const KINDS: Kinds = {
  ...SPREADSHEET_KINDS,
  ...SHEET_KINDS,
  ...CELL_KINDS,
  ...VALIDATION_KINDS,
  ...DIMENSION_KINDS,
  ...NAMED_RANGE_KINDS,
  ...PROTECTION_KINDS,
  ...MERGE_KINDS,
  ...CONDITIONAL_FORMAT_KINDS,
  ...BASIC_FILTER_KINDS,
  ...FILTER_VIEW_KINDS,
  ...BANDING_KINDS,
  ...METADATA_KINDS,
  ...SHIFT_KINDS,
  ...COPYING_KINDS,
  ...ORDERING_KINDS,
  ...MOVING_KINDS,
  ...FILLING_KINDS,
  ...TEXT_KINDS,
  ...BORDER_KINDS,
};

function kindOf(request: Json, index: number): readonly [string, JsonObject] {
  const given = isObject(request)
    ? Object.entries(request).filter(([, body]) => body !== null)
    : [];
  const [first, second] = given;
  if (first === undefined) throw badRequest(`Invalid requests[${index}]: No request set.`);
  if (second !== undefined) {
    throw badRequest(
      `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${second[0]}'`,
    );
  }
  const [kind, body] = first;
  if (!isObject(body))
    throw badRequest(`Invalid value at 'requests[${index}].${kind}', ${JSON.stringify(body)}`);
  return [kind, body];
}

function applied(
  spreadsheet: Spreadsheet,
  request: Json,
  at: { readonly index: number; readonly context: Context },
): Outcome {
  const [kind, body] = kindOf(request, at.index);
  const apply = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (apply === undefined) throw unknown(`the request ${kind}`);
  try {
    return apply(spreadsheet, body, at.context);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.status,
      `Invalid requests[${at.index}].${kind}: ${error.message}`,
      error.violations,
    );
  }
}

export type BatchResult = {
  readonly spreadsheet: Spreadsheet;
  readonly replies: readonly JsonObject[];
};

/** Throws at the first request that cannot be done; the spreadsheet given is never changed. */
export function applyBatch(
  spreadsheet: Spreadsheet,
  requests: readonly Json[],
  context: Context,
): BatchResult {
  if (requests.length === 0) throw badRequest('Must specify at least one request.');
  const start: BatchResult = { spreadsheet, replies: [] };
  return requests.reduce<BatchResult>((done, request, index) => {
    const outcome = applied(done.spreadsheet, request, { index, context });
    return { spreadsheet: outcome.spreadsheet, replies: [...done.replies, outcome.reply ?? {}] };
  }, start);
}
