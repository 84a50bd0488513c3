// Documents in the Drive of whoever runs the menu.
import { sha256Hex } from '../functions/domain/kit/hash.ts';
import { VERSIONS, versioned } from '../functions/domain/kit/versioned-name.ts';
import { messageOf, Trouble } from './trouble.ts';

const ODT = 'application/vnd.oasis.opendocument.text';
const PDF = 'application/pdf';
const HTML = 'text/html';
const GOOGLE_DOCUMENT = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';

type DriveFiles = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;

export type SavedFile = { readonly name: string; readonly address: string };

/** Java's bytes run from -128 to 127. */
const signed = (bytes: Uint8Array): number[] => Array.from(new Int8Array(bytes));

/**
 * The advanced service is used because the plain one asks for every file of the person; this one only for what the script
 * makes itself.
 */
function filesOfDrive(): DriveFiles {
  // A service that is not switched on is not undefined but unknown to the language.
  if (typeof Drive === 'undefined') {
    throw new Trouble('這份指令碼沒有開啟「Drive API」服務，無法存檔。請依安裝說明開啟後再試。');
  }
  return Drive.Files;
}

const odtBlob = (name: string, bytes: Uint8Array): GoogleAppsScript.Base.Blob =>
  Utilities.newBlob(signed(bytes), ODT, name);

type Metadata = { readonly name: string; readonly mimeType: string; readonly parents?: string[] };

/** Drive keeps files of the same name side by side, so nothing is replaced. */
function create(metadata: Metadata, content: GoogleAppsScript.Base.Blob) {
  const made = filesOfDrive().create(metadata, content, { fields: 'id,webViewLink' });
  const { id = '', webViewLink } = made;
  const address = webViewLink ?? `https://drive.google.com/file/d/${id}/view`;
  return { id, name: metadata.name, address };
}

/** Keeps a document in 我的雲端硬碟. */
export const saveOdt = (name: string, bytes: Uint8Array): SavedFile =>
  create({ name, mimeType: ODT }, odtBlob(name, bytes));

/** Keeps a page for the browser beside them. */
export const saveHtml = (name: string, bytes: Uint8Array): SavedFile =>
  create({ name, mimeType: HTML }, Utilities.newBlob(signed(bytes), HTML, name));

/** What the types do not know: without `alt` Google refuses (issuetracker.google.com/issues/468534237). */
type Export = (id: string, type: string, how: object) => GoogleAppsScript.Base.Blob;

/** The same document as Google prints it; or why there is none, which leaves the ODT as good as it is. */
export function savePdf(
  name: string,
  odt: Uint8Array,
): { readonly saved: SavedFile } | { readonly trouble: string } {
  try {
    const files = filesOfDrive();
    const { id } = create({ name, mimeType: GOOGLE_DOCUMENT }, odtBlob(name, odt));
    try {
      const printed = (files.export as unknown as Export)(id, PDF, { alt: 'media' });
      return { saved: create({ name, mimeType: PDF }, printed) };
    } finally {
      files.remove(id);
    }
  } catch (error) {
    return { trouble: messageOf(error) };
  }
}

export type Folder = SavedFile & {
  /** Keeps a document; false when it is there already, by name and content. */
  readonly keep: (name: string, bytes: Uint8Array) => boolean;
};

const quoted = (text: string): string => `'${text.replace(/['\\]/gu, '\\$&')}'`;

type Found = { readonly id?: string; readonly name?: string; readonly sha256Checksum?: string };

function found(query: string, fields: string): readonly Found[] {
  const all: Found[] = [];
  let pageToken: string | undefined;
  do {
    const page = filesOfDrive().list({
      q: `${query} and trashed = false`,
      fields: `nextPageToken,files(${fields})`,
      pageSize: 1000,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    all.push(...(page.files ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return all;
}

const textOf = ({ name = '', sha256Checksum = '' }: Found): string => `${name} ${sha256Checksum}`;

/**
 * A folder of the script's own in 我的雲端硬碟. What an earlier run kept in it is found again, so that a run that was stopped
 * half-way goes on; a document that has changed becomes the next version beside it.
 */
export function openFolder(name: string): Folder {
  const [there] = found(`name = ${quoted(name)} and mimeType = ${quoted(FOLDER)}`, 'id');
  const { id = '' } = there ?? filesOfDrive().create({ name, mimeType: FOLDER });
  const kept = found(`${quoted(id)} in parents`, 'name,sha256Checksum');
  const names = new Set(kept.map((file) => file.name));
  const same = new Set(kept.map(textOf));
  const keep = (wanted: string, bytes: Uint8Array): boolean => {
    const sha256Checksum = sha256Hex(bytes);
    for (let version = 1; version <= VERSIONS; version += 1) {
      const free = versioned(wanted, version);
      if (same.has(textOf({ name: free, sha256Checksum }))) return false;
      if (names.has(free)) continue;
      create({ name: free, mimeType: ODT, parents: [id] }, odtBlob(free, bytes));
      names.add(free);
      return true;
    }
    throw new Trouble(`「${name}」裡同名的文件太多了。請把舊的版本移走，再執行一次。`);
  };
  return { name, address: `https://drive.google.com/drive/folders/${id}`, keep };
}
