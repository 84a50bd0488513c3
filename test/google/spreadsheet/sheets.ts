// Making spreadsheets and finding and replacing their sheets.
import { emptyGrid } from './grid.ts';
import type { Sheet, Spreadsheet } from './model.ts';
import { badRequest } from './refusal.ts';

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;

export function newSheet(sheetId: number, title: string): Sheet {
  return {
    sheetId,
    title,
    hidden: false,
    rightToLeft: false,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    hideGridlines: false,
    rowGroupControlAfter: false,
    columnGroupControlAfter: false,
    grid: emptyGrid(DEFAULT_ROWS, DEFAULT_COLUMNS),
    merges: [],
    protectedRanges: [],
    conditionalFormats: [],
    filterViews: [],
    bandedRanges: [],
  };
}

/** As Google makes them for a service account: one sheet with id 0, American English, Greenwich time. */
export function newSpreadsheet(title: string, sheets?: readonly Sheet[]): Spreadsheet {
  return {
    title,
    locale: 'en_US',
    timeZone: 'Etc/GMT',
    autoRecalc: 'ON_CHANGE',
    sheets: sheets ?? [newSheet(0, 'Sheet1')],
    namedRanges: [],
    metadata: [],
    idsGiven: 0,
  };
}

/** A new id and the spreadsheet that remembers it was given. Spread out, so that tests do not lean on small numbers. */
export function takeId(spreadsheet: Spreadsheet): {
  readonly id: number;
  readonly spreadsheet: Spreadsheet;
} {
  const idsGiven = spreadsheet.idsGiven + 1;
  const id = (idsGiven * 1_140_671_485 + 12_820_163) % 2_147_483_647;
  const taken = spreadsheet.sheets.some((sheet) => sheet.sheetId === id);
  const next = { ...spreadsheet, idsGiven };
  return taken ? takeId(next) : { id, spreadsheet: next };
}

/** Titles are told apart without regard to case (experience; not in the recordings). */
export function sheetByTitle(spreadsheet: Spreadsheet, title: string): Sheet | undefined {
  const wanted = title.toLowerCase();
  return (
    spreadsheet.sheets.find((sheet) => sheet.title === title) ??
    spreadsheet.sheets.find((sheet) => sheet.title.toLowerCase() === wanted)
  );
}

export function sheetById(spreadsheet: Spreadsheet, sheetId: number): Sheet {
  const found = spreadsheet.sheets.find((sheet) => sheet.sheetId === sheetId);
  if (found === undefined) throw badRequest(`No grid with id: ${sheetId}`);
  return found;
}

/** The spreadsheet with one sheet (told by its id) in place of the one it had. */
export function withSheet(spreadsheet: Spreadsheet, sheet: Sheet): Spreadsheet {
  return {
    ...spreadsheet,
    sheets: spreadsheet.sheets.map((other) => (other.sheetId === sheet.sheetId ? sheet : other)),
  };
}

/** Refuses a title that another sheet has. */
export function refuseTakenTitle(spreadsheet: Spreadsheet, title: string, except?: number): void {
  const holder = sheetByTitle(spreadsheet, title);
  if (holder !== undefined && holder.sheetId !== except) {
    throw badRequest(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}
