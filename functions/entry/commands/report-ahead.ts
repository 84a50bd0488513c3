import type { Printing } from './report-formats.ts';
import type { Paper } from './report-papers.ts';

export type PrintedPaper = Printing & { readonly paper: Paper };

/** Enough for the engine that sets PDF never to wait, and little to hold in memory. */
const AHEAD = 3;

/** The papers in order, each printed while those before are set and handed over. */
export async function* printedAhead(
  papers: readonly Paper[],
  print: (paper: Paper) => Promise<Printing>,
): AsyncGenerator<PrintedPaper> {
  const begun: Promise<Printing>[] = [];
  for (const [index, paper] of papers.entries()) {
    for (const next of papers.slice(index + begun.length, index + 1 + AHEAD)) {
      const printing = print(next);
      // What is wrong with it is told in its turn; if that never comes, one before was wrong already.
      printing.catch(() => undefined);
      begun.push(printing);
    }
    const printing = begun.shift();
    if (printing !== undefined) yield { paper, ...(await printing) };
  }
}
