// Who answers for a duty when the entry itself names nobody on the staff.
import { isActive, peopleWithRole, type Book, type Person } from '../book.ts';
import type { Owner } from '../kit/obligation.ts';
import { oncePer } from '../kit/once.ts';

const ownerOf = ({ name, email }: Person): Owner => ({
  name: name ?? email ?? '（姓名未填）',
  email: email ?? null,
});

/** The part-time security person; his address may be set apart (設定 資安窗口信箱). */
export const securityPerson = oncePer((book: Book): Owner => {
  const [first] = peopleWithRole(book, '資通安全兼辦人員', book.asOf);
  const { officer } = book.settings;
  if (first === undefined)
    return { name: '資通安全兼辦人員（未設置）', email: officer === '' ? null : officer };
  const owner = ownerOf(first);
  return officer === '' ? owner : { ...owner, email: officer };
});

/** The 資安長. */
export const principal = oncePer((book: Book): Owner => {
  const [first] = peopleWithRole(book, '資通安全長', book.asOf);
  return first === undefined ? { name: '資通安全長（未設置）', email: null } : ownerOf(first);
});

/** The person a cell names when on the staff; else the security person, whom the open end belongs to. */
export function ownerNamed(book: Book, reference: string | undefined): Owner {
  const person = book.people.find(reference);
  return person !== undefined && person !== 'ambiguous' && isActive(person, book.asOf)
    ? ownerOf(person)
    : securityPerson(book);
}

export { ownerOf };
