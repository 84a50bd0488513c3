/** First byte of a character by the number of bytes that follow it. */
const LEADS: readonly number[] = [0x00, 0xc0, 0xe0, 0xf0];

const MOST_BYTES = 3;

function followingBytes(code: number): number {
  if (code < 0x80) return 0;
  if (code < 0x800) return 1;
  return code < 0x10000 ? 2 : 3;
}

const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** The character that starts at a place; half a surrogate pair is U+FFFD. */
function characterAt(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  const next = isHighHalf(unit) ? text.charCodeAt(place + 1) : 0;
  if (isLowHalf(next)) return 0x10000 + (unit - 0xd800) * 0x400 + (next - 0xdc00);
  return isHighHalf(unit) || isLowHalf(unit) ? 0xfffd : unit;
}

/**
 * The text as UTF-8. Apps Script has no `TextEncoder`, and fflate's substitute for it (0.8.3) garbles characters
 * outside the basic plane, such as 𠮷 in a name. Half a surrogate pair becomes U+FFFD.
 */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * MOST_BYTES);
  let length = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = characterAt(text, place);
    if (code > 0xffff) place += 1;
    const following = followingBytes(code);
    bytes[length++] = (LEADS[following] ?? 0) | (code >> (6 * following));
    for (let left = following - 1; left >= 0; left -= 1) {
      bytes[length++] = 0x80 | ((code >> (6 * left)) & 0x3f);
    }
  }
  return bytes.slice(0, length);
}
