// The papers of a bundle, printed: each below the size that the receiving system takes, cut into parts where it must be.
import type { EvidencedItem } from '../../domain/bundle/evidence.ts';
import type { Source } from '../../domain/kit/finding.ts';
import {
  evidenceSheet,
  linesTold,
  type EvidenceLine,
  type MadeSheet,
  type Terms as Told,
} from '../../domain/documents/evidence-sheets.ts';
import type { Document } from '../document-model.ts';

/** Makes the file of a document. The same document must give the same bytes. */
export type Print = {
  /** With its dot: `.pdf`. */
  readonly extension: string;
  readonly print: (document: Document) => Promise<Uint8Array>;
  /** What sets the files, known once something has been printed. */
  readonly engine?: () => string;
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

/** A sheet as the file it is handed out as. */
export type PrintSheet = (made: MadeSheet) => Promise<Uint8Array>;

function cutInto<Item>(all: readonly Item[], parts: number): readonly (readonly Item[])[] {
  const length = Math.max(1, Math.ceil(all.length / parts));
  return Array.from({ length: Math.max(1, Math.ceil(all.length / length)) }, (_, index) =>
    all.slice(index * length, (index + 1) * length),
  );
}

type Terms = Told & { readonly print: PrintSheet; readonly limit: number };

async function printParts(
  evidenced: EvidencedItem,
  cut: readonly (readonly EvidenceLine[])[],
  { book, print, limit }: Terms,
): Promise<readonly Printed[] | null> {
  const printed: Printed[] = [];
  for (const [index, lines] of cut.entries()) {
    const place = { number: index + 1, of: cut.length };
    const made = evidenceSheet(book, evidenced, { lines, place });
    const bytes = await print(made);
    if (bytes.length > limit) {
      if (lines.length <= 1) throw new TooLarge(made.title, bytes.length);
      return null;
    }
    printed.push({ name: made.name, bytes, rows: lines.flatMap(({ sources }) => sources) });
  }
  return printed;
}

/** The paper of a sub-item: in one part, or in twice as many until each is below the limit (bytes). */
export async function printItem(
  evidenced: EvidencedItem,
  terms: Terms,
): Promise<readonly Printed[]> {
  const lines = linesTold(evidenced, terms);
  for (let parts = 1; ; parts *= 2) {
    const printed = await printParts(evidenced, cutInto(lines, parts), terms);
    if (printed !== null) return printed;
  }
}
