// Refusals in Drive's own words (its guide to errors, and errors others have met).
import { Refusal, type Status } from '../spreadsheet/refusal.ts';

/** How Drive tells what is wrong: a word for it, and which part of the request. */
export type DriveReason = {
  readonly reason: string;
  readonly domain?: 'global' | 'usageLimits';
  readonly location?: string;
  readonly locationType?: 'parameter' | 'other';
};

export class DriveRefusal extends Refusal {
  readonly why: DriveReason;

  constructor(status: Status, message: string, why: DriveReason) {
    super(status, message);
    this.why = why;
  }
}

const atParameter = (location: string): Pick<DriveReason, 'location' | 'locationType'> => ({
  location,
  locationType: 'parameter',
});

export const noSuchFile = (id: string): DriveRefusal =>
  new DriveRefusal('NOT_FOUND', `File not found: ${id}.`, {
    reason: 'notFound',
    ...atParameter('fileId'),
  });

export const noSuchPermission = (id: string): DriveRefusal =>
  new DriveRefusal('NOT_FOUND', `Permission not found: ${id}.`, {
    reason: 'notFound',
    ...atParameter('permissionId'),
  });

export const notAllowed = (id: string): DriveRefusal =>
  new DriveRefusal(
    'PERMISSION_DENIED',
    `The user does not have sufficient permissions for file ${id}.`,
    { reason: 'insufficientFilePermissions' },
  );

export const noStorage = (): DriveRefusal =>
  new DriveRefusal(
    'PERMISSION_DENIED',
    'Service Accounts do not have storage quota. Leverage shared drives (https://developers.google.com/workspace/drive/api/guides/about-shareddrives), or use OAuth delegation (http://support.google.com/a/answer/7281227) instead.',
    { reason: 'storageQuotaExceeded', domain: 'usageLimits' },
  );

export const invalidValue = (parameter: string): DriveRefusal =>
  new DriveRefusal('INVALID_ARGUMENT', 'Invalid Value', {
    reason: 'invalid',
    ...atParameter(parameter),
  });

export const outOfRange = (parameter: string, value: string, most: number): DriveRefusal =>
  new DriveRefusal(
    'INVALID_ARGUMENT',
    `Invalid value '${value}'. Values must be within the range: [1, ${most}]`,
    { reason: 'invalidParameter', ...atParameter(parameter) },
  );

export const noSuchField = (field: string): DriveRefusal =>
  new DriveRefusal('INVALID_ARGUMENT', `Invalid field selection ${field}`, {
    reason: 'invalidParameter',
    ...atParameter('fields'),
  });

export const badDriveRequest = (message: string): DriveRefusal =>
  new DriveRefusal('INVALID_ARGUMENT', message, { reason: 'badRequest' });

export const forbidden = (reason: string, message: string): DriveRefusal =>
  new DriveRefusal('PERMISSION_DENIED', message, { reason });
