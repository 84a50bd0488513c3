// Bytes of a text file → its text, with the encoding it was taken for.
import { BrokenWorld } from '../../../ports.ts';

export type DecodedText = { readonly text: string; readonly encoding: string };

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** What the bytes 80 and FF come out as, which no Big5 text has. */
const NOT_BIG5 = /[\u0080\uf8f8]/u;

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return label === 'big5' && NOT_BIG5.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** What no text has but tabs and ends of lines. */
const CONTROL = /(?![\t\n\f\r\v\u0080-\u009f])\p{Cc}/u;

/** The line of the first byte pair that is neither UTF-8 nor Big5; counts from 1. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 10) continue;
    if (decoded(bytes.subarray(start, at), 'big5') === null) return line;
    line += 1;
    start = at + 1;
  }
  return 1;
}

/**
 * UTF-8 is tried first: text of other encodings is practically never well-formed UTF-8, while Big5 takes much that is not
 * Big5. Control characters mean that it is no text at all.
 */
export function decodeList(bytes: Uint8Array): DecodedText {
  const candidates: readonly (readonly [label: string, encoding: string])[] = startsWith(
    bytes,
    0xff,
    0xfe,
  )
    ? [['utf-16le', 'UTF-16']]
    : startsWith(bytes, 0xef, 0xbb, 0xbf)
      ? [['utf-8', 'UTF-8，有 BOM']]
      : [
          ['utf-8', 'UTF-8'],
          ['big5', 'Big5'],
        ];
  for (const [label, encoding] of candidates) {
    const text = decoded(bytes, label);
    if (text === null) continue;
    if (CONTROL.test(text)) break;
    return { text, encoding };
  }
  const line = lineOfFault(bytes);
  throw new BrokenWorld(
    `第 ${line} 列的文字不是 UTF-8，也不是 Big5，沒有匯入。請用 Excel 或 LibreOffice 開啟原檔，另存成「CSV UTF-8」或 .xlsx 再試。`,
  );
}
