// Who has been told of the policy in the year: staff by name, and every party outside.
import { isActive, isOnLeave, type Book, type Person } from '../book.ts';
import { yearOf } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { policyBriefings } from '../registers/policy-briefings.ts';
import type { stakeholders } from '../registers/stakeholders.ts';
import { personOf } from './team-facts.ts';
import { isRunning, isSupervised } from './vendor-facts.ts';

export type Briefing = Row<typeof policyBriefings>;
export type Stakeholder = Row<typeof stakeholders>;

export const namesIn = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => !['', '無', '全員'].includes(name));

/** Told, with the effect looked at: the two things the plan asks together. */
const counts = ({ day, effect }: Briefing, { year, asOf }: Book): boolean =>
  day !== undefined && yearOf(day) === year && day <= asOf && effect !== undefined;

export const briefingsOf = (book: Book, audience: '內部' | '外部'): readonly Briefing[] =>
  book.tables.policyBriefings.rows.filter((row) => row.audience === audience && counts(row, book));

/** Those the yearly telling must reach: on the staff, not on leave. Outside users are told by 訓練. */
export const staffToReach = ({ tables, asOf }: Book): readonly Person[] =>
  tables.people.rows.filter(
    (person) => person.role !== '外部使用者' && isActive(person, asOf) && !isOnLeave(person, asOf),
  );

const attendants = oncePer((book: Book) => {
  const bySession = groupBy(book.tables.trainingRecords.rows, ({ session }) =>
    matchKey(session ?? ''),
  );
  return new Map(
    [...bySession].map(([session, rows]) => [
      session,
      new Set(rows.map(({ person }) => personOf(book, person))),
    ]),
  );
});

/** Whom one briefing reached: a session's attendants, else everybody on the staff that day but for the ones named. */
function reaches(briefing: Briefing, book: Book): (person: Person) => boolean {
  const { session, missed, day = '' } = briefing;
  if (session !== undefined) {
    const present = attendants(book).get(matchKey(session));
    return (person) => present?.has(person) === true;
  }
  const absent = new Set(namesIn(missed).map((name) => personOf(book, name)));
  return (person) => isActive(person, day) && !absent.has(person);
}

/** Staff no briefing of the year has reached. */
export const unreachedStaff: (book: Book) => readonly Person[] = oncePer((book) => {
  const reached = briefingsOf(book, '內部').map((briefing) => reaches(briefing, book));
  return staffToReach(book).filter((person) => !reached.some((reach) => reach(person)));
});

/** Parties outside that the school works with on the day that counts. */
export const currentStakeholders = ({ tables, asOf }: Book): readonly Stakeholder[] =>
  tables.stakeholders.rows.filter(
    ({ name, since, until }) =>
      name !== undefined &&
      (since === undefined || since <= asOf) &&
      (until === undefined || until >= asOf),
  );

const CENTRES = ['教育網路中心', '教網中心'];

/** 教育網路中心, or whoever the school hands its report to: every school is connected with it. */
export function listsCentre({ tables, settings }: Book): boolean {
  const words = [...CENTRES, settings.recipient].map(matchKey).filter(Boolean);
  return tables.stakeholders.rows.some(({ name }) =>
    words.some((word) => matchKey(name ?? '').includes(word)),
  );
}

type Unlisted = { readonly at: Source; readonly name: string };

/** Whom the list of stakeholders must hold and does not: vendors whose contract runs, and the network centre. */
export function unlistedParties(book: Book): readonly Unlisted[] {
  const { stakeholders, vendors } = book.tables;
  const listed = new Set(stakeholders.rows.map(({ name }) => matchKey(name ?? '')));
  const running = vendors.rows.flatMap((vendor) =>
    isSupervised(vendor) &&
    isRunning(vendor, book.asOf) &&
    vendor.name !== undefined &&
    !listed.has(matchKey(vendor.name))
      ? [{ at: vendor.at, name: vendor.name }]
      : [],
  );
  const centre = { at: { sheet: stakeholders.sheet, row: 1 }, name: '教育網路中心' };
  return listsCentre(book) ? running : [...running, centre];
}

/** This year's briefings by the party they were for. */
export const briefingsByStakeholder: (book: Book) => ReadonlyMap<string, readonly Briefing[]> =
  oncePer((book) =>
    groupBy(briefingsOf(book, '外部'), ({ stakeholder }) => matchKey(stakeholder ?? '')),
  );
