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
import type { TrainingPlanPaper } from './forms/training-plan.ts';
import type { SignInSheetPaper } from './forms/sign-in-sheet.ts';
import type { AuditPlanPaper } from './forms/audit-plan.ts';
import type { AuditChecklistPaper } from './forms/audit-checklist.ts';
import type { AuditResultPaper } from './forms/audit-result.ts';
import type { AuditorUndertakingPaper } from './forms/auditor-undertaking.ts';
import type { AuditImprovementPaper } from './forms/audit-improvement.ts';
import type { FollowUpReportPaper } from './forms/follow-up-report.ts';
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
  readonly trainingPlan: (view: PapersView<TrainingPlanPaper>) => string;
  readonly signInSheet: (view: PapersView<SignInSheetPaper>) => string;
  readonly auditPlan: (view: PapersView<AuditPlanPaper>) => string;
  readonly auditChecklist: (view: PapersView<AuditChecklistPaper>) => string;
  readonly auditResult: (view: PapersView<AuditResultPaper>) => string;
  readonly auditorUndertaking: (view: PapersView<AuditorUndertakingPaper>) => string;
  readonly auditImprovement: (view: PapersView<AuditImprovementPaper>) => string;
  readonly followUpReport: (view: PapersView<FollowUpReportPaper>) => string;
};
