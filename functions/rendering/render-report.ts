import { fillsOf, type Fill } from '../../templates/index.ts';
import type { AnnualReport } from '../domain/documents/annual-report.ts';
import type { ReportCharts } from '../domain/documents/charts/index.ts';
import type { Codes } from '../domain/documents/forms/form.ts';
import type { MadeForm } from '../domain/documents/forms/make.ts';
import type { IncidentReport } from '../domain/documents/incident-report.ts';
import { drawChart } from './charts/index.ts';
import type { Document } from './document-model.ts';
import { drawCode } from './draw-code.ts';
import { fillDocument, type Filling } from './fill-document.ts';
import { usualStyle } from './house-style.ts';
import type { Drawings } from './read-html.ts';
import { renderOdt } from './render-odt.ts';

type Made = Pick<AnnualReport, 'title' | 'school' | 'isDraft'> & {
  readonly isLandscape?: boolean;
  readonly charts?: ReportCharts | undefined;
  readonly codes?: Codes | undefined;
};

const drawingsOf = ({ charts, codes }: Pick<Made, 'charts' | 'codes'>): Drawings =>
  Object.fromEntries([
    ...Object.entries(charts ?? {}).map(
      ([name, chart]) => [name, chart === null ? null : drawChart(chart)] as const,
    ),
    ...Object.entries(codes ?? {}).map(([name, text]) => [name, drawCode(text)] as const),
  ]);

/** All that a document is made of, but for its style: the same frame for each. */
function fillingOf(
  { title, school, isDraft, isLandscape = false, charts, codes }: Made,
  fills: readonly Fill[],
): Filling {
  const header = `${school}\u3000${title}`;
  const meta = { title, creator: school, header, draft: isDraft, landscape: isLandscape };
  return { fills, meta, drawings: drawingsOf({ charts, codes }) };
}

export const formFilling = (made: Omit<MadeForm, 'form' | 'name'>): Filling =>
  fillingOf(made, fillsOf(made.content.template, made.content.view));

/** The report as a document, for any writer. */
export const annualReportDocument = (report: AnnualReport, style = usualStyle): Document =>
  fillDocument(fillingOf(report, fillsOf('annualReport', report.view)), style);

export const incidentReportDocument = (report: IncidentReport, style = usualStyle): Document =>
  fillDocument(fillingOf(report, fillsOf('incidentReport', report.view)), style);

/** The report as OpenDocument text. The same report gives the same bytes in every runtime. */
export const renderAnnualReport = (report: AnnualReport, style = usualStyle): Uint8Array =>
  renderOdt(annualReportDocument(report, style));

export const renderIncidentReport = (report: IncidentReport, style = usualStyle): Uint8Array =>
  renderOdt(incidentReportDocument(report, style));

/** Any form as a document, for any writer. */
export const formDocument = (made: Omit<MadeForm, 'form' | 'name'>, style = usualStyle): Document =>
  fillDocument(formFilling(made), style);

export const renderForm = (made: Omit<MadeForm, 'form' | 'name'>, style = usualStyle): Uint8Array =>
  renderOdt(formDocument(made, style));
