/** First byte of a character by the number of bytes that follow it. */
const LEADS: readonly number[] = [0x00, 0xc0, 0xe0, 0xf0];

function followingBytes(code: number): number {
  if (code < 0x80) return 0;
  if (code < 0x800) return 1;
  return code < 0x10000 ? 2 : 3;
}

/**
 * The text as UTF-8. Apps Script has no `TextEncoder`, and fflate's substitute for it (0.8.3) garbles characters
 * outside the basic plane, such as 𠮷 in a name. Half a surrogate pair becomes U+FFFD.
 */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    const following = followingBytes(code);
    bytes[length++] = (LEADS[following] ?? 0) | (code >> (6 * following));
    for (let place = following - 1; place >= 0; place -= 1) {
      bytes[length++] = 0x80 | ((code >> (6 * place)) & 0x3f);
    }
  }
  return bytes.slice(0, length);
}
