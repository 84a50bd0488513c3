// A search in pieces: quoted texts, words and signs.
import { invalidValue } from './refusals.ts';

export type Token = { readonly kind: 'text' | 'word' | 'sign'; readonly text: string };

const PIECE =
  /\s+|(?<single>'(?:[^'\\]|\\.)*')|(?<double>"(?:[^"\\]|\\.)*")|(?<word>[\w.]+)|(?<sign>!=|<=|>=|[=<>(){}])/suy;

const inside = (quoted: string): string => quoted.slice(1, -1).replaceAll(/\\(.)/gsu, '$1');

export function tokensOf(q: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < q.length) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(q);
    if (match === null) throw invalidValue('q');
    const { single, double, word, sign } = match.groups ?? {};
    const quoted = single ?? double;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: inside(quoted) });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    at = PIECE.lastIndex;
  }
  return tokens;
}
