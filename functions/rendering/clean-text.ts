const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const CONTROL_CHARACTERS = /[^\P{Cc}\t\n]|[\ufffe\uffff]/gu;
// With the u flag this matches only halves that stand alone. XML refuses them, and UTF-8 encoders disagree about them.
const LONE_SURROGATES = /[\ud800-\udfff]/gu;

/** Only characters that XML 1.0 allows, every kind of line end as `\n`. Pasted cells hold the others. */
export function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(CONTROL_CHARACTERS, '')
    .replace(LONE_SURROGATES, '\ufffd');
}
