// A sheet to sign in on, printed: its code is read off the paper by whoever comes in, or scans it afterwards.
import { beforeAll, expect, test } from 'vitest';

import { pdfPrinter } from '../../functions/adapters/print/pdf/print-pdf.ts';
import { formDocument } from '../../functions/rendering/render-report.ts';
import { made, named, sample } from '../domain/documents/sample-forms.ts';
import { describeWithPoppler } from '../fixtures/poppler.ts';
import { prepareReader, readPageCodes } from '../fixtures/read-codes.ts';

beforeAll(prepareReader);

describeWithPoppler('a sign-in sheet on paper', (poppler) => {
  test('says its session at 300 dots per inch', async () => {
    const form = made(11, sample, named('session', '115-04'));
    const { bytes } = await pdfPrinter().pdf(formDocument(form), '2026-11-10T08:00');
    expect(await readPageCodes(await poppler.grey(bytes, 300))).toEqual(['115-04']);
  }, 60_000);
});
