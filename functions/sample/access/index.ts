// Risk, accounts and everyday protection, in the order of the tabs.
import type { Sheet } from '../../domain/kit/cell.ts';
import { accounts } from '../../domain/registers/accounts.ts';
import { deviceLogReviews } from '../../domain/registers/device-log-reviews.ts';
import { encryptions } from '../../domain/registers/encryptions.ts';
import { pcChecks } from '../../domain/registers/pc-checks.ts';
import { privilegedAccounts } from '../../domain/registers/privileged-accounts.ts';
import { remoteWork } from '../../domain/registers/remote-work.ts';
import { riskAssessments } from '../../domain/registers/risk-assessments.ts';
import { riskTypes } from '../../domain/registers/risk-types.ts';
import { softwareChecks } from '../../domain/registers/software-checks.ts';
import { updates } from '../../domain/registers/updates.ts';
import { sheetOf } from '../sheet.ts';

export const riskSheets: readonly Sheet[] = [sheetOf(riskAssessments, []), sheetOf(riskTypes, [])];

export const accessSheets: readonly Sheet[] = [
  sheetOf(accounts, []),
  sheetOf(privilegedAccounts, []),
  sheetOf(encryptions, []),
  sheetOf(softwareChecks, []),
  sheetOf(updates, []),
  sheetOf(pcChecks, []),
  sheetOf(remoteWork, []),
  sheetOf(deviceLogReviews, []),
];
