// Who may answer a form: permissions of its file in the view `published`, as Google's guide to publishing forms has it.
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';

import type { DriveAccess } from '../../google/drive-access.ts';

type Permission = drive_v3.Schema$Permission;

async function permissionsOf(
  { permissions, options }: DriveAccess,
  fileId: string,
  timeout: number,
): Promise<readonly Permission[]> {
  const all: Permission[] = [];
  let pageToken: string | undefined;
  do {
    const { data }: { data: drive_v3.Schema$PermissionList } = await permissions.list(
      {
        fileId,
        includePermissionsForView: 'published',
        fields: 'nextPageToken,permissions(id,type,role,view,domain)',
        pageSize: 100,
        supportsAllDrives: true,
        ...(pageToken === undefined ? {} : { pageToken }),
      },
      { ...options, timeout },
    );
    all.push(...(data.permissions ?? []));
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken !== undefined);
  return all;
}

/**
 * Lets accounts of the domain answer: what was granted to everybody, or to another domain, is taken back first. Single people
 * whom somebody let in by hand stay. `public`: the file itself is open to all, most likely through its folder, which is for
 * people to mend.
 */
export async function letOnlyDomain(
  drive: DriveAccess,
  fileId: string,
  domain: string,
  timeout: number,
): Promise<'done' | 'public'> {
  const { permissions, options } = drive;
  const all = await permissionsOf(drive, fileId, timeout);
  if (all.some(({ view, type }) => view !== 'published' && type === 'anyone')) return 'public';
  const answering = all.filter(({ view }) => view === 'published');
  const isWanted = (one: Permission): boolean => one.type === 'domain' && one.domain === domain;
  const isTooWide = (one: Permission): boolean =>
    one.type === 'anyone' || (one.type === 'domain' && !isWanted(one));
  for (const { id } of answering.filter(isTooWide)) {
    if (typeof id !== 'string') continue;
    await permissions.delete(
      { fileId, permissionId: id, supportsAllDrives: true },
      { ...options, timeout },
    );
  }
  if (answering.some(isWanted)) return 'done';
  await permissions.create(
    {
      fileId,
      requestBody: { type: 'domain', domain, role: 'reader', view: 'published' },
      fields: 'id',
      supportsAllDrives: true,
    },
    { ...options, timeout },
  );
  return 'done';
}
