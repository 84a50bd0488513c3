/** Of several that will do, the one whose words come first: what is said must not hang on the order of a tab. */
export function foremost<T>(all: readonly T[], wordsOf: (one: T) => string): T | undefined {
  return all.reduce<T | undefined>(
    (first, one) => (first === undefined || wordsOf(one) < wordsOf(first) ? one : first),
    undefined,
  );
}
