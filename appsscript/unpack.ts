// Undoes .config/packed-texts.ts when the script is loaded: 85 printable characters to bytes, DEFLATE (RFC 1951, but
// for blocks that are not compressed), UTF-8, texts and JSON with a NUL between them. Stands before the bundle and uses nothing of it.

type Bits = (count: number) => number;

/** Symbols in the order of their codes, and how many codes there are of each length. */
type Code = { readonly counts: readonly number[]; readonly symbols: readonly number[] };

function bytesOf(text: string): readonly number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 5) {
    let value = 0;
    for (let next = at; next < at + 5; next += 1) {
      const code = text.charCodeAt(next);
      value = value * 85 + code - (code > 92 ? 36 : 35);
    }
    bytes.push(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
  }
  return bytes;
}

function bitsOf(bytes: readonly number[]): Bits {
  let at = 0;
  return (count) => {
    let value = 0;
    for (let place = 0; place < count; place += 1, at += 1) {
      value |= (((bytes[at >> 3] ?? 0) >> (at & 7)) & 1) << place;
    }
    return value;
  };
}

function codeOf(lengths: readonly number[]): Code {
  const counts: number[] = [];
  const symbols: number[] = [];
  for (let length = 0; length < 16; length += 1) {
    counts.push(0);
    lengths.forEach((given, symbol) => {
      if (given !== length || length === 0) return;
      counts[length] = (counts[length] ?? 0) + 1;
      symbols.push(symbol);
    });
  }
  return { counts, symbols };
}

function symbolIn({ counts, symbols }: Code, bits: Bits): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length < 16; length += 1) {
    code |= bits(1);
    const count = counts[length] ?? 0;
    if (code < first + count) return symbols[index + code - first] ?? 0;
    index += count;
    first = (first + count) * 2;
    code *= 2;
  }
  throw new Error('The texts of this script are damaged.');
}

/** Code lengths, themselves in a code; 16 to 18 stand for repetitions. */
function lengthsIn(bits: Bits, code: Code, count: number): readonly number[] {
  const lengths: number[] = [];
  while (lengths.length < count) {
    const symbol = symbolIn(code, bits);
    const value = symbol < 16 ? symbol : symbol === 16 ? (lengths.at(-1) ?? 0) : 0;
    let times = 1;
    if (symbol === 16) times = bits(2) + 3;
    if (symbol === 17) times = bits(3) + 3;
    if (symbol === 18) times = bits(7) + 11;
    while (times > 0) {
      lengths.push(value);
      times -= 1;
    }
  }
  return lengths;
}

/** A length or distance from its code: codes go up in steps that double, `perStep` of them to a step. */
function valueIn(code: number, perStep: number, bits: Bits): number {
  if (code < 2 * perStep) return code;
  const extra = Math.floor(code / perStep) - 1;
  return ((perStep + (code % perStep)) << extra) + bits(extra);
}

function copy(out: number[], symbol: number, distances: Code, bits: Bits): void {
  const length = symbol === 285 ? 258 : 3 + valueIn(symbol - 257, 4, bits);
  const from = out.length - 1 - valueIn(symbolIn(distances, bits), 2, bits);
  for (let next = from; next < from + length; next += 1) out.push(out[next] ?? 0);
}

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

type Codes = readonly [literals: Code, distances: Code];

/** The codes that a block brings with it. */
function ownCodes(bits: Bits): Codes {
  const literals = bits(5) + 257;
  const all = literals + bits(5) + 1;
  const given = bits(4) + 4;
  const order: number[] = [];
  ORDER.forEach((symbol, place) => {
    order[symbol] = place < given ? bits(3) : 0;
  });
  const lengths = lengthsIn(bits, codeOf(order), all);
  return [codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals))];
}

/** The codes of short blocks. */
function fixedCodes(): Codes {
  const literals = Array.from({ length: 288 }, (_, symbol) =>
    symbol < 144 || symbol > 279 ? 8 : symbol < 256 ? 9 : 7,
  );
  return [codeOf(literals), codeOf(Array.from({ length: 30 }, () => 5))];
}

function inflate(bits: Bits): readonly number[] {
  const out: number[] = [];
  for (let isLast = 0; isLast === 0;) {
    isLast = bits(1);
    const [code, distances] = bits(2) === 1 ? fixedCodes() : ownCodes(bits);
    for (let symbol = symbolIn(code, bits); symbol !== 256; symbol = symbolIn(code, bits)) {
      if (symbol < 256) out.push(symbol);
      else copy(out, symbol, distances, bits);
    }
  }
  return out;
}

const FIRST = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$';
const NEXT = `${FIRST}0123456789`;

/** The name of the text packed as this one, counted from 0: as short as there is one left. */
export function nameOf(index: number): string {
  let name = FIRST.charAt(index % FIRST.length);
  for (let rest = Math.floor(index / FIRST.length); rest > 0;) {
    rest -= 1;
    name += NEXT.charAt(rest % NEXT.length);
    rest = Math.floor(rest / NEXT.length);
  }
  return name;
}

/** Between texts; in none of them. */
export const SEPARATOR = '\u0000';

/** Before data in JSON; no text begins with it. */
export const DATA = '\u0001';

/** What was packed, by name, in the order it was packed. */
export function unpack(packed: string): Readonly<Record<string, unknown>> {
  const bytes = inflate(bitsOf(bytesOf(packed)));
  const escaped = bytes.map((byte) => (byte < 16 ? '%0' : '%') + byte.toString(16));
  const values: Record<string, unknown> = {};
  decodeURIComponent(escaped.join(''))
    .split(SEPARATOR)
    .forEach((text, index) => {
      values[nameOf(index)] = text.startsWith(DATA) ? JSON.parse(text.slice(1)) : text;
    });
  return values;
}
