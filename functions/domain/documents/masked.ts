// What leaves the school in a report on an incident: no names of people, numbers of theirs, addresses or passwords.
import type { Book } from '../book.ts';
import { ID_NUMBER } from '../kit/id-number.ts';
import { normalise } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { isSecret } from '../kit/secret-text.ts';
import { peopleNamed } from './names.ts';

const details: readonly (readonly [pattern: RegExp, word: string])[] = [
  [new RegExp(ID_NUMBER.source, 'giu'), '（證號）'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, '（電子郵件）'],
  [/(?<!\d)09\d{2}[- ]?\d{3}[- ]?\d{3}(?!\d)/gu, '（電話）'],
  [/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?![\d.])/gu, '（位址）'],
];

const WITHHELD = '（疑似含通行碼，未列印；請從活頁簿刪除後重新產生）';

/** 王小明 → 王○○. */
const namesOf = oncePer((book: Book): readonly (readonly [name: string, shown: string])[] =>
  peopleNamed(book)
    .map((name) => Array.from(name))
    .map(([first = '', ...rest]) => [first + rest.join(''), first + '○'.repeat(rest.length)]),
);

/** Without numbers of people, addresses and passwords; names stay. */
export function withoutDetails(text: string): string {
  if (isSecret(normalise(text))) return WITHHELD;
  return details.reduce((left, [pattern, word]) => left.replace(pattern, word), text);
}

export const masked = (text: string, book: Book): string =>
  namesOf(book).reduce((left, [name, shown]) => left.replaceAll(name, shown), withoutDetails(text));
