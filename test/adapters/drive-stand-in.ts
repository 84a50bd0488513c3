// The few methods of Drive that documents need, of a server that refuses everything else.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

type KeptFile = {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
};

type Folder = { readonly name: string; readonly parent: string; readonly isTrashed: boolean };

export type DriveStandIn = {
  readonly origin: string;
  readonly files: readonly KeptFile[];
  /** Folders that were made, by id. */
  readonly folders: Map<string, Folder>;
  /** Who may open anything that is here. */
  readonly permissions: { readonly id: string; readonly type: string }[];
  readonly calls: readonly string[];
  /** As a person changes what is in a file. */
  readonly edit: (id: string, bytes: Buffer) => void;
  /** The next request is done, and its answer lost. */
  readonly loseNextUpload: () => void;
  /** From now on everything is refused so. */
  readonly refuseWith: (status: number, message: string) => void;
  readonly close: () => void;
};

type Answer = { readonly status: number; readonly json: object };

const wrong = (message: string): Answer => ({
  status: 400,
  json: { error: { code: 400, message } },
});

/** `multipart/related` with metadata and content, as the upload of Drive v3 takes it. */
function partsOf(contentType: string, body: Buffer): readonly Buffer[] {
  const boundary = /boundary=(\S+)/u.exec(contentType)?.[1] ?? '';
  const text = body.toString('latin1');
  return text
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const content = part.slice(part.indexOf('\r\n\r\n') + 4).replace(/\r\n$/u, '');
      return Buffer.from(content, 'latin1');
    });
}

const SEARCH =
  /^(?:name = '((?:[^'\\]|\\.)*)' and )?'((?:[^'\\]|\\.)*)' in parents and trashed = false$/u;

const plain = (quoted = ''): string => quoted.replaceAll(/\\(.)/gu, '$1');

/** Pages hold fewer files than asked for, as Google's may. */
const PAGE = 7;

function found(files: readonly KeptFile[], query: URLSearchParams): Answer {
  const q = query.get('q') ?? '';
  const match = SEARCH.exec(q);
  if (match === null) return wrong(`Invalid Value: ${q}`);
  const [, name, folder] = match;
  const there = files.filter(
    (file) => (name === undefined || file.name === plain(name)) && file.parent === plain(folder),
  );
  const start = Number(query.get('pageToken') ?? 0);
  const answered = there.slice(start, start + PAGE).map(({ id, name: called, bytes }) => ({
    id,
    name: called,
    sha256Checksum: createHash('sha256').update(bytes).digest('hex'),
    webViewLink: `https://drive.google.com/file/d/${id}/view?usp=drivesdk`,
  }));
  const isMore = start + PAGE < there.length;
  const nextPageToken = isMore ? { nextPageToken: String(start + PAGE) } : {};
  return { status: 200, json: { files: answered, ...nextPageToken } };
}

const FOLDER = 'application/vnd.google-apps.folder';

const FOLDER_SEARCH =
  /^name = '([^'\\]*)' and '([^'\\]*)' in parents and mimeType = 'application\/vnd\.google-apps\.folder' and trashed = false$/u;

/** Folders of a name, as they were made; null for another search. */
function foundFolders(folders: ReadonlyMap<string, Folder>, query: URLSearchParams): Answer | null {
  const match = FOLDER_SEARCH.exec(query.get('q') ?? '');
  if (match === null || query.get('orderBy') !== 'createdTime') return null;
  const files = [...folders]
    .filter(([, at]) => at.name === match[1] && at.parent === match[2] && !at.isTrashed)
    .map(([id]) => ({ id }));
  return { status: 200, json: { files } };
}

/** A folder that is made, or thrown away. */
async function changedFolder(
  request: IncomingMessage,
  url: URL,
  folders: Map<string, Folder>,
): Promise<Answer> {
  const body = JSON.parse((await buffer(request)).toString('utf8')) as Partial<Metadata>;
  const id = decodeURIComponent(url.pathname.replace(/^\/drive\/v3\/files\/?/u, ''));
  const there = folders.get(id);
  if (request.method === 'PATCH' && there !== undefined && body.trashed === true) {
    folders.set(id, { ...there, isTrashed: true });
    return { status: 200, json: { id } };
  }
  const { name = '', parents, mimeType } = body;
  if (request.method !== 'POST' || id !== '' || mimeType !== FOLDER || parents === undefined)
    return wrong('Not for this server');
  const made = `made-${folders.size + 1}`;
  folders.set(made, { name, parent: parents[0], isTrashed: false });
  return { status: 200, json: { id: made } };
}

type Metadata = {
  readonly trashed?: boolean;
  readonly name: string;
  readonly parents: readonly [string];
  readonly mimeType: string;
};

async function uploaded(request: IncomingMessage, files: KeptFile[]): Promise<Answer> {
  const body = await buffer(request);
  const [metadata, bytes] = partsOf(request.headers['content-type'] ?? '', body);
  if (metadata === undefined || bytes === undefined) return wrong('Malformed multipart body.');
  const { name, parents, mimeType } = JSON.parse(metadata.toString('utf8')) as Metadata;
  const file = { id: `file-${files.length + 1}`, name, parent: parents[0], mimeType, bytes };
  files.push(file);
  return { status: 200, json: { id: file.id } };
}

export async function startDriveStandIn(): Promise<DriveStandIn> {
  const files: KeptFile[] = [];
  const folders = new Map<string, Folder>();
  const permissions: { readonly id: string; readonly type: string }[] = [];
  const calls: string[] = [];
  let isLosing = false;
  let refusal: Answer | null = null;

  async function answer(request: IncomingMessage, url: URL): Promise<Answer> {
    if (refusal !== null) return refusal;
    const { searchParams: query } = url;
    const isForAll = query.get('supportsAllDrives') === 'true';
    if (!isForAll || !/^Bearer \S/u.test(request.headers.authorization ?? ''))
      return wrong('Not for this server');
    const call = calls.at(-1) ?? '';
    if (call === 'GET /drive/v3/files') return foundFolders(folders, query) ?? found(files, query);
    if (/^GET \/drive\/v3\/files\/[^/]+\/permissions$/u.test(call))
      return { status: 200, json: { permissions } };
    return url.pathname.startsWith('/drive/v3/files')
      ? changedFolder(request, url, folders)
      : uploadedFile(request, query);
  }

  function uploadedFile(request: IncomingMessage, query: URLSearchParams) {
    if (query.get('uploadType') !== 'multipart') return wrong('Not for this server');
    return uploaded(request, files);
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    calls.push(`${request.method ?? ''} ${url.pathname}`);
    void answer(request, url).then(({ status, json }) => {
      if (isLosing && request.method === 'POST') {
        isLosing = false;
        response.destroy();
        return;
      }
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    files,
    folders,
    permissions,
    calls,
    edit: (id, bytes) => {
      const at = files.findIndex((file) => file.id === id);
      const file = files[at];
      if (file !== undefined) files[at] = { ...file, bytes };
    },
    loseNextUpload: () => {
      isLosing = true;
    },
    refuseWith: (status, message) => {
      refusal = { status, json: { error: { code: status, message } } };
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
