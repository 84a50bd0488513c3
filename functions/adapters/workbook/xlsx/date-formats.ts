// Which number formats show a day or a time.

/** Built-in formats that have no code in the file (ECMA-376 part 1, 18.8.30), with the East Asian ones. */
const BUILT_IN: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([first, last]) => id >= first && id <= last);
  // Colours, locales and quoted words hold letters too; `[h]` counts hours.
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .replace(/general|E[+-]/giu, '');
  return /[dmyhsegb]/iu.test(bare);
}
