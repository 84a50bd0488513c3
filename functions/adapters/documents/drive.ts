// A folder of Google Drive as a document store.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';

import { VERSIONS, versioned } from '../../domain/kit/versioned-name.ts';
import { BrokenWorld, type DocumentStore } from '../../ports.ts';
import { googleAccess, type GoogleAccess } from '../google/access.ts';
import { isOpenToAll, openDriveAccess, quoted, type DriveAccess } from '../google/drive-access.ts';
import { driveAdvice } from '../google/drive-advice.ts';
import { persist, usualPatience, type Patience } from '../google/persist.ts';
import { safeFileName } from './file-name.ts';
import { yearFolder } from './year-folder.ts';

export type DriveOptions = {
  /** Default: as the environment has it. */
  readonly access?: GoogleAccess;
  readonly patience?: Patience;
  /** AD: documents go to the folder of that year inside the folder given, which is made when it is not there. */
  readonly year?: number;
};

/** What Drive is told a file is, by the ending of its name. */
const types: readonly (readonly [ending: string, type: string])[] = [
  ['.odt', 'application/vnd.oasis.opendocument.text'],
  ['.pdf', 'application/pdf'],
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['.html', 'text/html'],
  ['.png', 'image/png'],
];

const typeOf = (name: string): string =>
  types.find(([ending]) => name.endsWith(ending))?.[1] ?? 'application/octet-stream';

type Drive = DriveAccess & {
  /** Where documents go. */
  readonly folder: string;
};

type Found = drive_v3.Schema$File;

/** Files of the folder, at most a page of them; `name`: only those of that name. */
async function pageOf(
  { files, folder, options }: Drive,
  timeout: number,
  { name, pageToken }: { readonly name?: string; readonly pageToken?: string },
): Promise<drive_v3.Schema$FileList> {
  const named = name === undefined ? '' : `name = ${quoted(name)} and `;
  const { data } = await files.list(
    {
      q: `${named}${quoted(folder)} in parents and trashed = false`,
      fields: 'nextPageToken,files(id,name,sha256Checksum,webViewLink)',
      pageSize: 1000,
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
      ...(pageToken === undefined ? {} : { pageToken }),
    },
    { ...options, timeout },
  );
  return data;
}

async function filesNamed(drive: Drive, name: string, timeout: number): Promise<readonly Found[]> {
  return (await pageOf(drive, timeout, { name })).files ?? [];
}

async function allFiles(drive: Drive, timeout: number): Promise<readonly Found[]> {
  const all: Found[] = [];
  let page: { readonly pageToken?: string } | null = {};
  while (page !== null) {
    const { files = [], nextPageToken }: drive_v3.Schema$FileList = await pageOf(
      drive,
      timeout,
      page,
    );
    all.push(...files);
    page = typeof nextPageToken === 'string' ? { pageToken: nextPageToken } : null;
  }
  return all;
}

const locationOf = ({ id, webViewLink }: Found): string =>
  webViewLink ?? `https://drive.google.com/file/d/${id ?? ''}/view`;

type Document = { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string };

async function upload(drive: Drive, { name, bytes }: Document, timeout: number): Promise<Found> {
  const mimeType = typeOf(name);
  const { data } = await drive.files.create(
    {
      requestBody: { name, parents: [drive.folder], mimeType },
      media: { mimeType, body: Readable.from([Buffer.from(bytes)]) },
      fields: 'id,webViewLink',
      supportsAllDrives: true,
    },
    { ...drive.options, timeout },
  );
  return data;
}

/** Looks before it makes a file, so that doing it again after a lost answer finds what is there. */
async function keep(drive: Drive, document: Document, timeout: number): Promise<string | null> {
  for (let version = 1; version <= VERSIONS; version += 1) {
    const name = versioned(document.name, version);
    const there = await filesNamed(drive, name, timeout);
    const same = there.find(({ sha256Checksum }) => sha256Checksum === document.sha256);
    if (same !== undefined) return locationOf(same);
    if (there.length === 0) return locationOf(await upload(drive, { ...document, name }, timeout));
  }
  return null;
}

type KeptDocument = {
  readonly name: string;
  readonly location: string;
  /** Hex; empty while Drive has not worked it out. */
  readonly sha256: string;
};

export type DriveDocuments = DocumentStore & {
  /** All that is in the folder. */
  readonly all: () => Promise<readonly KeptDocument[]>;
  /** What somebody should see to: a folder that anybody can look into. */
  readonly remarks: () => Promise<readonly string[]>;
};

/**
 * Keeps documents in a folder, by its id; the location is the file's web address. A file that is there is never replaced: the
 * same bytes again are the same file, other bytes become the next version beside it.
 */
export function driveDocuments(folder: string, options: DriveOptions = {}): DriveDocuments {
  const { access = googleAccess(process.env), patience = usualPatience, year } = options;
  let opened: Promise<Drive> | null = null;
  const open = async (): Promise<Drive> => {
    const drive = await openDriveAccess(access);
    if (year === undefined) return { ...drive, folder };
    const outcome = await persist((timeout) => yearFolder(drive, folder, year, timeout), patience);
    if (outcome.ok) return { ...drive, folder: outcome.value };
    const advice = await driveAdvice(outcome.error, folder, drive);
    throw new BrokenWorld(`雲端硬碟的年度資料夾開不了：${advice}`, { cause: outcome.error });
  };
  /** What `call` gives, however often it takes; `what`: how the sentence begins when nothing helps. */
  const done = async <T>(
    what: string,
    call: (drive: Drive, timeout: number) => Promise<T>,
  ): Promise<T> => {
    const drive = await (opened ??= open());
    const outcome = await persist((timeout) => call(drive, timeout), patience);
    if (outcome.ok) return outcome.value;
    const advice = await driveAdvice(outcome.error, drive.folder, drive);
    throw new BrokenWorld(`${what}：${advice}`, { cause: outcome.error });
  };
  return {
    save: async (name, bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const document = { name: safeFileName(name), bytes, sha256 };
      const location = await done(`「${name}」存不進雲端硬碟`, (drive, timeout) =>
        keep(drive, document, timeout),
      );
      if (location !== null) return { location };
      throw new BrokenWorld('雲端硬碟資料夾裡同名的文件太多了。請把舊的版本移走，再執行一次。');
    },
    all: async () =>
      (await done('讀不到雲端硬碟的資料夾', allFiles)).map((file) => ({
        name: file.name ?? '',
        location: locationOf(file),
        sha256: file.sha256Checksum ?? '',
      })),
    remarks: async () => {
      const isPublic = await done('讀不到資料夾的共用設定', (drive, timeout) =>
        isOpenToAll(drive, folder, timeout),
      );
      return isPublic
        ? [`資料夾「${folder}」任何知道連結的人都打得開，裡面的文件也是。請取消資料夾的連結共用。`]
        : [];
    },
  };
}
