// From a request to the function that answers it, and readers for query parameters.
import type { Json, JsonObject } from './spreadsheet/json.ts';
import { isObject } from './spreadsheet/json.ts';
import { badRequest, unknown } from './spreadsheet/refusal.ts';
import type { World } from './world.ts';

export type Asked = {
  readonly method: string;
  /** Encoded as it came, without a trailing slash and without the slash gspread puts before a verb. */
  readonly rawPath: string;
  readonly query: URLSearchParams;
  readonly text: string;
};

export type Call = {
  readonly world: World;
  /** The variable parts of the path, decoded. */
  readonly part: (name: string) => string;
  readonly query: URLSearchParams;
  /** The body as a JSON object; an empty body is an empty object. */
  readonly body: JsonObject;
  /** The body as it came. */
  readonly text: string;
};

/** JSON, or a text of another type (null: no body at all). */
export type Answer =
  | { readonly json: Json }
  | { readonly text: string; readonly contentType: string }
  | { readonly none: true };

export type Route = {
  readonly method: string;
  /** `/v4/spreadsheets/{spreadsheetId}/values/{range}:append`. */
  readonly path: string;
  /** Query parameters it knows besides those every method has. */
  readonly query?: readonly string[];
  /** The body is a form, not JSON. */
  readonly form?: true;
  readonly answer: (call: Call) => Answer;
};

const EVERYWHERE = ['fields', 'alt', 'prettyPrint', 'key', 'quotaUser', '$.xgafv'];

/** Ranges may have colons and anything else in them; other parts may not. */
export function patternOf(path: string): RegExp {
  const escaped = path.replaceAll('.', String.raw`\.`);
  const named = escaped.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    name === 'range' ? `(?<${name}>[^/]+)` : `(?<${name}>[^/:]+)`,
  );
  return new RegExp(`^${named}$`, 'u');
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

function bodyOf(text: string): JsonObject {
  if (text.trim() === '') return {};
  try {
    const body = JSON.parse(text) as Json;
    if (isObject(body)) return body;
  } catch {
    // Told below, in the same words as a body that is no object.
  }
  throw badRequest('Invalid JSON payload received. Expected an object.');
}

export function callOf(world: World, { route, parts }: Found, asked: Asked): Call {
  const known = [...EVERYWHERE, ...(route.query ?? [])];
  for (const name of asked.query.keys()) {
    if (!known.includes(name))
      throw unknown(`the parameter ${name} of ${route.method} ${route.path}`);
  }
  if ((asked.query.get('alt') ?? 'json') !== 'json') throw unknown('answers other than JSON');
  return {
    world,
    part: (name) => parts[name] ?? '',
    query: asked.query,
    body: route.form === true ? {} : bodyOf(asked.text),
    text: asked.text,
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
