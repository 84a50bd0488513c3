import { templates } from '../../templates/index.ts';
import type { AnnualReport } from '../domain/documents/annual-report.ts';
import type { ReportCharts } from '../domain/documents/charts/index.ts';
import type { MadeForm } from '../domain/documents/forms/make.ts';
import type { IncidentReport } from '../domain/documents/incident-report.ts';
import { drawChart } from './charts/index.ts';
import type { Document } from './document-model.ts';
import { readDocument, type Drawings } from './read-html.ts';
import { renderOdt } from './render-odt.ts';

type Made = Pick<AnnualReport, 'title' | 'school' | 'isDraft'> & { readonly isLandscape?: boolean };

/** What a template made of a view, as a document: the same frame for each. */
const documentOf = (
  { title, school, isDraft, isLandscape = false }: Made,
  html: string,
  drawings: Drawings = {},
): Document => {
  const header = `${school}\u3000${title}`;
  const meta = { title, creator: school, header, draft: isDraft, landscape: isLandscape };
  return readDocument(html, meta, drawings);
};

const drawingsOf = (charts: ReportCharts): Drawings =>
  Object.fromEntries(
    Object.entries(charts).map(([name, chart]) => [name, chart === null ? null : drawChart(chart)]),
  );

/** The report as a document, for any writer. */
export const annualReportDocument = (report: AnnualReport): Document =>
  documentOf(report, templates.annualReport(report.view), drawingsOf(report.charts));

export const incidentReportDocument = (report: IncidentReport): Document =>
  documentOf(report, templates.incidentReport(report.view));

/** The report as OpenDocument text. The same report gives the same bytes in every runtime. */
export const renderAnnualReport = (report: AnnualReport): Uint8Array =>
  renderOdt(annualReportDocument(report));

export const renderIncidentReport = (report: IncidentReport): Uint8Array =>
  renderOdt(incidentReportDocument(report));

/** Any form as a document, for any writer. */
export function formDocument(made: Omit<MadeForm, 'form' | 'name'>): Document {
  const { template, view } = made.content;
  // `Content` pairs each template with a view of its own; the pair is lost once it is taken apart.
  const fill = templates[template] as (view: object) => string;
  return documentOf(made, fill(view), made.charts === undefined ? {} : drawingsOf(made.charts));
}

export const renderForm = (made: Omit<MadeForm, 'form' | 'name'>): Uint8Array =>
  renderOdt(formDocument(made));
