import type { Book } from '../../book.ts';
import { resolveDutyBasis } from '../../citations.ts';
import { rocDue } from '../../kit/day.ts';
import type { Duty } from '../../kit/obligation.ts';
import { countDuties, isOpenDuty, isPastMendingDuty } from '../../metrics/duty-counts.ts';
import { obligations } from '../../obligations/index.ts';
import { dutyStates } from '../../registers/results.ts';
import { byUrgency } from '../../results/by-urgency.ts';
import type { Figures } from '../../status.ts';
import { basisOf, placesOf } from './shown.ts';

/** One obligation and how its duties stand. */
export type ObligationLine = {
  readonly title: string;
  readonly ok: string;
  readonly open: string;
  readonly pastMending: string;
  readonly notApplicable: string;
  readonly basis: string;
  readonly places: string;
};

export type DutyLine = {
  readonly state: string;
  readonly due: string;
  readonly owner: string;
  readonly title: string;
  readonly reason: string;
  readonly basis: string;
  readonly places: string;
};

export const dutiesFor = ({ duties }: Figures, ids: readonly string[]): readonly Duty[] =>
  duties.filter(({ obligation }) => ids.includes(obligation));

const isUnfinished = (duty: Duty): boolean => isOpenDuty(duty) || isPastMendingDuty(duty);

/** The obligations of a part, also those nobody has a duty from this year. */
export function obligationLines(
  book: Book,
  figures: Figures,
  ids: readonly string[],
): readonly ObligationLine[] {
  const resolve = resolveDutyBasis(book);
  return obligations
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, basis }) => {
      const duties = dutiesFor(figures, [id]);
      const { ok, overdue, dueSoon, notDone, pastMending, notApplicable } = countDuties(duties);
      const unfinished = duties.filter(isUnfinished);
      return {
        title,
        ok: String(ok),
        open: String(overdue + dueSoon + notDone),
        pastMending: String(pastMending),
        notApplicable: String(notApplicable),
        basis: basisOf(resolve({ obligation: id, basis })),
        places: placesOf(
          (unfinished.length > 0 ? unfinished : duties).flatMap(({ source }) => source),
        ),
      };
    });
}

const lineOf = ({ state, due, owner, title, reason, basis, source }: Duty): DutyLine => ({
  state: dutyStates[state],
  due: due === null ? '未定' : rocDue(due),
  owner: owner.name,
  title,
  reason,
  basis: basisOf(basis),
  places: placesOf(source),
});

const inOrder = (duties: readonly Duty[]): readonly DutyLine[] =>
  [...duties].sort(byUrgency).map(lineOf);

/** What is still to be done, and what was missed for good and must be explained. */
export const unfinishedDuties = ({
  duties,
}: Figures): { readonly open: readonly DutyLine[]; readonly pastMending: readonly DutyLine[] } => ({
  open: inOrder(duties.filter(isOpenDuty)),
  pastMending: inOrder(duties.filter(isPastMendingDuty)),
});
