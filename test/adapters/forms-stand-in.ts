// The few methods of Forms and Drive that online forms need, of a server that refuses everything else. What is asked and
// answered is held to Google's descriptions where they are at hand.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import {
  answerViolations,
  checkRequest,
  methodFor,
  readDescription,
  type Description,
} from '../google/description.ts';
import { errorAnswer, internalError, unavailable } from '../google/errors.ts';
import { isAfter, newFaults, type FaultKind, type Faults } from '../google/faults.ts';
import { Refusal } from '../google/spreadsheet/refusal.ts';
import type { Json, JsonObject } from '../google/spreadsheet/json.ts';
import { driveAnswer } from './forms-drive.ts';
import { formsAnswer } from './forms-forms.ts';
import { newFormsWorld, type FormsCall, type FormsWorld } from './forms-world.ts';

export type FormsStandIn = {
  readonly origin: string;
  readonly world: FormsWorld;
  readonly faults: Faults;
  /** The request of that number, from 1 on, goes wrong. */
  readonly breakCall: (number: number, kind: FaultKind) => void;
  /** Method and path of every request so far. */
  readonly calls: string[];
  /** Answers that Google's description does not allow: bugs of the stand-in. */
  readonly violations: string[];
  readonly close: () => void;
};

const recorded = process.env['RECORDED_GOOGLE_DIR'] ?? '';

const descriptions: readonly Description[] =
  recorded === ''
    ? []
    : ['forms__v1', 'drive__v3'].map((name) =>
        readDescription(`${recorded}/discovery/${name}.json`),
      );

type Reply = { readonly status: number; readonly body: object };

function replyTo(call: FormsCall, world: FormsWorld, violations: string[]): Reply {
  const described = methodFor(descriptions, call.method, call.path);
  try {
    if (described !== null) checkRequest(described, call.query, call.body);
    const isForms = call.path.startsWith('/v1/forms');
    const body = isForms ? formsAnswer(call, world) : driveAnswer(call, world);
    if (described !== null) violations.push(...answerViolations(described, body as Json));
    return { status: 200, body };
  } catch (error) {
    if (error instanceof Refusal) return errorAnswer(error);
    throw error;
  }
}

/** The call a request makes. */
async function callOf(request: IncomingMessage): Promise<FormsCall> {
  const { method = 'GET', url = '/', headers } = request;
  if (!/^Bearer \S/u.test(headers.authorization ?? '')) throw new Error('No token');
  const { pathname, searchParams: query } = new URL(url, 'http://localhost');
  const body = await text(request);
  const json = (body === '' ? {} : JSON.parse(body)) as JsonObject;
  return { method, path: decodeURIComponent(pathname), query, body: json };
}

/** What comes back; null when the line breaks first. */
function replied(fault: FaultKind | null, call: FormsCall, done: () => Reply): Reply | null {
  if (fault === null) return done();
  if (isAfter(fault)) done();
  if (fault === 429)
    return errorAnswer(new Refusal('RESOURCE_EXHAUSTED', `Quota exceeded: ${call.method}`));
  if (fault === 500) return errorAnswer(internalError());
  return fault === 503 ? errorAnswer(unavailable()) : null;
}

export async function startFormsStandIn(): Promise<FormsStandIn> {
  const world = newFormsWorld();
  const faults = newFaults();
  const broken = new Map<number, FaultKind>();
  const calls: string[] = [];
  const violations: string[] = [];

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await callOf(request);
    calls.push(`${call.method} ${call.path}`);
    const fault = broken.get(calls.length) ?? faults.take(call);
    const reply = replied(fault, call, () => replyTo(call, world, violations));
    if (reply === null) {
      response.destroy();
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply.body));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { code: 400, message: String(error) } }));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    world,
    faults,
    breakCall: (number, kind) => {
      broken.set(number, kind);
    },
    calls,
    violations,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
