// spreadsheets.create, get, getByDataFilter, batchUpdate and sheets.copyTo.
import { refuseToOwn } from './drive/access.ts';
import { parseRange, refuseOutside } from './spreadsheet/a1.ts';
import { applyBatch } from './spreadsheet/batch.ts';
import { locateAll, type Located } from './spreadsheet/data-filter.ts';
import { sheetPropertiesJson, spreadsheetJson, type View } from './spreadsheet/describe.ts';
import { parseMask, pick, type Mask } from './spreadsheet/field-mask.ts';
import { clip } from './spreadsheet/grid.ts';
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
} from './spreadsheet/json.ts';
import { seenBy } from './spreadsheet/metadata.ts';
import type { Box, Spreadsheet } from './spreadsheet/model.ts';
import { copiedSheet, refuseMetadata, sheetFrom } from './spreadsheet/requests/sheets.ts';
import { setSpreadsheetProperties } from './spreadsheet/requests/spreadsheet-properties.ts';
import { newSpreadsheet, sheetById } from './spreadsheet/sheets.ts';
import { flagParameter, type Answer, type Call, type Route } from './routes.ts';
import { addFile, fileOf, save, type SpreadsheetFile } from './world.ts';

const SHEET_WITHOUT_CELLS: Mask = Object.fromEntries(
  [
    'properties',
    'merges',
    'conditionalFormats',
    'filterViews',
    'basicFilter',
    'bandedRanges',
    'protectedRanges',
    'rowGroups',
    'columnGroups',
    'developerMetadata',
  ].map((name) => [name, true as const]),
);

const WITHOUT_CELLS: Mask = {
  spreadsheetId: true,
  properties: true,
  sheets: SHEET_WITHOUT_CELLS,
  namedRanges: true,
  developerMetadata: true,
  spreadsheetUrl: true,
};

function inside(spreadsheet: Spreadsheet, range: string): Located {
  const located = parseRange(spreadsheet, range);
  refuseOutside(located.sheet, located.box);
  return located;
}

/** Null: everything. No place at all: nothing. */
function boxesOf(places: readonly Located[] | null): View['boxes'] {
  if (places === null) return null;
  const boxes = new Map<number, readonly Box[]>();
  for (const { sheet, box } of places)
    boxes.set(sheet.sheetId, [...(boxes.get(sheet.sheetId) ?? []), clip(sheet.grid, box)]);
  return boxes;
}

const places = (spreadsheet: Spreadsheet, ranges: readonly string[]): readonly Located[] | null =>
  ranges.length === 0 ? null : ranges.map((range) => inside(spreadsheet, range));

type Shown = {
  readonly places: readonly Located[] | null;
  readonly cells: boolean;
  readonly mask?: Mask;
};

/** A spreadsheet as the caller sees it. */
function shown(
  { caller }: Call,
  { id, spreadsheet }: Pick<SpreadsheetFile, 'id' | 'spreadsheet'>,
  { places: found, cells, mask }: Shown,
): JsonObject {
  const asked = mask ?? (cells ? true : WITHOUT_CELLS);
  const view = { mask: asked, boxes: boxesOf(found) };
  const seen = seenBy(spreadsheet, caller.project);
  return pick(spreadsheetJson(id, seen, view), asked) as JsonObject;
}

/** A field mask overrules includeGridData. */
function get(call: Call): Answer {
  const file = fileOf(call.world, call.part('spreadsheetId'));
  const fields = call.query.get('fields');
  const json = shown(call, file, {
    places: places(file.spreadsheet, call.query.getAll('ranges')),
    cells: flagParameter(call.query, 'includeGridData'),
    ...(fields !== null && { mask: parseMask(fields) }),
  });
  return { json };
}

function getByDataFilter(call: Call): Answer {
  const { body, world } = call;
  onlyKnown(body, 'GetSpreadsheetByDataFilterRequest', ['dataFilters', 'includeGridData']);
  const file = fileOf(world, call.part('spreadsheetId'));
  const fields = call.query.get('fields');
  const filters = objectsIn(body, 'dataFilters');
  const seen = seenBy(file.spreadsheet, call.caller.project);
  const json = shown(call, file, {
    places: filters.length === 0 ? null : filters.flatMap((filter) => locateAll(seen, filter)),
    cells: flagIn(body, 'includeGridData') ?? false,
    ...(fields !== null && { mask: parseMask(fields) }),
  });
  return { json };
}

function create(call: Call): Answer {
  onlyKnown(call.body, 'Spreadsheet', ['properties', 'sheets']);
  refuseToOwn(call);
  const properties = objectIn(call.body, 'properties') ?? {};
  const names = Object.keys(properties).filter((name) => properties[name] !== null);
  const blank = newSpreadsheet('Untitled spreadsheet', []);
  const sheets = objectsIn(call.body, 'sheets');
  const withSheets = sheets.reduce((made, sheet) => {
    onlyKnown(sheet, 'Sheet', ['properties']);
    const next = sheetFrom(made, objectIn(sheet, 'properties') ?? {});
    return { ...next.spreadsheet, sheets: [...made.sheets, next.sheet] };
  }, blank);
  const made = sheets.length === 0 ? newSpreadsheet(blank.title) : withSheets;
  const file = addFile(
    call.world,
    setSpreadsheetProperties(made, properties, names),
    call.caller.email,
  );
  return { json: shown(call, file, { places: null, cells: false }) };
}

function batchUpdate(call: Call): Answer {
  const { body, world } = call;
  onlyKnown(body, 'BatchUpdateSpreadsheetRequest', [
    'requests',
    'includeSpreadsheetInResponse',
    'responseRanges',
    'responseIncludeGridData',
  ]);
  const file = fileOf(world, call.part('spreadsheetId'));
  const result = applyBatch(file.spreadsheet, listIn(body, 'requests') ?? [], {
    caller: call.caller.email,
    project: call.caller.project,
  });
  const updated = flagIn(body, 'includeSpreadsheetInResponse') === true && {
    updatedSpreadsheet: shown(
      call,
      { id: file.id, spreadsheet: result.spreadsheet },
      {
        places: places(result.spreadsheet, (listIn(body, 'responseRanges') ?? []).map(String)),
        cells: flagIn(body, 'responseIncludeGridData') ?? false,
      },
    ),
  };
  save(world, file, result.spreadsheet);
  return { json: { spreadsheetId: file.id, replies: result.replies, ...updated } };
}

function copyTo(call: Call): Answer {
  onlyKnown(call.body, 'CopySheetToAnotherSpreadsheetRequest', ['destinationSpreadsheetId']);
  const source = fileOf(call.world, call.part('spreadsheetId'));
  const sheetId = required(integerIn({ sheetId: call.part('sheetId') }, 'sheetId'), 'sheetId');
  const to = fileOf(
    call.world,
    required(textIn(call.body, 'destinationSpreadsheetId'), 'destinationSpreadsheetId'),
  );
  const sheet = sheetById(source.spreadsheet, sheetId);
  refuseMetadata(source.spreadsheet, sheet);
  const copy = copiedSheet(to.spreadsheet, sheet, {});
  const sheets = [...to.spreadsheet.sheets, copy.sheet];
  save(call.world, to, { ...copy.spreadsheet, sheets });
  return { json: sheetPropertiesJson(copy.sheet, sheets.length - 1) };
}

const ONE = '/v4/spreadsheets/{spreadsheetId}';

export const SPREADSHEET_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v4/spreadsheets', answer: create },
  { method: 'POST', path: `${ONE}:getByDataFilter`, answer: getByDataFilter },
  { method: 'POST', path: `${ONE}:batchUpdate`, answer: batchUpdate },
  { method: 'POST', path: `${ONE}/sheets/{sheetId}:copyTo`, answer: copyTo },
  { method: 'GET', path: ONE, query: ['ranges', 'includeGridData'], answer: get },
];
