// The daily digest: one mail per person with what is due, grouped by what to do.
import type { Book } from '../book.ts';
import { basisLine, natureOf } from '../kit/basis.ts';
import { rocDay, rocDue } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import type { Duty } from '../kit/obligation.ts';
import { dutyStates } from '../registers/results.ts';
import { byUrgency } from '../results/by-urgency.ts';
import { placesShown } from '../results/places.ts';

export type DigestView = {
  readonly school: string;
  readonly name: string;
  readonly day: string;
  readonly count: number;
  /** Lines above the list: the check's outcome for the security person, and what did not fit. */
  readonly notes: readonly string[];
  readonly groups: readonly {
    readonly title: string;
    readonly items: readonly {
      readonly state: string;
      readonly isOverdue: boolean;
      readonly due: string;
      readonly reason: string;
      readonly basis: string;
      readonly nature: string;
      readonly places: string;
    }[];
  }[];
  readonly sender: string;
};

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
  return {
    school: book.settings.school,
    name,
    day: rocDay(book.today),
    count: duties.length,
    notes,
    groups: [...groupBy([...duties].sort(byUrgency), ({ title }) => title)].map(
      ([title, group]) => ({
        title,
        items: group.map((duty) => ({
          state: dutyStates[duty.state],
          isOverdue: duty.state === 'overdue',
          due: duty.due === null ? '未定' : rocDue(duty.due),
          reason: duty.reason,
          basis: basisLine(duty.basis),
          nature: natureOf(duty.basis),
          places: placesInMail(duty),
        })),
      }),
    ),
    sender: book.settings.sender,
  };
}

export function digestSubject({ school, count, groups }: DigestView): string {
  const overdue = groups.flatMap(({ items }) => items).filter(({ isOverdue }) => isOverdue).length;
  const late = overdue === 0 ? '' : `，其中逾期 ${overdue} 項`;
  return `【資安簿】${school}：您有 ${count} 項資安待辦${late}`;
}
