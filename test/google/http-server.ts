// The stand-in's server: tokens, faults, the log of requests, and the way from a request to its answer.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { answerViolations, checkRequest, methodFor, type Description } from './description.ts';
import { driveErrorAnswer, errorAnswer, unauthenticatedAnswer } from './errors.ts';
import { faultAnswer, type FaultKind, type Faults } from './faults.ts';
import { callOf, findRoute, type Answer, type Asked, type Route } from './routes.ts';
import { parseMask, pick } from './spreadsheet/field-mask.ts';
import { notFound, Refusal, unknown } from './spreadsheet/refusal.ts';
import type { Json } from './spreadsheet/json.ts';
import type { World } from './world.ts';

/** One request as it came, and the status it was answered with (null: not answered). */
export type LoggedRequest = {
  readonly method: string;
  /** Decoded, with the query. */
  readonly path: string;
  readonly body: string;
  readonly status: number | null;
};

export type Served = {
  readonly world: World;
  /** Answered with or without a token. */
  readonly open: readonly Route[];
  /** Answered only with a Bearer token. */
  readonly routes: readonly Route[];
  readonly descriptions: readonly Description[];
  readonly faults: Faults;
  readonly requests: LoggedRequest[];
  /** Answers that Google's description does not allow: bugs of the stand-in. */
  readonly violations: string[];
};

type Reply = { readonly status: number; readonly contentType: string; readonly text: string };

const JSON_TYPE = 'application/json; charset=UTF-8';

const jsonReply = (status: number, json: Json): Reply => ({
  status,
  contentType: JSON_TYPE,
  text: JSON.stringify(json),
});

function replyOf(answer: Answer): Reply {
  if ('json' in answer) return jsonReply(200, answer.json);
  if ('none' in answer) return { status: 204, contentType: JSON_TYPE, text: '' };
  return { status: 200, contentType: answer.contentType, text: answer.text };
}

const masked = (answer: Answer, fields: string | null): Answer =>
  fields === null || !('json' in answer) ? answer : { json: pick(answer.json, parseMask(fields)) };

function answered(served: Served, asked: Asked): Reply {
  const found = findRoute([...served.open, ...served.routes], asked);
  if (found === null) throw notFound();
  const described = methodFor(served.descriptions, asked.method, asked.rawPath);
  const call = callOf(served.world, found, asked);
  if (described !== null) checkRequest(described, call.query, call.body);
  const answer = masked(found.route.answer(call), call.query.get('fields'));
  if (described !== null && 'json' in answer) {
    served.violations.push(...answerViolations(described, answer.json));
  }
  return replyOf(answer);
}

function handled(served: Served, asked: Asked): Reply {
  try {
    return answered(served, asked);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const drive = asked.rawPath.startsWith('/drive/');
    const { status, body } = drive ? driveErrorAnswer(error) : errorAnswer(error);
    return jsonReply(status, body);
  }
}

const hasToken = (request: IncomingMessage): boolean =>
  /^Bearer \S+$/u.test(request.headers.authorization ?? '');

async function askedOf(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  return {
    method: request.method ?? 'GET',
    rawPath: url.pathname.replace(/\/$/u, '').replace('/:', ':'),
    query: url.searchParams,
    text: await text(request),
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { 'content-type': reply.contentType });
  response.end(reply.text);
}

/** A fault without an answer: the connection breaks, or nothing comes; what is lost may have been done first. */
function loseAnswer(response: ServerResponse, kind: FaultKind, perform: () => Reply): void {
  if (kind === 'reset-after' || kind === 'hang-after') perform();
  if (kind === 'reset' || kind === 'reset-after') response.destroy();
}

async function serve(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = await askedOf(request);
  const path = decoded(asked.rawPath);
  const log = (status: number | null): void => {
    const query = asked.query.size === 0 ? '' : `?${decoded(asked.query.toString())}`;
    served.requests.push({ method: asked.method, path: path + query, body: asked.text, status });
  };
  const kind = served.faults.take({ method: asked.method, path });
  const error = kind === null ? null : faultAnswer(kind, asked.method);
  const allowed = hasToken(request) || findRoute(served.open, asked) !== null;
  const refused = error ?? (allowed ? null : unauthenticatedAnswer());
  if (refused !== null) {
    log(refused.status);
    send(response, jsonReply(refused.status, refused.body));
    return;
  }
  if (kind !== null) {
    log(null);
    loseAnswer(response, kind, () => handled(served, asked));
    return;
  }
  const reply = handled(served, asked);
  log(reply.status);
  send(response, reply);
}

export type Listening = { readonly origin: string; readonly close: () => Promise<void> };

/** Listens on a free port of this machine only. */
export async function listen(served: Served): Promise<Listening> {
  const server = createServer((request, response) => {
    serve(served, request, response).catch((error: unknown) => {
      const bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
      served.violations.push(bug);
      const { status, body } = errorAnswer(unknown(`what to do: it has a bug. ${bug}`));
      send(response, jsonReply(status, body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
