// Text as document.typ takes it: what the fonts lack is marked, and words wider than their line can be broken.
import type { Run } from '../../../rendering/document-model.ts';

type TextPiece = {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly link: string | null;
};

type Piece =
  | TextPiece
  | { readonly kind: 'line-break' }
  | { readonly kind: 'may-break' }
  | { readonly kind: 'check'; readonly state: 'open' | 'checked' | 'crossed' }
  | { readonly kind: 'unknown'; readonly code: string };

export type Typesetter = {
  /** `line`: the width there is, in ems of the text's size. */
  readonly pieces: (runs: readonly Run[], line: number) => readonly Piece[];
  /** Text for a picture, where a missing character's number stands in brackets. */
  readonly plain: (text: string) => string;
  /** Lines the runs fill, near enough. */
  readonly linesOf: (runs: readonly Run[], line: number) => number;
  /** Characters met that no font has, each once. */
  readonly missing: () => readonly string[];
};

type WidthOf = (codePoint: number) => number | null;

const CHECKS: ReadonlyMap<string, Piece> = new Map([
  ['☐', { kind: 'check', state: 'open' }],
  ['☑', { kind: 'check', state: 'checked' }],
  ['☒', { kind: 'check', state: 'crossed' }],
]);

// Says how neighbours are to be drawn or broken, and is nothing to be seen itself.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

// Between two characters of this kind a line may always end.
const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const IS_IDEOGRAPH = new RegExp(`^${IDEOGRAPH}$`, 'u');
// After one of these, too.
const CLOSING = '[、。，；：！？）」』】》〉]';
const LETTERS = `(?!${IDEOGRAPH}|${CLOSING})\\S`;
const WORDS = new RegExp(`\\s+|${IDEOGRAPH}|(?:${LETTERS})+${CLOSING}*|${CLOSING}+`, 'gu');

/** Width of a boxed code point and of a check box, in ems. */
const BOX_WIDTH = 4;

/** Bold characters are somewhat wider than those that are measured. */
const BOLD_ALLOWANCE = 1.08;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const PLAIN = { kind: 'text', bold: false, underline: false, link: null } as const;

export function createTypesetter(widthOf: WidthOf): Typesetter {
  const missing = new Set<string>();

  const width = (text: string): number =>
    Array.from(text).reduce(
      (sum, character) => sum + (widthOf(character.codePointAt(0) ?? 0) ?? BOX_WIDTH),
      0,
    ) * BOLD_ALLOWANCE;

  /** Null for a character that is text like any other. */
  const special = (character: string): Piece | null => {
    const check = CHECKS.get(character);
    if (check !== undefined) return check;
    if (widthOf(character.codePointAt(0) ?? 0) !== null) return null;
    missing.add(character);
    return { kind: 'unknown', code: codeOf(character) };
  };

  /** The text with single characters of it set apart where they need a piece of their own. */
  const pieceText = (run: Omit<TextPiece, 'text'>, text: string): readonly Piece[] => {
    const pieces: Piece[] = [];
    let plain = '';
    const flush = (): void => {
      if (plain !== '') pieces.push({ ...run, text: plain });
      plain = '';
    };
    for (const character of text) {
      if (INVISIBLE.test(character)) continue;
      const piece = special(character);
      if (piece === null) {
        plain += character;
      } else {
        flush();
        pieces.push(piece);
      }
    }
    flush();
    return pieces;
  };

  const pieceWord = (
    run: Omit<TextPiece, 'text'>,
    word: string,
    line: number,
  ): readonly Piece[] => {
    if (IS_IDEOGRAPH.test(word) || width(word) <= line) return pieceText(run, word);
    return Array.from(word).flatMap((character) => [
      ...pieceText(run, character),
      { kind: 'may-break' as const },
    ]);
  };

  const pieceRun = (run: Run, line: number): readonly Piece[] => {
    if (run.kind === 'line-break') return [run];
    const { text, ...look } = run;
    const words = text.replace(/[\t\n]/gu, ' ').match(WORDS) ?? [];
    return joined(words.flatMap((word) => pieceWord(look, word, line)));
  };

  return {
    pieces: (runs, line) => runs.flatMap((run) => pieceRun(run, line)),
    plain: (text) =>
      pieceText(PLAIN, text)
        .map((piece) => {
          if (piece.kind === 'text') return piece.text;
          return piece.kind === 'unknown' ? `[${piece.code}]` : '';
        })
        .join(''),
    linesOf: (runs, line) =>
      runs
        .map((run) => (run.kind === 'text' ? run.text : '\n'))
        .join('')
        .split('\n')
        .reduce((sum, text) => sum + Math.max(1, Math.ceil(width(text) / line)), 0),
    missing: () => [...missing],
  };
}

/** Neighbouring texts of one run as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      result.push(piece);
    }
  }
  return result;
}
