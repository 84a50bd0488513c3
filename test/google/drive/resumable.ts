// Uploads in pieces: begun with the metadata, then as many pieces as it takes, asked how far they have come in between.
import { randomBytes } from 'node:crypto';

import type { Answer, Call } from '../routes.ts';
import type { JsonObject } from '../spreadsheet/json.ts';
import { unknown } from '../spreadsheet/refusal.ts';
import { kept } from '../world.ts';
import { MIME, type DriveFile } from './file.ts';
import { fileAnswer } from './file-json.ts';
import { badDriveRequest, DriveRefusal } from './refusals.ts';
import type { Media } from './uploads.ts';

type Finish = (call: Call, metadata: JsonObject, media: Media) => DriveFile;

type Session = {
  readonly call: Call;
  readonly metadata: JsonObject;
  readonly contentType: string;
  readonly finish: Finish;
  /** As said at the beginning, if it was. */
  readonly total: number | null;
  received: Buffer;
  /** What it was answered with in the end, which it is again when somebody asks. */
  file: DriveFile | null;
};

const sessionsOf = kept(() => new Map<string, Session>());

const PIECE = 256 * 1024;

export function begin(call: Call, metadata: JsonObject, finish: Finish): Answer {
  const { world, headers, query } = call;
  const length = headers.get('x-upload-content-length');
  if (length !== null && !/^\d+$/u.test(length)) throw badDriveRequest('Bad Request');
  const id = randomBytes(48).toString('base64url');
  sessionsOf(world).set(id, {
    call,
    metadata,
    contentType: headers.get('x-upload-content-type') ?? MIME.unknown,
    finish,
    total: length === null ? null : Number(length),
    received: Buffer.alloc(0),
    file: null,
  });
  const next = new URLSearchParams(query);
  next.set('upload_id', id);
  const location = `${world.origin}/upload/drive/v3/files?${next.toString()}`;
  return { text: '', contentType: 'text/plain', headers: { location, 'x-guploader-uploadid': id } };
}

type Range = { readonly start: number | null; readonly total: number | null };

// `bytes 0-262143/1000000`, `bytes 0-262143/*`, or `bytes */1000000`, which only asks.
function rangeOf({ headers, bytes }: Call): Range {
  const text = headers.get('content-range');
  if (text === null) return { start: 0, total: bytes.length };
  const match = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/u.exec(text);
  if (match === null) throw badDriveRequest('Failed to parse Content-Range header.');
  const [, first, last, all] = match;
  const total = all === '*' || all === undefined ? null : Number(all);
  if (first === undefined) return { start: null, total };
  if (Number(last) - Number(first) + 1 !== bytes.length)
    throw badDriveRequest('Failed to parse Content-Range header.');
  return { start: Number(first), total };
}

const unfinished = ({ received }: Session): Answer => ({
  text: '',
  contentType: 'text/plain',
  status: 308,
  ...(received.length > 0 && { headers: { range: `bytes=0-${received.length - 1}` } }),
});

function take(session: Session, range: Range, bytes: Uint8Array): void {
  if (range.start === null) return;
  if (range.start > session.received.length) throw unknown('pieces with a gap before them');
  const isLast = range.total !== null && range.start + bytes.length === range.total;
  if (!isLast && bytes.length % PIECE !== 0)
    throw unknown('pieces that are not a multiple of 256 KiB and not the last');
  session.received = Buffer.concat([session.received.subarray(0, range.start), bytes]);
}

/** A piece, or the question how far it has come. */
export function resume(call: Call): Answer {
  const session = sessionsOf(call.world).get(call.query.get('upload_id') ?? '');
  if (session === undefined)
    throw new DriveRefusal('NOT_FOUND', 'Not Found', { reason: 'notFound' });
  const range = rangeOf(call);
  if (session.file === null) take(session, range, call.bytes);
  const total = range.total ?? session.total;
  if (session.total !== null && total !== session.total) throw unknown('a size that has changed');
  if (session.file === null && session.received.length !== total) return unfinished(session);
  const media = { bytes: session.received, contentType: session.contentType };
  session.file ??= session.finish(session.call, session.metadata, media);
  const seen = { world: call.world, caller: session.call.caller, file: session.file };
  return { json: fileAnswer(seen, call.query.get('fields')) };
}
