// Which person of 人員 a list means: by address, by name however it is spaced, and without the title behind it.
import type { Book, Person } from '../book.ts';
import { groupBy } from '../kit/group.ts';
import { nearestSaid } from '../kit/nearest.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';

export type MatchedPerson =
  | { readonly state: 'one'; readonly reference: string }
  | { readonly state: 'several' | 'none'; readonly why: string };

const TITLES = /(?:老師|教師|主任|組長|校長|護理師|幹事|先生|小姐|女士)$/u;

const bare = (name: string): string =>
  matchKey(name)
    .replace(/[(（[【].*$/u, '')
    .replace(/[·•‧・.,]/gu, '');

const namesOf = oncePer((book: Book) =>
  groupBy(
    book.tables.people.rows.filter(({ name }) => name !== undefined),
    ({ name }) => bare(name ?? ''),
  ),
);

const told = ({ name = '', office = '', email = '' }: Person): string =>
  `${name}（${[office, email].filter((part) => part !== '').join('，')}）`;

/** The name when it is the only one of its kind, else the address: what other tabs can name the person by. */
function referenceTo(book: Book, person: Person): string {
  const isOnly = (namesOf(book).get(bare(person.name ?? '')) ?? []).length === 1;
  return isOnly && person.name !== undefined ? person.name : (person.email ?? person.name ?? '');
}

/** By address or exact name, or by an address within the text. */
function direct({ people }: Book, text: string): Person | undefined {
  const address = /[\w.+-]+@[\w.-]+/u.exec(text)?.[0];
  return [text, address]
    .map((reference) => people.find(reference))
    .find((person): person is Person => person !== undefined && person !== 'ambiguous');
}

/** Everybody of that name; those of an office that the text names, when that leaves one. */
function namesakes(book: Book, text: string): readonly Person[] {
  const names = namesOf(book);
  const key = bare(text);
  const people = names.get(key) ?? names.get(key.replace(TITLES, '')) ?? [];
  const said = matchKey(text);
  const hinted = people.filter(
    ({ office = '' }) => office !== '' && said.includes(matchKey(office)),
  );
  return hinted.length === 1 ? hinted : people;
}

export function matchPerson(book: Book, text: string): MatchedPerson {
  const exact = direct(book, text);
  const people = exact === undefined ? namesakes(book, text) : [exact];
  const [first, ...others] = people;
  if (first !== undefined && others.length === 0) {
    return { state: 'one', reference: referenceTo(book, first) };
  }
  if (first !== undefined) {
    const candidates = people.map(told).join('、');
    const why = `「${text}」在「人員」有同名的人：${candidates}。請改填電子郵件。`;
    return { state: 'several', why };
  }
  const known = book.tables.people.rows.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const nearest = nearestSaid(text, known);
  return {
    state: 'none',
    why: `「人員」沒有「${text}」。${nearest}請改正，或先把人加到「人員」。`,
  };
}
