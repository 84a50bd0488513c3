import type { Book } from '../book.ts';
import type { Finding } from '../kit/finding.ts';
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
import { dateOrder } from './date-order.ts';
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
import { holderRules } from './holders.ts';
import { improvementRules } from './improvements.ts';
import { incidentRules } from './incidents.ts';
import { peopleInService } from './in-service.ts';
import { intelligenceRules } from './intelligence.ts';
import { lawListRules } from './law-list.ts';
import { calendarRules, settingRules } from './lists.ts';
import { eventAuditRules, majorEventRules } from './major-events.ts';
import { mediaTransferRules } from './media-transfers.ts';
import { nonCoreBusinessRules } from './non-core-business.ts';
import { officeRules } from './offices.ts';
import { pcCheckRules } from './pc-checks.ts';
import { peopleRules } from './people.ts';
import { policyBriefingRules } from './policy-briefings.ts';
import { privilegedAccountRules } from './privileged-accounts.ts';
import { rareCharacterFindings } from './rare-characters.ts';
import { remoteWorkRules } from './remote-work.ts';
import { requestRules } from './requests.ts';
import { resourceRules } from './resources.ts';
import { reviewTopicRules } from './review-topics.ts';
import { retiredAssetRules } from './retired-assets.ts';
import { managementReviewRules, submissionRules } from './reviews.ts';
import { riskAssessmentRules } from './risk-assessments.ts';
import {
  assetRiskRules,
  leaverRiskRules,
  riskCoverageRules,
  riskSettingRules,
} from './risk-coverage.ts';
import { about, type RuleSet } from './rule-set.ts';
import { riskScaleRules } from './risk-settings.ts';
import { roomPermitRules, roomVisitRules } from './rooms.ts';
import { secrecyAgreementRules } from './secrecy-agreements.ts';
import { secretColumnRules } from './secrets.ts';
import { segregationRules } from './segregation.ts';
import { softwareCheckRules, updateRules } from './software-checks.ts';
import { stakeholderRules } from './stakeholders.ts';
import { teamRules } from './team.ts';
import { trainingCategoryRules } from './training-categories.ts';
import { sessionPlanRules, trainingPlanRules } from './training-plan.ts';
import { trainingRecordRules, trainingSessionRules } from './training.ts';
import { vendorCheckRules } from './vendor-checks.ts';
import { vendorDutyRules } from './vendor-duties.ts';
import { vendorRules } from './vendors.ts';
import { auditGapRules, briefingGapRules, reviewGapRules } from './yearly-gaps.ts';

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
  about('settings', riskScaleRules),
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
  about('audits', auditGapRules),
  about('managementReviews', reviewGapRules),
  about('policyBriefings', briefingGapRules),
  about('trainingRecords', trainingCategoryRules),
  ...officeRules,
  ...dateOrder,
  ...peopleInService,
  ...holderRules,
  ...retiredAssetRules,
  ...secretColumnRules,
];

/** What is wrong in the workbook beyond what reading it already found. */
export function ruleFindings(book: Book): readonly Finding[] {
  return [
    ...generalFindings(book),
    ...rareCharacterFindings(book),
    ...ruleSets.flatMap(({ find }) => find(book)),
  ];
}
