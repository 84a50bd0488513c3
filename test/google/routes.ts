// From a request to the function that answers it, and readers for query parameters.
import type { Json, JsonObject } from './spreadsheet/json.ts';
import { isObject } from './spreadsheet/json.ts';
import { badRequest, unknown } from './spreadsheet/refusal.ts';
import type { Caller, World } from './world.ts';

/** A request as it came, over HTTP or in the same process. */
export type Asked = {
  readonly method: string;
  /** Encoded as it came, without a trailing slash and without the slash gspread puts before a verb. */
  readonly rawPath: string;
  readonly query: URLSearchParams;
  /** By name in small letters. */
  readonly headers: Headers;
  /** Unpacked, if it came packed. */
  readonly bytes: Uint8Array;
};

export type Call = {
  readonly world: World;
  readonly caller: Caller;
  /** The variable parts of the path, decoded. */
  readonly part: (name: string) => string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The body as a JSON object; an empty body is an empty object, and so is that of a route that reads it raw. */
  readonly body: JsonObject;
  /** The body as it came. */
  readonly bytes: Uint8Array;
};

/** JSON, a text or bytes of another type, or no body at all. */
type AnswerBody =
  | { readonly json: Json }
  | { readonly text: string; readonly contentType: string }
  | { readonly bytes: Uint8Array; readonly contentType: string }
  | { readonly none: true };

/** Status 200 (204 without a body) unless it says otherwise. */
export type Answer = AnswerBody & {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Route = {
  readonly method: string;
  /** `/v4/spreadsheets/{spreadsheetId}/values/{range}:append`. */
  readonly path: string;
  /** Query parameters it knows besides those every method has. */
  readonly query?: readonly string[];
  /** The body is not JSON but a form or an upload; the route reads `bytes`. */
  readonly raw?: true;
  /** Finds the JSON in a body that is more than JSON; the route reads the rest from `bytes`. */
  readonly bodyOf?: (asked: Asked) => JsonObject;
  /** Knows `alt=media`. */
  readonly media?: true;
  readonly answer: (call: Call) => Answer;
};

const EVERYWHERE = ['fields', 'alt', 'prettyPrint', 'key', 'quotaUser', '$.xgafv'];

const patterns = new Map<string, RegExp>();

/** Ranges may have colons and anything else in them; other parts may not. */
export function patternOf(path: string): RegExp {
  const known = patterns.get(path);
  if (known !== undefined) return known;
  const escaped = path.replaceAll('.', String.raw`\.`);
  const named = escaped.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    name === 'range' ? `(?<${name}>[^/]+)` : `(?<${name}>[^/:]+)`,
  );
  const pattern = new RegExp(`^${named}$`, 'u');
  patterns.set(path, pattern);
  return pattern;
}

export type Found = { readonly route: Route; readonly parts: Readonly<Record<string, string>> };

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest(`Invalid path: ${text}`);
  }
}

/** The first route that fits: routes with a verb must come before those without. */
export function findRoute(routes: readonly Route[], asked: Asked): Found | null {
  for (const route of routes) {
    const match = route.method === asked.method ? patternOf(route.path).exec(asked.rawPath) : null;
    if (match !== null) {
      const parts = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decoded(text)]);
      return { route, parts: Object.fromEntries(parts) as Record<string, string> };
    }
  }
  return null;
}

/** The body of a request as text. */
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

export function jsonOf(bytes: Uint8Array): JsonObject {
  const text = textOf(bytes);
  if (text.trim() === '') return {};
  try {
    const body = JSON.parse(text) as Json;
    if (isObject(body)) return body;
  } catch {
    // Told below, in the same words as a body that is no object.
  }
  throw badRequest('Invalid JSON payload received. Expected an object.');
}

function bodyOf({ raw, bodyOf: find }: Route, asked: Asked): JsonObject {
  if (find !== undefined) return find(asked);
  return raw === true ? {} : jsonOf(asked.bytes);
}

function refuseOtherForms(route: Route, query: URLSearchParams): void {
  const alt = query.get('alt') ?? 'json';
  if (alt !== 'json' && !(alt === 'media' && route.media === true))
    throw unknown(`answers as ${alt}`);
  if (!['1', '2'].includes(query.get('$.xgafv') ?? '2'))
    throw badRequest(`Invalid value at '$.xgafv', "${query.get('$.xgafv') ?? ''}"`);
  flagParameter(query, 'prettyPrint');
}

type Asking = { readonly world: World; readonly caller: Caller };

export function callOf({ world, caller }: Asking, { route, parts }: Found, asked: Asked): Call {
  const known = [...EVERYWHERE, ...(route.query ?? [])];
  for (const name of asked.query.keys()) {
    if (!known.includes(name))
      throw unknown(`the parameter ${name} of ${route.method} ${route.path}`);
  }
  refuseOtherForms(route, asked.query);
  return {
    world,
    caller,
    part: (name) => parts[name] ?? '',
    query: asked.query,
    headers: asked.headers,
    body: bodyOf(route, asked),
    bytes: asked.bytes,
  };
}

/** `true`, and Python's `True`. */
export function flagParameter(query: URLSearchParams, name: string): boolean {
  const text = query.get(name) ?? 'false';
  if (!/^(?:true|false)$/iu.test(text)) {
    throw badRequest(`Invalid value at '${name}' (TYPE_BOOL), "${text}"`);
  }
  return /^true$/iu.test(text);
}

/** One of the words of an enum parameter; absent (or `null` in a body) is the first. */
export function wordOf<const Word extends string>(
  value: Json | undefined,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const word = words.find((candidate) => candidate === (value ?? words[0]));
  if (word === undefined) throw badRequest(`Invalid value at '${name}', ${JSON.stringify(value)}`);
  return word;
}
