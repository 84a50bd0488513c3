// Google's own description of an API: whether a request is one it has, and whether an answer is one it could give.
import { readFileSync } from 'node:fs';

import { noSuchField } from './drive/refusals.ts';
import { patternOf } from './routes.ts';
import {
  resolved,
  strangePath,
  violations,
  type Schema,
  type Schemas,
  type Violation,
} from './schema-walk.ts';
import { parseMask } from './spreadsheet/field-mask.ts';
import type { Json, JsonObject } from './spreadsheet/json.ts';
import { badRequest } from './spreadsheet/refusal.ts';

type Parameter = Schema & {
  readonly location?: string;
  readonly repeated?: boolean;
  readonly required?: boolean;
};

export type Method = {
  readonly id: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly request?: Schema;
  readonly response?: Schema;
  /** A token needs one of these. */
  readonly scopes?: readonly string[];
};

export type Description = {
  readonly name: string;
  /** Where its messages are defined: `google.apps.sheets.v4`. */
  readonly messages: string;
  readonly methods: readonly Method[];
  readonly schemas: Schemas;
  /** Parameters every method has. */
  readonly parameters: Readonly<Record<string, Parameter>>;
};

type Resource = {
  readonly methods?: Readonly<
    Record<string, Omit<Method, 'path'> & { readonly path: string; readonly flatPath?: string }>
  >;
  readonly resources?: Readonly<Record<string, Resource>>;
};

type Discovery = Resource & {
  readonly name: string;
  readonly version: string;
  readonly servicePath: string;
  readonly schemas: Schemas;
  readonly parameters: Readonly<Record<string, Parameter>>;
};

function methodsOf(resource: Resource, servicePath: string): readonly Method[] {
  const own = Object.values(resource.methods ?? {}).map((method) => ({
    ...method,
    path: `/${servicePath}${method.flatPath ?? method.path}`,
    parameters: (method as Partial<Method>).parameters ?? {},
  }));
  return [
    ...own,
    ...Object.values(resource.resources ?? {}).flatMap((one) => methodsOf(one, servicePath)),
  ];
}

/** Most of these are Google's apps; Pub/Sub is not. */
const messagesOf = ({ name, version }: Discovery): string =>
  name === 'pubsub' ? `google.pubsub.${version}` : `google.apps.${name}.${version}`;

/** Reads a discovery document, such as `discovery/sheets__v4.json` of the recordings. */
export function readDescription(path: string): Description {
  const document = JSON.parse(readFileSync(path, 'utf8')) as Discovery;
  return {
    name: document.name,
    messages: messagesOf(document),
    methods: methodsOf(document, document.servicePath),
    schemas: document.schemas,
    parameters: document.parameters,
  };
}

/** The method a request calls; `rawPath` is encoded and has no trailing slash. */
export function methodFor(
  descriptions: readonly Description[],
  httpMethod: string,
  rawPath: string,
): { readonly description: Description; readonly method: Method } | null {
  for (const description of descriptions) {
    const method = description.methods.find(
      (one) => one.httpMethod === httpMethod && patternOf(one.path).test(rawPath),
    );
    if (method !== undefined) return { description, method };
  }
  return null;
}

const PLAIN: Readonly<Record<string, RegExp>> = {
  boolean: /^(?:true|false)$/iu,
  integer: /^-?\d+$/u,
  number: /^-?\d+(?:\.\d+)?$/u,
};

function parameterViolations(
  name: string,
  values: readonly string[],
  parameter: Parameter,
): readonly Violation[] {
  const bad = values.find(
    (value) =>
      PLAIN[parameter.type ?? '']?.test(value) === false ||
      parameter.enum?.includes(value) === false,
  );
  const at = name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
  if (bad !== undefined) return [{ at, message: `Invalid value at '${at}', "${bad}"` }];
  if (values.length < 2 || parameter.repeated === true) return [];
  return [
    { at, message: `Invalid value at '${at}', the parameter is given ${values.length} times` },
  ];
}

function queryViolations(
  description: Description,
  method: Method,
  query: URLSearchParams,
): readonly Violation[] {
  const required = Object.entries(method.parameters).filter(
    ([, { required, location }]) => required === true && location === 'query',
  );
  const absent = required
    .filter(([name]) => !query.has(name))
    .map(([name]) => ({ at: name, message: `'${name}' is required but not specified` }));
  const given = Array.from(new Set(query.keys())).flatMap((name) => {
    const parameter = method.parameters[name] ?? description.parameters[name];
    if (parameter !== undefined) return parameterViolations(name, query.getAll(name), parameter);
    // Drive lets unknown parameters pass, as the recordings show; Sheets does not.
    if (description.name === 'drive') return [];
    const message = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`;
    return [{ at: '', message }];
  });
  return [...absent, ...given];
}

type MaskViolation = Violation & { readonly path: string };

function maskViolation(fields: string, about: Schema, schemas: Schemas): MaskViolation | null {
  const strange = strangePath(parseMask(fields), about, schemas);
  if (strange === null) return null;
  return {
    at: fields,
    path: strange,
    message: `Error expanding 'fields' parameter. Cannot find matching fields for path '${strange}'.`,
  };
}

/** Bodies of methods on one resource are that resource; others are the whole request. */
const bodyName = (method: Method): string => (method.request?.$ref === 'ValueRange' ? 'data' : '');

function bodyViolations(
  description: Description,
  method: Method,
  body: JsonObject,
): readonly Violation[] {
  if (method.request === undefined) return [];
  return violations(body, method.request, bodyName(method), {
    schemas: description.schemas,
    messages: description.messages,
    nulls: true,
    mask: (fields, about, at) => {
      const strange =
        fields.trim() === '' ? null : strangePath(parseMask(fields), about, description.schemas);
      return strange === null
        ? []
        : [{ at, message: `Invalid value at '${at}': there is no field ${strange}` }];
    },
  });
}

/** Throws what Google would answer when a request has something its description does not. */
export function checkRequest(
  { description, method }: { readonly description: Description; readonly method: Method },
  query: URLSearchParams,
  body: JsonObject,
): void {
  const [first] = [
    ...queryViolations(description, method, query),
    ...bodyViolations(description, method, body),
  ];
  if (first !== undefined) {
    const field = first.at === '' ? {} : { field: first.at };
    throw badRequest(first.message, [{ ...field, description: first.message }]);
  }
  const fields = query.get('fields');
  if (fields === null || method.response === undefined) return;
  const strange = maskViolation(
    fields,
    resolved(method.response, description.schemas),
    description.schemas,
  );
  if (strange !== null && description.name === 'drive') throw noSuchField(strange.path);
  if (strange !== null) {
    throw badRequest('Request contains an invalid argument.', [
      { field: strange.at, description: strange.message },
    ]);
  }
}

/** What in an answer the description does not have. */
export function answerViolations(
  { description, method }: { readonly description: Description; readonly method: Method },
  answer: Json,
): readonly string[] {
  if (method.response === undefined) return [];
  const { schemas, messages } = description;
  const walk = { schemas, messages, nulls: false, mask: () => [] };
  return violations(answer, method.response, '', walk).map(
    ({ message }) => `${method.id}: ${message}`,
  );
}
