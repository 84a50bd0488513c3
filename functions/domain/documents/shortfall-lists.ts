// What a shortfall letter tells beside the hours: what counts already, what would with its proof, and where hours can be had.
import type { Book, Person } from '../book.ts';
import { rocDay, type Day } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { ledgerOf, type CountedTraining, type Ledger } from '../metrics/training-ledger.ts';
import {
  countedIn,
  type HourCategory,
  type TrainingStanding,
} from '../metrics/training-shortfall.ts';
import type { TrainingCategory } from '../registers/training-sessions.ts';
import { placesOf, textOf } from './annual-report/shown.ts';

export type CountedLine = {
  readonly name: string;
  readonly course: string;
  readonly category: string;
  readonly completed: string;
  readonly hours: string;
  readonly place: string;
};

export type UncountedLine = {
  readonly name: string;
  readonly course: string;
  readonly lacking: string;
  readonly place: string;
};

export type CourseLine = {
  readonly course: string;
  readonly category: string;
  readonly when: string;
  readonly hours: string;
  readonly where: string;
};

const nameOf = (person: Person): string => textOf(person, 'name', person.name);

/** Entries that count towards what is asked of these people, each once, by person and day. */
export function countedLines(
  book: Book,
  short: readonly TrainingStanding[],
): readonly CountedLine[] {
  const counted = new Set<CountedTraining>();
  for (const { person, category, years } of short) {
    for (const entry of countedIn(book, person, category, years)) counted.add(entry);
  }
  return [...counted].map((one) => ({
    name: nameOf(one.person),
    course: one.course,
    category: one.category,
    completed: rocDay(one.completed),
    hours: String(one.hours),
    place: placesOf([one.entry.at]),
  }));
}

type Rejected = Ledger['rejected'][number];

function lackingOf({ why, missing }: Rejected): string {
  if (why === 'no-proof') return '沒有證明：請交研習證明或簽到表';
  return missing.length > 0 ? `缺${missing.join('、')}` : '有欄位讀不出來，請改正';
}

/** Entries of these people that would count if somebody completed them. */
export function uncountedLines(
  book: Book,
  short: readonly TrainingStanding[],
): readonly UncountedLine[] {
  const people = new Set(short.map(({ person }) => person));
  return ledgerOf(book).rejected.flatMap((rejected) => {
    const { entry, why } = rejected;
    const person = book.people.find(entry.person);
    if (person === undefined || person === 'ambiguous' || !people.has(person)) return [];
    if (why !== 'no-proof' && why !== 'incomplete') return [];
    const lacking = lackingOf(rejected);
    const course = entry.course ?? entry.session ?? '未填';
    return [{ name: nameOf(person), course, lacking, place: placesOf([entry.at]) }];
  });
}

const fills: Readonly<Record<HourCategory, readonly TrainingCategory[]>> = {
  通識: ['通識'],
  專業職能: ['專業', '職能'],
};

type Course = {
  readonly course: string | undefined;
  readonly category: TrainingCategory | undefined;
  readonly day: Day | undefined;
  readonly time: string;
  readonly hours: number | undefined;
  readonly where: readonly (string | undefined)[];
};

/** Sessions first: what is planned and has its session already is not told again. */
function coursesOf({ tables }: Book): readonly Course[] {
  const sessions = tables.trainingSessions.rows.map(({ start, place, host, ...session }) => ({
    ...session,
    time: start === undefined ? '' : ` ${start}`,
    where: [place, host],
  }));
  const held = new Set(sessions.map(({ course }) => matchKey(course ?? '')));
  const planned = tables.trainingPlan.rows
    .filter(({ course }) => !held.has(matchKey(course ?? '')))
    .map(({ planned: day, place, way, ...rest }) => ({
      ...rest,
      day,
      time: '',
      where: [way, place],
    }));
  return [...sessions, ...planned];
}

/** The school's own courses after a day that help anyone of these, as long as what they lack can be made up. */
export function courseLines(
  book: Book,
  short: readonly TrainingStanding[],
  after: Day,
): readonly CourseLine[] {
  const helps = ({ category, day }: Course): boolean =>
    day !== undefined &&
    day > after &&
    short.some(
      ({ category: asked, years: [, last] }) =>
        category !== undefined && fills[asked].includes(category) && day <= `${last}-12-31`,
    );
  return coursesOf(book)
    .filter(helps)
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))
    .map(({ course, category, day, time, hours, where }) => ({
      course: course ?? '未填',
      category: category ?? '未填',
      when: day === undefined ? '未填' : rocDay(day) + time,
      hours: hours === undefined ? '未填' : String(hours),
      where: where.filter((word) => word !== undefined).join('，') || '未填',
    }));
}
