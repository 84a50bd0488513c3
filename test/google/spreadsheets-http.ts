// spreadsheets.create, get, getByDataFilter, batchUpdate and sheets.copyTo.
import { refuseToOwn } from './drive/access.ts';
import { parseRange, refuseOutside } from './spreadsheet/a1.ts';
import { applyBatch } from './spreadsheet/batch.ts';
import { locateInside, type Located } from './spreadsheet/data-filter.ts';
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
import type { Box, Spreadsheet } from './spreadsheet/model.ts';
import { copiedSheet, sheetFrom } from './spreadsheet/requests/sheets.ts';
import { setSpreadsheetProperties } from './spreadsheet/requests/spreadsheet-properties.ts';
import { newSpreadsheet, sheetById } from './spreadsheet/sheets.ts';
import { flagParameter, type Answer, type Call, type Route } from './routes.ts';
import { addFile, fileOf, save } from './world.ts';

const SHEET_WITHOUT_CELLS: Mask = Object.fromEntries(
  [
    'properties',
    'merges',
    'conditionalFormats',
    'basicFilter',
    'filterViews',
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

/** Null: everything. */
function boxesOf(places: readonly Located[]): View['boxes'] {
  if (places.length === 0) return null;
  const boxes = new Map<number, readonly Box[]>();
  for (const { sheet, box } of places)
    boxes.set(sheet.sheetId, [...(boxes.get(sheet.sheetId) ?? []), clip(sheet.grid, box)]);
  return boxes;
}

type Shown = { readonly places: readonly Located[]; readonly cells: boolean; readonly mask?: Mask };

function shown(id: string, spreadsheet: Spreadsheet, { places, cells, mask }: Shown): JsonObject {
  const asked = mask ?? (cells ? true : WITHOUT_CELLS);
  const view = { mask: asked, boxes: boxesOf(places) };
  return pick(spreadsheetJson(id, spreadsheet, view), asked) as JsonObject;
}

/** A field mask overrules includeGridData. */
function get(call: Call): Answer {
  const file = fileOf(call.world, call.part('spreadsheetId'));
  const fields = call.query.get('fields');
  const json = shown(file.id, file.spreadsheet, {
    places: call.query.getAll('ranges').map((range) => inside(file.spreadsheet, range)),
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
  const json = shown(file.id, file.spreadsheet, {
    places: objectsIn(body, 'dataFilters').flatMap((filter) =>
      locateInside(file.spreadsheet, filter),
    ),
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
  return { json: shown(file.id, file.spreadsheet, { places: [], cells: false }) };
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
  });
  const updated = flagIn(body, 'includeSpreadsheetInResponse') === true && {
    updatedSpreadsheet: shown(file.id, result.spreadsheet, {
      places: (listIn(body, 'responseRanges') ?? [])
        .map(String)
        .map((range) => inside(result.spreadsheet, range)),
      cells: flagIn(body, 'responseIncludeGridData') ?? false,
    }),
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
  const copy = copiedSheet(to.spreadsheet, sheetById(source.spreadsheet, sheetId), {});
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
