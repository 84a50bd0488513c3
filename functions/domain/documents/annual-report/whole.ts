import type { Book } from '../../book.ts';
import type { Finding } from '../../kit/finding.ts';
import type { Figures } from '../../status.ts';

/** What `assess` gives: everything a document may say. */
export type Whole = {
  readonly book: Book;
  readonly findings: readonly Finding[];
  readonly figures: Figures;
};
