// Field masks: `sheets.properties(title,sheetId)`, `sheets/data`, `*`. In answers they pick, in requests they say what
// is written (and what is not given is cleared).
import { isList, isObject, type Json, type JsonObject } from './json.ts';
import { badRequest } from './refusal.ts';

/** `true`: everything below. */
export type Mask = true | { readonly [name: string]: Mask };

function merged(one: Mask | undefined, other: Mask): Mask {
  if (one === undefined) return other;
  if (one === true || other === true) return true;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    Array.from(names, (name) => [
      name,
      name in other ? merged(one[name], other[name] ?? true) : (one[name] ?? true),
    ]),
  );
}

type Cursor = { readonly tokens: readonly string[]; at: number };

const bad = (text: string): Error =>
  badRequest('Request contains an invalid argument.', [
    { field: text, description: `Error expanding 'fields' parameter. Cannot parse '${text}'.` },
  ]);

function parsePath(cursor: Cursor, text: string): Mask {
  const name = cursor.tokens[cursor.at];
  if (name === undefined || !/^[\w*]+$/u.test(name)) throw bad(text);
  cursor.at += 1;
  if (name === '*') return true;
  const next = cursor.tokens[cursor.at];
  if (next === '.' || next === '/') {
    cursor.at += 1;
    return { [name]: parsePath(cursor, text) };
  }
  if (next !== '(') return { [name]: true };
  cursor.at += 1;
  const below = parseList(cursor, text);
  if (cursor.tokens[cursor.at] !== ')') throw bad(text);
  cursor.at += 1;
  return { [name]: below };
}

function parseList(cursor: Cursor, text: string): Mask {
  let mask = parsePath(cursor, text);
  while (cursor.tokens[cursor.at] === ',') {
    cursor.at += 1;
    mask = merged(mask, parsePath(cursor, text));
  }
  return mask;
}

export function parseMask(text: string): Mask {
  const cursor: Cursor = { tokens: text.replaceAll(/\s/gu, '').match(/[\w*]+|./gu) ?? [], at: 0 };
  const mask = parseList(cursor, text);
  if (cursor.at < cursor.tokens.length) throw bad(text);
  return mask;
}

/** The mask below a name; undefined when the mask does not go there. */
export function below(mask: Mask | undefined, name: string): Mask | undefined {
  return mask === true || mask === undefined ? mask : mask[name];
}

export const wants = (mask: Mask | undefined, ...path: readonly string[]): boolean =>
  path.reduce(below, mask) !== undefined;

/** What a mask picks from an answer. Lists are looked through; objects stay, even when nothing in them was picked. */
export function pick(value: Json, mask: Mask): Json {
  if (mask === true) return value;
  if (isList(value)) return value.map((item) => pick(item, mask));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => {
      const inner = mask[name];
      return inner === undefined ? [] : [[name, pick(field, inner)]];
    }),
  );
}

/** The mask of an update request, which must name something. */
export function updateMask(fields: string | undefined): Mask {
  if (fields === undefined || fields.trim() === '') {
    throw badRequest(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  return parseMask(fields);
}

/** The names directly below a mask; all of `names` when it is `*`. Other names are refused. */
export function maskedNames(mask: Mask, names: readonly string[]): readonly string[] {
  if (mask === true) return names;
  const strange = Object.keys(mask).find((name) => !names.includes(name));
  if (strange !== undefined) throw badRequest(`Invalid field: ${strange}`);
  return Object.keys(mask);
}

const emptyToUndefined = (value: JsonObject): JsonObject | undefined =>
  Object.keys(value).length === 0 ? undefined : value;

/** An object with its masked fields replaced by those of another; fields not given there are cleared. */
export function overwrite(
  old: JsonObject | undefined,
  given: JsonObject | undefined,
  mask: Mask,
): JsonObject | undefined {
  if (mask === true) return given;
  const result: Record<string, Json> = { ...old };
  for (const [name, inner] of Object.entries(mask)) {
    const oldField = old?.[name];
    const newField = given?.[name] ?? undefined;
    const value =
      inner === true
        ? newField
        : overwrite(
            isObject(oldField) ? oldField : undefined,
            isObject(newField) ? newField : undefined,
            inner,
          );
    if (value === undefined) Reflect.deleteProperty(result, name);
    else result[name] = value;
  }
  return emptyToUndefined(result);
}
