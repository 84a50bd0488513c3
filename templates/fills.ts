// Which templates a document is put together from, each with the view it is filled from: a school's own may take the place
// of any (docs/templates.md).
import type { AnnualReportView } from '../functions/domain/documents/annual-report.ts';
import type { DocumentTemplates } from '../functions/domain/documents/index.ts';
import { annualReportFills, annualReportTemplates, type Fill } from './documents/annual-report.ts';
import { templates } from './index.ts';

export type { Fill } from './documents/annual-report.ts';

/** A document's templates in the order they are printed, one below the other. */
export function fillsOf<Key extends keyof DocumentTemplates>(
  key: Key,
  view: Parameters<DocumentTemplates[Key]>[0],
): readonly Fill[] {
  // A key goes with a view of its own; the compiler cannot follow that from one parameter to the other.
  if (key === 'annualReport') return annualReportFills(view as AnnualReportView);
  return [{ template: templates[key] as Fill['template'], view }];
}

/** Names of all templates of documents, in this folder: what a school may have one of its own of. */
export const documentFiles = (): readonly string[] => {
  const all = [
    ...Object.values(templates),
    ...annualReportTemplates,
  ] as readonly Fill['template'][];
  return all.flatMap(({ file }) => file ?? []).sort();
};
