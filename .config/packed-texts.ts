// The texts and data of the Apps Script bundle, packed. Half of the bundle is Chinese at three bytes a character; deflated they
// are a third, and a bundle has a limit (decision 0013). `appsscript/unpack.ts` undoes this when the script is loaded.
import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync } from 'node:zlib';

import { DATA, nameOf, SEPARATOR, unpack } from '../appsscript/unpack.ts';
import { literalsIn, type Literal, type Plain } from './packed-literals.ts';

/** Cannot be a name of the minifier's: it never uses two dollars. */
export const TEXTS = '$$';

/** Bytes of a text, a piece between holes and data; a shorter one takes less than the way to it. */
const SHORTEST = { text: 5, piece: 8, data: 16 } as const;

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

/** As it is packed: a text as it is, data as JSON with a mark before it. */
const written = (value: Plain): string =>
  typeof value === 'string' ? value : DATA + JSON.stringify(value);

function isWorth({ value, start, end, isPiece }: Literal): boolean {
  if (typeof value !== 'string') return end - start >= SHORTEST.data;
  if (value.includes(SEPARATOR) || value.startsWith(DATA)) return false;
  return Buffer.byteLength(value) >= (isPiece ? SHORTEST.piece : SHORTEST.text);
}

/** The names of what is packed. The same text twice is one; the same data twice is two, as code may tell them apart. */
function namesFor(literals: readonly Literal[]) {
  const uses = new Map<string | Literal, number>();
  const keyOf = (literal: Literal): string | Literal =>
    typeof literal.value === 'string' ? literal.value : literal;
  for (const literal of literals) {
    const key = keyOf(literal);
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  // What is used most has the shortest name.
  const sorted = [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
  const index = new Map(sorted.map((key, at) => [key, at]));
  return {
    values: sorted.map((key) => (typeof key === 'string' ? key : key.value)),
    nameFor: (literal: Literal): string => nameOf(index.get(keyOf(literal)) ?? 0),
  };
}

const spaceAt = (code: string, place: number): string =>
  /[\w$]/u.test(code.charAt(place)) ? ' ' : '';

export type Packed = {
  readonly code: string;
  /** Texts and data, to be given to `unpack`. */
  readonly packed: string;
  /** Each literal that went, and what stands in its place. */
  readonly moved: readonly (Literal & { readonly reference: string })[];
};

/** The code with its texts and data taken out. */
export function packTexts(code: string): Packed {
  if (code.includes(TEXTS)) throw new Error(`the code has a name with ${TEXTS} in it`);
  const literals = literalsIn(code, isWorth);
  const { values, nameFor } = namesFor(literals);
  const moved = literals.map((literal) => {
    const name = `${TEXTS}.${nameFor(literal)}`;
    // `return"…"` and `"…"in` need no space, `return $$.a` and `$$.a in` do.
    const before = spaceAt(code, literal.start - 1);
    const reference = literal.isPiece ? `\${${name}}` : before + name + spaceAt(code, literal.end);
    return { ...literal, reference };
  });
  let rest = '';
  let end = 0;
  for (const { start, end: next, reference } of moved) {
    rest += code.slice(end, start) + reference;
    end = next;
  }
  const text = values.map(written).join(SEPARATOR);
  const packed = printable(deflateRawSync(text, { level: 9 }));
  if (!isDeepStrictEqual(Object.values(unpack(packed)), values)) {
    throw new Error('the packed texts do not come out as they went in');
  }
  return { code: rest + code.slice(end), packed, moved };
}
