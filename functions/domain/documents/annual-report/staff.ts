// 專責人力及經費 and 資通安全長: who holds the roles on the day that counts, from 人員.
import { resolveBasis } from '../../citations.ts';
import { isActive, peopleWithRole, type Book, type Person } from '../../book.ts';
import { laws } from '../../laws.ts';
import { yearOf, type Day } from '../../kit/day.ts';
import type { Source } from '../../kit/finding.ts';
import { signedOn } from '../../metrics/segregation-facts.ts';
import type { Role } from '../../registers/people.ts';
import { basisOf, dayOf, emptyNote, placesOf, textOf } from './shown.ts';
import type { Whole } from './whole.ts';

type Named = {
  readonly name: string;
  readonly office: string;
  readonly title: string;
  readonly places: string;
};

type OfficerLine = Named & { readonly joined: string };

type SecurityLine = Named & {
  readonly role: string;
  readonly deputy: string;
  readonly secrecySigned: string;
};

export type StaffView = {
  readonly officers: readonly OfficerLine[];
  readonly security: readonly SecurityLine[];
  readonly active: string;
  readonly officerRemark: string;
  readonly officerBasis: string;
  /** What the 資安長 approved in the year (L250–265). */
  readonly officerApprovals: string;
  readonly securityRemark: string;
  /** In place of either table when nobody is listed. */
  readonly none: string;
};

function deputyOf(person: Person, { people }: Book): string {
  const deputy = people.find(person.deputy);
  const name = deputy === undefined || deputy === 'ambiguous' ? person.deputy : deputy.name;
  return textOf(person, 'deputy', name);
}

const namedOf = (person: Person): Named => ({
  name: textOf(person, 'name', person.name),
  office: textOf(person, 'office', person.office),
  title: textOf(person, 'title', person.title),
  places: placesOf([person.at]),
});

const officerLine = (person: Person): OfficerLine => ({
  ...namedOf(person),
  joined: dayOf(person, 'joined', person.joined),
});

const securityLine = (person: Person, book: Book): SecurityLine => ({
  ...namedOf(person),
  role: textOf(person, 'role', person.role),
  deputy: deputyOf(person, book),
  secrecySigned: dayOf(person, 'secrecySigned', signedOn(person, book)),
});

function officerRemark(count: number): string {
  if (count === 1) return '已置資通安全長 1 人。';
  return count === 0
    ? '「人員」沒有在職的資通安全長，視為未辦理。請補填角色。'
    : `「人員」有 ${count} 位在職的資通安全長，應為 1 人。請確認角色。`;
}

const securityRemark = (count: number): string =>
  count > 0
    ? `已設置資通安全兼辦人員 ${count} 人（計畫要求至少 1 人）。`
    : '「人員」沒有在職的資通安全兼辦人員，視為未設置（計畫要求至少 1 人）。';

/** What the year's registers hold of his approvals; a sheet without any says so. */
function approvalsOf(book: Book): string {
  const { documents, requests } = book.tables;
  const inYear = (day: Day | undefined): boolean =>
    day !== undefined && yearOf(day) === book.year && day <= book.asOf;
  const approved = documents.rows.filter((row) => inYear(row.approved)).map(({ at }) => at);
  const granted = requests.rows.filter((row) => inYear(row.approved)).map(({ at }) => at);
  const figure = (what: string, count: string, source: readonly Source[]): string =>
    source.length === 0
      ? `${what}：本年度無資料。`
      : `${what} ${source.length} ${count}（${placesOf(source)}）。`;
  return [
    figure('核定規章、程序與計畫', '份', approved),
    figure('核定資源需求', '件', granted),
  ].join('\n');
}

export function staffView({ book }: Whole): StaffView {
  const holders = (role: Role): readonly Person[] => peopleWithRole(book, role, book.asOf);
  const officers = holders('資通安全長');
  const security = holders('資通安全兼辦人員');
  const active = book.tables.people.rows.filter((person) => isActive(person, book.asOf));
  return {
    officers: officers.map(officerLine),
    security: [...security, ...holders('資訊人員')].map((person) => securityLine(person, book)),
    active:
      book.tables.people.rows.length === 0
        ? emptyNote(book.tables.people, [])
        : `${active.length} 人（「${book.tables.people.sheet}」）。`,
    officerRemark: officerRemark(officers.length),
    officerApprovals: approvalsOf(book),
    officerBasis: basisOf(resolveBasis(book)(laws.securityOfficer)),
    securityRemark: securityRemark(security.length),
    none: emptyNote(book.tables.people, []),
  };
}
