// Starts the stand-in of Google on this machine.
import { join } from 'node:path';

import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { realClock, type Clock } from './clock.ts';
import { readDescription, type Description } from './description.ts';
import { emulatorService } from './emulator-http.ts';
import { newFaults, type Faults } from './faults.ts';
import { listen } from './http-server.ts';
import { serve, type LoggedRequest, type Served } from './serving.ts';
import { SERVICES } from './services.ts';
import { spreadsheetOf, workbookOf } from './spreadsheet/workbook.ts';
import { addFile, fileOf, type SpreadsheetFile, type World } from './world.ts';

export type StandInOptions = {
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** The e-mail address of whoever asks; protections name them. */
  readonly caller?: string;
  readonly clock?: Clock;
  /**
   * A folder with `sheets__v4.json` and its likes: requests and answers are then held to Google's descriptions.
   * Default: `discovery` of RECORDED_GOOGLE_DIR, if that is set; null leaves it out all the same.
   */
  readonly descriptions?: string | null;
  /** Whether requests are kept for a test to look at; default true. */
  readonly log?: boolean;
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
  /** Empties everything, as `POST /_emulator/reset` does. */
  readonly reset: () => void;
  readonly close: () => Promise<void>;
};

function descriptionsFrom({ descriptions }: StandInOptions): ReadonlyMap<string, Description> {
  const recorded = process.env['RECORDED_GOOGLE_DIR'];
  const folder =
    descriptions === undefined && recorded !== undefined
      ? join(recorded, 'discovery')
      : descriptions;
  if (folder === undefined || folder === null) return new Map();
  const names = SERVICES.flatMap(({ description }) => description ?? []);
  return new Map(names.map((name) => [name, readDescription(join(folder, name))]));
}

export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const clock = options.clock ?? realClock();
  const requests: LoggedRequest[] = [];
  const violations: string[] = [];
  const faults = newFaults();
  const newWorld = (origin: string): World => ({
    files: new Map(),
    clock,
    now: clock.now,
    origin,
  });
  const reset = (): void => {
    served.world = newWorld(served.world.origin);
    faults.clear();
    requests.length = 0;
  };
  const served: Served = {
    world: newWorld(''),
    stranger: {
      email: options.caller ?? 'robot@stand-in.iam.gserviceaccount.com',
      project: 'stand-in',
    },
    services: [...SERVICES, emulatorService({ reset, faults, violations })],
    descriptions: descriptionsFrom(options),
    faults,
    requests: options.log === false ? null : requests,
    violations,
  };
  const { origin, close } = await listen((asked) => serve(served, asked), options.port ?? 0);
  served.world = newWorld(origin);
  return {
    origin,
    requests,
    violations,
    faults,
    get spreadsheets() {
      return served.world.files;
    },
    addWorkbook: (workbook, title) => addFile(served.world, spreadsheetOf(workbook, title)).id,
    workbook: (id) => workbookOf(fileOf(served.world, id).spreadsheet),
    forgetRequests: () => {
      requests.length = 0;
    },
    reset,
    close,
  };
}
