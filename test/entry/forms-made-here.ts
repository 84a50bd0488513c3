// Documents of the sample school made in this process, to hold against what functions answer.
import { createHash } from 'node:crypto';

import { pdfPrinter } from '../../functions/adapters/print/pdf/print-pdf.ts';
import type { Form } from '../../functions/domain/documents/forms/form.ts';
import { forms } from '../../functions/domain/documents/forms/index.ts';
import { fillForm } from '../../functions/domain/documents/forms/make.ts';
import { assess } from '../../functions/domain/plan.ts';
import { usualStyle } from '../../functions/rendering/house-style.ts';
import { renderOdt } from '../../functions/rendering/render-odt.ts';
import { formDocument } from '../../functions/rendering/render-report.ts';
import { sampleSchool } from '../../functions/sample/index.ts';

export const NOW = '2026-11-10T08:00';

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Names and hashes of the ODT and the PDF of each form. */
export async function formsMadeHere(
  asked: readonly Form[] = forms,
): Promise<Readonly<Record<string, string>>> {
  const assessment = assess(sampleSchool, NOW);
  const { pdf } = pdfPrinter();
  const made: Record<string, string> = {};
  for (const form of asked) {
    const filled = fillForm(form, assessment);
    const document = formDocument(filled, usualStyle);
    made[`${filled.name}.odt`] = sha256(renderOdt(document));
    made[`${filled.name}.pdf`] = sha256((await pdf(document, '2026-11-10T00:00')).bytes);
  }
  return made;
}
