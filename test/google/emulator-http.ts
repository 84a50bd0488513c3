// What Google does not have: emptying the stand-in and asking what went wrong in it, for clients in any language.
import { addServiceAccount } from './auth/accounts.ts';
import { rotateKeys } from './auth/keys.ts';
import { PEOPLE_ROUTES } from './emulator-people-http.ts';
import { errorAnswer } from './errors.ts';
import { FAULT_KINDS, type Fault, type Faults } from './faults.ts';
import { deliverTwice } from './pubsub/delivery.ts';
import type { Answer, Call } from './routes.ts';
import type { Service } from './service.ts';
import {
  integerIn,
  onlyKnown,
  required,
  textIn,
  type Json,
  type JsonObject,
} from './spreadsheet/json.ts';
import { badRequest } from './spreadsheet/refusal.ts';

/** What of the stand-in itself can be reached from outside. */
export type Controls = {
  readonly reset: () => void;
  readonly faults: Faults;
  readonly violations: readonly string[];
};

function shareIn(body: JsonObject): number | undefined {
  const share = body['share'] ?? undefined;
  if (share === undefined || (typeof share === 'number' && share > 0 && share <= 1)) return share;
  throw badRequest('share is a number above 0 and up to 1.');
}

function kindIn(kind: Json | undefined): Fault['kind'] {
  const known = FAULT_KINDS.find((one) => one === kind);
  if (known === undefined) throw badRequest(`kind is one of ${FAULT_KINDS.join(', ')}.`);
  return known;
}

function pathIn(body: JsonObject): RegExp | undefined {
  const path = textIn(body, 'path');
  try {
    return path === undefined ? undefined : new RegExp(path, 'u');
  } catch {
    throw badRequest('path is a regular expression.');
  }
}

/** `{"kind": 503, "share": 0.02, "seed": 7, "method": "POST", "path": ":batchUpdate$"}`; all but the kind may be left out. */
function faultOf(body: JsonObject): Fault {
  onlyKnown(body, 'Fault', ['kind', 'times', 'skip', 'share', 'seed', 'method', 'path']);
  const [times, seed] = [integerIn(body, 'times'), integerIn(body, 'seed')];
  const skip = integerIn(body, 'skip');
  const [share, method, path] = [shareIn(body), textIn(body, 'method'), pathIn(body)];
  return {
    kind: kindIn(body['kind']),
    ...(times !== undefined && { times }),
    ...(skip !== undefined && { skip }),
    ...(seed !== undefined && { seed }),
    ...(share !== undefined && { share }),
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
  };
}

const DONE: Answer = { json: {} };

/** `{"name": "robot", "project": "city", "actsFor": "school.example"}`; answers its key file. */
function registered({ world, body }: Call): Answer {
  onlyKnown(body, 'ServiceAccount', ['name', 'project', 'actsFor']);
  const [name, project] = [textIn(body, 'name'), textIn(body, 'project')];
  const actsFor = textIn(body, 'actsFor');
  const file = addServiceAccount(world, {
    ...(name !== undefined && { name }),
    ...(project !== undefined && { project }),
    ...(actsFor !== undefined && { actsFor }),
  });
  return { json: { ...file } };
}

/** `{"share": 0.1, "seed": 7}`: Pub/Sub delivers a share of the messages twice. */
function deliveredTwice({ world, body }: Call): Answer {
  onlyKnown(body, 'DeliverTwice', ['share', 'seed']);
  deliverTwice(world, required(shareIn(body), 'share'), integerIn(body, 'seed'));
  return DONE;
}

function rotated({ world }: Call): Answer {
  rotateKeys(world);
  return DONE;
}

export function emulatorService({ reset, faults, violations }: Controls): Service {
  const addFault = ({ body }: Call): Answer => {
    faults.add(faultOf(body));
    return DONE;
  };
  const clearFaults = (): Answer => {
    faults.clear();
    return DONE;
  };
  const emptied = (): Answer => {
    reset();
    return DONE;
  };
  return {
    host: 'stand-in',
    paths: /^\/_emulator(?=\/|$)/u,
    open: true,
    errorAnswer,
    routes: [
      ...PEOPLE_ROUTES,
      { method: 'POST', path: '/_emulator/reset', raw: true, answer: emptied },
      { method: 'POST', path: '/_emulator/faults', answer: addFault },
      { method: 'DELETE', path: '/_emulator/faults', answer: clearFaults },
      { method: 'POST', path: '/_emulator/service-accounts', answer: registered },
      { method: 'POST', path: '/_emulator/deliver-twice', answer: deliveredTwice },
      { method: 'POST', path: '/_emulator/rotate-keys', answer: rotated },
      { method: 'GET', path: '/_emulator/violations', answer: () => ({ json: [...violations] }) },
    ],
  };
}
