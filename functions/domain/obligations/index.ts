import type { Book } from '../book.ts';
import type { DerivedObligation, Duty, Obligation } from '../kit/obligation.ts';
import { assets } from './assets.ts';
import { audits } from './audits.ts';
import { findingsAction } from './findings-action.ts';
import { incidents } from './incidents.ts';
import { training } from './training.ts';
import { yearlyFilings } from './yearly-filings.ts';

/** Every obligation, in the order of the plan's chapters. */
export const obligations: readonly Obligation<Book>[] = [
  ...assets,
  ...incidents,
  ...training,
  ...audits,
  findingsAction,
  ...yearlyFilings,
];

/** Obligations that are met when others are. */
export const derivedObligations: readonly DerivedObligation<Book>[] = [];

/** Every duty of the book, in the order of the plan's chapters; derived ones last. */
export function dutiesOf(book: Book): readonly Duty[] {
  const duties = obligations.flatMap((obligation) => obligation.duties(book));
  return [...duties, ...derivedObligations.map(({ derive }) => derive(book, duties))];
}
