// A workbook as the rest of the core sees it: tables, settings, who is who, which days are worked.
import { isBlank, type Workbook } from './kit/cell.ts';
import {
  addDays,
  dayOfMoment,
  isLeapYear,
  weekdayOf,
  yearOf,
  type Day,
  type Moment,
} from './kit/day.ts';
import type { Finding } from './kit/finding.ts';
import { matchKey } from './kit/normalise.ts';
import type { Row } from './kit/register.ts';
import type { people, Role } from './registers/people.ts';
import { readTables, type Tables } from './registers/index.ts';
import { isLacking, lackingOf, type Lacking } from './schema-versions.ts';
import { readSettings, type ReadSettings, type Settings } from './settings.ts';

export type Person = Row<typeof people>;

type PeopleIndex = {
  /** The one person a cell names, by e-mail or name; `ambiguous` when a name fits several. */
  readonly find: (reference: string | undefined) => Person | 'ambiguous' | undefined;
};

export type Book = {
  readonly workbook: Workbook;
  readonly now: Moment;
  readonly today: Day;
  /** AD year that figures are for. */
  readonly year: number;
  /** The last day that counts for the figures: today, or the year's last day for a year gone by. */
  readonly asOf: Day;
  readonly tables: Tables;
  readonly settings: Settings;
  readonly settingRows: ReadSettings['rows'];
  /** What later versions added to the layout of this workbook; null when it is of this version. */
  readonly lacking: Lacking | null;
  readonly people: PeopleIndex;
  readonly isWorkday: (day: Day) => boolean;
  readonly readFindings: readonly Finding[];
};

export function indexPeople(rows: readonly Person[]): PeopleIndex {
  const byEmail = new Map<string, Person>();
  const byName = new Map<string, Person | 'ambiguous'>();
  for (const person of rows) {
    if (person.email !== undefined && !byEmail.has(person.email)) byEmail.set(person.email, person);
    if (person.name === undefined) continue;
    const name = matchKey(person.name);
    byName.set(name, byName.has(name) ? 'ambiguous' : person);
  }
  return {
    find: (reference) => {
      if (reference === undefined || isBlank(reference)) return undefined;
      const key = matchKey(reference);
      return byEmail.get(key) ?? byName.get(key);
    },
  };
}

/** Weekends are off and weekdays worked, but for the days 行事曆 names. */
function workdays({ calendar }: Tables): (day: Day) => boolean {
  const named = new Map<Day, boolean>();
  for (const { day, kind } of calendar.rows) {
    // A day named both off and worked is off: what falls on it is due before it.
    if (day !== undefined && kind !== undefined) {
      named.set(day, kind === '補班' && named.get(day) !== false);
    }
  }
  return (day) => named.get(day) ?? ![0, 6].includes(weekdayOf(day));
}

/** Reads a workbook as of a moment; `year` (AD) defaults to the moment's. Never throws. */
export function openBook(workbook: Workbook, now: Moment, year?: number): Book {
  const { tables, findings } = readTables(workbook);
  const settings = readSettings(tables);
  const lacking = lackingOf(tables, settings);
  const read = lacking === null ? findings : findings.filter((said) => !isLacking(lacking, said));
  const today = dayOfMoment(now);
  const forYear = year ?? yearOf(today);
  const lastDay = `${forYear}-12-31`;
  return {
    workbook,
    now,
    today,
    year: forYear,
    asOf: lastDay < today ? lastDay : today,
    tables,
    settings: settings.values,
    settingRows: settings.rows,
    lacking,
    people: indexPeople(tables.people.rows),
    isWorkday: workdays(tables),
    readFindings: [...read, ...settings.findings],
  };
}

/** On the staff on that day. A day of leaving that cannot be read keeps the person in: not done until shown. */
export function isActive({ joined, left }: Person, day: Day): boolean {
  return (joined === undefined || joined <= day) && (left === undefined || left >= day);
}

export const isOnLeave = ({ leaveFrom, leaveUntil }: Person, day: Day): boolean =>
  leaveFrom !== undefined && leaveFrom <= day && (leaveUntil === undefined || leaveUntil >= day);

export const isItStaff = (role: Role | undefined): boolean =>
  role === '資通安全兼辦人員' || role === '資訊人員';

const seniority = ({ joined = '9999', email = '', name = '' }: Person): string =>
  `${joined}\n${email}\n${name}`;

/** Everyone active on the day with the role, who has been there longest first, wherever they stand in 人員. */
export function peopleWithRole({ tables }: Book, role: Role, day: Day): readonly Person[] {
  return tables.people.rows
    .filter((person) => person.role === role && isActive(person, day))
    .sort((a, b) => (seniority(a) < seniority(b) ? -1 : 1));
}

function workdayFrom({ isWorkday }: Book, day: Day, step: 1 | -1): Day {
  let worked = day;
  // A calendar that makes every day a holiday must not hang the run.
  for (let count = 0; count < 60 && !isWorkday(worked); count += 1) worked = addDays(worked, step);
  return worked;
}

/** The day itself when it is worked, else the last workday before it. */
export const workdayOnOrBefore = (book: Book, day: Day): Day => workdayFrom(book, day, -1);

/** The day itself when it is worked, else the first workday after it. */
export const workdayOnOrAfter = (book: Book, day: Day): Day => workdayFrom(book, day, 1);

/**
 * Whether something with these days belongs to the book's year: it happened in it, or is due in it. What begins in the last
 * days of a year must not be lost at its turn.
 */
export const touchesYear = (
  { year }: Pick<Book, 'year'>,
  ...days: readonly (Moment | null | undefined)[]
): boolean => days.some((day) => day !== undefined && day !== null && yearOf(day) === year);

/** The day of a yearly date (`MM-DD`) in the book's year; 02-29 falls back to 02-28. */
export function dayInYear({ year }: Pick<Book, 'year'>, monthDay: string): Day {
  return `${year}-${monthDay === '02-29' && !isLeapYear(year) ? '02-28' : monthDay}`;
}
