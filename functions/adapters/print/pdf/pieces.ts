// Text as document.typ takes it: what the fonts lack is marked, and words wider than their line can be broken.
import type { Run } from '../../../rendering/document-model.ts';
import { lineBounds, type BoundsOf } from './line-bounds.ts';
import type { Piece, TextPiece } from './piece.ts';

export type Typesetter = {
  /** `line`: the width there is, in ems of the text's size. */
  readonly pieces: (runs: readonly Run[], line: number) => readonly Piece[];
  /** Text for a picture, where a missing character's number stands in brackets. */
  readonly plain: (text: string) => string;
  /** Lines the runs fill, near enough. */
  readonly linesOf: (runs: readonly Run[], line: number) => number;
  /** Lines the pieces fill at least and at most. */
  readonly boundsOf: BoundsOf;
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

const AFTER_MARK = /(?<=[-/_.@?&=])(?=[^-/_.@?&=])/u;

/** Width of a boxed code point and of a check box, in ems. */
const BOX_WIDTH = 4;

/** Bold characters are somewhat wider than those that are measured. */
const BOLD_ALLOWANCE = 1.08;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

type Look = Omit<TextPiece, 'text'>;

const PLAIN: Look = { kind: 'text', bold: false, underline: false, link: null };

const isPlain = ({ bold, underline, link }: Look): boolean => !bold && !underline && link === null;

const asText = (look: Look, text: string): Piece => (isPlain(look) ? text : { ...look, text });

type Measured = {
  /** In ems. */
  readonly width: number;
  /** Every character is printed as it is. */
  readonly ordinary: boolean;
};

const charactersOf = (widthOf: WidthOf) => {
  const missing = new Set<string>();
  const measured = new Map<string, Measured>();

  /** Null for a character that is text like any other. */
  const special = (character: string): Piece | null => {
    const check = CHECKS.get(character);
    if (check !== undefined) return check;
    if (widthOf(character.codePointAt(0) ?? 0) !== null) return null;
    missing.add(character);
    return { kind: 'unknown', code: codeOf(character) };
  };

  const measureCharacter = (character: string): Measured => ({
    width: (widthOf(character.codePointAt(0) ?? 0) ?? BOX_WIDTH) * BOLD_ALLOWANCE,
    ordinary: !INVISIBLE.test(character) && special(character) === null,
  });

  const measureNew = (text: string): Measured => {
    let [width, ordinary] = [0, true];
    for (const character of text) {
      const one = character === text ? measureCharacter(character) : measure(character);
      width += one.width;
      ordinary &&= one.ordinary;
    }
    return { width, ordinary };
  };

  // The same words stand in a register again and again.
  const measure = (text: string): Measured => {
    const known = measured.get(text) ?? measureNew(text);
    measured.set(text, known);
    return known;
  };

  return { missing, special, measure };
};

export function createTypesetter(widthOf: WidthOf): Typesetter {
  const { missing, special, measure } = charactersOf(widthOf);

  /** The text with single characters of it set apart where they need a piece of their own. */
  const pieceText = (look: Look, text: string): readonly Piece[] => {
    if (measure(text).ordinary) return text === '' ? [] : [asText(look, text)];
    const pieces: Piece[] = [];
    let plain = '';
    const flush = (): void => {
      if (plain !== '') pieces.push(asText(look, plain));
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

  const pieceWord = (look: Look, word: string, line: number): readonly Piece[] => {
    if (IS_IDEOGRAPH.test(word) || measure(word).width <= line) return pieceText(look, word);
    const parts = word.split(AFTER_MARK);
    // A number or an address is rather broken after a mark in it than anywhere.
    const split = parts.length > 1 ? parts : Array.from(word);
    return split.flatMap((part) => [
      ...(parts.length > 1 ? pieceWord(look, part, line) : pieceText(look, part)),
      { kind: 'may-break' as const },
    ]);
  };

  const pieceRun = (run: Run, line: number): readonly Piece[] => {
    if (run.kind === 'line-break') return [run];
    const { text: given, ...look } = run;
    const text = given.replace(/[\t\n]/gu, ' ');
    // No word of it can be too wide.
    if (measure(text).width <= line) return pieceText(look, text);
    return joined((text.match(WORDS) ?? []).flatMap((word) => pieceWord(look, word, line)));
  };

  return {
    pieces: (runs, line) => runs.flatMap((run) => pieceRun(run, line)),
    plain: (text) =>
      pieceText(PLAIN, text)
        .map((piece) => {
          if (typeof piece === 'string') return piece;
          return piece.kind === 'unknown' ? `[${piece.code}]` : '';
        })
        .join(''),
    linesOf: (runs, line) =>
      runs
        .map((run) => (run.kind === 'text' ? run.text : '\n'))
        .join('')
        .split('\n')
        .reduce((sum, text) => sum + Math.max(1, Math.ceil(measure(text).width / line)), 0),
    boundsOf: lineBounds((character) => {
      const isOrdinary = !INVISIBLE.test(character) && special(character) === null;
      return isOrdinary ? widthOf(character.codePointAt(0) ?? 0) : null;
    }),
    missing: () => [...missing],
  };
}

/** Two texts of one run as one; null when they are no two texts. */
function joinedText(last: Piece | undefined, piece: Piece): Piece | null {
  if (typeof piece === 'string') return typeof last === 'string' ? last + piece : null;
  if (piece.kind !== 'text' || typeof last !== 'object' || last.kind !== 'text') return null;
  return { ...last, text: last.text + piece.text };
}

/** Neighbouring texts of one run as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const both = joinedText(result.at(-1), piece);
    if (both === null) result.push(piece);
    else result[result.length - 1] = both;
  }
  return result;
}
