// Colours as Google keeps them: each part a whole number of 255ths, shown as the shortest float32, zero left out.
import type { Mask } from './field-mask.ts';
import { isList, isObject, type Json, type JsonObject } from './json.ts';
import { badRequest, unknown } from './refusal.ts';

const PARTS = ['red', 'green', 'blue'] as const;

function shortestFloat32(value: number): number {
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}

/** A half rounds down: the recordings turn 0.5 into 127/255. */
function quantised(value: Json | undefined, part: string): number {
  const number = value ?? 0;
  if (typeof number !== 'number' || number < 0 || number > 1) {
    throw badRequest(`Invalid value at '${part}' (TYPE_FLOAT), ${JSON.stringify(number)}`);
  }
  return shortestFloat32(Math.fround(Math.ceil(number * 255 - 0.5) / 255));
}

function normalColour(colour: JsonObject): JsonObject {
  const alpha = colour['alpha'] ?? undefined;
  if (alpha !== undefined && alpha !== 1) throw unknown('colours that are not opaque');
  const parts = PARTS.map((part) => [part, quantised(colour[part], part)] as const);
  return Object.fromEntries(parts.filter(([, value]) => value !== 0));
}

function normalStyle(style: JsonObject): JsonObject {
  const rgb = style['rgbColor'];
  if (isObject(rgb)) return { rgbColor: normalColour(rgb) };
  const theme = style['themeColor'];
  if (typeof theme === 'string') return { themeColor: theme };
  return {};
}

const isColour = (name: string): boolean => name === 'color' || name.endsWith('Color');
const isStyle = (name: string): boolean => name === 'colorStyle' || name.endsWith('ColorStyle');

function normalField(name: string, value: Json): JsonObject {
  if (isColour(name) && isObject(value)) {
    const colour = normalColour(value);
    return { [name]: colour, [`${name}Style`]: { rgbColor: colour } };
  }
  if (!isStyle(name) || !isObject(value)) return { [name]: normalColours(value) };
  const style = normalStyle(value);
  // What a theme colour looks like depends on the theme, so only the style is told.
  const rgb = style['rgbColor'];
  return rgb === undefined ? { [name]: style } : { [name]: style, [name.slice(0, -5)]: rgb };
}

/** The value with every colour as Google keeps it, under both of its names (`…Color` and `…ColorStyle`, which wins). */
export function normalColours(value: Json): Json {
  if (isList(value)) return value.map(normalColours);
  if (!isObject(value)) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== null);
  const styleLast = [
    ...fields.filter(([name]) => !isStyle(name)),
    ...fields.filter(([name]) => isStyle(name)),
  ];
  return styleLast.reduce<JsonObject>(
    (object, [name, field]) => ({ ...object, ...normalField(name, field) }),
    {},
  );
}

export function normalObject(value: JsonObject): JsonObject {
  const normal = normalColours(value);
  return isObject(normal) ? normal : {};
}

/** Setting a colour under one of its names replaces it under the other. */
export function withBothColours(mask: Mask): Mask {
  if (mask === true) return true;
  return Object.fromEntries(
    Object.entries(mask).flatMap(([name, inner]): [string, Mask][] => {
      const twin = isStyle(name) ? name.slice(0, -5) : isColour(name) ? `${name}Style` : null;
      const deep: [string, Mask] = [name, withBothColours(inner)];
      return twin === null ? [deep] : [deep, [twin, true]];
    }),
  );
}
