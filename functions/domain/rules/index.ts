import type { Book } from '../book.ts';
import type { Finding } from '../kit/finding.ts';
import { checkTable } from '../kit/rule.ts';
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
import { incidentRules } from './incidents.ts';
import { intelligenceRules } from './intelligence.ts';
import { calendarRules, lawListRules, settingRules } from './lists.ts';
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

/** What is wrong in the workbook beyond what reading it already found. */
export function ruleFindings(book: Book): readonly Finding[] {
  const { tables } = book;
  return [
    ...generalFindings(book),
    ...checkTable(tables.settings, settingRules, book),
    ...checkTable(tables.calendar, calendarRules, book),
    ...checkTable(tables.documents, documentRules, book),
    ...checkTable(tables.people, peopleRules, book),
    ...checkTable(tables.trainingPlan, trainingPlanRules, book),
    ...checkTable(tables.trainingSessions, trainingSessionRules, book),
    ...checkTable(tables.trainingSessions, sessionPlanRules, book),
    ...checkTable(tables.trainingRecords, trainingRecordRules, book),
    ...checkTable(tables.assets, assetRules, book),
    ...checkTable(tables.assets, assetProtectionRules, book),
    ...checkTable(tables.settings, riskSettingRules, book),
    ...checkTable(tables.people, leaverAccessRules, book),
    ...checkTable(tables.people, leaverRiskRules, book),
    ...checkTable(tables.assets, assetRiskRules, book),
    ...checkTable(tables.riskAssessments, riskAssessmentRules, book),
    ...checkTable(tables.riskAssessments, riskCoverageRules, book),
    ...checkTable(tables.accounts, accountRules, book),
    ...checkTable(tables.privilegedAccounts, privilegedAccountRules, book),
    ...checkTable(tables.encryptions, encryptionRules, book),
    ...checkTable(tables.softwareChecks, softwareCheckRules, book),
    ...checkTable(tables.updates, updateRules, book),
    ...checkTable(tables.pcChecks, pcCheckRules, book),
    ...checkTable(tables.remoteWork, remoteWorkRules, book),
    ...checkTable(tables.deviceLogReviews, deviceLogReviewRules, book),
    ...checkTable(tables.audits, auditRules, book),
    ...checkTable(tables.auditors, auditorRules, book),
    ...checkTable(tables.auditItems, auditItemRules, book),
    ...checkTable(tables.improvements, improvementRules, book),
    ...checkTable(tables.managementReviews, managementReviewRules, book),
    ...checkTable(tables.managementReviews, reviewFollowUpRules, book),
    ...checkTable(tables.managementReviews, reviewTopicRules, book),
    ...checkTable(tables.followUps, followUpRules, book),
    ...checkTable(tables.submissions, submissionRules, book),
    ...checkTable(tables.attestations, attestationRules, book),
    ...checkTable(tables.incidents, incidentRules, book),
    ...checkTable(tables.goals, goalRules, book),
    ...checkTable(tables.lawList, lawListRules, book),
    ...checkTable(tables.coreBusiness, coreBusinessRules, book),
    ...checkTable(tables.nonCoreBusiness, nonCoreBusinessRules, book),
    ...checkTable(tables.team, teamRules, book),
    ...checkTable(tables.stakeholders, stakeholderRules, book),
    ...checkTable(tables.policyBriefings, policyBriefingRules, book),
    ...checkTable(tables.resources, resourceRules, book),
    ...checkTable(tables.requests, requestRules, book),
    ...checkTable(tables.appraisals, appraisalRules, book),
    ...checkTable(tables.people, segregationRules, book),
    ...checkTable(tables.secrecyAgreements, secrecyAgreementRules, book),
    ...checkTable(tables.goalEvents, goalEventRules, book),
    ...checkTable(tables.majorEvents, majorEventRules, book),
    ...checkTable(tables.audits, eventAuditRules, book),
    ...checkTable(tables.roomPermits, roomPermitRules, book),
    ...checkTable(tables.roomVisits, roomVisitRules, book),
    ...checkTable(tables.facilities, facilityRules, book),
    ...checkTable(tables.backups, backupRules, book),
    ...checkTable(tables.restoreTests, restoreTestRules, book),
    ...checkTable(tables.mediaTransfers, mediaTransferRules, book),
    ...checkTable(tables.drills, drillRules, book),
    ...checkTable(tables.intelligence, intelligenceRules, book),
    ...checkTable(tables.vendors, vendorRules, book),
    ...checkTable(tables.vendors, vendorDutyRules, book),
    ...checkTable(tables.vendorChecks, vendorCheckRules, book),
    ...checkTable(tables.people, facilityPeopleRules, book),
    ...checkTable(tables.assets, serviceRules, book),
  ];
}
