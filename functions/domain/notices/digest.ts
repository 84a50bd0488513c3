// The daily digest: one mail per person with what is due, grouped by what to do.
import type { Book } from '../book.ts';
import { basisLine, natureOf } from '../kit/basis.ts';
import { rocDay, rocDue } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import type { Duty } from '../kit/obligation.ts';
import { dutyStates } from '../registers/results.ts';
import { pieceCovers, piecesOf, pieceTitle, pressingFirst, type Piece } from '../results/pieces.ts';
import { placesShown } from '../results/places.ts';

export type DigestView = {
  readonly school: string;
  readonly name: string;
  readonly day: string;
  readonly count: number;
  readonly overdue: number;
  /** Lines above the list: the check's outcome for the security person, and what did not fit. */
  readonly notes: readonly string[];
  readonly groups: readonly {
    readonly title: string;
    readonly items: readonly {
      /** What they are called, when there is more than one; empty for one. */
      readonly covers: string;
      readonly state: string;
      readonly isOverdue: boolean;
      readonly due: string;
      readonly reason: string;
      readonly basis: string;
      readonly nature: string;
      readonly places: string;
    }[];
  }[];
  /** What is less urgent, by tab and by name only. */
  readonly restCount: number;
  readonly rest: readonly {
    readonly tab: string;
    readonly count: number;
    readonly names: string;
  }[];
  readonly sender: string;
};

/** More than so many things to do are not read in one mail; the others are named in a few lines. */
const IN_DETAIL = 12;

function restLines(pieces: readonly Piece[]): DigestView['rest'] {
  const duties = pieces.flatMap((piece) => piece.duties);
  return [...groupBy(duties, ({ source }) => source[0]?.sheet ?? '待辦')].map(([tab, ofTab]) => ({
    tab,
    count: ofTab.length,
    names: [...new Set(ofTab.map(({ title }) => title))].join('、'),
  }));
}

/** Placed rows are cut after so many characters: a list of 300 rows belongs in the sheet, not in a mail. */
const PLACE_LENGTH = 160;

function placesInMail(duty: Duty): string {
  const places = placesShown(duty.source);
  return places.length <= PLACE_LENGTH
    ? places
    : `${places.slice(0, PLACE_LENGTH)}…（詳見「待辦」）`;
}

export function digestView(
  book: Book,
  {
    name,
    duties,
    notes,
  }: { readonly name: string; readonly duties: readonly Duty[]; readonly notes: readonly string[] },
): DigestView {
  const { pressing: detailed, others } = pressingFirst(piecesOf(duties), IN_DETAIL);
  const rest = restLines(others);
  return {
    school: book.settings.school,
    name,
    day: rocDay(book.today),
    count: duties.length,
    overdue: duties.filter(({ state }) => state === 'overdue').length,
    notes,
    groups: [...groupBy(detailed, pieceTitle)].map(([title, alike]) => ({
      title,
      items: alike.map((piece) => {
        const { duty } = piece;
        const { length } = piece.duties;
        return {
          covers: pieceCovers(piece),
          state: dutyStates[duty.state],
          isOverdue: duty.state === 'overdue',
          due: duty.due === null ? '未定' : rocDue(duty.due),
          reason: duty.reason,
          basis: `${basisLine(duty.basis)}${length === 1 ? '' : ` 等 ${length} 處`}`,
          nature: natureOf(duty.basis),
          places: placesInMail(duty),
        };
      }),
    })),
    restCount: rest.reduce((sum, { count }) => sum + count, 0),
    rest,
    sender: book.settings.sender,
  };
}

export function digestSubject({ school, count, overdue }: DigestView): string {
  const late = overdue === 0 ? '' : `，其中逾期 ${overdue} 項`;
  return `【資安簿】${school}：您有 ${count} 項資安待辦${late}`;
}
