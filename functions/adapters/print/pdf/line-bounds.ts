// How many lines a text fills, as far as that can be told without the engine, which alone knows every rule of breaking lines.
import type { Piece } from './piece.ts';

/** The true number is neither below nor above; for most texts both are the same. */
type LineBounds = { readonly least: number; readonly most: number };

/** A text and the ems there are for a line of it; `bold`: all of it is. */
type TextToSet = {
  readonly pieces: readonly Piece[];
  readonly line: number;
  readonly bold: boolean;
};

/** Null where too little is known of the text. */
export type BoundsOf = (text: TextToSet) => LineBounds | null;

type Kind =
  'ideograph' | 'letter' | 'space' | 'break' | 'opening' | 'closing' | 'foreign' | 'other';

/** Where the pieces say that a line may end. */
const BREAK = '\u200B';

const KINDS: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
  [/^\p{Unified_Ideograph}$/u, 'ideograph'],
  [/^[A-Za-z0-9]$/u, 'letter'],
  [/^ $/u, 'space'],
  [new RegExp(`^${BREAK}$`, 'u'), 'break'],
  [/^[（「『【《〈]$/u, 'opening'],
  [/^[、。，；：！？）」』】》〉]$/u, 'closing'],
  [/^[!-~]$/u, 'foreign'],
];

const kindOf = (character: string): Kind =>
  KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? 'other';

type Factors = Readonly<Record<Kind, number>>;

/**
 * Of the width that a character has by itself. Letters are kerned, Chinese marks are halved beside each other and at the ends
 * of a line, and so is a space dropped.
 */
const LEAST: Factors = {
  ideograph: 1,
  letter: 0.95,
  foreign: 0.95,
  space: 0,
  break: 0,
  opening: 0.45,
  closing: 0.45,
  other: 0.4,
};
const MOST: Factors = {
  ideograph: 1,
  letter: 1.02,
  foreign: 1.02,
  space: 1,
  break: 0,
  opening: 1,
  closing: 1,
  other: 1.1,
};

/** Bold letters are up to a seventh wider than those that are measured; bold ideographs are not. */
const BOLD = 1.15;

/** Ems. */
const BETWEEN_WRITINGS = 0.25;

/** Ems by which the engine's sums may differ from ours. */
const ROUNDING = 0.02;

type Character = { readonly kind: Kind; readonly least: number; readonly most: number };

/** Null for a character that is drawn, left out or unknown: its width is the engine's affair. */
type WidthOf = (character: string) => number | null;

const CHINESE: ReadonlySet<Kind> = new Set(['ideograph', 'opening', 'closing']);
const isForeign = (kind: Kind): boolean => !CHINESE.has(kind) && kind !== 'space';

/** Between an ideograph and a letter the engine leaves some space. */
const spaceBetween = (one: Kind, other: Kind): number =>
  (one === 'ideograph' && isForeign(other)) || (other === 'ideograph' && isForeign(one))
    ? BETWEEN_WRITINGS
    : 0;

function charactersIn(text: string, bold: boolean, widthOf: WidthOf): readonly Character[] | null {
  const characters: Character[] = [];
  const all = Array.from(text);
  for (const [index, character] of all.entries()) {
    const width = character === BREAK ? 0 : widthOf(character);
    if (width === null) return null;
    const kind = kindOf(character);
    const most = width * MOST[kind] * (bold && !CHINESE.has(kind) ? BOLD : 1);
    const next = all[index + 1];
    const space = next === undefined ? 0 : spaceBetween(kind, kindOf(next));
    characters.push({ kind, least: width * LEAST[kind], most: most + space });
  }
  return characters;
}

const NEXT_LINE: ReadonlySet<Kind> = new Set(['ideograph', 'letter', 'opening']);

/** Ends a line surely may have. Between others, rules of punctuation, numbers and names decide. */
function mayEndBetween(before: Kind, after: Kind): boolean {
  if (before === 'break') return true;
  if (!NEXT_LINE.has(after)) return false;
  return CHINESE.has(before)
    ? before !== 'opening'
    : before === 'space' || (before === 'letter' && after === 'ideograph');
}

/** As if a line could end anywhere. */
function leastLines(characters: readonly Character[], line: number): number {
  let [lines, used] = [1, 0];
  for (const { least } of characters) {
    if (used > 0 && used + least > line) [lines, used] = [lines + 1, 0];
    used += least;
  }
  return lines;
}

/** As if a line could end only where it surely may; null when something between such ends is wider than a line. */
function mostLines(characters: readonly Character[], line: number): number | null {
  let [lines, used, word] = [1, 0, 0];
  for (const [index, { kind, most }] of characters.entries()) {
    const before = characters[index - 1]?.kind ?? 'other';
    if (mayEndBetween(before, kind)) [used, word] = [used + word, 0];
    word += most;
    if (word > line) return null;
    if (used + word > line) [lines, used] = [lines + 1, 0];
  }
  return lines;
}

type LinesOfText = { readonly texts: readonly string[]; readonly bold: boolean };

/** Text between line breaks; null when something in it is no text. */
function linesIn(pieces: readonly Piece[]): LinesOfText | null {
  let [all, bold] = ['', false];
  for (const piece of pieces) {
    if (typeof piece === 'string') all += piece;
    else if (piece.kind === 'may-break') all += BREAK;
    else if (piece.kind === 'line-break') all += '\n';
    else if (piece.kind === 'text') [all, bold] = [all + piece.text, bold || piece.bold];
    else return null;
  }
  return { texts: all.split('\n'), bold };
}

export function lineBounds(widthOf: WidthOf): BoundsOf {
  const ofText = (text: string, line: number, bold: boolean): LineBounds | null => {
    const characters = charactersIn(text, bold, widthOf);
    if (characters === null) return null;
    const most = mostLines(characters, line - ROUNDING);
    return most === null ? null : { least: leastLines(characters, line + ROUNDING), most };
  };
  // The same words stand in a register again and again, in the same column.
  const known = new Map<string, Map<string, LineBounds | null>>();
  const remembered = (text: string, line: number, bold: boolean): LineBounds | null => {
    const place = `${line}${bold ? ' bold' : ''}`;
    const ofPlace = known.get(place) ?? new Map<string, LineBounds | null>();
    known.set(place, ofPlace);
    const bounds = ofPlace.has(text) ? (ofPlace.get(text) ?? null) : ofText(text, line, bold);
    ofPlace.set(text, bounds);
    return bounds;
  };
  return ({ pieces, line, bold }) => {
    const lines = linesIn(pieces);
    if (lines === null) return null;
    let [least, most] = [0, 0];
    for (const text of lines.texts) {
      // What becomes of a line without text is the engine's affair, too.
      const isEmpty = text === '' && lines.texts.length > 1;
      const bounds = isEmpty ? null : remembered(text, line, bold || lines.bold);
      if (bounds === null) return null;
      least += bounds.least;
      most += bounds.most;
    }
    return { least, most };
  };
}
