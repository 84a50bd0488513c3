// The advanced service `Drive` of version 3, as far as documents need it. With the right to `drive.file` a script finds what it
// has made itself, and nothing else.
import { createHash } from 'node:crypto';

import { blobOf, insideBlob } from './blob.ts';
import { needs, SCOPES, type Desk, type DriveFile } from './desk.ts';
import { method, strict } from './strict.ts';

const GOOGLE_DOCUMENT = 'application/vnd.google-apps.document';
const KNOWN = ['name', 'mimeType', 'parents'];

type FileResource = {
  readonly name?: string;
  readonly mimeType?: string;
  readonly parents?: readonly string[];
};

type Fields = Readonly<Record<string, string>>;

const fieldsOf = ({ id, name, mimeType, bytes }: DriveFile): Fields => ({
  ...{ id, name, mimeType, kind: 'drive#file' },
  webViewLink: `https://drive.google.com/file/d/${id}/view?usp=drivesdk`,
  sha256Checksum: createHash('sha256').update(bytes).digest('hex'),
});

function picked(file: DriveFile, wanted: string): object {
  const all = fieldsOf(file);
  const answer: Record<string, string | undefined> = {};
  for (const field of wanted.split(',')) {
    if (all[field] === undefined) throw new Error(`Exception: Invalid field selection ${field}`);
    answer[field] = all[field];
  }
  return strict('Drive.File', answer);
}

function createFile(
  desk: Desk,
  resource: FileResource,
  blob: object | undefined,
  { fields = 'kind,id,name,mimeType' }: { fields?: string },
): object {
  needs(desk, 'Drive.Files.create', SCOPES.drive);
  const unknown = Object.keys(resource).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw new Error(`File.${unknown} is not known to the stand-in.`);
  const [parent = 'root', ...others] = resource.parents ?? [];
  if (others.length > 0) throw new Error('A file cannot be in more than one folder.');
  if (parent !== 'root') fileOf(desk, parent);
  const { bytes, type, name } =
    blob === undefined ? { bytes: Buffer.of(), type: '', name: 'Untitled' } : insideBlob(blob);
  desk.driveFiles += 1;
  const file: DriveFile = {
    id: `file-${desk.driveFiles}`,
    name: resource.name ?? name,
    mimeType: resource.mimeType ?? type,
    parent,
    bytes,
  };
  desk.files.push(file);
  return picked(file, fields);
}

function fileOf({ files }: Desk, id: string): DriveFile {
  const file = files.find((kept) => kept.id === id);
  if (file === undefined) throw new Error(`Exception: File not found: ${id}.`);
  return file;
}

type Test = (file: DriveFile) => boolean;

/** The terms our queries are made of; whatever else is refused. */
function testOf(term: string): Test {
  const [, text = ''] = /'((?:[^'\\]|\\.)*)'/u.exec(term) ?? [];
  const value = text.replaceAll(/\\(.)/gu, '$1');
  if (term === 'trashed = false') return () => true;
  if (term.startsWith('name = ')) return ({ name }) => name === value;
  if (term.startsWith('mimeType = ')) return ({ mimeType }) => mimeType === value;
  if (term.endsWith(' in parents')) return ({ parent }) => parent === value;
  throw new Error(`Exception: Invalid Value: ${term}`);
}

type Query = {
  readonly q: string;
  readonly fields: string;
  readonly pageSize: number;
  readonly pageToken?: string;
};

/** Pages hold fewer files than asked for, as Google's may. */
const PAGE = 10;

function listFiles(desk: Desk, { q, fields, pageToken = '0' }: Query): object {
  needs(desk, 'Drive.Files.list', SCOPES.drive);
  const [, wanted = ''] = /^nextPageToken,files\(([\w,]+)\)$/u.exec(fields) ?? [];
  const tests = q.split(' and ').map(testOf);
  const found = desk.files.filter((file) => tests.every((test) => test(file)));
  const start = Number(pageToken);
  const end = start + PAGE;
  return strict('Drive.FileList', {
    nextPageToken: end < found.length ? String(end) : undefined,
    files: found.slice(start, end).map((file) => picked(file, wanted)),
  });
}

function exportFile(desk: Desk, id: string, type: string, how: { readonly alt?: string }): object {
  needs(desk, 'Drive.Files.export', SCOPES.drive);
  if (how.alt !== 'media') {
    throw new Error('Exception: Export requires alt=media to download the exported content.');
  }
  const { mimeType, name, bytes } = fileOf(desk, id);
  if (mimeType !== GOOGLE_DOCUMENT)
    throw new Error('Exception: Export only supports Docs Editors files.');
  // Says what it was made of, so that a test can tell.
  const printed = Buffer.concat([Buffer.from('%PDF-1.4\n'), bytes]);
  return blobOf({ bytes: printed, type, name });
}

/** A script has it only when its manifest says so. */
export function drive(desk: Desk): object {
  const create = method(
    [['object'], ['object', 'object'], ['object', 'object', 'object']],
    (resource: FileResource, blob?: object, options: { fields?: string } = {}) =>
      createFile(desk, resource, blob, options),
  );
  const list = method([['object']], (query: Query) => listFiles(desk, query));
  const printed = method(
    [
      ['text', 'text'],
      ['text', 'text', 'object'],
    ],
    (id: string, type: string, how: { alt?: string } = {}) => exportFile(desk, id, type, how),
  );
  const remove = method([['text']], (id: string) => {
    needs(desk, 'Drive.Files.remove', SCOPES.drive);
    desk.files.splice(desk.files.indexOf(fileOf(desk, id)), 1);
  });
  return strict('Drive', {
    Files: strict('Drive.Files', { create, list, export: printed, remove }),
  });
}
