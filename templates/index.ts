import type { AnnualReportView } from '../functions/domain/documents/annual-report.ts';
import type { DocumentTemplates } from '../functions/domain/documents/index.ts';
import type { NoticeTemplates } from '../functions/domain/notices/index.ts';
import {
  annualReport,
  annualReportFills,
  annualReportTemplates,
  type Fill,
} from './documents/annual-report.ts';
import team from './documents/forms/01-team.hbs';
import secrecyAgreement from './documents/forms/02-secrecy-agreement.hbs';
import requests from './documents/forms/03-requests.hbs';
import assets from './documents/forms/04-assets.hbs';
import risks from './documents/forms/05-risks.hbs';
import riskTypes from './documents/forms/06-risk-types.hbs';
import roomVisits from './documents/forms/07-room-visits.hbs';
import vendorSecrecy from './documents/forms/08-vendor-secrecy.hbs';
import vendorCheck from './documents/forms/09-vendor-check.hbs';
import trainingPlan from './documents/forms/10-training-plan.hbs';
import signInSheet from './documents/forms/11-sign-in-sheet.hbs';
import auditPlan from './documents/forms/13-audit-plan.hbs';
import auditChecklist from './documents/forms/14-audit-checklist.hbs';
import auditResult from './documents/forms/15-audit-result.hbs';
import auditorUndertaking from './documents/forms/16-auditor-undertaking.hbs';
import auditImprovement from './documents/forms/17-audit-improvement.hbs';
import followUpReport from './documents/forms/18-follow-up-report.hbs';
import sheets from './documents/forms/sheets.hbs';
import incidentReport from './documents/incident-report.hbs';
import reviewMinutes from './documents/review-minutes.hbs';
import reviewPacket from './documents/review-packet.hbs';
import shortfallLetter from './documents/shortfall-letter.hbs';
import trainingCertificates from './documents/training-certificates.hbs';
import digestHtml from './mail/digest.html.hbs';
import digestText from './mail/digest.txt.hbs';

export const templates = {
  annualReport,
  incidentReport,
  reviewPacket,
  reviewMinutes,
  shortfallLetter,
  trainingCertificates,
  sheets,
  team,
  secrecyAgreement,
  requests,
  assets,
  risks,
  riskTypes,
  roomVisits,
  vendorSecrecy,
  vendorCheck,
  trainingPlan,
  signInSheet,
  auditPlan,
  auditChecklist,
  auditResult,
  auditorUndertaking,
  auditImprovement,
  followUpReport,
  digestHtml,
  digestText,
} satisfies DocumentTemplates & NoticeTemplates;

export type { Fill } from './documents/annual-report.ts';

/** A document's templates in the order they are printed, one below the other: a school's own may take the place of any. */
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
