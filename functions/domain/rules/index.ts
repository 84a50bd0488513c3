import type { Book } from '../book.ts';
import type { Finding } from '../kit/finding.ts';
import { checkTable } from '../kit/rule.ts';
import { assetProtectionRules } from './asset-protection.ts';
import { assetRules } from './assets.ts';
import { auditItemRules, auditorRules } from './auditors.ts';
import { auditRules } from './audits.ts';
import { attestationRules } from './attestations.ts';
import { documentRules } from './documents.ts';
import { followUpRules, reviewFollowUpRules } from './follow-ups.ts';
import { generalFindings } from './general.ts';
import { goalRules } from './goals.ts';
import { improvementRules } from './improvements.ts';
import { incidentRules } from './incidents.ts';
import { calendarRules, lawListRules, settingRules } from './lists.ts';
import { peopleRules } from './people.ts';
import { managementReviewRules, submissionRules } from './reviews.ts';
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
  ];
}
