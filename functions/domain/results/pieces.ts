// Duties put together for reading: many obligations of the plan ask for one and the same thing on the same day.
import { natureOf } from '../kit/basis.ts';
import { groupBy } from '../kit/group.ts';
import type { Duty } from '../kit/obligation.ts';
import { byUrgency } from './by-urgency.ts';

/** Duties of one owner that stand alike, for the same reason, at the same rows: one line for all of them. */
export type Piece = {
  /** The first of them, in whose words the line is told. */
  readonly duty: Duty;
  readonly duties: readonly Duty[];
};

/** What two duties must share to be told in one line. */
function alikeKey({ owner, state, due, reason, basis, source }: Duty): string {
  const places = source.map(({ sheet, row }) => `${sheet}:${row}`);
  return [owner.name, state, due ?? '', natureOf(basis), reason, ...places].join('\n');
}

/** The most urgent first. */
export function piecesOf(duties: readonly Duty[]): readonly Piece[] {
  return [...groupBy([...duties].sort(byUrgency), alikeKey).values()].flatMap((alike) => {
    const [duty] = alike;
    return duty === undefined ? [] : [{ duty, duties: alike }];
  });
}

/** What is to be done, in a few words: the obligation, or the tab that several of them are to be entered in. */
export function pieceTitle({ duty, duties }: Piece): string {
  const [place] = duty.source;
  return duties.length === 1 || place === undefined
    ? duty.title
    : `${place.sheet}（${duties.length} 項）`;
}

/** Names that fit a line people still read. */
const NAMES = 12;

/** `甲、乙…等 45 項，全部列在「待辦」`; empty for a piece of one. */
export function pieceCovers({ duties }: Piece): string {
  if (duties.length < 2) return '';
  const names = duties.slice(0, NAMES).map(({ title }) => title);
  const rest = duties.length > NAMES ? `…等 ${duties.length} 項，全部列在「待辦」` : '';
  return `${names.join('、')}${rest}`;
}

/** What a clock or a near day does not let wait, behind however much that is long overdue. */
const isPressing = ({ duty: { state, due } }: Piece): boolean =>
  due !== null && (due.length > 'YYYY-MM-DD'.length || state === 'due-soon');

/** So many that come before all others, in the order they are in, and those others. */
export function pressingFirst(
  pieces: readonly Piece[],
  count: number,
): { readonly pressing: readonly Piece[]; readonly others: readonly Piece[] } {
  const waiting = pieces.filter((piece) => !isPressing(piece));
  const chosen = new Set([...pieces.filter(isPressing), ...waiting].slice(0, count));
  return {
    pressing: pieces.filter((piece) => chosen.has(piece)),
    others: pieces.filter((piece) => !chosen.has(piece)),
  };
}
