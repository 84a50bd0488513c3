// Reading JSON the way Google's servers do: null is the same as absent, numbers may come as text.
import { badRequest, unknown } from './refusal.ts';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

const wrong = (name: string, type: string, value: Json): never => {
  throw badRequest(`Invalid value at '${name}' (${type}), ${JSON.stringify(value)}`);
};

const given = (from: JsonObject, name: string): Json | undefined => from[name] ?? undefined;

export function textIn(from: JsonObject, name: string): string | undefined {
  const value = given(from, name);
  return value === undefined || typeof value === 'string'
    ? value
    : wrong(name, 'TYPE_STRING', value);
}

export function integerIn(from: JsonObject, name: string): number | undefined {
  const value = given(from, name);
  if (value === undefined) return undefined;
  const number = typeof value === 'string' && /^-?\d+$/u.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number)
    ? number
    : wrong(name, 'TYPE_INT32', value);
}

export function flagIn(from: JsonObject, name: string): boolean | undefined {
  const value = given(from, name);
  return value === undefined || typeof value === 'boolean'
    ? value
    : wrong(name, 'TYPE_BOOL', value);
}

export function objectIn(from: JsonObject, name: string): JsonObject | undefined {
  const value = given(from, name);
  return value === undefined || isObject(value) ? value : wrong(name, 'object', value);
}

export function listIn(from: JsonObject, name: string): readonly Json[] | undefined {
  const value = given(from, name);
  return value === undefined || isList(value) ? value : wrong(name, 'list', value);
}

/** A list whose items are all objects. */
export function objectsIn(from: JsonObject, name: string): readonly JsonObject[] {
  return (listIn(from, name) ?? []).map((item) =>
    isObject(item) ? item : wrong(name, 'object', item),
  );
}

export function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw badRequest(`${name} is required`);
  return value;
}

/** Everything given must be among the names this code looks at: what is not looked at is not known. */
export function onlyKnown(from: JsonObject, what: string, names: readonly string[]): void {
  for (const [name, value] of Object.entries(from)) {
    if (value !== null && !names.includes(name)) throw unknown(`${what}.${name}`);
  }
}

/** Leaves out what is undefined, so that an answer has no empty fields. */
export function present(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}
