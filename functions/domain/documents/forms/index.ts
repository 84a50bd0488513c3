// Every form of the plan's list (L1325–1361), by its number. A new one is one line.
import { annual } from './annual.ts';
import { auditChecklist } from './audit-checklist.ts';
import { auditImprovement } from './audit-improvement.ts';
import { auditPlan } from './audit-plan.ts';
import { auditResult } from './audit-result.ts';
import { auditorUndertaking } from './auditor-undertaking.ts';
import { followUpReport } from './follow-up-report.ts';
import type { Form } from './form.ts';
import { assetsForm } from './assets.ts';
import { requestsForm } from './requests.ts';
import { risksForm } from './risks.ts';
import { roomVisitsForm } from './room-visits.ts';
import { riskTypesForm } from './risk-types.ts';
import { signInSheet } from './sign-in-sheet.ts';
import { secrecyAgreementForm } from './secrecy-agreement.ts';
import { teamForm } from './team.ts';
import { trainingPlanForm } from './training-plan.ts';
import { vendorCheckForm } from './vendor-check.ts';
import { vendorSecrecyForm } from './vendor-secrecy.ts';

export const forms: readonly Form[] = [
  teamForm,
  secrecyAgreementForm,
  requestsForm,
  assetsForm,
  risksForm,
  riskTypesForm,
  roomVisitsForm,
  vendorSecrecyForm,
  vendorCheckForm,
  trainingPlanForm,
  signInSheet,
  annual,
  auditPlan,
  auditChecklist,
  auditResult,
  auditorUndertaking,
  auditImprovement,
  followUpReport,
];

export const formNumbered = (number: number): Form | undefined =>
  forms.find((form) => form.number === number);
