// How Drive v3 is reached by whatever keeps things there. The library is loaded with the first call.
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';

import type { Credentials, GoogleAccess } from './access.ts';

// The narrower drive.file sees only files the program made itself, so not the folder people share with it.
export const DRIVE_SCOPE = 'https://www.googleapis.com/auth/drive';

/** With every call: its own way of asking again is not ours, and uploads do not go by an origin that is set for all. */
export type CallOptions = { readonly retry: false; readonly rootUrl?: string };

export type DriveAccess = {
  readonly files: drive_v3.Resource$Files;
  readonly permissions: drive_v3.Resource$Permissions;
  readonly options: CallOptions;
  readonly credentials: Credentials;
};

export const callOptions = ({ origin }: GoogleAccess): CallOptions => ({
  retry: false,
  ...(origin === null ? {} : { rootUrl: origin }),
});

export async function openDriveAccess(access: GoogleAccess): Promise<DriveAccess> {
  const library = await import('googleapis/build/src/apis/drive/index.js');
  const credentials = access.credentials(library, [DRIVE_SCOPE]);
  const { files, permissions } = library.drive({ version: 'v3', auth: credentials.auth });
  await credentials.check();
  return { files, permissions, credentials, options: callOptions(access) };
}

/** Text inside a search of Drive. */
export const quoted = (text: string): string => `'${text.replaceAll(/['\\]/gu, String.raw`\$&`)}'`;

/** Whether it can be opened by anybody who has its address, or found by anybody at all. */
export async function isOpenToAll(
  { permissions, options }: DriveAccess,
  fileId: string,
  timeout: number,
): Promise<boolean> {
  let pageToken: string | undefined;
  do {
    const { data }: { data: drive_v3.Schema$PermissionList } = await permissions.list(
      {
        fileId,
        fields: 'nextPageToken,permissions(id,type)',
        pageSize: 100,
        supportsAllDrives: true,
        ...(pageToken === undefined ? {} : { pageToken }),
      },
      { ...options, timeout },
    );
    if ((data.permissions ?? []).some(({ type }) => type === 'anyone')) return true;
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken !== undefined);
  return false;
}
