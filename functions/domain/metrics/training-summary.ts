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

export type OfficeTraining = {
  /** Null when 處室 is blank. */
  readonly office: string | null;
  readonly category: HourCategory;
  readonly basis: Basis;
  readonly people: number;
  readonly met: number;
  readonly short: number;
  /** On leave all year: not asked, neither met nor short. */
  readonly exempt: number;
  readonly required: number;
  readonly completed: number;
  readonly source: readonly Source[];
};

export const isShort = ({ shortfall }: TrainingStanding): boolean => shortfall > 0;

function summaryOf(group: readonly TrainingStanding[]): readonly OfficeTraining[] {
  const [first] = group;
  if (first === undefined) return [];
  const short = group.filter(isShort).length;
  const exempt = group.filter(({ isExempt }) => isExempt).length;
  return [
    {
      office: first.person.office ?? null,
      category: first.category,
      basis: first.basis,
      people: group.length,
      met: group.length - short - exempt,
      short,
      exempt,
      required: group.reduce((sum, { required }) => sum + required, 0),
      completed: group.reduce((sum, { completed }) => sum + completed, 0),
      source: group.map(({ person }) => person.at),
    },
  ];
}

/** Offices in the order of 人員; in each 法定 and 自訂, 通識 and 專業職能. */
export function trainingByOffice(
  standings: readonly TrainingStanding[],
): readonly OfficeTraining[] {
  const offices = groupBy(standings, ({ person }) => person.office ?? '');
  return [...offices.values()].flatMap((ofOffice) =>
    [...groupBy(ofOffice, ({ basis, category }) => `${basis.kind}/${category}`).values()].flatMap(
      summaryOf,
    ),
  );
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
