// Duties over important equipment, as typed in 人員, and who has promised secrecy.
import type { Book, Person } from '../book.ts';
import type { Day } from '../kit/day.ts';
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

/** The last day, up to the one that counts, each person has an entry in 保密同意 for. */
const signers = oncePer((book: Book): ReadonlyMap<Person, Day> => {
  const last = new Map<Person, Day>();
  for (const { signer, signed } of book.tables.secrecyAgreements.rows) {
    const person = signed === undefined ? undefined : personOf(book, signer);
    if (person === undefined || signed === undefined || signed > book.asOf) continue;
    if ((last.get(person) ?? '') < signed) last.set(person, signed);
  }
  return last;
});

/** The day in 人員, or that of an entry in 保密同意. */
export function signedOn(person: Person, book: Book): Day | undefined {
  const { secrecySigned } = person;
  return secrecySigned !== undefined && secrecySigned <= book.asOf
    ? secrecySigned
    : signers(book).get(person);
}

export const hasSigned = (person: Person, book: Book): boolean =>
  signedOn(person, book) !== undefined;
