// The library numbers things through the whole run of a program, makes names up by chance and notes the time. Here all of
// these are counted anew for each file, so that the same document gives the same bytes.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

// Local time, as it is written into the archive.
const ARCHIVE_TIME = '2000-01-01T12:00:00';

const CHANCE = String.raw`[\w-]{21}`;

/** What the library makes up: each with what stands before it, which stays. */
const MADE_UP: readonly RegExp[] = [
  /(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")\d+(?=")/gu,
  /(?<=<wp:docPr\b[^>]*\bid=")\d+(?=")/gu,
  new RegExp(`(?<=\\bPowerPlusWaterMarkObject)${CHANCE}(?=")`, 'gu'),
  new RegExp(`(?<="rId)${CHANCE}(?=")`, 'gu'),
];

/** 1, 2, 3 … in the order in which each is first met. */
function counter(): (name: string) => string {
  const numbers = new Map<string, string>();
  return (name) => {
    const number = numbers.get(name) ?? String(numbers.size + 1);
    numbers.set(name, number);
    return number;
  };
}

const NOTED_TIME = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu;

export function sameBytes(file: Uint8Array): Uint8Array {
  // The body and the list of what it refers to use the same names, so all parts are counted together.
  const counted = MADE_UP.map((pattern) => [pattern, counter()] as const);
  const settled = (xml: string): string =>
    counted.reduce(
      (text, [pattern, number]) => text.replace(pattern, number),
      xml.replace(NOTED_TIME, ''),
    );
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(file))) {
    parts[path] = /\.(?:xml|rels)$/u.test(path) ? strToU8(settled(strFromU8(bytes))) : bytes;
  }
  return zipSync(parts, { level: 6, mtime: ARCHIVE_TIME });
}
