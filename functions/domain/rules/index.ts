import type { Book } from '../book.ts';
import type { Basis } from '../kit/basis.ts';
import type { Finding, Severity } from '../kit/finding.ts';
import { checkTable, type Rule } from '../kit/rule.ts';
import type { Table } from '../kit/table.ts';
import type { registers } from '../registers/index.ts';
import { leaverAccessRules } from './account-leavers.ts';
import { accountRules } from './accounts.ts';
import { appraisalRules } from './appraisals.ts';
import { assetProtectionRules } from './asset-protection.ts';
import { assetRules } from './assets.ts';
import { attestationRules } from './attestations.ts';
import { auditItemRules, auditorRules } from './auditors.ts';
import { auditRules } from './audits.ts';
import { backupRules, restoreTestRules } from './backups.ts';
import { coreBusinessRules } from './core-business.ts';
import { deviceLogReviewRules } from './device-log-reviews.ts';
import { documentRules } from './documents.ts';
import { drillRules } from './drills.ts';
import { encryptionRules } from './encryptions.ts';
import { facilityRules } from './facilities.ts';
import { facilityPeopleRules, serviceRules } from './facility-holders.ts';
import { followUpRules, reviewFollowUpRules } from './follow-ups.ts';
import { generalFindings } from './general.ts';
import { goalEventRules } from './goal-events.ts';
import { goalRules } from './goals.ts';
import { improvementRules } from './improvements.ts';
import { incidentClockRules } from './incident-clocks.ts';
import { incidentRules } from './incidents.ts';
import { intelligenceRules } from './intelligence.ts';
import { lawListRules } from './law-list.ts';
import { calendarRules, settingRules } from './lists.ts';
import { eventAuditRules, majorEventRules } from './major-events.ts';
import { mediaTransferRules } from './media-transfers.ts';
import { nonCoreBusinessRules } from './non-core-business.ts';
import { pcCheckRules } from './pc-checks.ts';
import { peopleRules } from './people.ts';
import { policyBriefingRules } from './policy-briefings.ts';
import { privilegedAccountRules } from './privileged-accounts.ts';
import { remoteWorkRules } from './remote-work.ts';
import { requestRules } from './requests.ts';
import { resourceRules } from './resources.ts';
import { reviewTopicRules } from './review-topics.ts';
import { managementReviewRules, submissionRules } from './reviews.ts';
import { riskAssessmentRules } from './risk-assessments.ts';
import {
  assetRiskRules,
  leaverRiskRules,
  riskCoverageRules,
  riskSettingRules,
} from './risk-coverage.ts';
import { roomPermitRules, roomVisitRules } from './rooms.ts';
import { secrecyAgreementRules } from './secrecy-agreements.ts';
import { segregationRules } from './segregation.ts';
import { softwareCheckRules, updateRules } from './software-checks.ts';
import { stakeholderRules } from './stakeholders.ts';
import { teamRules } from './team.ts';
import { sessionPlanRules, trainingPlanRules } from './training-plan.ts';
import { trainingRecordRules, trainingSessionRules } from './training.ts';
import { vendorCheckRules } from './vendor-checks.ts';
import { vendorDutyRules } from './vendor-duties.ts';
import { vendorRules } from './vendors.ts';

type Registers = typeof registers;

/** What can be said of a rule without a workbook. */
type RuleFacts = {
  readonly code: string;
  readonly severity: Severity;
  readonly basis: Basis | null;
  readonly column: string | null;
};

type RuleSet = {
  /** The register whose sheet the findings point at, by its key in `registers`. */
  readonly register: keyof Registers;
  readonly rules: readonly RuleFacts[];
  readonly find: (book: Book) => readonly Finding[];
};

const about = <K extends keyof Registers>(
  register: K,
  rules: readonly Rule<Registers[K], Book>[],
): RuleSet => ({
  register,
  rules,
  // A key of the registers is a key of the tables, of the same register.
  find: (book) => checkTable(book.tables[register] as Table<Registers[K]>, rules, book),
});

/** Every rule about one register, in the order its findings are listed. */
export const ruleSets: readonly RuleSet[] = [
  about('settings', settingRules),
  about('calendar', calendarRules),
  about('documents', documentRules),
  about('people', peopleRules),
  about('trainingPlan', trainingPlanRules),
  about('trainingSessions', trainingSessionRules),
  about('trainingSessions', sessionPlanRules),
  about('trainingRecords', trainingRecordRules),
  about('assets', assetRules),
  about('assets', assetProtectionRules),
  about('settings', riskSettingRules),
  about('people', leaverAccessRules),
  about('people', leaverRiskRules),
  about('assets', assetRiskRules),
  about('riskAssessments', riskAssessmentRules),
  about('riskAssessments', riskCoverageRules),
  about('accounts', accountRules),
  about('privilegedAccounts', privilegedAccountRules),
  about('encryptions', encryptionRules),
  about('softwareChecks', softwareCheckRules),
  about('updates', updateRules),
  about('pcChecks', pcCheckRules),
  about('remoteWork', remoteWorkRules),
  about('deviceLogReviews', deviceLogReviewRules),
  about('audits', auditRules),
  about('auditors', auditorRules),
  about('auditItems', auditItemRules),
  about('improvements', improvementRules),
  about('managementReviews', managementReviewRules),
  about('managementReviews', reviewFollowUpRules),
  about('managementReviews', reviewTopicRules),
  about('followUps', followUpRules),
  about('submissions', submissionRules),
  about('attestations', attestationRules),
  about('incidents', incidentRules),
  about('goals', goalRules),
  about('lawList', lawListRules),
  about('coreBusiness', coreBusinessRules),
  about('nonCoreBusiness', nonCoreBusinessRules),
  about('team', teamRules),
  about('stakeholders', stakeholderRules),
  about('policyBriefings', policyBriefingRules),
  about('resources', resourceRules),
  about('requests', requestRules),
  about('appraisals', appraisalRules),
  about('people', segregationRules),
  about('secrecyAgreements', secrecyAgreementRules),
  about('goalEvents', goalEventRules),
  about('majorEvents', majorEventRules),
  about('audits', eventAuditRules),
  about('roomPermits', roomPermitRules),
  about('roomVisits', roomVisitRules),
  about('facilities', facilityRules),
  about('backups', backupRules),
  about('restoreTests', restoreTestRules),
  about('mediaTransfers', mediaTransferRules),
  about('drills', drillRules),
  about('intelligence', intelligenceRules),
  about('vendors', vendorRules),
  about('vendors', vendorDutyRules),
  about('vendorChecks', vendorCheckRules),
  about('people', facilityPeopleRules),
  about('assets', serviceRules),
];

/** What is wrong in the workbook beyond what reading it already found. */
export function ruleFindings(book: Book): readonly Finding[] {
  return [...generalFindings(book), ...ruleSets.flatMap(({ find }) => find(book))];
}
