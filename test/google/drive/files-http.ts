// drive.files over HTTP.
import { type Answer, type Asked, type Call, type Route } from '../routes.ts';
import type { JsonObject } from '../spreadsheet/json.ts';
import { unknown } from '../spreadsheet/refusal.ts';
import { fileFor } from './access.ts';
import { copyFile, deleteFile, updateFile } from './change.ts';
import { exported } from './export.ts';
import { ownerOf, type DriveFile } from './file.ts';
import { fileAnswer } from './file-json.ts';
import { list } from './list-http.ts';
import { rootOf, withAllBelow } from './places.ts';
import { DriveRefusal, outOfRange } from './refusals.ts';
import { begin, resume } from './resumable.ts';
import { uploadMetadata, uploadOf, type Media } from './uploads.ts';
import { createFile, generateIds, isSharedToo } from './write.ts';

const answered = ({ world, caller, query }: Call, file: DriveFile): Answer => ({
  json: fileAnswer({ world, caller, file }, query.get('fields')),
});

/** `root` stands for the top of the caller's own drive. */
function idOf({ world, caller, part }: Call): string {
  const id = part('fileId');
  return id === 'root' ? rootOf(world, caller.email).id : id;
}

const asked = (call: Call): DriveFile =>
  fileFor(call.world, idOf(call), call.caller, { sharedToo: isSharedToo(call) });

function media(call: Call, { content, mimeType }: DriveFile): Answer {
  if (call.headers.has('range')) throw unknown('parts of a file');
  if (content.kind === 'bytes') return { bytes: content.bytes, contentType: mimeType };
  throw new DriveRefusal(
    'PERMISSION_DENIED',
    'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
    { reason: 'fileNotDownloadable', location: 'alt', locationType: 'parameter' },
  );
}

function get(call: Call): Answer {
  const file = asked(call);
  return call.query.get('alt') === 'media' ? media(call, file) : answered(call, file);
}

type Write = (call: Call, metadata: JsonObject, content: Media | null) => DriveFile;

const create: Write = createFile;
const update: Write = (call, metadata, content) => updateFile(call, idOf(call), metadata, content);

const written =
  (write: Write) =>
  (call: Call): Answer =>
    answered(call, write(call, call.body, null));

/** An upload in one request, or the beginning of one in pieces. */
const uploaded =
  (write: Write) =>
  (call: Call): Answer => {
    const upload = uploadOf(call);
    return upload === null
      ? begin(call, call.body, write)
      : answered(call, write(call, upload.metadata, upload.media));
  };

function remove(call: Call): Answer {
  deleteFile(call, idOf(call));
  return { none: true };
}

/** What the caller owns and has put into the bin. */
function emptyTrash({ world, caller }: Call): Answer {
  const binned = Array.from(world.files.values()).filter(
    (file) => file.isTrashed && ownerOf(file) === caller.email,
  );
  for (const one of binned.flatMap((file) => withAllBelow(world, file))) world.files.delete(one.id);
  return { none: true };
}

function ids({ world, query }: Call): Answer {
  if ((query.get('space') ?? 'drive') !== 'drive' || (query.get('type') ?? 'files') !== 'files')
    throw unknown('ids of other things than files');
  const text = query.get('count') ?? '10';
  if (!/^\d+$/u.test(text) || Number(text) < 1 || Number(text) > 1000)
    throw outOfRange('count', text, 1000);
  const generated = generateIds(world, Number(text));
  return { json: { kind: 'drive#generatedIds', space: 'drive', ids: [...generated] } };
}

const exportOf = (call: Call): Answer => {
  const contentType = call.query.get('mimeType') ?? '';
  return { text: exported(asked(call), contentType), contentType };
};

const FILES = '/drive/v3/files';
const ONE = `${FILES}/{fileId}`;
// Drive takes includeItemsFromAllDrives where its description does not list it; the recordings have it.
const DRIVES = ['supportsAllDrives', 'includeItemsFromAllDrives'];
const UPLOADS = ['uploadType', 'upload_id', ...DRIVES];
const MOVES = ['addParents', 'removeParents', ...DRIVES];
const SEARCH = ['q', 'orderBy', 'pageSize', 'pageToken', 'spaces', 'corpora', 'driveId', ...DRIVES];

const upload = { bodyOf: (request: Asked) => uploadMetadata(request) };
const piece = { raw: true } as const;

export const FILE_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${FILES}/generateIds`, query: ['count', 'space', 'type'], answer: ids },
  { method: 'DELETE', path: `${FILES}/trash`, answer: emptyTrash },
  { method: 'POST', path: FILES, query: DRIVES, answer: written(create) },
  { method: 'GET', path: FILES, query: SEARCH, answer: list },
  { method: 'GET', path: `${ONE}/export`, query: ['mimeType'], answer: exportOf },
  {
    method: 'POST',
    path: `${ONE}/copy`,
    query: DRIVES,
    answer: (call) => answered(call, copyFile(call, idOf(call), call.body)),
  },
  { method: 'GET', path: ONE, query: DRIVES, media: true, answer: get },
  { method: 'PATCH', path: ONE, query: MOVES, answer: written(update) },
  { method: 'DELETE', path: ONE, query: DRIVES, answer: remove },
  { method: 'POST', path: `/upload${FILES}`, query: UPLOADS, ...upload, answer: uploaded(create) },
  {
    method: 'PATCH',
    path: `/upload${ONE}`,
    query: [...UPLOADS, ...MOVES],
    ...upload,
    answer: uploaded(update),
  },
  { method: 'PUT', path: `/upload${FILES}`, query: UPLOADS, ...piece, answer: resume },
];
