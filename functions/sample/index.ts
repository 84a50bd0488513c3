// The sample school: 基隆市海風國民小學, an invented primary school of 24 classes, as its workbook stood on 2026-11-10.
// docs/sample-school.md says what is wrong in it; defects.ts is that list as data.
import type { Workbook } from '../domain/kit/cell.ts';
import { accessSheets, riskSheets } from './access/index.ts';
import { assetsSheet } from './assets/index.ts';
import { auditItemsSheet } from './audit-items.ts';
import { auditorsSheet, auditsSheet } from './audits.ts';
import { attestationsSheet } from './attestations.ts';
import { backupsSheet, mediaTransfersSheet, restoreTestsSheet } from './backups.ts';
import { calendarSheet } from './calendar.ts';
import { coreBusinessSheet, nonCoreBusinessSheet } from './core-business.ts';
import { documentsSheet } from './documents.ts';
import { drillsSheet } from './drills.ts';
import { exercisesSheet } from './exercises.ts';
import { followUpsSheet } from './follow-ups.ts';
import { goalsSheet } from './goals.ts';
import { improvementsSheet } from './improvements.ts';
import { incidentsSheet } from './incidents.ts';
import { intelligenceSheet } from './intelligence.ts';
import { lawListSheet } from './laws.ts';
import { goalEventsSheet, majorEventsSheet } from './major-events.ts';
import { peopleSheet } from './people.ts';
import { policyBriefingsSheet, stakeholdersSheet } from './policy-briefings.ts';
import { appraisalsSheet, requestsSheet, resourcesSheet } from './resources.ts';
import { managementReviewsSheet, submissionsSheet } from './reviews.ts';
import { facilitiesSheet, roomPermitsSheet, roomVisitsSheet } from './rooms.ts';
import { secrecyAgreementsSheet } from './secrecy-agreements.ts';
import { settingsSheet } from './settings.ts';
import { teamSheet } from './team.ts';
import { trainingPlanSheet } from './training-plan.ts';
import { trainingRecordsSheet } from './training-records.ts';
import { trainingSessionsSheet } from './training-sessions.ts';
import { vendorChecksSheet, vendorsSheet } from './vendors.ts';

/** Every tab people fill in, with their own headers, and one tab of the school's own; no tab of the system's. */
export const sampleSchool: Workbook = {
  sheets: [
    settingsSheet,
    calendarSheet,
    teamSheet,
    coreBusinessSheet,
    nonCoreBusinessSheet,
    stakeholdersSheet,
    policyBriefingsSheet,
    resourcesSheet,
    requestsSheet,
    appraisalsSheet,
    documentsSheet,
    peopleSheet,
    secrecyAgreementsSheet,
    trainingPlanSheet,
    trainingSessionsSheet,
    trainingRecordsSheet,
    assetsSheet,
    ...riskSheets,
    ...accessSheets,
    roomPermitsSheet,
    roomVisitsSheet,
    facilitiesSheet,
    backupsSheet,
    restoreTestsSheet,
    mediaTransfersSheet,
    vendorsSheet,
    vendorChecksSheet,
    intelligenceSheet,
    auditsSheet,
    auditorsSheet,
    auditItemsSheet,
    improvementsSheet,
    managementReviewsSheet,
    followUpsSheet,
    submissionsSheet,
    majorEventsSheet,
    attestationsSheet,
    incidentsSheet,
    exercisesSheet,
    goalsSheet,
    goalEventsSheet,
    lawListSheet,
    drillsSheet,
  ],
};
