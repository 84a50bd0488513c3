// Protected ranges.
import { protectedRangeJson } from '../describe.ts';
import { maskedNames, updateMask, type Mask } from '../field-mask.ts';
import {
  flagIn,
  integerIn,
  listIn,
  objectIn,
  objectsIn,
  onlyKnown,
  required,
  textIn,
  type JsonObject,
} from '../json.ts';
import type { OpenBox, ProtectedRange, Sheet, Spreadsheet } from '../model.ts';
import { gridRangeIn, readGridRange } from '../ranges.ts';
import { badRequest, unknown } from '../refusal.ts';
import { sheetById, takeId, withSheet } from '../sheets.ts';
import type { Context, Kinds, Outcome } from './kind.ts';

const FIELDS = [
  'protectedRangeId',
  'range',
  'description',
  'warningOnly',
  'requestingUserCanEdit',
  'unprotectedRanges',
  'editors',
];

const texts = (from: JsonObject | undefined, name: string): readonly string[] =>
  (from === undefined ? [] : (listIn(from, name) ?? [])).map(String);

function unprotectedOf(given: JsonObject): readonly OpenBox[] {
  return objectsIn(given, 'unprotectedRanges').map((range) => readGridRange(range).box);
}

/** Editors are not looked at where everybody may edit after a warning. */
const editorsIn = (given: JsonObject): JsonObject | undefined =>
  flagIn(given, 'warningOnly') === true ? undefined : objectIn(given, 'editors');

/** What is given besides id and range. The one who asks can always edit; Google lists them after the answer. */
function settings(
  given: JsonObject,
  context: Context,
): Omit<ProtectedRange, 'protectedRangeId' | 'range'> {
  const editors = editorsIn(given);
  if (editors !== undefined)
    onlyKnown(editors, 'Editors', ['users', 'groups', 'domainUsersCanEdit']);
  const description = textIn(given, 'description');
  return {
    unprotected: unprotectedOf(given),
    ...(description !== undefined && description !== '' && { description }),
    warningOnly: flagIn(given, 'warningOnly') ?? false,
    users: Array.from(new Set([...texts(editors, 'users'), context.caller])),
    groups: texts(editors, 'groups'),
    domainUsersCanEdit: (editors && flagIn(editors, 'domainUsersCanEdit')) ?? false,
  };
}

type Found = { readonly sheet: Sheet; readonly range: ProtectedRange };

function found(spreadsheet: Spreadsheet, id: number): Found | null {
  for (const sheet of spreadsheet.sheets) {
    const range = sheet.protectedRanges.find((candidate) => candidate.protectedRangeId === id);
    if (range !== undefined) return { sheet, range };
  }
  return null;
}

function existing(spreadsheet: Spreadsheet, from: JsonObject): Found {
  const id = required(integerIn(from, 'protectedRangeId'), 'protectedRangeId');
  const one = found(spreadsheet, id);
  if (one === null) throw badRequest(`No protected range with id: ${id}`);
  return one;
}

/** Cells may be left open in a sheet that is protected as a whole. */
function refuseHoles({ range, unprotected }: ProtectedRange): void {
  const isWhole = Object.values(range).every((side) => side === undefined);
  if (!isWhole && unprotected.length > 0)
    throw badRequest('Unprotected ranges are only supported on protected sheets.');
}

function addProtectedRange(spreadsheet: Spreadsheet, body: JsonObject, context: Context): Outcome {
  onlyKnown(body, 'addProtectedRange', ['protectedRange']);
  const given = required(objectIn(body, 'protectedRange'), 'protectedRange');
  onlyKnown(given, 'ProtectedRange', FIELDS);
  const { sheetId, box } = gridRangeIn(given, 'range');
  const sheet = sheetById(spreadsheet, sheetId);
  const taken = takeId(spreadsheet);
  const protectedRangeId = integerIn(given, 'protectedRangeId') ?? taken.id;
  const added = { protectedRangeId, range: box, ...settings(given, context) };
  refuseHoles(added);
  if (found(spreadsheet, protectedRangeId) !== null)
    throw badRequest(`A protected range with id ${protectedRangeId} already exists.`);
  const next = { ...sheet, protectedRanges: [...sheet.protectedRanges, added] };
  const users = texts(editorsIn(given), 'users');
  return {
    spreadsheet: withSheet(taken.spreadsheet, next),
    reply: { addProtectedRange: { protectedRange: protectedRangeJson(next, added, users) } },
  };
}

const OWN_NAMES: Readonly<Record<string, readonly (keyof ProtectedRange)[]>> = {
  description: ['description'],
  warningOnly: ['warningOnly'],
  unprotectedRanges: ['unprotected'],
  editors: ['users', 'groups', 'domainUsersCanEdit'],
};

function wholeNames(mask: Mask): readonly string[] {
  const names = maskedNames(mask, FIELDS);
  if (mask !== true && Object.values(mask).some((inner) => inner !== true))
    throw unknown('what becomes of a protection when a part of a field is written');
  return names;
}

function boxIn(given: JsonObject, sheet: Sheet): OpenBox {
  const { sheetId, box } = gridRangeIn(given, 'range');
  if (sheetId !== sheet.sheetId) throw unknown('a protection that changes its sheet');
  return box;
}

function updateProtectedRange(
  spreadsheet: Spreadsheet,
  body: JsonObject,
  context: Context,
): Outcome {
  onlyKnown(body, 'updateProtectedRange', ['protectedRange', 'fields']);
  const given = required(objectIn(body, 'protectedRange'), 'protectedRange');
  onlyKnown(given, 'ProtectedRange', FIELDS);
  const { sheet, range } = existing(spreadsheet, given);
  const names = wholeNames(updateMask(textIn(body, 'fields')));
  const fresh: Partial<ProtectedRange> = settings(given, context);
  const wanted = names.flatMap((name) => OWN_NAMES[name] ?? []);
  const kept = Object.entries(range).filter(
    ([name]) => !wanted.includes(name as keyof ProtectedRange),
  );
  const set = Object.entries(fresh).filter(([name]) =>
    wanted.includes(name as keyof ProtectedRange),
  );
  const box = names.includes('range') ? { range: boxIn(given, sheet) } : {};
  const updated = { ...Object.fromEntries([...kept, ...set]), ...box } as ProtectedRange;
  refuseHoles(updated);
  const protectedRanges = sheet.protectedRanges.map((other) => (other === range ? updated : other));
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, protectedRanges }) };
}

function deleteProtectedRange(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'deleteProtectedRange', ['protectedRangeId']);
  const { sheet, range } = existing(spreadsheet, body);
  const protectedRanges = sheet.protectedRanges.filter((other) => other !== range);
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, protectedRanges }) };
}

export const PROTECTION_KINDS: Kinds = {
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
};
