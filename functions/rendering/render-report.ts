import { templates } from '../../templates/index.ts';
import type { AnnualReport } from '../domain/documents/annual-report.ts';
import type { Document } from './document-model.ts';
import { readDocument } from './read-html.ts';
import { renderOdt } from './render-odt.ts';

/** The report as a document, for any writer. */
export const annualReportDocument = ({ title, school, isDraft, view }: AnnualReport): Document =>
  readDocument(templates.annualReport(view), {
    title,
    creator: school,
    header: `${school}\u3000${title}`,
    draft: isDraft,
  });

/** The report as OpenDocument text. The same report gives the same bytes in every runtime. */
export const renderAnnualReport = (report: AnnualReport): Uint8Array =>
  renderOdt(annualReportDocument(report));
