// What somebody may have meant who typed a name that there is not.
import { matchKey } from './normalise.ts';

/** Below this a name has too little in common with what was typed to be worth naming. */
const LEAST = 0.25;

/** A word's characters, and each two neighbours. */
function partsOf(word: string): readonly string[] {
  const letters = Array.from(matchKey(word));
  return [...letters, ...letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)];
}

/** How much two lists of parts share: 0 nothing, 1 everything. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  const shared = a.filter((part) => {
    const at = left.indexOf(part);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return a.length + b.length === 0 ? 0 : (2 * shared.length) / (a.length + b.length);
}

/** At most three of the names, the most alike first; none when none is alike. */
function nearestNames(word: string, names: readonly string[]): readonly string[] {
  const parts = partsOf(word.slice(0, 100));
  return names
    .map((name) => ({ name, score: likeness(parts, partsOf(name.slice(0, 100))) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** `最接近的是「甲」、「乙」。`, or nothing. */
export function nearestSaid(word: string, names: readonly string[]): string {
  const nearest = nearestNames(word, names).map((name) => `「${name}」`);
  return nearest.length === 0 ? '' : `最接近的是${nearest.join('、')}。`;
}
