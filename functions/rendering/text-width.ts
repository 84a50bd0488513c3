// How wide a text will be, near enough to keep it off its neighbours: no runtime of ours can measure letters.
import { lackingCharacters } from '../domain/glyphs/lacking.ts';

/** `[U+20BB7]`, which is printed for a character that no font has. */
const CODE_WIDTH = 5.2;

/** Chinese characters and full-width punctuation are as wide as they are high; others about half. */
function widthOf(character: string): number {
  if ((character.codePointAt(0) ?? 0) < 0x2e80) return 0.58;
  return lackingCharacters(character).length > 0 ? CODE_WIDTH : 1;
}

/** In the unit of `size`, the height of a letter. */
export const textWidth = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + widthOf(character) * size, 0);

/** The text, or as much of it as is no wider than `most`, with 「…」. */
export function fitText(text: string, size: number, most: number): string {
  if (textWidth(text, size) <= most) return text;
  const kept: string[] = [];
  let width = size;
  for (const character of text) {
    width += widthOf(character) * size;
    if (width > most) break;
    kept.push(character);
  }
  return `${kept.join('')}…`;
}

/** The text on as many lines as it takes, broken between any two characters; never empty. */
export function wrapText(text: string, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let width = 0;
  for (const character of text) {
    const own = widthOf(character) * size;
    if (current !== '' && width + own > most) {
      lines.push(current);
      current = '';
      width = 0;
    }
    current += character;
    width += own;
  }
  return [...lines, current];
}
