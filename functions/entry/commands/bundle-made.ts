// A bundle made and written: the zip whole or not at all, and the slip that goes with it.
import { basename, dirname, join } from 'node:path';

import { folderDocuments } from '../../adapters/documents/folder.ts';
import { zipInFolder, type WrittenZip } from '../../adapters/documents/gradual-zip.ts';
import { pdfPrinter } from '../../adapters/print/pdf/print-pdf.ts';
import { LARGEST_BUNDLE, type SealedManifest } from '../../domain/bundle/manifest.ts';
import { bundleSlip } from '../../domain/documents/bundle-slip.ts';
import { BrokenWorld } from '../../ports.ts';
import { bundleName, makeBundle, type BundleTerms } from '../../rendering/bundle/make.ts';
import { TooLarge, type Print } from '../../rendering/bundle/papers.ts';
import { formDocument } from '../../rendering/render-report.ts';
import { bundleFiles } from '../bundle-files.ts';
import type { Asked } from '../command.ts';
import { houseStyleOf } from '../house-style.ts';
import { ownFonts } from '../own-fonts.ts';
import { engineNamed } from '../pdf-engine.ts';
import type { readAssessment } from '../read.ts';
import { templateVersion } from '../template-version.ts';
import { missingCharacters } from './report-missing.ts';

type Assessment = Awaited<ReturnType<typeof readAssessment>>;
type Written = WrittenZip<SealedManifest>;

const MEGABYTE = 1024 * 1024;
const LIMIT = '「設定」的「佐證檔案上限（MB）」';

const folderFor = ({ workbook, out }: Asked): string =>
  out ?? join(workbook.startsWith('sheets:') ? '.' : dirname(workbook), 'reports');

/**
 * PDF, named as made on the day and not at the minute: the same data and day must give the same bytes. What no font has is
 * printed as its number in a box, and collected for the person to know.
 */
function openPrint(asked: Asked, { book }: Assessment) {
  const { pdf, close } = pdfPrinter({ fonts: ownFonts(asked, book) });
  const missing = missingCharacters();
  let engine = '';
  const print: Print = {
    extension: '.pdf',
    engine: () => engine,
    print: async (document) => {
      const printed = await pdf(document, `${book.asOf}T00:00`);
      missing.note(document.title, printed.missing);
      if (engine === '') engine = engineNamed(printed.bytes);
      return printed.bytes;
    },
  };
  return { print, close, remarks: () => missing.lines(book) };
}

const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;

function refused(error: unknown): unknown {
  if (!(error instanceof TooLarge)) return error;
  return new BrokenWorld(
    `佐證「${error.paper}」有 ${megabytes(error.bytes)}，分開也超過${LIMIT}，提報包沒有產生。請調高上限再執行一次。`,
    { cause: error },
  );
}

async function writeZip(asked: Asked, assessment: Assessment, terms: BundleTerms) {
  let total = 0;
  try {
    return await zipInFolder(folderFor(asked), bundleName(assessment), (keep) =>
      makeBundle(assessment, {
        ...terms,
        keep: (path, bytes) => {
          total += bytes.length;
          if (total <= LARGEST_BUNDLE) return keep(path, bytes);
          const most = megabytes(LARGEST_BUNDLE);
          throw new BrokenWorld(
            `附檔太多，提報包會超過 ${most}，沒有產生。請把大的佐證檔改填網址，或在「設定」把「提報包附上佐證檔案」改為「否」。`,
          );
        },
      }),
    );
  } catch (error) {
    throw refused(error);
  }
}

function limitOf({ book }: Assessment): number {
  const { paperLimit } = book.settings;
  if (paperLimit > 0) return paperLimit * MEGABYTE;
  throw new BrokenWorld(`${LIMIT}要大於 0，提報包沒有產生。請改成例如 3。`);
}

type Sent = {
  readonly asked: Asked;
  readonly assessment: Assessment;
  readonly zip: Written;
  readonly terms: Pick<BundleTerms, 'print' | 'style'>;
};

/** Beside the zip, never in it: the seal is worth something only when it comes by another way. */
async function writeSlip({ asked, assessment: { book }, zip, terms: { print, style } }: Sent) {
  const { location, bytes, sha256, made } = zip;
  const slip = bundleSlip(book, made, { name: basename(location), bytes, sha256 });
  const file = await print.print(formDocument(slip, style));
  return folderDocuments(folderFor(asked)).save(`${slip.name}${print.extension}`, file);
}

export type MadeBundle = {
  readonly zip: Written;
  /** Where the slip is. */
  readonly slip: string;
  /** What somebody should see to although everything is done. */
  readonly remarks: readonly string[];
};

export async function makeAndWrite(asked: Asked, assessment: Assessment): Promise<MadeBundle> {
  const { book } = assessment;
  const limit = limitOf(assessment);
  const style = await houseStyleOf(asked, book);
  const version = await templateVersion(asked, book);
  const own = await bundleFiles({ workbook: asked.workbook, limit }, assessment);
  const { print, close, remarks } = openPrint(asked, assessment);
  try {
    const terms = { print, style, limit, templateVersion: version, ...own };
    const zip = await writeZip(asked, assessment, terms);
    const { location } = await writeSlip({ asked, assessment, zip, terms });
    return { zip, slip: location, remarks: remarks() };
  } finally {
    await close();
  }
}
