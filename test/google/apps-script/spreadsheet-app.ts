// SpreadsheetApp and the one spreadsheet its script is bound to.
import { gridRangeJson } from '../spreadsheet/ranges.ts';
import { sheetByTitle } from '../spreadsheet/sheets.ts';
import { conditionalFormatRule, dataValidation, richTextValue } from './builders.ts';
import { needs, request, SCOPES, sheetOn, spreadsheetOn, type Desk } from './desk.ts';
import { placeOf } from './place.ts';
import { sheetAt } from './sheet.ts';
import { insideOf, method, strict } from './strict.ts';
import { uiAt } from './ui.ts';

type Added = { readonly addSheet?: { readonly properties?: { readonly sheetId?: number } } };

function namedRange(desk: Desk, name: string) {
  const wanted = name.toLowerCase();
  return spreadsheetOn(desk).namedRanges.find((range) => range.name.toLowerCase() === wanted);
}

function namedRanges(desk: Desk) {
  const remove = (name: string): boolean => {
    const named = namedRange(desk, name);
    if (named === undefined) return false;
    request(desk, { deleteNamedRange: { namedRangeId: named.namedRangeId } });
    return true;
  };
  return {
    getNamedRanges: method([[]], () => {
      needs(desk, 'Spreadsheet.getNamedRanges', SCOPES.spreadsheet);
      return spreadsheetOn(desk).namedRanges.map(({ name }) =>
        strict('SpreadsheetApp.NamedRange', { getName: method([[]], () => name) }),
      );
    }),
    setNamedRange: method([['text', 'object']], (name: string, given: object) => {
      needs(desk, 'Spreadsheet.setNamedRange', SCOPES.spreadsheet);
      // A name that is taken is given to the new range (experience; Google documents only the first time).
      remove(name);
      const { sheetId, box, open = box } = placeOf(given);
      const range = gridRangeJson(sheetId, open);
      request(desk, { addNamedRange: { namedRange: { name, range } } });
    }),
    removeNamedRange: method([['text']], (name: string) => {
      needs(desk, 'Spreadsheet.removeNamedRange', SCOPES.spreadsheet);
      if (!remove(name)) throw new Error(`Exception: The named range "${name}" does not exist.`);
    }),
  };
}

function insertSheet(desk: Desk, name: string, index: number): object {
  needs(desk, 'Spreadsheet.insertSheet', SCOPES.spreadsheet);
  const [reply] = request(desk, { addSheet: { properties: { title: name, index } } });
  const sheetId = (reply as Added).addSheet?.properties?.sheetId ?? 0;
  desk.activeSheet = sheetId;
  return sheetAt(desk, sheetId);
}

function spreadsheetAt(desk: Desk): object {
  const sheets = () => spreadsheetOn(desk).sheets;
  return strict('SpreadsheetApp.Spreadsheet', {
    ...namedRanges(desk),
    getSpreadsheetTimeZone: method([[]], () => {
      needs(desk, 'Spreadsheet.getSpreadsheetTimeZone', SCOPES.spreadsheet);
      return spreadsheetOn(desk).timeZone;
    }),
    getSheets: method([[]], () => {
      needs(desk, 'Spreadsheet.getSheets', SCOPES.spreadsheet);
      return sheets().map(({ sheetId }) => sheetAt(desk, sheetId));
    }),
    getSheetByName: method([['text']], (name: string) => {
      needs(desk, 'Spreadsheet.getSheetByName', SCOPES.spreadsheet);
      const sheet = sheetByTitle(spreadsheetOn(desk), name);
      return sheet === undefined ? null : sheetAt(desk, sheet.sheetId);
    }),
    getActiveSheet: method([[]], () => sheetAt(desk, desk.activeSheet)),
    setActiveSheet: method([['object']], (sheet: object) => {
      const sheetId = insideOf(sheet);
      if (typeof sheetId !== 'number') throw new Error('This is not a Sheet.');
      desk.activeSheet = sheetOn(desk, sheetId).sheetId;
      return sheet;
    }),
    deleteSheet: method([['object']], (sheet: object) => {
      needs(desk, 'Spreadsheet.deleteSheet', SCOPES.spreadsheet);
      request(desk, { deleteSheet: { sheetId: Number(insideOf(sheet)) } });
    }),
    insertSheet: method([['text', 'number']], (name: string, index: number) =>
      insertSheet(desk, name, index),
    ),
  });
}

export function spreadsheetApp(desk: Desk): object {
  return strict('SpreadsheetApp', {
    SheetType: strict('SpreadsheetApp.SheetType', { GRID: 'GRID', OBJECT: 'OBJECT' }),
    getActiveSpreadsheet: method([[]], () => {
      needs(desk, 'SpreadsheetApp.getActiveSpreadsheet', SCOPES.spreadsheet);
      return spreadsheetAt(desk);
    }),
    getUi: method([[]], () => uiAt(desk)),
    flush: method([[]], () => {
      needs(desk, 'SpreadsheetApp.flush', null);
    }),
    newDataValidation: method([[]], () => dataValidation()),
    newConditionalFormatRule: method([[]], () => conditionalFormatRule()),
    newRichTextValue: method([[]], () => richTextValue()),
  });
}
