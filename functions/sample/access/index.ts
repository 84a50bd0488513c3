// Risk, accounts and everyday protection, in the order of the tabs.
import type { Sheet } from '../../domain/kit/cell.ts';
import { riskTypes } from '../../domain/registers/risk-types.ts';
import { riskTypeList } from '../../domain/risk-type-list.ts';
import { sheetOf } from '../sheet.ts';
import { accountsSheet, privilegedAccountsSheet } from './accounts.ts';
import {
  deviceLogReviewsSheet,
  encryptionsSheet,
  pcChecksSheet,
  remoteWorkSheet,
  softwareChecksSheet,
  updatesSheet,
} from './protection.ts';
import { riskAssessmentsSheet } from './risk.ts';

export const riskSheets: readonly Sheet[] = [
  riskAssessmentsSheet,
  sheetOf(riskTypes, riskTypeList),
];

export const accessSheets: readonly Sheet[] = [
  accountsSheet,
  privilegedAccountsSheet,
  encryptionsSheet,
  softwareChecksSheet,
  updatesSheet,
  pcChecksSheet,
  remoteWorkSheet,
  deviceLogReviewsSheet,
];
