// The calls of the Sheets API that the store makes. The library is loaded with the first of them.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

import type { Credentials, GoogleAccess } from '../../google/access.ts';

export type Request = sheets_v4.Schema$Request;

/** A spreadsheet without its cells. */
export type Overview = sheets_v4.Schema$Spreadsheet;

/** One tab with what it has besides values, and maybe some of its cells. */
export type SheetLooks = sheets_v4.Schema$Sheet;

export type SheetsApi = {
  readonly credentials: Credentials;
  readonly overview: (timeout: number) => Promise<Overview>;
  /** Every tab's protection, rules and the like, without cells. */
  readonly looks: (timeout: number) => Promise<Overview>;
  /** Formats, notes and drop-downs of the cells in these ranges, in the order of the tabs. */
  readonly cellLooks: (ranges: readonly string[], timeout: number) => Promise<Overview>;
  /** The values of whole tabs, in the order of `ranges`. */
  readonly values: (
    ranges: readonly string[],
    timeout: number,
  ) => Promise<readonly sheets_v4.Schema$ValueRange[]>;
  readonly update: (requests: readonly Request[], timeout: number) => Promise<void>;
};

const FIELDS =
  'properties(title),sheets(properties(sheetId,title,sheetType,gridProperties(rowCount,columnCount))),namedRanges(namedRangeId,name)';

const LOOKS = `sheets(${[
  'properties(sheetId,gridProperties(frozenRowCount),tabColorStyle)',
  'protectedRanges(range)',
  'conditionalFormats(ranges)',
  'filterViews(title)',
  'developerMetadata(metadataKey,metadataValue)',
].join(',')}),namedRanges(name)`;

const CELL_LOOKS =
  'sheets(properties(sheetId),data(rowData(values(userEnteredFormat,note,dataValidation)),columnMetadata(pixelSize)))';

const scope = (isReadOnly: boolean): string =>
  `https://www.googleapis.com/auth/spreadsheets${isReadOnly ? '.readonly' : ''}`;

export async function openSheetsApi(
  spreadsheetId: string,
  { origin, fetch, credentials: credentialsFor }: GoogleAccess,
  isReadOnly: boolean,
): Promise<SheetsApi> {
  const library = await import('googleapis/build/src/apis/sheets/index.js');
  const credentials = credentialsFor(library, [scope(isReadOnly)]);
  const { spreadsheets } = library.sheets({
    version: 'v4',
    auth: credentials.auth,
    // Its own way of asking again knows neither quotas nor POST; persist.ts does.
    retry: false,
    ...(origin === null ? {} : { rootUrl: origin }),
    ...(fetch === undefined ? {} : { fetchImplementation: fetch }),
  });
  return {
    credentials,
    overview: async (timeout) =>
      (await spreadsheets.get({ spreadsheetId, fields: FIELDS }, { timeout })).data,
    looks: async (timeout) =>
      (await spreadsheets.get({ spreadsheetId, fields: LOOKS }, { timeout })).data,
    cellLooks: async (ranges, timeout) =>
      (
        await spreadsheets.get(
          { spreadsheetId, fields: CELL_LOOKS, ranges: [...ranges] },
          { timeout },
        )
      ).data,
    values: async (ranges, timeout) => {
      const { data } = await spreadsheets.values.batchGet(
        {
          spreadsheetId,
          ranges: [...ranges],
          majorDimension: 'ROWS',
          valueRenderOption: 'UNFORMATTED_VALUE',
          dateTimeRenderOption: 'SERIAL_NUMBER',
        },
        { timeout },
      );
      return data.valueRanges ?? [];
    },
    update: async (requests, timeout) => {
      await spreadsheets.batchUpdate(
        { spreadsheetId, requestBody: { requests: [...requests] } },
        { timeout },
      );
    },
  };
}
