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

function escaped(value: string): string {
  return cleanText(value).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

export function text(value: string): Markup {
  return escaped(value) as Markup;
}

export function join(parts: readonly Markup[]): Markup {
  return parts.join('') as Markup;
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
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const start = `<${name}${pairs}`;
  return (children === undefined ? `${start}/>` : `${start}>${join(children)}</${name}>`) as Markup;
}

/** Text of our own that must not be escaped: a style sheet, a declaration. */
export function literal(source: string): Markup {
  return source as Markup;
}
