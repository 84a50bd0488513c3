import type { Workbook } from '../kit/cell.ts';
import type { Finding } from '../kit/finding.ts';
import { readTable, type Table } from '../kit/table.ts';
import { accounts } from './accounts.ts';
import { appraisals } from './appraisals.ts';
import { assets } from './assets.ts';
import { attestations } from './attestations.ts';
import { auditItems } from './audit-items.ts';
import { auditors } from './auditors.ts';
import { audits } from './audits.ts';
import { backups } from './backups.ts';
import { calendar } from './calendar.ts';
import { coreBusiness } from './core-business.ts';
import { deviceLogReviews } from './device-log-reviews.ts';
import { documents } from './documents.ts';
import { drills } from './drills.ts';
import { encryptions } from './encryptions.ts';
import { facilities } from './facilities.ts';
import { followUps } from './follow-ups.ts';
import { goalEvents } from './goal-events.ts';
import { goals } from './goals.ts';
import { importSheet } from './imports.ts';
import { improvements } from './improvements.ts';
import { incidents } from './incidents.ts';
import { intelligence } from './intelligence.ts';
import { lawList } from './law-list.ts';
import { majorEvents } from './major-events.ts';
import { managementReviews } from './management-reviews.ts';
import { mediaTransfers } from './media-transfers.ts';
import { nonCoreBusiness } from './non-core-business.ts';
import { pcChecks } from './pc-checks.ts';
import { people } from './people.ts';
import { policyBriefings } from './policy-briefings.ts';
import { privilegedAccounts } from './privileged-accounts.ts';
import { questionnaireSheet, responseSheet } from './questionnaires.ts';
import { remoteWork } from './remote-work.ts';
import { requests } from './requests.ts';
import { resources } from './resources.ts';
import { restoreTests } from './restore-tests.ts';
import { dutySheet, findingsSheet, outboxSheet, overview, shortfallSheet } from './results.ts';
import { riskSheet } from './risk-results.ts';
import { riskAssessments } from './risk-assessments.ts';
import { riskTypes } from './risk-types.ts';
import { roomPermits } from './room-permits.ts';
import { roomVisits } from './room-visits.ts';
import { secrecyAgreements } from './secrecy-agreements.ts';
import { settings } from './settings.ts';
import { softwareChecks } from './software-checks.ts';
import { stakeholders } from './stakeholders.ts';
import { submissions } from './submissions.ts';
import { team } from './team.ts';
import { trainingPlan } from './training-plan.ts';
import { trainingRecords } from './training-records.ts';
import { trainingSessions } from './training-sessions.ts';
import { updates } from './updates.ts';
import { vendorChecks } from './vendor-checks.ts';
import { vendors } from './vendors.ts';

/** Every register, in the order of the workbook's tabs. */
export const registers = {
  overview,
  settings,
  calendar,
  team,
  coreBusiness,
  nonCoreBusiness,
  stakeholders,
  policyBriefings,
  resources,
  requests,
  appraisals,
  documents,
  people,
  secrecyAgreements,
  trainingPlan,
  trainingSessions,
  trainingRecords,
  assets,
  riskAssessments,
  riskTypes,
  accounts,
  privilegedAccounts,
  encryptions,
  softwareChecks,
  updates,
  pcChecks,
  remoteWork,
  deviceLogReviews,
  roomPermits,
  roomVisits,
  facilities,
  backups,
  restoreTests,
  mediaTransfers,
  vendors,
  vendorChecks,
  intelligence,
  audits,
  auditors,
  auditItems,
  improvements,
  managementReviews,
  followUps,
  submissions,
  majorEvents,
  attestations,
  incidents,
  drills,
  goals,
  goalEvents,
  lawList,
  findings: findingsSheet,
  shortfalls: shortfallSheet,
  duties: dutySheet,
  riskResults: riskSheet,
  outbox: outboxSheet,
  questionnaires: questionnaireSheet,
  responses: responseSheet,
  imports: importSheet,
} as const;

type Registers = typeof registers;

/** All tables of a workbook, by register. */
export type Tables = { readonly [K in keyof Registers]: Table<Registers[K]> };

/** Registers whose old content the system never needs: it writes them anew. */
const writtenAnew: ReadonlySet<string> = new Set([
  'overview',
  'findings',
  'shortfalls',
  'duties',
  'riskResults',
]);

/** Reads every register; never throws, whatever the workbook holds. */
export function readTables(workbook: Workbook): {
  readonly tables: Tables;
  readonly findings: readonly Finding[];
} {
  const entries = Object.entries(registers).map(
    ([key, register]) =>
      [key, readTable(register, writtenAnew.has(key) ? { sheets: [] } : workbook)] as const,
  );
  return {
    // The keys and types of `registers` carry over one by one.
    tables: Object.fromEntries(entries) as unknown as Tables,
    findings: entries.flatMap(([, { findings }]) => findings),
  };
}
