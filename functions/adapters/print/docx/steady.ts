// What the library makes up anew each time: ids by chance or counted on from the last file, and the hour. Without it the
// same document is the same file.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import type { Moment } from '../../../domain/kit/day.ts';
import { ARCHIVE_TIME } from '../../../rendering/odf-package.ts';

/** The id and what is before it. Only within tags: quotes and brackets of texts are escaped. */
const IDS: readonly RegExp[] = [
  /( (?:r:id|Id)="rId)([\w-]{21})(?=")/gu,
  /( id="PowerPlusWaterMarkObject)([\w-]{21})(?=")/gu,
  /(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)(?=")/gu,
  /(<wp:docPr[^>]* id=")(\d+)(?=")/gu,
];

const HOUR = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;

/** Keeps what was chance apart from the library's own short numbers; what was a number stays one. */
const mark = (id: string): string => (/^\d+$/u.test(id) ? '' : 'N');

/** Numbers for ids in the order they come. */
function counter(): (id: string) => string {
  const numbers = new Map<string, number>();
  return (id) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return String(number);
  };
}

/** The same file with its ids counted from one, and `made` as the moment it was made. */
export function steady(file: Uint8Array, made: Moment): Uint8Array {
  const time = new Date(`${made}:00+08:00`).toISOString();
  const kinds = IDS.map((pattern) => ({ pattern, numberOf: counter() }));
  const settle = (xml: string): string =>
    kinds.reduce(
      (settled, { pattern, numberOf }) =>
        settled.replace(
          pattern,
          (_, before: string, id: string) => before + mark(id) + numberOf(id),
        ),
      xml.replace(HOUR, (_, start: string) => start + time),
    );
  const parts = Object.entries(unzipSync(file)).map(
    ([name, bytes]) =>
      [name, /\.(?:xml|rels)$/u.test(name) ? strToU8(settle(strFromU8(bytes))) : bytes] as const,
  );
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: ARCHIVE_TIME });
}
