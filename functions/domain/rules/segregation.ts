// People who answer for important equipment, secrets or the team: what 人員 says against the other registers.
import { isActive, type Book, type Person } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { rulesFor } from '../kit/rule.ts';
import { criticalTasksOf, hasCriticalTasks, taskWords } from '../metrics/segregation-facts.ts';
import { personOf, teamPeople } from '../metrics/team-facts.ts';
import { people } from '../registers/people.ts';

const segregation = plan['377–381'];

const isResponsible = (person: Person, { asOf }: Book): boolean =>
  hasCriticalTasks(person) && isActive(person, asOf);

const signedDays = oncePer((book: Book) =>
  groupBy(book.tables.secrecyAgreements.rows, ({ signer }) =>
    matchKey(personOf(book, signer)?.email ?? signer ?? ''),
  ),
);

export const segregationRules = rulesFor<typeof people, Book>(people, [
  {
    code: 'unknown-critical-task',
    severity: 'error',
    basis: segregation,
    column: 'criticalTasks',
    says: (person) => {
      const unknown = criticalTasksOf(person).filter((task) => !taskWords.includes(task));
      return unknown.length === 0
        ? null
        : `「${unknown.join('、')}」不是四種職責之一。請填管理、維護、設計、操作，以頓號分隔。`;
    },
  },
  {
    code: 'critical-without-deputy',
    severity: 'error',
    basis: segregation,
    column: 'deputy',
    says: (person, book) =>
      isResponsible(person, book) && person.deputy === undefined
        ? '負責重要資通設備，沒有代理人。請填另一位同仁。'
        : null,
  },
  {
    code: 'critical-without-rotation',
    severity: 'info',
    basis: segregation,
    column: 'rotation',
    says: (person, book) =>
      isResponsible(person, book) && person.rotation === undefined
        ? '負責重要資通設備，還沒有記載輪調。請填日期，不需要輪調時填「無需」。'
        : null,
  },
  {
    code: 'one-person-all-tasks',
    severity: 'warning',
    basis: segregation,
    column: 'criticalTasks',
    says: (person, book) =>
      isResponsible(person, book) &&
      taskWords.every((word) => criticalTasksOf(person).includes(word))
        ? '一個人兼管理、維護、設計與操作，權責沒有分散。請由另一人分擔，或請代理人複核。'
        : null,
  },
  {
    code: 'leaver-in-team',
    severity: 'warning',
    basis: plan['287–293'],
    column: 'left',
    says: (person, book) =>
      person.left !== undefined && person.left < book.asOf && teamPeople(book).has(person)
        ? '已離職，仍列在推動小組。請在「推動小組」改派成員。'
        : null,
  },
  {
    code: 'secrecy-day-differs',
    severity: 'warning',
    basis: segregation,
    column: 'secrecySigned',
    says: (person, book) => {
      if (person.secrecySigned === undefined || person.email === undefined) return null;
      const signed = signedDays(book).get(matchKey(person.email)) ?? [];
      return signed.length === 0 || signed.some((row) => row.signed === person.secrecySigned)
        ? null
        : '簽署日和「保密同意」的紀錄不同。請更正其中一個日期。';
    },
  },
]);
