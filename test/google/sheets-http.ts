// Starts the stand-in of Google Sheets (and what of Drive and OAuth it needs) on this machine.
import { join } from 'node:path';

import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { readDescription, type Description } from './description.ts';
import { DRIVE_ROUTES } from './drive-http.ts';
import { newFaults, type Faults } from './faults.ts';
import { listen, type LoggedRequest } from './http-server.ts';
import { spreadsheetOf, workbookOf } from './spreadsheet/workbook.ts';
import { SPREADSHEET_ROUTES } from './spreadsheets-http.ts';
import { TOKEN_ROUTE } from './token-http.ts';
import { VALUES_ROUTES } from './values-http.ts';
import { addFile, fileOf, type SpreadsheetFile, type World } from './world.ts';

export type StandInOptions = {
  /** The e-mail address of whoever asks; protections name them. */
  readonly caller?: string;
  readonly now?: () => Date;
  /**
   * A folder with `sheets__v4.json` and `drive__v3.json`: requests and answers are then held to Google's descriptions.
   * Default: `discovery` of RECORDED_GOOGLE_DIR, if that is set; null leaves it out all the same.
   */
  readonly descriptions?: string | null;
};

export type StandIn = {
  readonly origin: string;
  /** Every request so far, in order. */
  readonly requests: readonly LoggedRequest[];
  /** Answers that Google's description does not allow. A test that has some has found a bug in the stand-in. */
  readonly violations: readonly string[];
  readonly faults: Faults;
  /** By spreadsheet id; the current state of each. */
  readonly spreadsheets: ReadonlyMap<string, SpreadsheetFile>;
  /** Makes a spreadsheet with the cells of a workbook and gives its id. */
  readonly addWorkbook: (workbook: Workbook, title?: string) => string;
  /** The cells of a spreadsheet as a workbook. */
  readonly workbook: (id: string) => Workbook;
  readonly forgetRequests: () => void;
  readonly close: () => Promise<void>;
};

function descriptionsFrom(options: StandInOptions): readonly Description[] {
  const recorded = process.env['RECORDED_GOOGLE_DIR'];
  const folder =
    options.descriptions === undefined && recorded !== undefined
      ? join(recorded, 'discovery')
      : options.descriptions;
  if (folder === undefined || folder === null) return [];
  return ['sheets__v4.json', 'drive__v3.json'].map((name) => readDescription(join(folder, name)));
}

export async function startSheetsStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const world: World = {
    files: new Map(),
    caller: options.caller ?? 'robot@stand-in.iam.gserviceaccount.com',
    now: options.now ?? (() => new Date()),
  };
  const requests: LoggedRequest[] = [];
  const violations: string[] = [];
  const faults = newFaults();
  const { origin, close } = await listen({
    world,
    open: [TOKEN_ROUTE],
    routes: [...SPREADSHEET_ROUTES, ...VALUES_ROUTES, ...DRIVE_ROUTES],
    descriptions: descriptionsFrom(options),
    faults,
    requests,
    violations,
  });
  return {
    origin,
    requests,
    violations,
    faults,
    spreadsheets: world.files,
    addWorkbook: (workbook, title) => addFile(world, spreadsheetOf(workbook, title)).id,
    workbook: (id) => workbookOf(fileOf(world, id).spreadsheet),
    forgetRequests: () => {
      requests.length = 0;
    },
    close,
  };
}
