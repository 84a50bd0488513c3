// Who was at a management review, each with room to sign.
import type { Book } from '../book.ts';
import type { Review } from '../metrics/follow-up-facts.ts';

export type Attendee = {
  readonly number: string;
  readonly name: string;
  /** Office and title, where 人員 has the name. */
  readonly office: string;
};

const BLANK_LINES = 8;

/** Lines to sign on. */
export const blankAttendees: readonly Attendee[] = Array.from({ length: BLANK_LINES }, (_, at) => ({
  number: String(at + 1),
  name: '',
  office: '',
}));

/** 出席人員 as typed, one name a line; a name that 人員 does not have stands by itself. */
export const attendeesOf = ({ people }: Book, { attendees = '' }: Review): readonly Attendee[] =>
  attendees
    .split(/[、,，;；\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name, index) => {
      const found = people.find(name);
      const person = found === 'ambiguous' ? undefined : found;
      return {
        number: String(index + 1),
        name: person?.name ?? name,
        office: [person?.office, person?.title].filter((one) => one !== undefined).join(' '),
      };
    });
