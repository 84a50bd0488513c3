import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { folderDocuments } from '../../adapters/documents/folder.ts';
import { pdfPrinter } from '../../adapters/print/pdf/print-pdf.ts';
import { openWorkbook } from '../../adapters/workbook/index.ts';
import { sealOf, type Manifest } from '../../domain/bundle/manifest.ts';
import { sha256Hex } from '../../domain/kit/hash.ts';
import { BrokenWorld } from '../../ports.ts';
import { makeBundle, type BundleTerms } from '../../rendering/bundle/make.ts';
import { TooLarge, type Print } from '../../rendering/bundle/papers.ts';
import type { Asked, Command } from '../command.ts';
import { readAssessment } from '../read.ts';
import { yearAsked } from './report-asked.ts';

type Assessment = Awaited<ReturnType<typeof readAssessment>>;

const MEGABYTE = 1024 * 1024;
const LIMIT = '「設定」的「佐證檔案上限（MB）」';

const folderFor = ({ workbook, out }: Asked): string =>
  out ?? join(workbook.startsWith('sheets:') ? '.' : dirname(workbook), 'reports');

/** Documents change with the program: its version is theirs. */
async function programVersion(): Promise<string> {
  const file = new URL('../../../package.json', import.meta.url);
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { readonly version: string };
  return `zianbu ${version}`;
}

/**
 * PDF, named as made on the day and not at the minute: the same data and day must give the same bytes. What no font has is
 * printed as its number in a box, and collected for the person to know.
 */
function pdfOf({ book }: Assessment, missing: Set<string>): Print {
  const { pdf } = pdfPrinter();
  return {
    extension: '.pdf',
    print: async (document) => {
      const printed = await pdf(document, `${book.asOf}T00:00`);
      for (const character of printed.missing) missing.add(character);
      return printed.bytes;
    },
  };
}

async function make(assessment: Assessment, terms: BundleTerms) {
  try {
    return await makeBundle(assessment, terms);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const size = (error.bytes / MEGABYTE).toFixed(1);
    throw new BrokenWorld(
      `佐證「${error.paper}」有 ${size} MB，分開也超過${LIMIT}，提報包沒有產生。請調高上限再執行一次。`,
      { cause: error },
    );
  }
}

function limitOf({ book }: Assessment): number {
  const { paperLimit } = book.settings;
  if (paperLimit > 0) return paperLimit * MEGABYTE;
  throw new BrokenWorld(`${LIMIT}要大於 0，提報包沒有產生。請改成例如 3。`);
}

const missingLines = ({ missing }: Manifest): readonly string[] =>
  missing.length === 0
    ? ['每個子項都有佐證。']
    : [
        `沒有佐證文件的子項 ${missing.length} 個：`,
        ...missing.map(({ item, title, standing }) => `  ${item} ${title}：${standing}`),
      ];

export const bundle: Command = {
  name: 'bundle',
  summary: '產生提報包（實施情形、各子項佐證、登記表與清單的壓縮檔）；--year 115 指定年度',
  flags: ['year'],
  run: async (asked) => {
    const store = openWorkbook(asked.workbook, { readOnly: true });
    const assessment = await readAssessment(store, asked.now, yearAsked(asked));
    const lacking = new Set<string>();
    const terms = {
      print: pdfOf(assessment, lacking),
      limit: limitOf(assessment),
      templateVersion: await programVersion(),
    };
    const { name, bytes, manifest } = await make(assessment, terms);
    const { location } = await folderDocuments(folderFor(asked)).save(name, bytes);
    const seal = sealOf(manifest);
    return {
      json: {
        path: location,
        sha256: sha256Hex(bytes),
        seal,
        files: manifest.files.map(({ path, sha256 }) => ({ path, sha256 })),
        missing: manifest.missing,
      },
      lines: [
        `已產生提報包：${location}`,
        ...missingLines(manifest),
        ...(lacking.size === 0
          ? []
          : [`PDF 的字型沒有這些字，以方框與字碼代替：${[...lacking].join('、')}`]),
        `封緘：${seal}`,
        '把封緘寫在提報的公文上，收件的機關就能用 zianbu verify 確認整包沒有被換過。',
      ],
      exitCode: 0,
    };
  },
};
