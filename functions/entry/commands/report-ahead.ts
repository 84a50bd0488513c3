import type { Printing } from './report-formats.ts';
import type { Paper } from './report-papers.ts';

export type PrintedPaper = Printing & { readonly paper: Paper };

/** The papers in order, each printed while the one before is set and handed over: never more in memory than two. */
export async function* printedAhead(
  papers: readonly Paper[],
  print: (paper: Paper) => Promise<Printing>,
): AsyncGenerator<PrintedPaper> {
  let ahead: Promise<Printing> | null = null;
  for (const [index, paper] of papers.entries()) {
    const printing = ahead ?? print(paper);
    const next = papers[index + 1];
    ahead = next === undefined ? null : print(next);
    // What is wrong with it is told in its turn; if that never comes, the one before was wrong already.
    ahead?.catch(() => undefined);
    yield { paper, ...(await printing) };
  }
}
