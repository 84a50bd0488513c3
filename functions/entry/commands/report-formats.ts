// The formats a paper is written in, and what writes each. What a run does not ask for is not loaded.
import { documentFormats, formatsIn, type DocumentFormat } from '../../domain/kit/format-list.ts';
import type { Moment } from '../../domain/kit/day.ts';
import { utf8 } from '../../domain/kit/utf8.ts';
import { BrokenWorld, type PrintedDocument } from '../../ports.ts';
import type { Document } from '../../rendering/document-model.ts';
import { renderLabelPage } from '../../rendering/labels/render-label-page.ts';
import { renderHtmlPage } from '../../rendering/render-html-page.ts';
import { renderOdt } from '../../rendering/render-odt.ts';
import type { Asked } from '../command.ts';
import type { DrawnPages, Paper } from './report-papers.ts';

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

const isDrawn = (body: Paper['body']): body is DrawnPages => 'pages' in body;

/** Of these, the formats a paper can have: drawn pages are printed, so they are never ODT or DOCX, and always something. */
function formatsOf({ body }: Paper, formats: readonly DocumentFormat[]): readonly DocumentFormat[] {
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

export type Press = {
  readonly print: (body: Paper['body'], format: DocumentFormat) => Promise<PrintedDocument>;
  readonly close: () => Promise<void>;
};

const complete = (bytes: Uint8Array): PrintedDocument => ({ bytes, missing: [] });

const htmlOf = (body: Paper['body']): Uint8Array =>
  utf8(isDrawn(body) ? renderLabelPage(body.pages, body.title) : renderHtmlPage(body));

async function openPdf(fonts: readonly string[]) {
  const { pdfPrinter } = await import('../../adapters/print/pdf/print-pdf.ts');
  return pdfPrinter({ fonts });
}

async function docxOf(document: Document): Promise<Uint8Array> {
  const { printDocx } = await import('../../adapters/print/docx/print-docx.ts');
  return printDocx(document);
}

/** Writes one paper after the other in any format. */
export function openPress({ made, fonts }: PressTerms): Press {
  let opened: ReturnType<typeof openPdf> | null = null;
  const pdfOf = async (body: Paper['body']): Promise<PrintedDocument> => {
    const printer = await (opened ??= openPdf(fonts));
    return isDrawn(body) ? printer.sheets(body.pages, body, made) : printer.pdf(body, made);
  };
  return {
    print: async (body, format) => {
      if (format === 'PDF') return pdfOf(body);
      if (format === 'HTML') return complete(htmlOf(body));
      if (isDrawn(body)) throw new Error(`${body.title} cannot be ${format}.`);
      return complete(format === 'ODT' ? renderOdt(body) : await docxOf(body));
    },
    close: async () => {
      const printer = await opened;
      await printer?.close();
    },
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
  const printed: PrintedFile[] = [];
  const there: string[] = [];
  for (const format of formatsOf(paper, formats)) {
    const name = paper.there?.get(format);
    if (name !== undefined) there.push(name);
    else printed.push({ format, ...(await press.print(paper.body, format)) });
  }
  return { printed, there };
}
