// Form 2: what each person with a duty of secrecy signs. Numbers of identity are not asked for: name and office say who it is.
import { isActive, isItStaff, type Book, type Person } from '../../book.ts';
import { rocDayLong } from '../../kit/day.ts';
import { hasCriticalTasks, signedOn } from '../../metrics/segregation-facts.ts';
import { plan } from '../../plan-lines.ts';
import { told } from './columns.ts';
import { defineForm } from './form.ts';
import type { Papers } from './papers.ts';
import { facts, WRITTEN } from './sheet.ts';

type Paper = Papers['secrecyAgreement'];

/** Bound to secrecy by what 人員 says of them, or by what they have in hand. */
const isBound = (person: Person): boolean =>
  person.isBoundToSecrecy === true || hasCriticalTasks(person) || isItStaff(person.role);

function paperFor(book: Book, person: Person | undefined): Paper {
  const { people } = book.tables;
  const given = (key: 'name' | 'office' | 'title'): string =>
    person === undefined ? '' : told(book, people, person, key);
  const signed = person === undefined ? undefined : signedOn(person, book);
  const known = [
    { what: '立同意書人', told: given('name') },
    { what: '單位', told: given('office') },
    { what: '職稱', told: given('title') },
    { what: '簽署日期', told: signed === undefined ? '' : rocDayLong(signed) },
  ];
  return { person: facts(known, { height: WRITTEN }) };
}

export const secrecyAgreementForm = defineForm<Paper>({
  number: 2,
  id: 'secrecy-agreement',
  title: '資通安全保密同意書',
  only: ['person'],
  basis: plan['377–381'],
  signers: ['立同意書人', '單位主管'],
  content: (view) => ({ template: 'secrecyAgreement', view }),
  papers: ({ book }, subject) => {
    if (subject.kind === 'person') return [paperFor(book, subject.person)];
    return book.tables.people.rows
      .filter((person) => isActive(person, book.asOf) && isBound(person))
      .map((person) => paperFor(book, person));
  },
  blankPapers: (book) => [paperFor(book, undefined)],
});
