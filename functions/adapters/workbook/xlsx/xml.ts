// Just enough XML for the parts of a workbook, by position, so that what is not changed can be kept as it stands.
// A general parser would build a tree of a million nodes for a register of 100,000 rows, and forget the positions.
import { damaged } from './trouble.ts';

export type Tag = {
  /** Without the namespace prefix; parts of a workbook do not mix vocabularies under one local name. */
  readonly name: string;
  /** With its colon, or ''. */
  readonly prefix: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** As written, for {@link attribute}. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
};

export type Span = { readonly start: number; readonly end: number };

const ASIDES = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?(?!xml\s)[\s\S]*?\?>/gu;

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decodeBytes(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // It is written back as UTF-8.
    return encoding === 'utf-8'
      ? text
      : text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/u, '$1UTF-8');
  } catch {
    throw damaged(part);
  }
}

/** The text of a part, without comments, CDATA and instructions: after this, every `<` begins a tag. */
export function plainXml(bytes: Uint8Array, part: string): string {
  const text = decodeBytes(bytes, part);
  if (!text.includes('<!') && text.lastIndexOf('<?') <= 0) return text;
  const plain = text.replace(ASIDES, (_aside, characters?: string) =>
    characters === undefined ? '' : encodeText(characters),
  );
  // Entities can hide an exponential blow-up, and no program that saves workbooks writes them.
  if (plain.includes('<!')) throw damaged(`${part}：含有不該有的宣告`);
  return plain;
}

const isNameEnd = (code: number): boolean => code <= 32 || code === 47 || code === 62;

/** Index of the `>` that closes the tag: attribute values may hold that character too. */
function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === 62) return at;
    if (code === 34 || code === 39) {
      at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw damaged('XML 標記沒有結束');
}

function kindOf(xml: string, start: number, last: number): Tag['kind'] {
  if (xml.charCodeAt(start + 1) === 47) return 'close';
  return xml.charCodeAt(last - 1) === 47 ? 'empty' : 'open';
}

/** The next tag at or after `from`, before `until`. */
export function nextTag(xml: string, from: number, until = xml.length): Tag | null {
  const start = xml.indexOf('<', from);
  if (start < 0 || start >= until) return null;
  const last = tagEnd(xml, start);
  const kind = kindOf(xml, start, last);
  const nameStart = start + (kind === 'close' ? 2 : 1);
  let nameEnd = nameStart;
  while (!isNameEnd(xml.charCodeAt(nameEnd))) nameEnd++;
  const fullName = xml.slice(nameStart, nameEnd);
  const colon = fullName.indexOf(':') + 1;
  const name = colon === 0 ? fullName : fullName.slice(colon);
  const prefix = colon === 0 ? '' : fullName.slice(0, colon);
  const attributes = xml.slice(nameEnd, kind === 'empty' ? last - 1 : last);
  return { name, prefix, kind, attributes, start, end: last + 1 };
}

/** What stands between a tag and its closing tag, for elements that never hold an element of their own name. */
export function contentOf(xml: string, tag: Tag, until = xml.length): Span {
  if (tag.kind === 'empty') return { start: tag.end, end: tag.end };
  const closing = `</${tag.prefix}${tag.name}`;
  let at = xml.indexOf(closing, tag.end);
  while (at >= 0 && !isNameEnd(xml.charCodeAt(at + closing.length)))
    at = xml.indexOf(closing, at + 1);
  if (at < 0 || at >= until) throw damaged(`<${tag.prefix}${tag.name}> 沒有結束`);
  return { start: tag.end, end: at };
}

/** Where the element of a tag ends, past its closing tag. */
export function elementEnd(xml: string, tag: Tag, content: Span): number {
  return tag.kind === 'empty' ? tag.end : xml.indexOf('>', content.end) + 1;
}

/** Every tag called `name` in the part, in order. */
export function* tagsNamed(xml: string, name: string, span?: Span): Generator<Tag> {
  const until = span?.end ?? xml.length;
  let tag = nextTag(xml, span?.start ?? 0, until);
  while (tag !== null) {
    if (tag.name === name && tag.kind !== 'close') yield tag;
    tag = nextTag(xml, tag.end, until);
  }
}

export function firstTag(xml: string, name: string, span?: Span): Tag | undefined {
  for (const tag of tagsNamed(xml, name, span)) return tag;
  return undefined;
}

/** The decoded value of an attribute. A name that starts with a colon matches under any namespace prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = 0;
  for (;;) {
    const equals = attributes.indexOf('=', at);
    if (equals < 0) return undefined;
    let open = equals + 1;
    while (attributes.charCodeAt(open) <= 32) open++;
    const quote = attributes.charAt(open);
    const close = attributes.indexOf(quote, open + 1);
    if ((quote !== '"' && quote !== "'") || close < 0) throw damaged('XML 屬性讀不懂');
    const found = attributes.slice(at, equals).trim();
    if (found === name || (name.startsWith(':') && found.endsWith(name))) {
      return decodeText(attributes.slice(open + 1, close));
    }
    at = close + 1;
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

export function decodeText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex === undefined ? Number(decimal ?? NaN) : parseInt(hex, 16);
      if (code <= 0x10ffff) return String.fromCodePoint(code);
      const character = NAMED[name as string];
      if (character === undefined) throw damaged(`不認得的 XML 字元 ${whole}`);
      return character;
    },
  );
}

export function encodeText(text: string): string {
  return text.replace(/[&<>]/gu, (character) =>
    character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;',
  );
}

export function encodeAttribute(text: string): string {
  return encodeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}
