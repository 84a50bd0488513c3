// The folder of a year, such as 「115 年」, inside the one a school has chosen: found, or made once.
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';

import { rocYear } from '../../domain/kit/day.ts';
import { quoted, type DriveAccess } from '../google/drive-access.ts';

const FOLDER = 'application/vnd.google-apps.folder';

/** The oldest first, so that all runs settle for the same one. */
async function foldersNamed(
  { files, options }: DriveAccess,
  name: string,
  parent: string,
  timeout: number,
): Promise<readonly string[]> {
  const { data }: { data: drive_v3.Schema$FileList } = await files.list(
    {
      q: `name = ${quoted(name)} and ${quoted(parent)} in parents and mimeType = ${quoted(FOLDER)} and trashed = false`,
      fields: 'files(id)',
      orderBy: 'createdTime',
      pageSize: 100,
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
    },
    { ...options, timeout },
  );
  return (data.files ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
}

/** Nothing has been put into it yet: it came to be at the same moment as another. */
async function discard({ files, options }: DriveAccess, fileId: string, timeout: number) {
  await files.update(
    { fileId, requestBody: { trashed: true }, fields: 'id', supportsAllDrives: true },
    { ...options, timeout },
  );
}

/** Id of the folder of a year (AD). Looks again after making one: of two runs at once, the later gives way. */
export async function yearFolder(
  drive: DriveAccess,
  parent: string,
  year: number,
  timeout: number,
): Promise<string> {
  const name = `${rocYear(year)} 年`;
  const [there] = await foldersNamed(drive, name, parent, timeout);
  if (there !== undefined) return there;
  const { data } = await drive.files.create(
    {
      requestBody: { name, parents: [parent], mimeType: FOLDER },
      fields: 'id',
      supportsAllDrives: true,
    },
    { ...drive.options, timeout },
  );
  const made = data.id ?? '';
  const [oldest = made] = await foldersNamed(drive, name, parent, timeout);
  if (oldest !== made) await discard(drive, made, timeout);
  return oldest;
}
