import type { Book } from '../book.ts';
import type { Finding } from '../kit/finding.ts';
import { checkTable } from '../kit/rule.ts';
import { appraisalRules } from './appraisals.ts';
import { assetProtectionRules } from './asset-protection.ts';
import { assetRules } from './assets.ts';
import { auditItemRules, auditorRules } from './auditors.ts';
import { auditRules } from './audits.ts';
import { attestationRules } from './attestations.ts';
import { coreBusinessRules } from './core-business.ts';
import { documentRules } from './documents.ts';
import { followUpRules, reviewFollowUpRules } from './follow-ups.ts';
import { generalFindings } from './general.ts';
import { goalEventRules } from './goal-events.ts';
import { goalRules } from './goals.ts';
import { improvementRules } from './improvements.ts';
import { incidentRules } from './incidents.ts';
import { calendarRules, lawListRules, settingRules } from './lists.ts';
import { eventAuditRules, majorEventRules } from './major-events.ts';
import { nonCoreBusinessRules } from './non-core-business.ts';
import { peopleRules } from './people.ts';
import { policyBriefingRules } from './policy-briefings.ts';
import { requestRules } from './requests.ts';
import { resourceRules } from './resources.ts';
import { managementReviewRules, submissionRules } from './reviews.ts';
import { secrecyAgreementRules } from './secrecy-agreements.ts';
import { segregationRules } from './segregation.ts';
import { stakeholderRules } from './stakeholders.ts';
import { teamRules } from './team.ts';
import { sessionPlanRules, trainingPlanRules } from './training-plan.ts';
import { trainingRecordRules, trainingSessionRules } from './training.ts';

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
    ...checkTable(tables.audits, auditRules, book),
    ...checkTable(tables.auditors, auditorRules, book),
    ...checkTable(tables.auditItems, auditItemRules, book),
    ...checkTable(tables.improvements, improvementRules, book),
    ...checkTable(tables.managementReviews, managementReviewRules, book),
    ...checkTable(tables.managementReviews, reviewFollowUpRules, book),
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
  ];
}
