import { basename, dirname, join } from 'node:path';

import { folderDocuments } from '../../adapters/documents/folder.ts';
import { zipInFolder, type WrittenZip } from '../../adapters/documents/gradual-zip.ts';
import { pdfPrinter } from '../../adapters/print/pdf/print-pdf.ts';
import { openWorkbook } from '../../adapters/workbook/index.ts';
import { LARGEST_BUNDLE, type SealedManifest } from '../../domain/bundle/manifest.ts';
import { bundleSlip, sealShown } from '../../domain/documents/bundle-slip.ts';
import { standingWord } from '../../domain/documents/evidence-sheets.ts';
import { BrokenWorld } from '../../ports.ts';
import { bundleName, makeBundle, type BundleTerms } from '../../rendering/bundle/make.ts';
import { TooLarge, type Print } from '../../rendering/bundle/papers.ts';
import { formDocument } from '../../rendering/render-report.ts';
import { version } from '../../version.ts';
import { bundleFiles } from '../bundle-files.ts';
import type { Asked, Command } from '../command.ts';
import { engineNamed } from '../pdf-engine.ts';
import { readAssessment } from '../read.ts';
import { yearAsked } from './report-asked.ts';

type Assessment = Awaited<ReturnType<typeof readAssessment>>;

const MEGABYTE = 1024 * 1024;
const LIMIT = '「設定」的「佐證檔案上限（MB）」';

const folderFor = ({ workbook, out }: Asked): string =>
  out ?? join(workbook.startsWith('sheets:') ? '.' : dirname(workbook), 'reports');

/**
 * PDF, named as made on the day and not at the minute: the same data and day must give the same bytes. What no font has is
 * printed as its number in a box, and collected for the person to know.
 */
function pdfOf({ book }: Assessment, missing: Set<string>): Print {
  const { pdf } = pdfPrinter();
  let engine = '';
  return {
    extension: '.pdf',
    engine: () => engine,
    print: async (document) => {
      const printed = await pdf(document, `${book.asOf}T00:00`);
      for (const character of printed.missing) missing.add(character);
      if (engine === '') engine = engineNamed(printed.bytes);
      return printed.bytes;
    },
  };
}

const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;

function refused(error: unknown): unknown {
  if (!(error instanceof TooLarge)) return error;
  return new BrokenWorld(
    `佐證「${error.paper}」有 ${megabytes(error.bytes)}，分開也超過${LIMIT}，提報包沒有產生。請調高上限再執行一次。`,
    { cause: error },
  );
}

/** The zip, whole or not at all. */
async function write(asked: Asked, assessment: Assessment, terms: BundleTerms) {
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

/** Beside the zip, never in it: the seal is worth something only when it comes by another way. */
async function writeSlip(asked: Asked, { book }: Assessment, print: Print, zip: Written) {
  const { location, bytes, sha256, made } = zip;
  const slip = bundleSlip(book, made, { name: basename(location), bytes, sha256 });
  const file = await print.print(formDocument(slip));
  return folderDocuments(folderFor(asked)).save(`${slip.name}${print.extension}`, file);
}

type Written = WrittenZip<SealedManifest>;

const lackingIn = ({ items }: SealedManifest) =>
  items.filter(({ standing }) => ['rows-only', 'nothing'].includes(standing));

const some = (lines: readonly string[], head: string): readonly string[] =>
  lines.length === 0 ? [] : [head, ...lines.map((line) => `  ${line}`)];

function linesOf(manifest: SealedManifest): readonly string[] {
  const lacking = lackingIn(manifest);
  const enclosed = manifest.files.filter(({ path }) => path.startsWith('附檔/'));
  return [
    ...(lacking.length === 0 ? ['每個子項都有佐證。'] : []),
    ...some(
      lacking.map(({ item, title, standing }) => `${item} ${title}：${standingWord(standing)}`),
      `沒有佐證文件的子項 ${lacking.length} 個：`,
    ),
    ...some(
      manifest.notEnclosed.map(({ name, why }) => `${name}：${why}`),
      `登記表指名而沒有附上的檔案 ${manifest.notEnclosed.length} 個：`,
    ),
    ...some(
      enclosed.map(({ path }) => path),
      `附上學校的原檔 ${enclosed.length} 個，內容沒有遮蔽，送出前請確認沒有不該給的個資：`,
    ),
  ];
}

export const bundle: Command = {
  name: 'bundle',
  summary: '產生提報包（實施情形、表單、各子項佐證、登記表與清單的壓縮檔）；--year 115 指定年度',
  flags: ['year'],
  run: async (asked) => {
    const store = openWorkbook(asked.workbook, { readOnly: true });
    const assessment = await readAssessment(store, asked.now, yearAsked(asked));
    const lacking = new Set<string>();
    const print = pdfOf(assessment, lacking);
    const limit = limitOf(assessment);
    const own = await bundleFiles({ workbook: asked.workbook, limit }, assessment);
    const terms = { print, limit, templateVersion: `zianbu ${version}`, ...own };
    const zip = await write(asked, assessment, terms);
    const slip = await writeSlip(asked, assessment, print, zip);
    const { made: manifest, location, sha256 } = zip;
    return {
      json: {
        path: location,
        sha256,
        seal: manifest.sealSha256,
        slip: slip.location,
        files: manifest.files.map(({ path, sha256: digest }) => ({ path, sha256: digest })),
        missing: lackingIn(manifest).map(({ item, title, standing }) => ({
          item,
          title,
          standing,
        })),
        notEnclosed: manifest.notEnclosed,
      },
      lines: [
        `已產生提報包：${location}`,
        ...linesOf(manifest),
        ...(lacking.size === 0
          ? []
          : [`PDF 的字型沒有這些字，以方框與字碼代替：${[...lacking].join('、')}`]),
        `封緘：${sealShown(manifest.sealSha256)}`,
        `送件單：${slip.location}`,
        '送件單上有封緘，請用公文另外送出；收件的機關執行 zianbu verify，比對封緘，就知道收到的是不是這一包。',
      ],
      exitCode: 0,
    };
  },
};
