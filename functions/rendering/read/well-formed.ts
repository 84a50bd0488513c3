// Tags and text of a template's output as a tree. Strict on purpose: what is not exactly a known shape stops the program
// with its line, since only a mistake in a template can bring it here (data arrives escaped).
export type Node = {
  readonly name: string;
  /** Where its tag begins, in characters from the start. */
  readonly start: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
};

/** What is wrong and where, for the caller to put into words. */
export type Malformed = { readonly at: number; readonly what: string };

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const CHARACTER = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu;

/** Text without entities; null when an & stands alone or names something unknown. */
function unescaped(text: string): string | null {
  if (!text.includes('&')) return text;
  let isKnown = !text.replace(CHARACTER, '').includes('&');
  const plain = text.replace(CHARACTER, (_whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) {
      isKnown &&= name in entities;
      return entities[name] ?? '';
    }
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    isKnown &&= code > 0 && code <= 0x10ffff;
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
  return isKnown ? plain : null;
}

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z][a-z0-9-]*="[^"<]*")*)\s*(\/?)>/uy;
const ATTRIBUTE = /([a-z][a-z0-9-]*)="([^"]*)"/gu;

function attributesIn(text: string): Readonly<Record<string, string>> | null {
  const attributes: Record<string, string> = {};
  for (const [, name = '', typed = ''] of text.matchAll(ATTRIBUTE)) {
    const value = unescaped(typed);
    if (value === null || name in attributes) return null;
    attributes[name] = value;
  }
  return attributes;
}

type Reading = { readonly source: string; readonly open: Node[] };

/** Takes one tag into the tree; gives what is wrong with it, or null. */
function takeTag({ open }: Reading, match: RegExpExecArray): string | null {
  const [, isEnd, name = '', typed = '', isEmpty] = match;
  const parent = open.at(-1);
  if (isEnd === '/') {
    if (parent?.name !== name || open.length === 1) return `</${name}> 沒有開頭`;
    open.pop();
    return null;
  }
  const attributes = attributesIn(typed);
  if (attributes === null) return `<${name}> 的屬性寫法不對`;
  const node: Node = { name, start: match.index, attributes, children: [] };
  parent?.children.push(node);
  if (isEmpty !== '/') open.push(node);
  return null;
}

/** Takes what begins at `at`, a tag or the text before the next one; gives where it ends, or what is wrong. */
function takeNext(reading: Reading, at: number): number | string {
  const { source, open } = reading;
  if (source[at] === '<') {
    TAG.lastIndex = at;
    const match = TAG.exec(source);
    if (match === null) return '看不懂的標籤';
    return takeTag(reading, match) ?? at + match[0].length;
  }
  const next = source.indexOf('<', at);
  const end = next < 0 ? source.length : next;
  const text = unescaped(source.slice(at, end));
  if (text === null) return '單獨的 & 或不認得的代號';
  open.at(-1)?.children.push(text);
  return end;
}

/** The tree under one element `document`, or what is wrong. */
export function parseMarkup(source: string): Node | Malformed {
  const root: Node = { name: 'document', start: 0, attributes: {}, children: [] };
  const reading: Reading = { source, open: [root] };
  let at = 0;
  while (at < source.length) {
    const taken = takeNext(reading, at);
    if (typeof taken === 'string') return { at, what: taken };
    at = taken;
  }
  const left = reading.open.at(-1) ?? root;
  return left === root ? root : { at: left.start, what: `<${left.name}> 沒有結尾` };
}
