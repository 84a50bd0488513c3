/** NFKC (full-width to half-width), outer space and invisible characters removed, 臺 read as 台. */
export function normalise(text: string): string {
  // Most cells are already plain; only text outside the basic ranges pays for the full treatment.
  const folded = /^[\u0021-\u007e\u4e00-\u9fff]*$/u.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\u200b-\u200d\ufeff]/gu, '')
        .trim();
  return folded.includes('臺') ? folded.replaceAll('臺', '台') : folded;
}

/** Already a match key: visible ASCII without capitals and asterisks, and plain Chinese characters except 臺. */
const FOLDED = /^[!-)+-@[-`a-~\u4e00-\u81f9\u81fb-\u9fff]*$/u;

/** The same with capitals, as most numbers of assets and devices have them. */
const CAPITALS = /^[!-)+-~\u4e00-\u81f9\u81fb-\u9fff]*$/u;

/** For comparing headers, sheet names and choices: normalised, without any space, lower case. */
export function matchKey(text: string): string {
  if (FOLDED.test(text)) return text;
  if (CAPITALS.test(text)) return text.toLowerCase();
  return normalise(text)
    .replace(/[\s*＊]+/gu, '')
    .toLowerCase();
}
