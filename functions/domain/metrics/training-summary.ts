// Training hours added up by office and category, the plan's requirement and the law's apart.
import type { Book } from '../book.ts';
import type { Basis } from '../kit/basis.ts';
import { yearOf } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import { groupBy } from '../kit/group.ts';
import type { Row } from '../kit/register.ts';
import type { trainingSessions } from '../registers/training-sessions.ts';
import { ledgerOf } from './training-ledger.ts';
import type { HourCategory, TrainingStanding } from './training-shortfall.ts';

export type Hours = {
  readonly people: number;
  readonly met: number;
  readonly short: number;
  /** On leave all year: not asked, neither met nor short. */
  readonly exempt: number;
  readonly required: number;
  readonly completed: number;
  /** What each person still lacks, added up: hours one has too many fill nobody else's gap. */
  readonly shortfall: number;
};

export type RequirementTraining = {
  readonly category: HourCategory;
  readonly basis: Basis;
  readonly total: Hours;
  /** In the order of 人員; null when 處室 is blank. */
  readonly offices: readonly (Hours & { readonly office: string | null })[];
};

function hoursOf(group: readonly TrainingStanding[]): Hours {
  const short = group.filter(({ shortfall }) => shortfall > 0).length;
  const exempt = group.filter(({ isExempt }) => isExempt).length;
  return {
    people: group.length,
    met: group.length - short - exempt,
    short,
    exempt,
    required: group.reduce((sum, { required }) => sum + required, 0),
    completed: group.reduce((sum, { completed }) => sum + completed, 0),
    shortfall: group.reduce((sum, { shortfall }) => sum + shortfall, 0),
  };
}

/** Each requirement (category and whose rule it is) with its offices. */
export function trainingByRequirement(
  standings: readonly TrainingStanding[],
): readonly RequirementTraining[] {
  const requirements = groupBy(standings, ({ basis, category }) => `${basis.kind}/${category}`);
  return [...requirements.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const offices = groupBy(group, ({ person }) => person.office ?? '');
    return [
      {
        category: first.category,
        basis: first.basis,
        total: hoursOf(group),
        offices: [...offices].map(([office, ofOffice]) => ({
          office: office === '' ? null : office,
          ...hoursOf(ofOffice),
        })),
      },
    ];
  });
}

/** Sessions the school held in the year up to the day that counts. */
export const sessionsHeld = ({
  tables,
  year,
  asOf,
}: Book): readonly Row<typeof trainingSessions>[] =>
  tables.trainingSessions.rows.filter(
    ({ day }) => day !== undefined && yearOf(day) === year && day <= asOf,
  );

/** Entries of the year that count, and entries that count for nobody and why. */
export function ledgerCounts(book: Book): {
  readonly counted: readonly Source[];
  readonly rejected: readonly Source[];
} {
  const { counted, rejected } = ledgerOf(book);
  return {
    counted: counted
      .filter(({ completed }) => yearOf(completed) === book.year && completed <= book.asOf)
      .map(({ entry }) => entry.at),
    rejected: rejected
      .filter(({ entry }) => entry.completed === undefined || yearOf(entry.completed) === book.year)
      .map(({ entry }) => entry.at),
  };
}
