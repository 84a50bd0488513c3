// A spreadsheet of ours in a folder of Drive: found again by a mark on its file, or made. Doing it twice is as doing it once.
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';

import { BrokenWorld } from '../../../ports.ts';
import type { GoogleAccess } from '../../google/access.ts';
import { openDriveAccess, quoted, type DriveAccess } from '../../google/drive-access.ts';
import { driveAdvice } from '../../google/drive-advice.ts';
import { persist, type Patience } from '../../google/persist.ts';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const FOLDER = 'application/vnd.google-apps.folder';

/** A property of the file that only this program sees. */
const MARK = { key: 'zianbuWorkbook', value: 'yes' };

const NAME = '資安簿';

/** The oldest first, so that all runs settle for the same one. */
async function madeBefore(
  { files, options }: DriveAccess,
  folder: string,
  timeout: number,
): Promise<readonly string[]> {
  const marked = `appProperties has { key=${quoted(MARK.key)} and value=${quoted(MARK.value)} }`;
  const { data }: { data: drive_v3.Schema$FileList } = await files.list(
    {
      q: `${quoted(folder)} in parents and ${marked} and trashed = false`,
      fields: 'files(id)',
      orderBy: 'createdTime',
      pageSize: 10,
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
    },
    { ...options, timeout },
  );
  return (data.files ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
}

async function create({ files, options }: DriveAccess, folder: string, timeout: number) {
  const { data } = await files.create(
    {
      requestBody: {
        name: NAME,
        mimeType: SPREADSHEET,
        parents: [folder],
        appProperties: { [MARK.key]: MARK.value },
      },
      fields: 'id',
      supportsAllDrives: true,
    },
    { ...options, timeout },
  );
  return data.id ?? '';
}

async function discard({ files, options }: DriveAccess, fileId: string, timeout: number) {
  await files.update(
    { fileId, requestBody: { trashed: true }, fields: 'id', supportsAllDrives: true },
    { ...options, timeout },
  );
}

/** Looks again after making one: of two runs at once, the later puts its own, still empty, into the bin. */
async function findOrMake(drive: DriveAccess, folder: string, timeout: number): Promise<string> {
  const [there] = await madeBefore(drive, folder, timeout);
  if (there !== undefined) return there;
  const made = await create(drive, folder, timeout);
  const [oldest = made] = await madeBefore(drive, folder, timeout);
  if (oldest !== made) await discard(drive, made, timeout);
  return oldest;
}

async function isFolder({ files, options }: DriveAccess, fileId: string, timeout: number) {
  const { data } = await files.get(
    { fileId, fields: 'mimeType,trashed', supportsAllDrives: true },
    { ...options, timeout },
  );
  return data.mimeType === FOLDER && data.trashed !== true;
}

export type NewSpreadsheetOptions = {
  readonly access: GoogleAccess;
  readonly patience: Patience;
};

/** The id of the one spreadsheet of ours that a folder has; when it was made just now, nothing is in it. */
export async function spreadsheetIn(
  folder: string,
  { access, patience }: NewSpreadsheetOptions,
): Promise<string> {
  const drive = await openDriveAccess(access);
  const done = async <T>(call: (timeout: number) => Promise<T>): Promise<T> => {
    const outcome = await persist(call, patience);
    if (outcome.ok) return outcome.value;
    const advice = await driveAdvice(outcome.error, folder, drive);
    throw new BrokenWorld(`雲端硬碟裡建立不了試算表：${advice}`, { cause: outcome.error });
  };
  if (!(await done((timeout) => isFolder(drive, folder, timeout)))) {
    throw new BrokenWorld(
      `「${folder}」不是資料夾，或已經在垃圾桶裡，沒有建立試算表。請給雲端硬碟資料夾的網址，或網址裡 /folders/ 後面的代碼。`,
    );
  }
  return done((timeout) => findOrMake(drive, folder, timeout));
}
