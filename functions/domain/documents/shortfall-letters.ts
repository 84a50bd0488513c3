// 訓練時數不足通知: one letter per office to its head, with its people, the hours they lack and what can be done.
import { dayInYear, isActive, type Book } from '../book.ts';
import { natureOf } from '../kit/basis.ts';
import { rocDay, rocDayLong, rocYear, type Day } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import { sha256Hex } from '../kit/hash.ts';
import { matchKey } from '../kit/normalise.ts';
import { yearsShown, type TrainingStanding } from '../metrics/training-shortfall.ts';
import type { Whole } from './annual-report/whole.ts';
import { basisOf, textOf } from './annual-report/shown.ts';
import { schoolOf } from './forms/form.ts';
import type { MadeForm } from './forms/make.ts';
import { countedLines, courseLines, uncountedLines } from './shortfall-lists.ts';
import type { HoursLine, ShortfallLetterView } from './shortfall-view.ts';
import { signersOf } from './signers.ts';

/** The same letter has the same key on any day: whom it goes to, what it asks by when, and the figures. */
export type ShortfallLetter = Omit<MadeForm, 'form'> & { readonly key: string };

const NO_OFFICE = '處室未填';
const LETTER_TITLE = '資通安全教育訓練時數不足通知';

/** Letters of an office's name that a file's name takes. */
const LONGEST_OFFICE = 20;
const KEY_LENGTH = 8;

function keyOf(office: string, short: readonly TrainingStanding[], book: Book): string {
  const figures = short.map(({ person, category, years, required, completed, basis }) => [
    matchKey(person.email ?? person.name ?? ''),
    category,
    ...years,
    required,
    completed,
    basis.ref,
  ]);
  const letter = [book.year, matchKey(office), dueOf(book), figures];
  return sha256Hex(JSON.stringify(letter)).slice(0, KEY_LENGTH);
}

const dueOf = (book: Book): Day => dayInYear(book, book.settings.trainingDue);

/** The office and who heads it: the staff marked 主管, in the principal's office the principal. */
function addressee(office: string, { tables }: Book, day: Day): string {
  const heads = tables.people.rows.filter(
    (person) =>
      (person.role === '主管' || person.role === '資通安全長') &&
      matchKey(person.office ?? '') === matchKey(office) &&
      isActive(person, day),
  );
  const named = heads.map(({ name, title }) => [title, name].filter(Boolean).join(' '));
  return named.length === 0 ? `${office}\u3000單位主管` : `${office}\u3000${named.join('、')}`;
}

function requestOf(short: readonly TrainingStanding[], book: Book, day: Day): string {
  const people = new Set(short.map(({ person }) => person)).size;
  const due = rocDay(dueOf(book));
  const when =
    dueOf(book) < day ? `期限 ${due} 已經過了，請儘速補足` : `請轉知所屬於 ${due} 前補足`;
  return `貴單位有 ${people} 人的資通安全教育訓練時數不足，${when}，並將研習證明交給資通安全承辦人登記。`;
}

const hoursLine = (standing: TrainingStanding): HoursLine => {
  const { person, category, years, required, completed, shortfall, basis } = standing;
  return {
    name: textOf(person, 'name', person.name),
    title: textOf(person, 'title', person.title),
    category,
    period: yearsShown(years),
    required: String(required),
    completed: String(completed),
    shortfall: String(shortfall),
    nature: natureOf(basis),
  };
};

/** `1151110`, for file names. */
const dayNumber = (day: Day): string =>
  rocDay(day)
    .replace(/\d+/gu, (part) => part.padStart(2, '0'))
    .replaceAll('/', '');

type Addressed = { readonly office: string; readonly short: readonly TrainingStanding[] };

function letterTo({ office, short }: Addressed, book: Book, made: Made): ShortfallLetter {
  const key = keyOf(office, short, book);
  const day = made.get(key) ?? book.asOf;
  const number = `${dayNumber(day)}-${key}`;
  const place = Array.from(office).slice(0, LONGEST_OFFICE).join('');
  const school = schoolOf(book);
  const view: ShortfallLetterView = {
    school,
    title: LETTER_TITLE,
    number,
    asOf: rocDayLong(day),
    to: addressee(office, book, day),
    request: requestOf(short, book, day),
    hours: short.map(hoursLine),
    bases: [...new Set(short.map(({ basis }) => basisOf(basis)))].join('；'),
    counted: countedLines(book, short),
    uncounted: uncountedLines(book, short),
    courses: courseLines(book, short, day),
    online: book.settings.onlineCourses.split(/[；;\n]/u).flatMap((text) => text.trim() || []),
    signers: signersOf(book, null),
  };
  return {
    key,
    name: `民國${rocYear(book.year)}年${LETTER_TITLE}_${place}_${number}`,
    title: LETTER_TITLE,
    school,
    isDraft: false,
    isLandscape: false,
    content: { template: 'shortfallLetter', view },
  };
}

/** Letters there are already: the day each was made, by its key. */
type Made = ReadonlyMap<string, Day>;

const NAME = new RegExp(
  `${LETTER_TITLE}_.*_(\\d{3})(\\d{2})(\\d{2})-([0-9a-f]{${KEY_LENGTH}})`,
  'u',
);

/** The key and day of a letter by its file's name; null for any other file. */
export function letterNamed(name: string): { readonly key: string; readonly day: Day } | null {
  const [, year, month, date, key] = NAME.exec(name) ?? [];
  return key === undefined ? null : { key, day: `${Number(year) + 1911}-${month}-${date}` };
}

/**
 * In the order of 人員; offices where nobody lacks hours get none. A letter that was made before is the same again, with
 * the day it was made: what a run that was cut short left half-done is completed.
 */
export function shortfallLetters(
  { book, figures }: Whole,
  made: Made = new Map(),
): readonly ShortfallLetter[] {
  const short = figures.training.filter(({ shortfall }) => shortfall > 0);
  const offices = groupBy(short, ({ person }) => matchKey(person.office ?? NO_OFFICE));
  return [...offices.values()].map((of) =>
    letterTo({ office: of[0]?.person.office ?? NO_OFFICE, short: of }, book, made),
  );
}
