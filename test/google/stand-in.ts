// Starts the stand-in of Google on this machine.
import { join } from 'node:path';

import type { Workbook } from '../../functions/domain/kit/cell.ts';
import {
  addPerson,
  addServiceAccount,
  type KeyFile,
  type NewServiceAccount,
  type UserCredentials,
} from './auth/accounts.ts';
import { rotateKeys } from './auth/keys.ts';
import { realClock, stoppable, type Clock } from './clock.ts';
import { readDescription, type Description } from './description.ts';
import { emulatorService } from './emulator-http.ts';
import { newFaults, type Faults } from './faults.ts';
import { listen } from './http-server.ts';
import { inProcess, type InProcess } from './in-process.ts';
import { deliverTwice } from './pubsub/delivery.ts';
import type { Asked } from './routes.ts';
import { addShared, editFile, type Member } from './drive/people.ts';
import type { DriveFile } from './drive/file.ts';
import { submit, type Submission } from './forms/submit.ts';
import { sentMailOf, type SentMail } from './gmail/send-http.ts';
import { serve, type LoggedRequest, type Lost, type Reply, type Served } from './serving.ts';
import { SERVICES } from './services.ts';
import { spreadsheetOf, workbookOf } from './spreadsheet/workbook.ts';
import { addFile, asSpreadsheet, fileOf, type SpreadsheetFile, type World } from './world.ts';

export type StandInOptions = {
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** The e-mail address of whoever asks with a token that was not given out here; protections name them. */
  readonly caller?: string;
  /** Only tokens given out here are good, and only for what they were given for. Default: any token, for anything. */
  readonly auth?: boolean;
  /** Calls are counted and refused as Google does. Default: no limits. */
  readonly quota?: boolean;
  /** Whether service accounts may own files, as those made before 2025 may. Default: they may. */
  readonly storage?: boolean;
  /** Pages of files, permissions and responses hold so many at most, as Google's may. Default: as many as are asked for. */
  readonly largestPage?: number;
  readonly clock?: Clock;
  /** How Pub/Sub reaches its endpoints; default over HTTP. */
  readonly fetch?: typeof fetch;
  /**
   * A folder with `sheets__v4.json` and its likes: requests and answers are then held to Google's descriptions.
   * Default: `discovery` of RECORDED_GOOGLE_DIR, if that is set; null leaves it out all the same.
   */
  readonly descriptions?: string | null;
  /** Whether requests are kept for a test to look at; default true. */
  readonly log?: boolean;
};

export type StandIn = InProcess & {
  readonly origin: string;
  /** Every request so far, in order. */
  readonly requests: readonly LoggedRequest[];
  /** Answers that Google's description does not allow. A test that has some has found a bug in the stand-in. */
  readonly violations: readonly string[];
  readonly faults: Faults;
  /** What all services share, until the next reset. */
  readonly world: World;
  /** By spreadsheet id; the current state of each. */
  readonly spreadsheets: ReadonlyMap<string, SpreadsheetFile>;
  /** Makes a spreadsheet with the cells of a workbook and gives its id. */
  readonly addWorkbook: (workbook: Workbook, title?: string) => string;
  /** The cells of a spreadsheet as a workbook. */
  readonly workbook: (id: string) => Workbook;
  /** All files of all drives, by id, the tops of the drives among them. */
  readonly files: ReadonlyMap<string, DriveFile>;
  /** As a person changes what is in a file, by whatever means. */
  readonly editFile: (id: string, bytes: Uint8Array) => void;
  /** Makes a shared drive and gives its id, which is that of its top folder. */
  readonly addSharedDrive: (name: string, members: readonly Member[]) => string;
  /** Somebody answers a form, and gives the id of the response; refused when the form would not let them. */
  readonly answerForm: (formId: string, submission: Submission) => string;
  /** What was sent through Gmail, in order. */
  readonly sentMail: readonly SentMail[];
  /** A caller of its own. */
  readonly addServiceAccount: (account?: NewServiceAccount) => KeyFile;
  readonly addPerson: (email: string, scopes: readonly string[]) => UserCredentials;
  /** ID tokens are signed with a new key from now on. */
  readonly rotateKeys: () => void;
  /** Pub/Sub sends a share of the messages again after they were acknowledged; the same seed sends the same again. */
  readonly deliverTwice: (share: number, seed?: number) => void;
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

function newWorld(options: StandInOptions, origin: string): World {
  const clock = stoppable(options.clock ?? realClock());
  const email = options.caller ?? 'robot@stand-in.iam.gserviceaccount.com';
  const robot = { email, project: 'stand-in' };
  return {
    files: new Map(),
    clock,
    now: clock.now,
    origin,
    fetch: options.fetch ?? fetch,
    robot,
    auth: options.auth ?? false,
    storage: options.storage ?? true,
    largestPage: options.largestPage ?? Infinity,
  };
}

type Resettable = { readonly reset: () => void };

/** Everything but the network. */
function newServed(options: StandInOptions, requests: LoggedRequest[]): Served & Resettable {
  const [faults, violations] = [newFaults(), [] as string[]];
  const reset = (): void => {
    served.world.clock.stop();
    served.world = newWorld(options, served.world.origin);
    faults.clear();
    requests.length = 0;
  };
  const served = {
    world: newWorld(options, ''),
    quota: options.quota ?? false,
    services: [...SERVICES, emulatorService({ reset, faults, violations })],
    descriptions: descriptionsFrom(options),
    faults,
    requests: options.log === false ? null : requests,
    violations,
    reset,
  };
  return served;
}

export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const requests: LoggedRequest[] = [];
  const served = newServed(options, requests);
  const { faults, violations, reset } = served;
  const answer = (asked: Asked): Reply | Lost => serve(served, asked);
  const { origin, close: closeServer } = await listen(answer, options.port ?? 0);
  served.world = newWorld(options, origin);
  return {
    ...inProcess({ serve: answer, clock: options.clock ?? realClock() }),
    origin,
    requests,
    violations,
    faults,
    get world() {
      return served.world;
    },
    get spreadsheets() {
      const files = Array.from(served.world.files.values());
      return new Map(
        files.flatMap((file) => asSpreadsheet(file) ?? []).map((one) => [one.id, one]),
      );
    },
    addWorkbook: (workbook, title) => {
      const { world } = served;
      return addFile(world, spreadsheetOf(workbook, title), world.robot.email).id;
    },
    get files() {
      return served.world.files;
    },
    editFile: (id, bytes) => {
      editFile(served.world, id, bytes);
    },
    addSharedDrive: (name, members) => addShared(served.world, name, members).id,
    answerForm: (formId, submission) => submit(served.world, formId, submission).responseId,
    get sentMail() {
      return sentMailOf(served.world);
    },
    workbook: (id) => workbookOf(fileOf(served.world, id).spreadsheet),
    addServiceAccount: (account) => addServiceAccount(served.world, account),
    addPerson: (email, scopes) => addPerson(served.world, email, scopes),
    rotateKeys: () => {
      rotateKeys(served.world);
    },
    deliverTwice: (share, seed) => {
      deliverTwice(served.world, share, seed);
    },
    forgetRequests: () => {
      requests.length = 0;
    },
    reset,
    close: async () => {
      served.world.clock.stop();
      await closeServer();
    },
  };
}
