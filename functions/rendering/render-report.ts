import { fillsOf, type Fill } from '../../templates/fills.ts';
import type { AnnualReport } from '../domain/documents/annual-report.ts';
import type { ReportCharts } from '../domain/documents/charts/index.ts';
import type { MadeForm } from '../domain/documents/forms/make.ts';
import type { IncidentReport } from '../domain/documents/incident-report.ts';
import { drawChart } from './charts/index.ts';
import type { Document } from './document-model.ts';
import { fillDocument } from './fill-document.ts';
import { usualStyle, type HouseStyle } from './house-style.ts';
import type { Drawings } from './read-html.ts';
import { renderOdt } from './render-odt.ts';

type Made = Pick<AnnualReport, 'title' | 'school' | 'isDraft'> & {
  readonly isLandscape?: boolean;
  readonly charts?: ReportCharts | undefined;
};

const drawingsOf = (charts: ReportCharts | undefined): Drawings =>
  Object.fromEntries(
    Object.entries(charts ?? {}).map(([name, chart]) => [
      name,
      chart === null ? null : drawChart(chart),
    ]),
  );

/** What templates make of a view, as a document: the same frame for each. */
function documentOf(
  { title, school, isDraft, isLandscape = false, charts }: Made,
  fills: readonly Fill[],
  style: HouseStyle,
): Document {
  const header = `${school}\u3000${title}`;
  const meta = { title, creator: school, header, draft: isDraft, landscape: isLandscape };
  return fillDocument({ fills, meta, drawings: drawingsOf(charts) }, style);
}

/** The report as a document, for any writer. */
export const annualReportDocument = (report: AnnualReport, style = usualStyle): Document =>
  documentOf(report, fillsOf('annualReport', report.view), style);

export const incidentReportDocument = (report: IncidentReport, style = usualStyle): Document =>
  documentOf(report, fillsOf('incidentReport', report.view), style);

/** The report as OpenDocument text. The same report gives the same bytes in every runtime. */
export const renderAnnualReport = (report: AnnualReport, style = usualStyle): Uint8Array =>
  renderOdt(annualReportDocument(report, style));

export const renderIncidentReport = (report: IncidentReport, style = usualStyle): Uint8Array =>
  renderOdt(incidentReportDocument(report, style));

/** Any form as a document, for any writer. */
export const formDocument = (made: Omit<MadeForm, 'form' | 'name'>, style = usualStyle): Document =>
  documentOf(made, fillsOf(made.content.template, made.content.view), style);

export const renderForm = (made: Omit<MadeForm, 'form' | 'name'>, style = usualStyle): Uint8Array =>
  renderOdt(formDocument(made, style));
