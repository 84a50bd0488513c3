// How terms of a search are compared: texts, times and truths.
import { unknown } from '../spreadsheet/refusal.ts';
import type { Seen } from './file-json.ts';
import { invalidValue } from './refusals.ts';
import type { Token } from './search-tokens.ts';

type Compared = (operator: string, value: Token) => (seen: Seen) => boolean;

const bad = (): Error => invalidValue('q');

/** Google finds the beginnings of a name's words: `Hello` in HelloWorld, and `World` not. */
function beginsAWord(name: string, value: string): boolean {
  const whole = name.toLowerCase();
  const wanted = value.toLowerCase();
  const starts = [
    0,
    ...Array.from(whole.matchAll(/[^a-z0-9]+/gu), ({ index, 0: gap }) => index + gap.length),
  ];
  return starts.some((start) => whole.startsWith(wanted, start));
}

/**
 * Where words of other writings begin, Google does not say, nor whether a type is found by its middle: what would hang on
 * that is refused.
 */
const CONTAINS: Readonly<Record<string, (text: string, value: string) => boolean>> = {
  name: (text, value) => {
    if (!text.toLowerCase().includes(value.toLowerCase())) return false;
    if (text.toLowerCase().startsWith(value.toLowerCase())) return true;
    if (/[^\p{ASCII}]/u.test(text)) throw unknown(`whether ${text} contains ${value}`);
    return beginsAWord(text, value);
  },
  mimeType: (text, value) => {
    if (text.startsWith(value)) return true;
    if (text.includes(value)) throw unknown(`whether ${text} contains ${value}`);
    return false;
  },
};

/** Names are compared without regard to capitals, as others have found. */
const plain = (term: string, text: string): string => (term === 'name' ? text.toLowerCase() : text);

export const matchText =
  (term: 'name' | 'mimeType', of: (seen: Seen) => string): Compared =>
  (operator, value) => {
    if (value.kind !== 'text') throw bad();
    const wanted = plain(term, value.text);
    switch (operator) {
      case '=':
        return (seen) => plain(term, of(seen)) === wanted;
      case '!=':
        return (seen) => plain(term, of(seen)) !== wanted;
      case 'contains':
        return (seen) => CONTAINS[term]?.(of(seen), value.text) ?? false;
      default:
        throw bad();
    }
  };

const ORDERS: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '=': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

/** RFC 3339; without a zone it is UTC. */
export const matchTime =
  (of: (seen: Seen) => Date): Compared =>
  (operator, { kind, text }) => {
    const compare = ORDERS[operator];
    const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?)?$/u.exec(
      text,
    );
    if (kind !== 'text' || compare === undefined || match === null) throw bad();
    const moment = Date.parse(`${match[1] ?? ''}T${match[2] ?? '00:00:00'}${match[3] ?? 'Z'}`);
    if (Number.isNaN(moment)) throw bad();
    return (seen) => compare(of(seen).getTime(), moment);
  };

export const matchTruth =
  (of: (seen: Seen) => boolean): Compared =>
  (operator, { kind, text }) => {
    if (kind !== 'word' || !/^(?:true|false)$/iu.test(text) || !/^!?=$/u.test(operator))
      throw bad();
    const wanted = /^true$/iu.test(text) === (operator === '=');
    return (seen) => of(seen) === wanted;
  };
