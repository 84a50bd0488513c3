// The texts of the Apps Script bundle, packed. Half of the bundle is Chinese at three bytes a character; deflated they are a
// third, and a bundle has a limit (decision 0013). `appsscript/unpack.ts` undoes this when the script is loaded.
import { deflateRawSync } from 'node:zlib';

import { parseAst } from 'rolldown/parseAst';

import { unpack } from '../appsscript/unpack.ts';

/** Cannot be a name of the minifier's: it never uses two dollars. */
export const TEXTS = '$$';

/** Between texts; in none of them. */
const SEPARATOR = '\u0000';

/** A shorter text takes less than the way to it. */
const SHORTEST = 7;

type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

/** A text in the code: where it stands, and what it is. */
export type Literal = { readonly start: number; readonly end: number; readonly text: string };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

type Quasi = { readonly value: { readonly cooked: string } };

/** The text of a literal without holes; null for every other node. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral') return null;
  const [quasi, ...others] = node['quasis'] as readonly Quasi[];
  return quasi === undefined || others.length > 0 ? null : quasi.value.cooked;
}

/** Names of properties and directives must stay where they are. */
const staysPut = (parent: Node, key: string): boolean =>
  (key === 'key' && parent['computed'] !== true) ||
  parent.type === 'ExpressionStatement' ||
  parent.type === 'TaggedTemplateExpression';

function literalsIn(code: string): readonly Literal[] {
  const found: Literal[] = [];
  const visit = (node: Node): void => {
    for (const [key, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
        if (!isNode(child)) continue;
        const text = staysPut(node, key) ? null : textOf(child);
        if (text !== null && Buffer.byteLength(text) >= SHORTEST && !text.includes(SEPARATOR)) {
          found.push({ start: child.start, end: child.end, text });
        } else visit(child);
      }
    }
  };
  // The parser's types name every kind of node; walking needs only what all of them have.
  visit(parseAst(code) as unknown as Node);
  return found.sort((a, b) => a.start - b.start);
}

/** 85 characters, four bytes in five of them: from `#` on, without the backslash. */
function printable(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    let value = 0;
    for (let next = at; next < at + 4; next += 1) value = value * 256 + (bytes[next] ?? 0);
    for (let power = 85 ** 4; power >= 1; power /= 85) {
      const digit = Math.floor(value / power) % 85;
      text += String.fromCharCode(digit + (digit < 57 ? 35 : 36));
    }
  }
  return text;
}

export type Packed = {
  readonly code: string;
  /** The texts, to be given to `unpack`. */
  readonly packed: string;
  /** Each literal that went, and what stands in its place. */
  readonly moved: readonly (Literal & { readonly reference: string })[];
};

/** The code with its texts taken out. */
export function packTexts(code: string): Packed {
  if (code.includes(TEXTS)) throw new Error(`the code has a name with ${TEXTS} in it`);
  const literals = literalsIn(code);
  const uses = new Map<string, number>();
  for (const { text } of literals) uses.set(text, (uses.get(text) ?? 0) + 1);
  // What is used most has the shortest number.
  const texts = [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
  const index = new Map(texts.map((text, at) => [text, at]));
  const moved = literals.map((literal) => {
    // `return"…"` needs no space, `return $$[1]` does.
    const isAfterWord = /[\w$]/u.test(code.charAt(literal.start - 1));
    const reference = `${isAfterWord ? ' ' : ''}${TEXTS}[${index.get(literal.text) ?? 0}]`;
    return { ...literal, reference };
  });
  let rest = '';
  let end = 0;
  for (const { start, end: next, reference } of moved) {
    rest += code.slice(end, start) + reference;
    end = next;
  }
  const packed = printable(deflateRawSync(texts.join(SEPARATOR), { level: 9 }));
  if (unpack(packed).join(SEPARATOR) !== texts.join(SEPARATOR)) {
    throw new Error('the packed texts do not come out as they went in');
  }
  return { code: rest + code.slice(end), packed, moved };
}
