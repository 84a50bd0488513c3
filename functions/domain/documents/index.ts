import type { AnnualReportView } from './annual-report.ts';
import type { PapersView } from './forms/form.ts';
import type { SheetsView } from './forms/sheet.ts';
import type { SecrecyPaper } from './forms/secrecy-agreement.ts';
import type { RequestPaper } from './forms/requests.ts';
import type { AssetsPaper } from './forms/assets.ts';
import type { RisksPaper } from './forms/risks.ts';
import type { RiskTypesPaper } from './forms/risk-types.ts';
import type { RoomVisitsPaper } from './forms/room-visits.ts';
import type { VendorCheckPaper } from './forms/vendor-check.ts';
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
  readonly secrecyAgreement: (view: PapersView<SecrecyPaper>) => string;
  readonly requests: (view: PapersView<RequestPaper>) => string;
  readonly assets: (view: PapersView<AssetsPaper>) => string;
  readonly risks: (view: PapersView<RisksPaper>) => string;
  readonly riskTypes: (view: PapersView<RiskTypesPaper>) => string;
  readonly roomVisits: (view: PapersView<RoomVisitsPaper>) => string;
  readonly vendorCheck: (view: PapersView<VendorCheckPaper>) => string;
  readonly vendorSecrecy: (view: PapersView<VendorSecrecyPaper>) => string;
};
