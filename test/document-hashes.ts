// What every document of a year comes to as ODT and as a page, and every empty form: run in Node and in a script alike.
import { allBlank, allOfYear } from '../functions/domain/documents/all-of-year.ts';
import { sha256Hex } from '../functions/domain/kit/hash.ts';
import type { assess } from '../functions/domain/plan.ts';
import { renderHtmlPage } from '../functions/rendering/render-html-page.ts';
import { formDocument, renderForm } from '../functions/rendering/render-report.ts';

export function documentHashes(assessment: ReturnType<typeof assess>): readonly string[] {
  return [...allOfYear(assessment), ...allBlank(assessment)].map((made) => {
    const page = sha256Hex(renderHtmlPage(formDocument(made)));
    return `${made.name}.odt ${sha256Hex(renderForm(made))} .html ${page}`;
  });
}
