// The way from a request to its answer, the same over HTTP and within the process: faults, token, service, method.
import { bearerOf, refuseOtherScopes } from './auth/bearer.ts';
import { answerViolations, checkRequest, methodFor, type Description } from './description.ts';
import { errorAnswer, type ErrorAnswer } from './errors.ts';
import { faultShown, isAfter, type Faults } from './faults.ts';
import { countCall, quotaUser } from './quota.ts';
import { callOf, findRoute, textOf, type Answer, type Asked } from './routes.ts';
import type { Service } from './service.ts';
import { parseMask, pick } from './spreadsheet/field-mask.ts';
import { notFound, Refusal, unknown } from './spreadsheet/refusal.ts';
import type { Caller, World } from './world.ts';

/** One request as it came, and the status it was answered with (null: not answered). */
export type LoggedRequest = {
  readonly method: string;
  /** Decoded, with the query. */
  readonly path: string;
  readonly body: string;
  readonly status: number | null;
};

export type Served = {
  /** A reset puts another one here. */
  world: World;
  /** Whether calls are counted. */
  readonly quota: boolean;
  readonly services: readonly Service[];
  /** Google's descriptions by the name of their file, as far as they are at hand. */
  readonly descriptions: ReadonlyMap<string, Description>;
  readonly faults: Faults;
  /** Null: not kept. */
  readonly requests: LoggedRequest[] | null;
  /** Answers that Google's description does not allow: bugs of the stand-in. */
  readonly violations: string[];
};

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

/** An answer that never comes: the connection breaks, or nothing happens any more. */
export type Lost = 'reset' | 'hang';

const JSON_TYPE = 'application/json; charset=UTF-8';

const errorReply = ({ status, body, headers }: ErrorAnswer): Reply => ({
  status,
  headers: { 'content-type': JSON_TYPE, ...headers },
  body: JSON.stringify(body),
});

function contentOf(answer: Answer): Pick<Reply, 'body'> & { readonly contentType: string } {
  if ('json' in answer) return { body: JSON.stringify(answer.json), contentType: JSON_TYPE };
  if ('none' in answer) return { body: '', contentType: JSON_TYPE };
  return { body: 'text' in answer ? answer.text : answer.bytes, contentType: answer.contentType };
}

function replyOf(answer: Answer): Reply {
  const { body, contentType } = contentOf(answer);
  const status = answer.status ?? ('none' in answer ? 204 : 200);
  return { status, headers: { 'content-type': contentType, ...answer.headers }, body };
}

const masked = (answer: Answer, fields: string | null): Answer =>
  fields === null || !('json' in answer)
    ? answer
    : { ...answer, json: pick(answer.json, parseMask(fields)) };

type Described = ReturnType<typeof methodFor>;

/** Uploads have no entry of their own in Google's descriptions. */
function describedMethod({ descriptions }: Served, service: Service, asked: Asked): Described {
  const description = descriptions.get(service.description ?? '');
  const path = asked.rawPath.replace(/^\/upload(?=\/)/u, '');
  return description === undefined ? null : methodFor([description], asked.method, path);
}

/** Whose call it is, once it is known that the call may be made at all. */
function admitted(served: Served, service: Service, asked: Asked, described: Described): Caller {
  const { world, quota } = served;
  if (service.open === true) return world.robot;
  const bearer = bearerOf(world, asked.headers, service.host);
  if (described !== null) refuseOtherScopes(world, bearer, described.method, service.host);
  if (quota && service.quota !== undefined)
    countCall(world, service.quota(asked), quotaUser(bearer.caller, asked));
  return bearer.caller;
}

function answered(served: Served, service: Service, asked: Asked): Reply {
  const described = describedMethod(served, service, asked);
  const caller = admitted(served, service, asked, described);
  const found = findRoute(service.routes, asked);
  if (found === null) throw unknown(`how to ${asked.method} ${asked.rawPath}`);
  const call = callOf({ world: served.world, caller }, found, asked);
  if (described !== null) checkRequest(described, call.query, call.body);
  const answer = masked(found.route.answer(call), call.query.get('fields'));
  if (described !== null && 'json' in answer) {
    served.violations.push(...answerViolations(described, answer.json));
  }
  return replyOf(answer);
}

/** A mistake of the stand-in's own is told as one, and kept for the test to see. */
function bugReply(served: Served, error: unknown): Reply {
  const bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
  served.violations.push(bug);
  return errorReply(errorAnswer(unknown(`what to do: it has a bug. ${bug}`)));
}

const serviceOf = ({ services }: Served, { rawPath }: Asked): Service | undefined =>
  services.find(({ paths }) => paths.test(rawPath));

function handled(served: Served, service: Service, asked: Asked): Reply {
  try {
    return answered(served, service, asked);
  } catch (error) {
    return error instanceof Refusal
      ? errorReply(service.errorAnswer(error))
      : bugReply(served, error);
  }
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function withFaults(served: Served, asked: Asked): Reply | Lost {
  const { method } = asked;
  const service = serviceOf(served, asked);
  if (service === undefined) return errorReply(errorAnswer(notFound()));
  const kind = served.faults.take({ method, path: decodedPath(asked.rawPath) });
  if (kind === null) return handled(served, service, asked);
  if (isAfter(kind)) handled(served, service, asked);
  const shown = faultShown(kind, service, asked);
  return shown instanceof Refusal ? errorReply(service.errorAnswer(shown)) : shown;
}

/** Answers a request, or loses the answer. */
export function serve(served: Served, asked: Asked): Reply | Lost {
  const outcome = withFaults(served, asked);
  const query = asked.query.size === 0 ? '' : `?${decodedPath(asked.query.toString())}`;
  served.requests?.push({
    method: asked.method,
    path: decodedPath(asked.rawPath) + query,
    body: textOf(asked.bytes),
    status: typeof outcome === 'string' ? null : outcome.status,
  });
  return outcome;
}
