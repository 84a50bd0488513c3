// What the core knows of the fonts is what the fonts say. Stale? Run this file with --update.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { readFont } from '../../../functions/adapters/print/pdf/fonts.ts';
import { lackingCharacters } from '../../../functions/domain/glyphs/lacking.ts';
import { root } from '../../repository-files.ts';

const LAST_CODE_POINT = 0x10ffff;

function charactersOf(weight: string): ReadonlySet<number> {
  const path = import.meta.resolve(`@expo-google-fonts/noto-sans-tc/${weight}.ttf`);
  const font = readFont(fileURLToPath(path));
  const codes = new Set<number>();
  for (let code = 0; code <= LAST_CODE_POINT; code += 1) {
    if ((font?.widthOf(code) ?? null) !== null) codes.add(code);
  }
  return codes;
}

/** A number in letters, from `first` on. */
const lettersOf = (number: number, first: string): string =>
  (number < 26 ? '' : lettersOf(Math.floor(number / 26), first)) +
  String.fromCharCode(first.charCodeAt(0) + (number % 26));

function packed(codes: ReadonlySet<number>): string {
  let letters = '';
  let counted = 0;
  let isCovered = false;
  for (let code = 0; code <= LAST_CODE_POINT; code += 1, counted += 1) {
    if (codes.has(code) === isCovered) continue;
    letters += lettersOf(counted, isCovered ? 'A' : 'a');
    counted = 0;
    isCovered = !isCovered;
  }
  return letters;
}

const regular = charactersOf('400Regular/NotoSansTC_400Regular');
const bold = charactersOf('700Bold/NotoSansTC_700Bold');

test('both weights have the same characters', () => {
  expect(regular.size).toBeGreaterThan(20_000);
  expect(regular).toEqual(bold);
});

test('functions/domain/glyphs/font-coverage.ts is fresh', async () => {
  const text = `// Made by test/domain/glyphs/font-coverage.test.ts from the fonts: by turns how many characters they lack (small letters) and
// have (large ones), each number in base 26.
// prettier-ignore
export const LETTERS = '${packed(regular)}';
`;
  await expect(text).toMatchFileSnapshot(join(root, 'functions/domain/glyphs/font-coverage.ts'));
});

/** Told by a look at the font, not by the same list. */
const isDrawn = (character: string): boolean =>
  /[☐☑☒\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/u.test(character);

test('a character is lacking when no font has it and it is to be seen', () => {
  const wrong: number[] = [];
  for (let code = 0; code <= LAST_CODE_POINT; code += 1) {
    const character = String.fromCodePoint(code);
    const isLacking = !regular.has(code) && !isDrawn(character);
    if (lackingCharacters(character).length === Number(isLacking)) continue;
    wrong.push(code);
  }
  expect(wrong).toStrictEqual([]);
});

test('each is named once, in the order met, whatever stands around it', () => {
  expect(lackingCharacters('王𠮷、陳𡍼；王𠮷（堃峯喆）\t☑️\n')).toStrictEqual(['𠮷', '𡍼']);
  expect(lackingCharacters('')).toStrictEqual([]);
});
