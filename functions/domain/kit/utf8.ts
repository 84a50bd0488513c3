const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** The character that starts at a place; half a surrogate pair is U+FFFD. */
function characterAt(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  const next = isHighHalf(unit) ? text.charCodeAt(place + 1) : 0;
  return isLowHalf(next) ? 0x10000 + (unit - 0xd800) * 0x400 + (next - 0xdc00) : 0xfffd;
}

const bytesOf = (code: number): number => {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

function lengthOf(text: string): number {
  let length = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = characterAt(text, place);
    if (code > 0xffff) place += 1;
    length += bytesOf(code);
  }
  return length;
}

/** First byte of a character by the number of its bytes. */
const LEADS = [0, 0, 0xc0, 0xe0, 0xf0] as const;

/** Six bits of the code. */
const following = (code: number, shift: number): number => 0x80 | ((code >> shift) & 0x3f);

/**
 * The text as UTF-8. Apps Script has no `TextEncoder`, and fflate's substitute for it (0.8.3) garbles characters
 * outside the basic plane, such as 𠮷 in a name. Half a surrogate pair becomes U+FFFD.
 */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(lengthOf(text));
  let length = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = characterAt(text, place);
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    const count = bytesOf(code);
    if (count === 4) place += 1;
    bytes[length++] = (LEADS[count] ?? 0) | (code >> (6 * (count - 1)));
    if (count > 3) bytes[length++] = following(code, 12);
    if (count > 2) bytes[length++] = following(code, 6);
    bytes[length++] = following(code, 0);
  }
  return bytes;
}
