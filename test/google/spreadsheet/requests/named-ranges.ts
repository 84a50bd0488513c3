// Named ranges. The recordings only add and delete one; what is refused comes from Google's documentation and from the
// wording others have met.
import { below, maskedNames, updateMask } from '../field-mask.ts';
import { parseCells } from '../a1.ts';
import { objectIn, onlyKnown, required, textIn, type JsonObject } from '../json.ts';
import type { NamedRange, Spreadsheet } from '../model.ts';
import { gridRangeIn, gridRangeJson } from '../ranges.ts';
import { badRequest, unknown } from '../refusal.ts';
import { sheetById, takeId } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

const FIELDS = ['namedRangeId', 'name', 'range'];

const namedJson = ({ namedRangeId, name, range }: NamedRange): JsonObject => ({
  namedRangeId,
  name,
  range: gridRangeJson(range.sheetId, range.box),
});

/**
 * Not recorded: that a name can be given only once is Google's documented rule and common experience, and the lease of
 * the Sheets store rests on it (docs/verification.md has it proved against Google itself).
 */
function refuseTaken(spreadsheet: Spreadsheet, name: string, except?: string): void {
  const wanted = name.toLowerCase();
  const holder = spreadsheet.namedRanges.find((range) => range.name.toLowerCase() === wanted);
  if (holder !== undefined && holder.namedRangeId !== except) {
    throw badRequest(
      `Cannot add named range with name ${name}, a named range with that name already exists.`,
    );
  }
}

/** Letters, digits and underscores, not starting with a digit, nothing that reads as a cell or a truth value. */
function refuseBadName(name: string): void {
  const plain = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name);
  if (!plain || parseCells(name) !== null || /^(?:true|false|r\d*c\d*)$/iu.test(name)) {
    throw badRequest(`The name ${name} is not valid for a named range.`);
  }
}

function rangeFrom(spreadsheet: Spreadsheet, named: JsonObject): NamedRange['range'] {
  const range = gridRangeIn(named, 'range');
  sheetById(spreadsheet, range.sheetId);
  return range;
}

function addNamedRange(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'addNamedRange', ['namedRange']);
  const named = required(objectIn(body, 'namedRange'), 'namedRange');
  onlyKnown(named, 'NamedRange', FIELDS);
  const name = required(textIn(named, 'name'), 'namedRange.name');
  refuseBadName(name);
  refuseTaken(spreadsheet, name);
  const range = rangeFrom(spreadsheet, named);
  const taken = takeId(spreadsheet);
  const namedRangeId = textIn(named, 'namedRangeId') ?? String(taken.id);
  if (spreadsheet.namedRanges.some((other) => other.namedRangeId === namedRangeId)) {
    throw badRequest(`A named range with id ${namedRangeId} already exists.`);
  }
  const added = { namedRangeId, name, range };
  const next = { ...taken.spreadsheet, namedRanges: [...spreadsheet.namedRanges, added] };
  return { spreadsheet: next, reply: { addNamedRange: { namedRange: namedJson(added) } } };
}

function existing(spreadsheet: Spreadsheet, id: string): NamedRange {
  const found = spreadsheet.namedRanges.find((range) => range.namedRangeId === id);
  if (found === undefined) throw badRequest(`No NamedRange with id: ${id}`);
  return found;
}

function updateNamedRange(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'updateNamedRange', ['namedRange', 'fields']);
  const named = required(objectIn(body, 'namedRange'), 'namedRange');
  onlyKnown(named, 'NamedRange', FIELDS);
  const old = existing(
    spreadsheet,
    required(textIn(named, 'namedRangeId'), 'namedRange.namedRangeId'),
  );
  const mask = updateMask(textIn(body, 'fields'));
  maskedNames(mask, FIELDS);
  if (mask !== true && Object.values(mask).some((inner) => inner !== true))
    throw unknown('what becomes of a named range when a part of a field is written');
  const name =
    below(mask, 'name') === undefined
      ? old.name
      : required(textIn(named, 'name'), 'namedRange.name');
  refuseBadName(name);
  refuseTaken(spreadsheet, name, old.namedRangeId);
  const range = below(mask, 'range') === undefined ? old.range : rangeFrom(spreadsheet, named);
  const namedRanges = spreadsheet.namedRanges.map((other) =>
    other === old ? { ...old, name, range } : other,
  );
  return { spreadsheet: { ...spreadsheet, namedRanges } };
}

function deleteNamedRange(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'deleteNamedRange', ['namedRangeId']);
  const gone = existing(spreadsheet, required(textIn(body, 'namedRangeId'), 'namedRangeId'));
  const namedRanges = spreadsheet.namedRanges.filter((other) => other !== gone);
  return { spreadsheet: { ...spreadsheet, namedRanges } };
}

export const NAMED_RANGE_KINDS: Kinds = { addNamedRange, updateNamedRange, deleteNamedRange };
