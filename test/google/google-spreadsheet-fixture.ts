// A spreadsheet as google-spreadsheet sees it, a client of Sheets that is not Google's own.
import { GoogleSpreadsheet, type GoogleSpreadsheetWorksheet } from 'google-spreadsheet';
import { afterEach, beforeEach, expect, vi } from 'vitest';

import { startStandIn, type StandIn } from './stand-in.ts';

const GOOGLE = 'https://sheets.googleapis.com';

type Client = {
  readonly book: () => GoogleSpreadsheet;
  readonly firstSheet: () => GoogleSpreadsheetWorksheet;
};

/** A new one before every test; after it, nothing Google would not have answered may have been. */
export function freshClient(): Client {
  let standIn: StandIn;
  let book: GoogleSpreadsheet;
  beforeEach(async () => {
    standIn = await startStandIn();
    // The client knows one address only.
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', (input: Request | URL | string, init?: RequestInit) => {
      const request = new Request(input, init);
      if (!request.url.startsWith(GOOGLE)) throw new Error(`Not for Sheets: ${request.url}`);
      return real(new Request(standIn.origin + request.url.slice(GOOGLE.length), request));
    });
    const id = standIn.addWorkbook({
      sheets: [{ name: '資產清冊', rows: [['編號', '名稱', '數量']] }],
    });
    book = new GoogleSpreadsheet(id, { token: 'anything' });
    await book.loadInfo();
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    expect(standIn.violations).toEqual([]);
    await standIn.close();
  });
  return {
    book: () => book,
    firstSheet: () => {
      const [sheet] = book.sheetsByIndex;
      if (sheet === undefined) throw new Error('no sheet');
      return sheet;
    },
  };
}
