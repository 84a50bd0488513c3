// The stand-in over HTTP on this machine: reading requests, sending replies.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';

import { errorAnswer } from './errors.ts';
import type { Asked } from './routes.ts';
import type { Lost, Reply } from './serving.ts';
import { badRequest, Refusal, unknown } from './spreadsheet/refusal.ts';

/** Google answers 414 to longer addresses. */
const LONGEST_URL = 16_384;

function unpacked(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'identity') return bytes;
  if (encoding !== 'gzip') throw unknown(`bodies packed as ${encoding}`);
  try {
    return gunzipSync(bytes);
  } catch {
    throw badRequest('The body is not packed as its header says.');
  }
}

/** A request in the stand-in's own terms; `target` is its address, with or without an origin. */
export function askedFrom(
  request: Pick<Asked, 'method' | 'bytes'> & { readonly target: string; readonly headers: Headers },
): Asked {
  const { method, target, headers } = request;
  const url = new URL(target, 'http://localhost');
  if (headers.has('x-http-method-override')) throw unknown('X-HTTP-Method-Override');
  return {
    method,
    rawPath: url.pathname.replace(/(?<=.)\/$/u, '').replace('/:', ':'),
    query: url.searchParams,
    headers,
    bytes: unpacked(request.bytes, headers.get('content-encoding') ?? 'identity'),
  };
}

async function askedOf(request: IncomingMessage): Promise<Asked> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headersDistinct)) {
    for (const one of value ?? []) headers.append(name, one);
  }
  return askedFrom({
    method: request.method ?? 'GET',
    target: request.url ?? '/',
    headers,
    bytes: await buffer(request),
  });
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, headers);
  response.end(body);
}

const refusal = (status: number, body: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=UTF-8' },
  body: JSON.stringify(body),
});

async function respond(
  serve: (asked: Asked) => Reply | Lost,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if ((request.url ?? '').length > LONGEST_URL) {
    send(response, refusal(414, { error: { code: 414, message: 'The URL is too large.' } }));
    return;
  }
  const outcome = serve(await askedOf(request));
  if (outcome === 'reset') response.destroy();
  else if (outcome !== 'hang') send(response, outcome);
}

/** Before a service is known, only a packing or a header can be wrong; what else fails is a broken connection. */
function sendFailure(response: ServerResponse, error: unknown): void {
  if (!(error instanceof Refusal)) {
    response.destroy();
    return;
  }
  const { status, body } = errorAnswer(error);
  send(response, refusal(status, body));
}

export type Listening = { readonly origin: string; readonly close: () => Promise<void> };

/** Listens on a port of this machine only; 0 is any free one. */
export async function listen(
  serve: (asked: Asked) => Reply | Lost,
  port: number,
): Promise<Listening> {
  const server = createServer({ maxHeaderSize: 4 * LONGEST_URL }, (request, response) => {
    respond(serve, request, response).catch((error: unknown) => {
      sendFailure(response, error);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const used = typeof address === 'object' && address !== null ? address.port : port;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  };
  return { origin: `http://127.0.0.1:${used}`, close };
}
