import { cleanText } from './clean-text.ts';

declare const finished: unique symbol;

/** XML or HTML that is finished. Only the functions below make it, so no text gets in unescaped. */
export type Markup = string & { readonly [finished]: true };

export type Attributes = Readonly<Record<string, string | number | null>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Anything else goes out as it came in: most texts do, and a long register has tens of thousands of them.
const NOT_ALWAYS_SAFE = /[&<>"'\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u;

function escaped(value: string): string {
  if (!NOT_ALWAYS_SAFE.test(value)) return value;
  return cleanText(value).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

export function text(value: string): Markup {
  return escaped(value) as Markup;
}

// By adding up, not by joining a list: so the text within is put together once, at the end, not again at every level.
export function join(parts: readonly Markup[]): Markup {
  let whole = '';
  for (const part of parts) whole += part;
  return whole as Markup;
}

/**
 * One element; attributes that are null are left out. Without `children` it is written `<br/>`, with an empty list
 * `<td></td>`: HTML tells the two apart.
 */
export function element(
  name: string,
  attributes: Attributes,
  children?: readonly Markup[],
): Markup {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) start += ` ${key}="${escaped(String(value))}"`;
  }
  return (children === undefined ? `${start}/>` : `${start}>${join(children)}</${name}>`) as Markup;
}

/** Text of our own that must not be escaped: a style sheet, a declaration. */
export function literal(source: string): Markup {
  return source as Markup;
}
