import type { Book } from '../book.ts';
import type { DerivedObligation, Duty, Obligation } from '../kit/obligation.ts';
import { assets } from './assets.ts';
import { auditRecords } from './audit-records.ts';
import { audits } from './audits.ts';
import { documents } from './documents.ts';
import { findingsAction } from './findings-action.ts';
import { improvement } from './improvement.ts';
import { incidents } from './incidents.ts';
import { reviews } from './reviews.ts';
import { training } from './training.ts';
import { trainingPlan } from './training-plan.ts';
import { yearlyFilings } from './yearly-filings.ts';

/** Every obligation, in the order of the plan's chapters. */
export const obligations: readonly Obligation<Book>[] = [
  ...assets,
  ...incidents,
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
export const derivedObligations: readonly DerivedObligation<Book>[] = [];

/** Every duty of the book, in the order of the plan's chapters; derived ones last. */
export function dutiesOf(book: Book): readonly Duty[] {
  const duties = obligations.flatMap((obligation) => obligation.duties(book));
  return [...duties, ...derivedObligations.map(({ derive }) => derive(book, duties))];
}
