// Which characters the fonts that come with the program can print. A school's own font may have others; what it has only
// the printer knows.
import { LETTERS } from './font-coverage.ts';

const FIRST_SMALL = 'a'.charCodeAt(0);
const FIRST_LARGE = 'A'.charCodeAt(0);
const BASE = 26;

/** One bit for each character there is up to the font's last. */
function bitsOf(letters: string): Uint8Array {
  const numbers = (letters.match(/[a-z]+|[A-Z]+/gu) ?? []).map((digits) => {
    const first = digits.charCodeAt(0) >= FIRST_SMALL ? FIRST_SMALL : FIRST_LARGE;
    return Array.from(digits).reduce((sum, _, at) => sum * BASE + digits.charCodeAt(at) - first, 0);
  });
  const bits = new Uint8Array(numbers.reduce((sum, number) => sum + number, 0) / 8 + 1);
  let code = 0;
  numbers.forEach((number, index) => {
    const isCovered = index % 2 === 1;
    for (const end = code + number; code < end; code += 1) {
      if (isCovered) bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
    }
  });
  return bits;
}

let decoded: Uint8Array | null = null;
/** Decoded with the first text: most commands never ask. */
const coverage = (): Uint8Array => (decoded ??= bitsOf(LETTERS));

/** Drawn, left out, or nothing to be seen: no font is asked for these. */
const NEEDS_NONE = /[☐☑☒\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/u;

const isCovered = (bits: Uint8Array, code: number): boolean =>
  ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;

const NONE: readonly string[] = [];

function lackingIn(text: string): readonly string[] {
  const lacking = new Set<string>();
  const bits = coverage();
  for (const character of text) {
    const isThere = isCovered(bits, character.codePointAt(0) ?? 0) || NEEDS_NONE.test(character);
    if (!isThere) lacking.add(character);
  }
  return [...lacking];
}

/**
 * Characters of the text that the program's fonts lack, each once. Nearly all texts have none, and a check asks for every
 * cell there is: they are told first, without taking them apart.
 */
export function lackingCharacters(text: string): readonly string[] {
  const bits = coverage();
  for (let at = 0; at < text.length; at += 1) {
    // Half of a pair is in no font, so a pair is looked at closely.
    if (!isCovered(bits, text.charCodeAt(at))) return lackingIn(text);
  }
  return NONE;
}

/** `𠮷（U+20BB7）`. */
export const shownCharacter = (character: string): string =>
  `${character}（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`;
