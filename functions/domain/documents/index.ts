import type { AnnualReportView } from './annual-report.ts';
import type { PapersView } from './forms/form.ts';
import type { SheetsView } from './forms/sheet.ts';
import type { TeamPaper } from './forms/team.ts';
import type { VendorSecrecyPaper } from './forms/vendor-secrecy.ts';
import type { IncidentReportView } from './incident-report.ts';

/** What the templates folder must provide for documents: restricted HTML (docs/templates.md) for exactly these views. */
export type DocumentTemplates = {
  readonly annualReport: (view: AnnualReportView) => string;
  readonly incidentReport: (view: IncidentReportView) => string;
  /** Forms that are pages of tables and boxes to sign in. */
  readonly sheets: (view: SheetsView) => string;
  readonly team: (view: PapersView<TeamPaper>) => string;
  readonly vendorSecrecy: (view: PapersView<VendorSecrecyPaper>) => string;
};
