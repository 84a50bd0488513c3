// The formats a paper is written in, and what writes each. What a run does not ask for is not loaded.
import { setImmediate } from 'node:timers/promises';

import { documentFormats, formatsIn, type DocumentFormat } from '../../domain/kit/format-list.ts';
import type { PdfPrinter } from '../../adapters/print/pdf/print-pdf.ts';
import type { Moment } from '../../domain/kit/day.ts';
import { utf8 } from '../../domain/kit/utf8.ts';
import { BrokenWorld, type PrintedDocument } from '../../ports.ts';
import type { Document } from '../../rendering/document-model.ts';
import { renderLabelPage } from '../../rendering/labels/render-label-page.ts';
import { renderHtmlPage } from '../../rendering/render-html-page.ts';
import { renderOdt } from '../../rendering/render-odt.ts';
import type { Asked } from '../command.ts';
import type { Body, DrawnPages, Paper } from './report-papers.ts';

/** The formats of `--format`; undefined = as the school has set them. */
export function formatsAsked({ flags: { format } }: Asked): readonly DocumentFormat[] | undefined {
  if (typeof format !== 'string') return undefined;
  const named = formatsIn(format);
  if ('formats' in named) return named.formats;
  const known = documentFormats.map((one) => one.toLowerCase()).join('、');
  throw new BrokenWorld(
    `沒有檔案格式「${named.unknown}」。--format 請給 ${known}，可以用逗號連寫，例如 odt,pdf。`,
  );
}

const isDrawn = (body: Body): body is DrawnPages => 'pages' in body;

/** Of these, the formats a paper can have: drawn pages are printed, so they are never ODT or DOCX, and always something. */
function formatsOf(body: Body, formats: readonly DocumentFormat[]): readonly DocumentFormat[] {
  if (!isDrawn(body)) return formats;
  if (body.pages.length === 0) return [];
  const able = formats.filter((format) => format === 'PDF' || format === 'HTML');
  return able.length > 0 ? able : ['PDF'];
}

export type PressTerms = {
  /** Named as the moment a PDF was made. */
  readonly made: Moment;
  /** Paths of a school's own font files. */
  readonly fonts: readonly string[];
};

type Press = {
  readonly print: (body: Body, format: DocumentFormat) => Promise<PrintedDocument>;
  readonly close: () => Promise<void>;
};

const nothing = (): void => undefined;

const complete = (bytes: Uint8Array): PrintedDocument => ({ bytes, missing: [] });

const htmlOf = (body: Body): Uint8Array =>
  utf8(isDrawn(body) ? renderLabelPage(body.pages, body.title) : renderHtmlPage(body));

export type PdfPrinting = {
  readonly printer: () => Promise<PdfPrinter>;
  readonly close: () => Promise<void>;
};

/** Loads what prints PDF at once when asked to; what is wrong with it is told with the first document. */
export function pdfPrinting(fonts: readonly string[], isWanted = false): PdfPrinting {
  let opened: Promise<PdfPrinter> | null = null;
  const open = async (): Promise<PdfPrinter> => {
    const { pdfPrinter } = await import('../../adapters/print/pdf/print-pdf.ts');
    const printer = pdfPrinter({ fonts });
    printer.open();
    return printer;
  };
  if (isWanted) {
    opened = open();
    opened.catch(nothing);
  }
  return {
    printer: () => (opened ??= open()),
    close: async () => {
      const printer = await opened?.catch(nothing);
      await printer?.close();
    },
  };
}

async function docxOf(document: Document): Promise<Uint8Array> {
  const { printDocx } = await import('../../adapters/print/docx/print-docx.ts');
  return printDocx(document);
}

/** Writes one paper after the other in any format. `begun` prints with the usual fonts: others are loaded beside it. */
export function openPress({ made, fonts }: PressTerms, begun: PdfPrinting): Press {
  const printing = fonts.length === 0 ? begun : pdfPrinting(fonts);
  const pdfOf = async (body: Body): Promise<PrintedDocument> => {
    const printer = await printing.printer();
    return isDrawn(body) ? printer.sheets(body.pages, body, made) : printer.pdf(body, made);
  };
  return {
    print: async (body, format) => {
      if (format === 'PDF') return pdfOf(body);
      if (format === 'HTML') return complete(htmlOf(body));
      if (isDrawn(body)) throw new Error(`${body.title} cannot be ${format}.`);
      return complete(format === 'ODT' ? renderOdt(body) : await docxOf(body));
    },
    close: printing.close,
  };
}

type PrintedFile = PrintedDocument & { readonly format: DocumentFormat };

export type Printing = {
  readonly printed: readonly PrintedFile[];
  /** Names of the files that are there already. */
  readonly there: readonly string[];
};

/** Every file of a paper, before the first is saved: the PDF that cannot be made leaves no ODT alone. */
export async function printAll(
  paper: Paper,
  formats: readonly DocumentFormat[],
  press: Press,
): Promise<Printing> {
  const body = paper.body();
  const wanted = formatsOf(body, formats);
  const missing = wanted.filter((format) => paper.there?.has(format) !== true);
  const print = async (format: DocumentFormat): Promise<PrintedFile> => ({
    format,
    ...(await press.print(body, format)),
  });
  // The PDF is set in a thread of its own: it begins first, and the rest is written meanwhile.
  const pdf = missing.includes('PDF') ? print('PDF') : null;
  pdf?.catch(nothing);
  await setImmediate();
  const printed: PrintedFile[] = [];
  for (const format of missing) {
    if (format !== 'PDF') printed.push(await print(format));
  }
  if (pdf !== null) printed.push(await pdf);
  return {
    printed: printed.sort((a, b) => wanted.indexOf(a.format) - wanted.indexOf(b.format)),
    there: wanted.flatMap((format) => paper.there?.get(format) ?? []),
  };
}
