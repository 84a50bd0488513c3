import type { AnnualReportView } from './annual-report.ts';
import type { CertificatesView } from './certificates-view.ts';
import type { Papers, PapersView } from './forms/papers.ts';
import type { SheetsView } from './forms/sheet.ts';
import type { IncidentReportView } from './incident-report.ts';
import type { ReviewMinutesView, ReviewPacketView } from './review-views.ts';
import type { ShortfallLetterView } from './shortfall-view.ts';

type FormTemplates = {
  readonly [Key in keyof Papers]: (view: PapersView<Papers[Key]>) => string;
};

/** What the templates folder must provide for documents: restricted HTML (docs/templates.md) for exactly these views. */
export type DocumentTemplates = FormTemplates & {
  readonly annualReport: (view: AnnualReportView) => string;
  readonly incidentReport: (view: IncidentReportView) => string;
  readonly reviewPacket: (view: ReviewPacketView) => string;
  readonly reviewMinutes: (view: ReviewMinutesView) => string;
  readonly shortfallLetter: (view: ShortfallLetterView) => string;
  readonly trainingCertificates: (view: CertificatesView) => string;
  /** Lists: pages of tables and boxes to sign in. */
  readonly sheets: (view: SheetsView) => string;
};
