// Duties over important equipment, as typed in 人員, and who has promised secrecy.
import type { Book, Person } from '../book.ts';
import { normalise } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { personOf } from './team-facts.ts';

export const taskWords: readonly string[] = ['管理', '維護', '設計', '操作'];

const NONE = ['', '無', '否'];

/** `管理、維護`, `管理/維護`, `管理 維護`. */
export const criticalTasksOf = ({ criticalTasks }: Person): readonly string[] =>
  normalise(criticalTasks ?? '')
    .split(/[、,/;\s]+/u)
    .filter((task) => !NONE.includes(task));

export const hasCriticalTasks = (person: Person): boolean => criticalTasksOf(person).length > 0;

/** Persons with an entry in 保密同意 that has a day. */
const signers: (book: Book) => ReadonlySet<Person> = oncePer(
  (book) =>
    new Set(
      book.tables.secrecyAgreements.rows.flatMap(({ signer, signed }) => {
        const person = signed === undefined ? undefined : personOf(book, signer);
        return person === undefined ? [] : [person];
      }),
    ),
);

/** A day in 人員, or an entry in 保密同意. */
export const hasSigned = (person: Person, book: Book): boolean =>
  person.secrecySigned !== undefined || signers(book).has(person);
