// Who is on the team, and whether its list has kept up with the staff.
import { isActive, type Book, type Person } from '../book.ts';
import type { Day } from '../kit/day.ts';
import { foremost } from '../kit/foremost.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { team } from '../registers/team.ts';

export type Member = Row<typeof team>;

const known = (found: Person | 'ambiguous' | undefined): readonly Person[] =>
  found === undefined || found === 'ambiguous' ? [] : [found];

export const personOf = (book: Book, reference: string | undefined): Person | undefined =>
  known(book.people.find(reference))[0];

/** Whether a cell names one person who is on the staff on the day that counts. */
export function isServing(book: Book, reference: string | undefined): boolean {
  const person = personOf(book, reference);
  return person !== undefined && isActive(person, book.asOf);
}

/** The persons of 人員 the list names. */
export const teamPeople: (book: Book) => ReadonlySet<Person> = oncePer(
  (book) => new Set(book.tables.team.rows.flatMap(({ member }) => known(book.people.find(member)))),
);

/** Heads of offices who are on the staff and not on the team. */
export const absentDirectors = (book: Book): readonly Person[] =>
  book.tables.people.rows.filter(
    (person) =>
      person.role === '主管' && isActive(person, book.asOf) && !teamPeople(book).has(person),
  );

/** The last day somebody of the team or a head of office came or left; null when nobody has. */
export const lastStaffChange: (book: Book) => Day | null = oncePer((book) => {
  const concerned = book.tables.people.rows.filter(
    (person) =>
      person.role === '主管' || person.role === '資通安全長' || teamPeople(book).has(person),
  );
  const days = concerned
    .flatMap(({ joined, left }) => [joined, left])
    .filter((day): day is Day => day !== undefined && day <= book.asOf)
    .sort();
  return days.at(-1) ?? null;
});

/** The last day the list was brought up to date, with a row that says so. */
export const lastUpdate = ({ tables, asOf }: Book): Member | null => {
  const dated = tables.team.rows.filter(({ updated }) => updated !== undefined && updated <= asOf);
  const last = dated.reduce((day, { updated = '' }) => (updated > day ? updated : day), '');
  const ofLast = dated.filter(({ updated }) => updated === last);
  return foremost(ofLast, ({ member = '' }) => member) ?? null;
};
