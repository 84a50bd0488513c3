// The papers of a bundle, printed: each below the size that the receiving system takes, cut into parts where it must be.
import type { Book } from '../../domain/book.ts';
import type { Evidence, EvidencedItem } from '../../domain/bundle/evidence.ts';
import type { Source } from '../../domain/kit/finding.ts';
import { evidenceSheet, rowsTold, type MadeSheet } from '../../domain/documents/evidence-sheets.ts';
import type { Document } from '../document-model.ts';
import { formDocument } from '../render-report.ts';

/** Makes the file of a document. The same document must give the same bytes. */
export type Print = {
  /** With its dot: `.pdf`. */
  readonly extension: string;
  readonly print: (document: Document) => Promise<Uint8Array>;
};

export type Printed = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: readonly Source[];
};

/** A paper that cannot be made small enough. */
export class TooLarge extends Error {
  readonly paper: string;
  readonly bytes: number;

  constructor(paper: string, bytes: number) {
    super(`${paper}: ${bytes}`);
    this.paper = paper;
    this.bytes = bytes;
  }
}

export const printSheet = async ({ print }: Print, made: MadeSheet): Promise<Uint8Array> =>
  print(formDocument(made));

function cutInto<Item>(all: readonly Item[], parts: number): readonly (readonly Item[])[] {
  const length = Math.max(1, Math.ceil(all.length / parts));
  return Array.from({ length: Math.max(1, Math.ceil(all.length / length)) }, (_, index) =>
    all.slice(index * length, (index + 1) * length),
  );
}

type Terms = { readonly book: Book; readonly print: Print; readonly limit: number };

async function printParts(
  evidenced: EvidencedItem,
  cut: readonly (readonly Evidence[])[],
  { book, print, limit }: Terms,
): Promise<readonly Printed[] | null> {
  const printed: Printed[] = [];
  for (const [index, rows] of cut.entries()) {
    const place = { number: index + 1, of: cut.length };
    const made = evidenceSheet(book, evidenced, { rows, place });
    const bytes = await printSheet(print, made);
    if (bytes.length > limit) {
      if (rows.length <= 1) throw new TooLarge(made.title, bytes.length);
      return null;
    }
    // What its duties rest on counts for the whole paper; the rows told, for their own part.
    const all = cut.length === 1 ? evidenced.evidence : rows;
    printed.push({ name: made.name, bytes, rows: all.map(({ at }) => at) });
  }
  return printed;
}

/** The paper of a sub-item: in one part, or in twice as many until each is below the limit (bytes). */
export async function printItem(
  evidenced: EvidencedItem,
  terms: Terms,
): Promise<readonly Printed[]> {
  const rows = rowsTold(evidenced);
  for (let parts = 1; ; parts *= 2) {
    const printed = await printParts(evidenced, cutInto(rows, parts), terms);
    if (printed !== null) return printed;
  }
}
