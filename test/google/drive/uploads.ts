// Uploads as they come: metadata and bytes, in one body or one after the other.
import { jsonOf, type Asked } from '../routes.ts';
import { unknown } from '../spreadsheet/refusal.ts';
import type { JsonObject } from '../spreadsheet/json.ts';
import { MIME } from './file.ts';
import { badDriveRequest } from './refusals.ts';

/** What is uploaded, and the type it is said to have. */
export type Media = { readonly bytes: Uint8Array; readonly contentType: string };

export type Upload = { readonly metadata: JsonObject; readonly media: Media };

const LINE = Buffer.from('\r\n');
const GAP = Buffer.from('\r\n\r\n');

type Part = { readonly headers: string; readonly bytes: Uint8Array };

/** RFC 2046: what is between lines of two dashes and the boundary. */
function partsOf(body: Buffer, boundary: string): readonly Part[] {
  const parts: Part[] = [];
  const line = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([LINE, body]);
  let at = whole.indexOf(line);
  for (;;) {
    const start = at + line.length;
    const end = at === -1 ? -1 : whole.indexOf(line, start);
    if (end === -1) break;
    const part = whole.subarray(whole.indexOf(LINE, start) + LINE.length, end);
    const gap = part.indexOf(GAP);
    if (gap === -1) throw badDriveRequest('Malformed multipart body.');
    parts.push({
      headers: part.subarray(0, gap).toString('latin1'),
      bytes: part.subarray(gap + GAP.length),
    });
    at = end;
  }
  const isClosed =
    at !== -1 &&
    whole
      .subarray(at + line.length)
      .toString('latin1')
      .startsWith('--');
  if (!isClosed) throw badDriveRequest('Malformed multipart body.');
  return parts;
}

function header({ headers }: Part, name: string): string | undefined {
  const line = headers.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}

function mediaOf(part: Part): Media {
  const encoding = header(part, 'content-transfer-encoding')?.toLowerCase() ?? 'binary';
  const contentType = header(part, 'content-type') ?? MIME.unknown;
  if (encoding === 'base64')
    return {
      contentType,
      bytes: Buffer.from(Buffer.from(part.bytes).toString('latin1'), 'base64'),
    };
  if (!['binary', '8bit', '7bit'].includes(encoding)) throw unknown(`uploads in ${encoding}`);
  return { contentType, bytes: part.bytes };
}

/** Of a request or of a call. */
type Sent = Pick<Asked, 'query' | 'headers' | 'bytes'>;

function multipart({ headers, bytes }: Sent): Upload {
  const type = headers.get('content-type') ?? '';
  const match = /^multipart\/related\s*;.*boundary=(?:"([^"]+)"|([^\s;]+))/iu.exec(type);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) throw badDriveRequest('Malformed multipart body.');
  const [metadata, media, ...more] = partsOf(Buffer.from(bytes), boundary);
  if (metadata === undefined || media === undefined || more.length > 0)
    throw badDriveRequest('Malformed multipart body.');
  return { metadata: jsonOf(metadata.bytes), media: mediaOf(media) };
}

/** What an upload in one request has in it; null when its bytes come later. */
export function uploadOf(asked: Sent): Upload | null {
  switch (asked.query.get('uploadType')) {
    case 'multipart':
      return multipart(asked);
    case 'media': {
      const contentType = asked.headers.get('content-type') ?? MIME.unknown;
      return { metadata: {}, media: { bytes: asked.bytes, contentType } };
    }
    case 'resumable':
      return null;
    default:
      throw unknown(`uploads of the type ${asked.query.get('uploadType') ?? '(none)'}`);
  }
}

/** The metadata of an upload of any kind. */
export const uploadMetadata = (asked: Sent): JsonObject =>
  uploadOf(asked)?.metadata ?? jsonOf(asked.bytes);
