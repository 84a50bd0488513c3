import type { Printer } from '../../ports.ts';
import { printDocx } from './docx/print-docx.ts';
import { pdfPrinter, type PdfOptions } from './pdf/print-pdf.ts';

/** Loads what it needs with the first document, so that runs without any pay nothing. */
export const createPrinter = (options: PdfOptions = {}): Printer => ({
  ...pdfPrinter(options),
  docx: printDocx,
});
