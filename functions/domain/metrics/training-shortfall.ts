// Hours required and completed per person: the plan's requirement (自訂) and the law's (法定) side by side (A30).
import { isActive, isItStaff, isOnLeave, type Book, type Person } from '../book.ts';
import type { Basis } from '../kit/basis.ts';
import { plan } from '../plan-lines.ts';
import { rocYear } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import { oncePer } from '../kit/once.ts';
import { isAskedAt } from '../law/level-set.ts';
import { laws } from '../laws.ts';
import type { TrainingCategory } from '../registers/training-sessions.ts';
import { ledgerOf, type CountedTraining } from './training-ledger.ts';

/** 專業 and 職能 hours count together; 通識 by itself. Neither fills the other. */
export type HourCategory = '通識' | '專業職能';

const categories: Readonly<Record<HourCategory, readonly TrainingCategory[]>> = {
  通識: ['通識'],
  專業職能: ['專業', '職能'],
};

type Requirement = {
  readonly category: HourCategory;
  readonly basis: Basis;
  readonly hours: (book: Book) => number;
  readonly applies: (person: Person) => boolean;
  /** AD years whose hours count towards it. */
  readonly years: (book: Book) => readonly [first: number, last: number];
};

const isIt = ({ role }: Person): boolean => isItStaff(role);
const thisYear = ({ year }: Book): readonly [number, number] => [year, year];

/** The fixed two-year period the year falls in, counted from the year the rule began (設定 二年訓練起算年). */
function twoYears({ year, settings: { cycleStart } }: Book): readonly [number, number] {
  const first = cycleStart + 1911;
  const start = year < first ? year - 1 : first + Math.floor((year - first) / 2) * 2;
  return [start, start + 1];
}

const requirements: readonly Requirement[] = [
  {
    category: '專業職能',
    basis: plan['1099–1101'],
    hours: ({ settings }) => settings.itHours,
    applies: isIt,
    years: thisYear,
  },
  {
    category: '通識',
    basis: plan['1103–1105'],
    hours: ({ settings }) => settings.userHours,
    applies: (person) => !isIt(person),
    years: thisYear,
  },
  {
    category: '通識',
    basis: laws.generalTraining,
    hours: () => 3,
    applies: () => true,
    years: thisYear,
  },
  {
    category: '專業職能',
    basis: laws.professionalTraining,
    hours: () => 3,
    applies: isIt,
    years: twoYears,
  },
];

export type TrainingStanding = {
  readonly person: Person;
  readonly category: HourCategory;
  readonly required: number;
  readonly completed: number;
  readonly shortfall: number;
  /** On leave for the whole year: nothing is required, and that is said. */
  readonly isExempt: boolean;
  readonly basis: Basis;
  /** AD years counted, first and last. */
  readonly years: readonly [number, number];
  readonly source: readonly Source[];
};

const inYears = ({ year }: CountedTraining, [first, last]: readonly [number, number]): boolean =>
  year >= first && year <= last;

/** What counts of a category for a person in some years, up to the day that counts. */
export const countedIn = (
  book: Book,
  person: Person,
  category: HourCategory,
  years: readonly [number, number],
): readonly CountedTraining[] =>
  ledgerOf(book)
    .of(person)
    .filter(
      (entry) =>
        entry.completed <= book.asOf &&
        inYears(entry, years) &&
        categories[category].includes(entry.category),
    );

/** On leave for the whole of the year as far as it has gone: nothing can be asked of him. */
const isAwayAllYear = (person: Person, { year, asOf }: Book): boolean =>
  isOnLeave(person, `${year}-01-01`) &&
  isOnLeave(person, asOf) &&
  (person.leaveFrom ?? '') <= `${year}-01-01`;

function standing(book: Book, person: Person, requirement: Requirement): TrainingStanding {
  const years = requirement.years(book);
  const counted = countedIn(book, person, requirement.category, years);
  const completed = counted.reduce((sum, { hours }) => sum + hours, 0);
  const isExempt = isAwayAllYear(person, book);
  const required = isExempt ? 0 : requirement.hours(book);
  return {
    person,
    category: requirement.category,
    required,
    completed,
    shortfall: Math.max(0, required - completed),
    isExempt,
    basis: requirement.basis,
    years,
    source: counted.map(({ entry }) => entry.at),
  };
}

/** People hours are asked of: on the staff on the day that counts. A leaver drops out after his last day. */
function trainees({ tables, asOf }: Book): readonly Person[] {
  return tables.people.rows.filter((person) => isActive(person, asOf));
}

/** One standing per person, category and kind of basis; people in the order of 人員. Worked out once. */
export const trainingStandings: (book: Book) => readonly TrainingStanding[] = oncePer((book) => {
  const asked = requirements.filter(({ basis }) =>
    isAskedAt(basis, book.settings.level, book.asOf),
  );
  return trainees(book).flatMap((person) =>
    asked
      .filter(({ applies }) => applies(person))
      .map((requirement) => standing(book, person, requirement)),
  );
});

/** `115 年` or `115–116 年`. */
export const yearsShown = ([first, last]: readonly [number, number]): string =>
  first === last ? `${rocYear(first)} 年` : `${rocYear(first)}–${rocYear(last)} 年`;
