import type { Book } from '../book.ts';
import type { DerivedObligation, Duty, Obligation } from '../kit/obligation.ts';
import { sayAbsentTabs } from './absent-tabs.ts';
import { access } from './access.ts';
import { accessDerived } from './access-derived.ts';
import { accessEveryday } from './access-everyday.ts';
import { accessKeys } from './access-keys.ts';
import { accessNetwork } from './access-network.ts';
import { accessRemote } from './access-remote.ts';
import { assets } from './assets.ts';
import { auditRecords } from './audit-records.ts';
import { audits } from './audits.ts';
import { continuity } from './continuity.ts';
import { documents } from './documents.ts';
import { dutyOf, sheetSource } from './duty.ts';
import { facilities } from './facilities.ts';
import { findingsAction } from './findings-action.ts';
import { improvement } from './improvement.ts';
import { incidents } from './incidents.ts';
import { intelligence } from './intelligence.ts';
import { organisation, organisationByOthers } from './organisation.ts';
import { outsourcing } from './outsourcing.ts';
import { securityPerson } from './owners.ts';
import { reviews } from './reviews.ts';
import { risk } from './risk.ts';
import { training } from './training.ts';
import { trainingPlan } from './training-plan.ts';
import { yearlyFilings } from './yearly-filings.ts';

/** Every obligation, in the order of the plan's chapters. */
export const obligations: readonly Obligation<Book>[] = [
  ...organisation,
  ...assets,
  ...risk,
  ...accessNetwork,
  ...access,
  ...accessKeys,
  ...accessEveryday,
  ...accessRemote,
  ...facilities,
  ...continuity,
  ...incidents,
  ...intelligence,
  ...outsourcing,
  ...training,
  ...trainingPlan,
  ...audits,
  ...auditRecords,
  findingsAction,
  ...improvement,
  ...reviews,
  ...yearlyFilings,
  ...documents,
];

/** Obligations that are met when others are. */
export const derivedObligations: readonly DerivedObligation<Book>[] = [
  ...accessDerived,
  ...organisationByOthers,
];

const titles = new Map(obligations.map(({ id, title }) => [id, title]));
const titleOf = (id: string): string => titles.get(id) ?? id;

/** What the obligation asks of the book; of nothing to ask about, the reason. */
function dutiesUnder(obligation: Obligation<Book>, book: Book): readonly Duty[] {
  const { unasked, registers, duties } = obligation;
  const asked = duties(book);
  if (asked.length > 0 || unasked === undefined) return asked;
  const [sheet = ''] = registers;
  return [
    dutyOf(obligation, {
      subject: 'nothing-asked',
      owner: securityPerson(book),
      due: null,
      state: 'not-applicable',
      reason: unasked,
      source: sheetSource(sheet),
    }),
  ];
}

/** Every duty of the book, in the order of the plan's chapters; derived ones last. */
export function dutiesOf(book: Book): readonly Duty[] {
  const duties = obligations.flatMap((obligation) =>
    sayAbsentTabs(obligation, dutiesUnder(obligation, book), book),
  );
  return [...duties, ...derivedObligations.map(({ derive }) => derive(book, duties, titleOf))];
}
