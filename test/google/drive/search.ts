// The language of `q` in files.list, as Google's reference of search terms has it.
import { unknown } from '../spreadsheet/refusal.ts';
import { roleIn, permissionsOf } from './access.ts';
import { ownerOf, type Properties } from './file.ts';
import type { Seen } from './file-json.ts';
import { isInBin } from './places.ts';
import { invalidValue, noSuchFile } from './refusals.ts';
import { tokensOf, type Token } from './search-tokens.ts';
import { matchText, matchTime, matchTruth } from './search-terms.ts';

export type Test = (seen: Seen) => boolean;

/** Who searches. */
type Asking = Omit<Seen, 'file'>;

type Cursor = { readonly tokens: readonly Token[]; readonly asking: Asking; at: number };

const bad = (): Error => invalidValue('q');

function next(cursor: Cursor): Token {
  const token = cursor.tokens[cursor.at];
  if (token === undefined) throw bad();
  cursor.at += 1;
  return token;
}

const isWord = (token: Token | undefined, word: string): boolean =>
  token?.kind === 'word' && token.text.toLowerCase() === word;

const isSign = (token: Token | undefined, sign: string): boolean =>
  token?.kind === 'sign' && token.text === sign;

function textAt(cursor: Cursor): string {
  const token = next(cursor);
  if (token.kind !== 'text') throw bad();
  return token.text;
}

function expect(cursor: Cursor, fits: boolean): void {
  if (!fits) throw bad();
  cursor.at += 1;
}

const hasAccess = ({ world, file }: Seen, address: string, roles: readonly string[]): boolean =>
  permissionsOf(world, file).some(
    (one) =>
      'emailAddress' in one &&
      one.emailAddress.toLowerCase() === address.toLowerCase() &&
      roles.includes(one.role),
  );

/** `'…' in parents`, and in the lists of people. */
const COLLECTIONS: Readonly<Record<string, (seen: Seen, value: string) => boolean>> = {
  parents: ({ world, caller, file }, value) => {
    const parent = file.parent === null ? undefined : world.files.get(file.parent);
    if (parent === undefined || roleIn(world, parent, caller) === null) return false;
    return value === 'root'
      ? parent.parent === null && ownerOf(parent) === caller.email
      : parent.id === value;
  },
  owners: ({ file }, value) => ownerOf(file)?.toLowerCase() === value.toLowerCase(),
  writers: (seen, value) => hasAccess(seen, value, ['writer', 'owner']),
  readers: (seen, value) => hasAccess(seen, value, ['reader']),
};

/** A folder that is not there is told, without its name. */
function refuseNowhere({ world, caller }: Asking, folder: string): void {
  const file = world.files.get(folder);
  if (folder !== 'root' && (file === undefined || roleIn(world, file, caller) === null))
    throw noSuchFile('');
}

function membership(cursor: Cursor, value: string): Test {
  expect(cursor, isWord(cursor.tokens[cursor.at], 'in'));
  const name = next(cursor);
  const collection = name.kind === 'word' ? COLLECTIONS[name.text] : undefined;
  if (collection === undefined) throw bad();
  if (collection === COLLECTIONS['parents']) refuseNowhere(cursor.asking, value);
  return (seen) => collection(seen, value);
}

const PROPERTIES: Readonly<Record<string, (seen: Seen) => Properties | undefined>> = {
  properties: ({ file }) => file.properties,
  appProperties: ({ file, caller }) => file.appProperties[caller.project],
};

/** `properties has { key='…' and value='…' }` */
function property(cursor: Cursor, of: (seen: Seen) => Properties | undefined): Test {
  const part = (name: string): string => {
    expect(cursor, isWord(cursor.tokens[cursor.at], name));
    expect(cursor, isSign(cursor.tokens[cursor.at], '='));
    return textAt(cursor);
  };
  expect(cursor, isWord(cursor.tokens[cursor.at], 'has'));
  expect(cursor, isSign(cursor.tokens[cursor.at], '{'));
  const key = part('key');
  expect(cursor, isWord(cursor.tokens[cursor.at], 'and'));
  const value = part('value');
  expect(cursor, isSign(cursor.tokens[cursor.at], '}'));
  return (seen) => of(seen)?.[key] === value;
}

type Term = (operator: string, value: Token) => Test;

const TERMS: Readonly<Record<string, Term>> = {
  name: matchText('name', ({ file }) => file.name),
  mimeType: matchText('mimeType', ({ file }) => file.mimeType),
  createdTime: matchTime(({ file }) => file.createdTime),
  modifiedTime: matchTime(({ file }) => file.modifiedTime),
  trashed: matchTruth(({ world, file }) => isInBin(world, file)),
  starred: matchTruth(({ file }) => file.isStarred),
};

const OTHER_TERMS = ['fullText', 'viewedByMeTime', 'sharedWithMe', 'visibility', 'shortcutDetails'];

function comparison(cursor: Cursor, name: string): Test {
  const properties = PROPERTIES[name];
  if (properties !== undefined) return property(cursor, properties);
  const term = TERMS[name];
  if (term === undefined) throw OTHER_TERMS.includes(name) ? unknown(`searches by ${name}`) : bad();
  return term(next(cursor).text, next(cursor));
}

function single(cursor: Cursor): Test {
  const token = next(cursor);
  if (isSign(token, '(')) {
    const inner = joined(cursor);
    expect(cursor, isSign(cursor.tokens[cursor.at], ')'));
    return inner;
  }
  if (isWord(token, 'not')) {
    const inner = single(cursor);
    return (seen) => !inner(seen);
  }
  if (token.kind === 'text') return membership(cursor, token.text);
  if (token.kind !== 'word') throw bad();
  return comparison(cursor, token.text);
}

/** Tests joined by `and`, or by `or`. Which of the two binds first Google's reference does not say. */
function joined(cursor: Cursor): Test {
  const tests = [single(cursor)];
  let joint: string | null = null;
  while (isWord(cursor.tokens[cursor.at], 'and') || isWord(cursor.tokens[cursor.at], 'or')) {
    const word = next(cursor).text.toLowerCase();
    if (joint !== null && joint !== word)
      throw unknown('a search by and, and by or, without parentheses');
    joint = word;
    tests.push(single(cursor));
  }
  return joint === 'or'
    ? (seen) => tests.some((test) => test(seen))
    : (seen) => tests.every((test) => test(seen));
}

/** The files a search is for; an empty one is for all. */
export function searchOf(q: string, asking: Asking): Test {
  const cursor: Cursor = { tokens: tokensOf(q), asking, at: 0 };
  if (cursor.tokens.length === 0) return () => true;
  const test = joined(cursor);
  if (cursor.at < cursor.tokens.length) throw bad();
  return test;
}
