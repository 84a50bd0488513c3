import type { Book } from '../../book.ts';
import { resolveDutyBasis } from '../../citations.ts';
import type { Duty } from '../../kit/obligation.ts';
import { countDuties, isOpenDuty, isPastMendingDuty } from '../../metrics/duty-counts.ts';
import { obligations } from '../../obligations/index.ts';
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
