// Calls to the stand-in without a network: the same way through faults, tokens and quotas, in no time at all.
import type { Clock } from './clock.ts';
import { errorAnswer } from './errors.ts';
import { askedFrom } from './http-server.ts';
import { textOf, type Asked } from './routes.ts';
import type { Lost, Reply } from './serving.ts';
import type { Json } from './spreadsheet/json.ts';
import { Refusal } from './spreadsheet/refusal.ts';

export type InProcessCall = {
  readonly method?: string;
  /** With the query; an origin before it is not looked at. */
  readonly path: string;
  /** JSON, or bytes as they are. */
  readonly body?: Json | Uint8Array;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long to wait for an answer, in milliseconds of the stand-in's clock; default a minute. */
  readonly patience?: number;
};

export type Told = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON, null where there is none. */
  readonly body: Json;
};

export type InProcess = {
  /** Rejects when the connection breaks, or when the answer does not come in time. */
  readonly call: (call: InProcessCall) => Promise<Told>;
  /** The same for clients that take a `fetch`. */
  readonly fetch: typeof fetch;
};

type Serving = { readonly serve: (asked: Asked) => Reply | Lost; readonly clock: Clock };

const MINUTE = 60_000;

const bytesOf = (body: Json | Uint8Array | undefined): Uint8Array => {
  if (body === undefined) return new Uint8Array();
  return body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
};

/** What an unreadable request is told before anybody looks at it. */
function refusedReply(error: unknown): Reply {
  if (!(error instanceof Refusal)) throw error;
  const { status, body } = errorAnswer(error);
  return { status, headers: {}, body: JSON.stringify(body) };
}

function replyTo({ serve }: Serving, request: Parameters<typeof askedFrom>[0]): Reply | Lost {
  try {
    return serve(askedFrom(request));
  } catch (error) {
    return refusedReply(error);
  }
}

class ConnectionLost extends Error {
  readonly code: string;

  constructor(code: 'ECONNRESET' | 'ETIMEDOUT') {
    super(code === 'ECONNRESET' ? 'socket hang up' : 'The answer did not come in time.');
    this.code = code;
  }
}

/** A reply at once, or the way a lost one shows. */
function arrived(outcome: Reply | Lost, clock: Clock, patience: number): Promise<Reply> {
  if (outcome === 'reset') return Promise.reject(new ConnectionLost('ECONNRESET'));
  if (outcome !== 'hang') return Promise.resolve(outcome);
  return new Promise((_, reject) => {
    clock.after(patience, () => {
      reject(new ConnectionLost('ETIMEDOUT'));
    });
  });
}

function toldOf({ status, headers, body }: Reply): Told {
  const text = typeof body === 'string' ? body : textOf(body);
  const isJson = headers['content-type']?.startsWith('application/json') ?? true;
  return { status, headers, body: isJson && text !== '' ? (JSON.parse(text) as Json) : text };
}

export function inProcess(serving: Serving): InProcess {
  const call = async (asked: InProcessCall): Promise<Told> => {
    const headers = new Headers(asked.headers);
    if (asked.token !== undefined) headers.set('authorization', `Bearer ${asked.token}`);
    const outcome = replyTo(serving, {
      method: asked.method ?? 'GET',
      target: asked.path,
      headers,
      bytes: bytesOf(asked.body),
    });
    return toldOf(await arrived(outcome, serving.clock, asked.patience ?? MINUTE));
  };
  const fetchInProcess = async (
    input: string | URL | Request,
    init?: RequestInit,
  ): Promise<Response> => {
    const request = new Request(input, init);
    const outcome = replyTo(serving, {
      method: request.method,
      target: request.url,
      headers: request.headers,
      bytes: new Uint8Array(await request.arrayBuffer()),
    });
    const { status, headers, body } = await arrived(outcome, serving.clock, MINUTE);
    return new Response(body.length > 0 ? Buffer.from(body) : null, { status, headers });
  };
  return { call, fetch: fetchInProcess };
}
