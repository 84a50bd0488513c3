// What filled-in templates are made with in Apps Script: the few things of Handlebars that our templates use, to the byte.
// `.config/lean-templates.ts` writes the calls.

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};

/** The property, or undefined when the value has none of its own by that name. */
export function get(from: unknown, name: string): unknown {
  if (from === null || from === undefined) return undefined;
  return Object.prototype.hasOwnProperty.call(from, name)
    ? (from as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** A field that must be there, as with Handlebars' `strict`: a template and its view that disagree fail loudly. */
export function need(from: unknown, name: string): unknown {
  if (typeof from === 'object' && from !== null && name in from) return get(from, name);
  throw new Error(`"${name}" is not in the view of a template`);
}

export function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '';
  throw new Error('A template prints text and numbers only.');
}

export const escape = (value: unknown): string =>
  plain(value).replace(/[&<>"'`=]/gu, (character) => ESCAPES[character] ?? '');

/** True as blocks understand it: an empty list is not. */
export const isTrue = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : Boolean(value);

export function each(
  list: unknown,
  row: (item: unknown) => string,
  otherwise: () => string,
): string {
  return Array.isArray(list) && list.length > 0 ? list.map(row).join('') : otherwise();
}

export const inside = (
  value: unknown,
  inner: (context: unknown) => string,
  otherwise: () => string,
): string => (isTrue(value) ? inner(value) : otherwise());
