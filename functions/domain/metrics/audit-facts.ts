// Facts about audits that rules, duties and the report all need: one reading each.
import type { Book } from '../book.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { auditItems } from '../registers/audit-items.ts';
import type { auditors } from '../registers/auditors.ts';
import type { audits } from '../registers/audits.ts';

export type Audit = Row<typeof audits>;
export type Auditor = Row<typeof auditors>;
export type AuditItem = Row<typeof auditItems>;

/** The nine things the plan of an audit is to say (L1171–1177), in the plan's order. */
export const auditPlanParts = [
  ['purpose', '依據與目的'],
  ['start', '期間'],
  ['focus', '重點領域'],
  ['team', '稽核小組組成方式'],
  ['secrecy', '保密義務'],
  ['method', '稽核方式'],
  ['criteria', '基準與項目'],
  ['assistance', '受稽單位協助事項'],
  ['previousResult', '前次稽核結果'],
] as const satisfies readonly (readonly [keyof Audit, string])[];

/** What the plan of an audit does not say yet. */
export const missingPlanParts = (audit: Audit): readonly string[] =>
  auditPlanParts.filter(([key]) => audit[key] === undefined).map(([, name]) => name);

const auditsById = oncePer(({ tables }: Book) =>
  groupBy(
    tables.audits.rows.filter(({ id }) => id !== undefined),
    ({ id }) => matchKey(id ?? ''),
  ),
);

/** What a notice has to come with and does not (L1181–1183). */
export const noticeGaps = ({ hasSchedule, hasItems, hasProcess }: Audit): readonly string[] => [
  ...(hasSchedule === true ? [] : ['稽核期程']),
  ...(hasItems === true ? [] : ['項目紀錄表']),
  ...(hasProcess === true ? [] : ['稽核流程']),
];

export const auditOf = (book: Book, id: string | undefined): Audit | undefined =>
  id === undefined ? undefined : auditsById(book).get(matchKey(id))?.[0];

/** Whether two cells name one person: the same entry of 人員, or the same words for people from outside. */
export function samePerson(
  { people }: Book,
  a: string | undefined,
  b: string | undefined,
): boolean {
  if (a === undefined || b === undefined) return false;
  const first = people.find(a);
  const isListed = first !== undefined && first !== 'ambiguous';
  return isListed ? first === people.find(b) : matchKey(a) === matchKey(b);
}

/** The office an auditor belongs to: as typed, else from 人員. */
export function auditorOffice(
  { people }: Book,
  { office, person, isExternal }: Auditor,
): string | undefined {
  if (office !== undefined || isExternal === true) return office;
  const listed = people.find(person);
  return listed === undefined || listed === 'ambiguous' ? undefined : listed.office;
}

/** Items an auditor answered on his own work. */
export const ownItems = oncePer((book: Book): readonly AuditItem[] =>
  book.tables.auditItems.rows.filter(
    ({ audit, owner, auditor }) => audit !== undefined && samePerson(book, owner, auditor),
  ),
);

const ownItemsByAudit = oncePer((book: Book) =>
  groupBy(ownItems(book), ({ audit }) => matchKey(audit ?? '')),
);

/** Items of one audit that the auditor answered on his own work. */
export const ownItemsOf = (book: Book, { audit, person }: Auditor): readonly AuditItem[] =>
  (ownItemsByAudit(book).get(matchKey(audit ?? '')) ?? []).filter(({ auditor }) =>
    samePerson(book, auditor, person),
  );

const specificItems = oncePer(({ tables }: Book) =>
  groupBy(
    tables.auditItems.rows.filter(
      ({ isSpecific, result }) => isSpecific === true && result !== undefined,
    ),
    ({ audit }) => matchKey(audit ?? ''),
  ),
);

export function answersSpecificItem(book: Book, { audit, person }: Auditor): boolean {
  const answered = specificItems(book).get(matchKey(audit ?? '')) ?? [];
  return answered.some(({ auditor }) => samePerson(book, auditor, person));
}

const auditorsById = oncePer(({ tables }: Book) =>
  groupBy(tables.auditors.rows, ({ audit }) => matchKey(audit ?? '')),
);

export const auditorsOf = (book: Book, id: string | undefined): readonly Auditor[] =>
  id === undefined ? [] : (auditorsById(book).get(matchKey(id)) ?? []);
