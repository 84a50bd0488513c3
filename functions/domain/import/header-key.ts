// Headers as they are compared: full-width, spaces, line breaks, brackets and marks make no difference.
import type { Cell } from '../kit/cell.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Register } from '../kit/register.ts';
import { commonWords, headerWords } from './header-words.ts';

const plain = (text: string): string => matchKey(text).replace(/[:：,.。、\-–—_/\\|'"「」]+/gu, '');

/** Keys of a header, the most exact first: as it stands, without what is in brackets, and without a line number. */
export function headerKeys(cell: Cell | undefined): readonly string[] {
  if (typeof cell !== 'string' || cell.length > 60) return [];
  const whole = plain(cell.replace(/[()（）[\]【】]/gu, ''));
  const bare = plain(cell.replace(/[(（[【][^)）\]】]*[)）\]】]?/gu, ''));
  return [...new Set([whole, bare, bare.replace(/^\d+/u, '')])].filter((key) => key !== '');
}

/** How far a header names a column: 3 our own word, 2 an alias, 1 another system's word; `order` ranks words of one kind. */
export type Named = { readonly key: string; readonly strength: 1 | 2 | 3; readonly order: number };

/** Columns of a register by the words for them. One header may be a word for several. */
const columnsByWord = oncePer((register: Register): ReadonlyMap<string, readonly Named[]> => {
  const words = new Map<string, Named[]>();
  const add = (text: string, named: Named): void => {
    for (const word of headerKeys(text).slice(0, 1)) {
      const known = words.get(word) ?? [];
      if (!known.some(({ key }) => key === named.key)) words.set(word, [...known, named]);
    }
  };
  const columns = Object.entries(register.columns);
  for (const [key, { header }] of columns) add(header, { key, strength: 3, order: 0 });
  for (const [key, { aliases }] of columns) {
    for (const [order, alias] of aliases.entries()) add(alias, { key, strength: 2, order });
  }
  for (const [key, { header }] of columns) {
    const foreign = `${headerWords[register.id]?.[key] ?? ''}|${commonWords[header] ?? ''}`;
    for (const [order, word] of foreign.split('|').entries())
      add(word, { key, strength: 1, order });
  }
  return words;
});

/** The columns a header cell may name, by its most exact key that is a word at all. */
export function namedBy(register: Register, cell: Cell | undefined): readonly Named[] {
  const words = columnsByWord(register);
  for (const key of headerKeys(cell)) {
    const named = words.get(key);
    if (named !== undefined) return named;
  }
  return [];
}
