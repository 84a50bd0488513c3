// Templates in Apps Script: plain data, filled in here with the few things of Handlebars that ours use, to the byte.
// `.config/lean-templates.ts` makes the data.

type Names = readonly string[];

/** A piece of a template: a text, a value to print, or a block with what it repeats and what stands there otherwise. */
export type Step =
  | string
  | readonly [kind: 'plain', names: Names]
  | readonly [kind: 'escape', names: Names]
  | readonly [
      kind: 'each' | 'if' | 'with',
      names: Names,
      inner: readonly Step[],
      otherwise: readonly Step[],
    ];

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
function get(from: unknown, name: string): unknown {
  if (from === null || from === undefined) return undefined;
  return Object.prototype.hasOwnProperty.call(from, name)
    ? (from as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** A field that must be there, as with Handlebars' `strict`: a template and its view that disagree fail loudly. */
function need(from: unknown, name: string): unknown {
  if (typeof from === 'object' && from !== null && name in from) return get(from, name);
  throw new Error(`"${name}" is not in the view of a template`);
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '';
  throw new Error('A template prints text and numbers only.');
}

const escape = (value: unknown): string =>
  plain(value).replace(/[&<>"'`=]/gu, (character) => ESCAPES[character] ?? '');

/** True as blocks understand it: an empty list is not. */
const isTrue = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : Boolean(value);

/** A value that may be missing: what blocks ask about. No names = what is around. */
const looseValue = (context: unknown, names: Names): unknown => names.reduce(get, context);

function value(context: unknown, names: Names): unknown {
  const last = names.at(-1);
  return last === undefined ? context : need(looseValue(context, names.slice(0, -1)), last);
}

function filled(steps: readonly Step[], context: unknown): string {
  return steps
    .map((step) => (typeof step === 'string' ? step : stepFilled(step, context)))
    .join('');
}

function stepFilled(step: Exclude<Step, string>, context: unknown): string {
  if (step[0] === 'plain') return plain(value(context, step[1]));
  if (step[0] === 'escape') return escape(value(context, step[1]));
  const [kind, names, inner, otherwise] = step;
  const given = looseValue(context, names);
  const isThere = kind === 'each' ? Array.isArray(given) && given.length > 0 : isTrue(given);
  if (!isThere) return filled(otherwise, context);
  if (kind === 'if') return filled(inner, context);
  const items: readonly unknown[] = kind === 'each' ? (given as readonly unknown[]) : [given];
  return items.map((item) => filled(inner, item)).join('');
}

export const template =
  (steps: readonly Step[]) =>
  (view: unknown): string =>
    filled(steps, view);
