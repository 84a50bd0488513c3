// Splitting number and date patterns into sections and tokens.
import { unknown } from './refusal.ts';

export type Token = { readonly literal: boolean; readonly text: string };

const TOKEN = /"([^"]*)"|\\(.)|am\/pm|([ymdhs])\3*|E\+0+|[0#?.,%;@[\]]|(.)/giu;

function tokenOf(match: RegExpMatchArray): Token {
  const literal = match[1] ?? match[2] ?? match[4];
  if (literal !== undefined) return { literal: true, text: literal };
  return { literal: false, text: match[0] };
}

/** The sections between `;`, as tokens. Colours, conditions and durations in brackets are not known. */
export function sectionsOf(pattern: string): readonly (readonly Token[])[] {
  const sections: Token[][] = [[]];
  for (const match of pattern.matchAll(TOKEN)) {
    const token = tokenOf(match);
    if (!token.literal && (token.text === '[' || token.text === ']')) {
      throw unknown(`the number format ${pattern}`);
    }
    if (!token.literal && token.text === ';') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

const DATE_CODE = /^(?:[ymdhs]+|am\/pm)$/iu;

export const isDateCode = (token: Token): boolean => !token.literal && DATE_CODE.test(token.text);
