import type { Book } from '../../book.ts';
import type { Obligation, Owner } from '../../kit/obligation.ts';
import { principal, securityPerson } from '../owners.ts';

/** Who answers when no entry names anybody: the part-time security person, or the 資安長. */
type Answerable = 'officer' | 'principal';

export type About = Pick<Obligation<Book>, 'id' | 'title' | 'basis'> & {
  readonly answerable?: Answerable;
};

const ownerWords: Readonly<Record<Answerable, string>> = {
  officer: '資通安全兼辦人員',
  principal: '資通安全長',
};

export const ownerOfRule = ({ answerable = 'officer' }: About, book: Book): Owner =>
  answerable === 'principal' ? principal(book) : securityPerson(book);

export const ownerWord = ({ answerable = 'officer' }: About): string => ownerWords[answerable];
