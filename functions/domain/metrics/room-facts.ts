// Who may enter the communication room, and which visits were authorised (L765–773).
import type { Book } from '../book.ts';
import { addDays, yearOf, type Day } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { roomPermits } from '../registers/room-permits.ts';
import type { roomVisits } from '../registers/room-visits.ts';

export type RoomPermit = Row<typeof roomPermits>;
export type RoomVisit = Row<typeof roomVisits>;

/** Visits of the year up to the day that counts; one without a readable day is in until mended. */
export const visitsOfYear = ({ tables, year, asOf }: Book): readonly RoomVisit[] =>
  tables.roomVisits.rows.filter(
    ({ day }) => day === undefined || (yearOf(day) === year && day <= asOf),
  );

/** One key for the ways a person is written: the entry of 人員, or the words for somebody from outside. */
function personKey({ people }: Book, reference: string): string {
  const found = people.find(reference);
  return found === undefined || found === 'ambiguous' ? matchKey(reference) : `row ${found.at.row}`;
}

/** In force on the day. A day of revoking that cannot be read leaves the permit standing. */
export const isPermitted = ({ granted, revoked }: RoomPermit, day: Day): boolean =>
  granted !== undefined && granted <= day && (revoked === undefined || revoked > day);

const permitsByPerson = oncePer((book: Book) =>
  groupBy(
    book.tables.roomPermits.rows.filter(({ person }) => person !== undefined),
    ({ person = '' }) => personKey(book, person),
  ),
);

export function hasPermit(book: Book, name: string, day: Day): boolean {
  const permits = permitsByPerson(book).get(personKey(book, name)) ?? [];
  return permits.some((permit) => isPermitted(permit, day));
}

/** By when a permit has to be looked at again. */
export const permitReviewDue = (
  { reviewed, granted }: RoomPermit,
  { settings }: Book,
): Day | null => {
  const last = reviewed ?? granted;
  return last === undefined ? null : addDays(last, settings.permitDays);
};

/** Neither on the list nor approved for this visit. */
export function isUnauthorised(visit: RoomVisit, book: Book): boolean {
  const { day, person, approver, approved } = visit;
  const isApproved = approver !== undefined && approved !== undefined && approved <= (day ?? '');
  return !isApproved && !(person !== undefined && hasPermit(book, person, day ?? book.asOf));
}

/** Left open: no time of leaving after the day itself. */
export const isLeftOpen = ({ day, left }: RoomVisit, { asOf }: Book): boolean =>
  left === undefined && (day ?? '') < asOf;

export const lacksEquipment = ({ movement, equipment }: RoomVisit): boolean =>
  movement !== undefined && movement !== '無' && equipment === undefined;

export const lacksNeed = ({ isSupport, need }: RoomVisit): boolean =>
  isSupport === true && need === undefined;
