// The documents that are asked for, made one after the other, whoever keeps them: a folder, Drive or an answer over HTTP.
import { openWorkbook } from '../../adapters/workbook/index.ts';
import type { DocumentFormat } from '../../domain/kit/format-list.ts';
import type { Asked } from '../command.ts';
import { houseStyleOf } from '../house-style.ts';
import { ownFonts } from '../own-fonts.ts';
import { readAssessment } from '../read.ts';
import { keepHeapSmall } from '../small-heap.ts';
import { wantedIn, yearAsked } from './report-asked.ts';
import { printedAhead } from './report-ahead.ts';
import {
  formatsAsked,
  openPress,
  pdfPrinting,
  printAll,
  type PdfPrinting,
} from './report-formats.ts';
import { missingCharacters } from './report-missing.ts';
import type { Assessment, Paper, Wanted } from './report-papers.ts';

export type Wish = {
  readonly wanted: Wanted;
  /** Undefined = as the school has set them. */
  readonly formats: readonly DocumentFormat[] | undefined;
  /** Names of the files where papers are kept, as far as that is known: what is there already is not made again. */
  readonly names?: readonly string[];
  /** AD; undefined = the year of `now`. */
  readonly year: number | undefined;
};

/** What the words ask for; refused before anything is read. */
export const wishOf = (asked: Asked): Wish => ({
  wanted: wantedIn(asked),
  formats: formatsAsked(asked),
  year: yearAsked(asked),
});

export type MadeFile = { readonly name: string; readonly bytes: Uint8Array };

/** Takes all files of one paper before the next is made; `there` names those that were there and are not among them. */
type Deliver = (
  paper: Paper,
  files: readonly MadeFile[],
  there: readonly string[],
) => Promise<void>;

/** Gives what somebody should see to although everything is done. */
export async function makeReports(
  asked: Asked,
  wish: Wish,
  deliver: Deliver,
): Promise<readonly string[]> {
  keepHeapSmall();
  // While the workbook is read. Most schools want PDF, and have no fonts of their own.
  const begun = pdfPrinting([], wish.formats?.includes('PDF') ?? true);
  try {
    const store = openWorkbook(asked.workbook, { readOnly: true });
    const assessment = await readAssessment(store, asked.now, wish.year);
    return await printWanted({ asked, assessment, begun }, wish, deliver);
  } finally {
    await begun.close();
  }
}

type Ready = {
  readonly asked: Asked;
  readonly assessment: Assessment;
  readonly begun: PdfPrinting;
};

async function printWanted(
  { asked, assessment, begun }: Ready,
  { wanted, formats, names = [] }: Wish,
  deliver: Deliver,
): Promise<readonly string[]> {
  const { book } = assessment;
  const style = await houseStyleOf(asked, book);
  // The day and not the minute: made again the same day, a file is the same.
  const press = openPress({ made: `${book.today}T00:00`, fonts: ownFonts(asked, book) }, begun);
  const inFormats = formats ?? book.settings.formats;
  const missing = missingCharacters();
  const notes: string[] = [];
  try {
    const papers = wanted({ assessment, style, names });
    notes.push(...papers.flatMap((paper) => paper.notes ?? []));
    const print = (paper: Paper) => printAll(paper, inFormats, press);
    for await (const { paper, printed, there } of printedAhead(papers, print)) {
      for (const { missing: lacking } of printed) missing.note(paper.title, lacking);
      const files = printed.map(({ format, bytes }) => ({
        name: `${paper.name}.${format.toLowerCase()}`,
        bytes,
      }));
      await deliver(paper, files, there);
    }
  } finally {
    await press.close();
  }
  return [...notes, ...missing.lines(book), ...(await style.remarks())];
}
