/** Of several that will do, the one whose words come first: what is said must not hang on the order of a tab. */
export function foremost<T>(all: readonly T[], wordsOf: (one: T) => string): T | undefined {
  let first: { readonly one: T; readonly words: string } | undefined;
  for (const one of all) {
    const words = wordsOf(one);
    if (first === undefined || words < first.words) first = { one, words };
  }
  return first?.one;
}
