// The functions behind the framework's own server, a spreadsheet and a post office beside them.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { getTestServer } from '@google-cloud/functions-framework/testing';
import { vi } from 'vitest';

import '../../functions/entry/functions.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import type { FunctionName } from '../../functions/config.ts';
import { openPostOffice, type PostOffice } from '../adapters/mail-post-office.ts';
import { robotAccount } from '../google/auth/accounts.ts';
import { idToken } from '../google/auth/id-tokens.ts';
import { startStandIn, type StandIn } from '../google/stand-in.ts';

type Logged = { readonly severity: string; readonly message: string };

export type Deployment = {
  readonly url: string;
  readonly standIn: StandIn;
  /** What was asked of Google but its keys. */
  readonly calls: () => StandIn['requests'];
  readonly workbook: string;
  /** Of a caller that is served. */
  readonly token: string;
  readonly postOffice: PostOffice;
  /** What was logged, one object per line. */
  readonly logged: () => readonly Logged[];
};

const opened: (() => Promise<void> | void)[] = [];

export const AUDIENCE = 'https://zianbu.example.tw';

/** What a function needs to be told before it serves anybody, and a token of whom it serves. */
export function settingsFor(standIn: StandIn) {
  const caller = robotAccount(standIn.world);
  return {
    environment: {
      ZIANBU_GOOGLE_ORIGIN: standIn.origin,
      ZIANBU_AUDIENCE: AUDIENCE,
      ZIANBU_CALLERS: `director@school.example.tw, ${caller.email}`,
      ZIANBU_MAIL_FROM: 'security@school.example.tw',
    },
    token: idToken(standIn.world, caller, AUDIENCE),
  };
}

let lastToken = '';

/** Asks as whom the function last deployed serves. */
export function askAsCaller(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${lastToken}`);
  return fetch(url, { ...init, headers });
}

export async function closeDeployments(): Promise<void> {
  for (const close of opened.splice(0).reverse()) await close();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  opened.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A function as it would run deployed, on the sample school. */
export async function deployed(name: FunctionName): Promise<Deployment> {
  const standIn = await startStandIn();
  const postOffice = await openPostOffice();
  opened.push(standIn.close, postOffice.close);
  const workbook = `sheets:${standIn.addWorkbook(sampleSchool)}`;
  const { environment, token } = settingsFor(standIn);
  lastToken = token;
  for (const [setting, text] of Object.entries(environment)) vi.stubEnv(setting, text);
  vi.stubEnv('ZIANBU_SMTP_URL', postOffice.url);
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  return {
    url: await listening(getTestServer(name)),
    standIn,
    calls: () => standIn.requests.filter(({ path }) => !path.startsWith('/oauth2/')),
    workbook,
    token,
    postOffice,
    logged: () =>
      lines
        .filter((line) => line.startsWith('{"severity"'))
        .map((line) => JSON.parse(line) as Logged),
  };
}

/** Posts an event as Eventarc brings a Pub/Sub message to a function. */
export function publish(url: string, message: string | null): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'ce-id': '1234567890',
      'ce-specversion': '1.0',
      'ce-type': 'google.cloud.pubsub.topic.v1.messagePublished',
      'ce-source': '//pubsub.googleapis.com/projects/school/topics/zianbu-daily',
      'ce-time': '2026-11-10T00:00:00.000Z',
    },
    body: JSON.stringify({
      message: {
        '@type': 'type.googleapis.com/google.pubsub.v1.PubsubMessage',
        ...(message === null ? {} : { data: Buffer.from(message).toString('base64') }),
        messageId: '1234567890',
        publishTime: '2026-11-10T00:00:00.000Z',
      },
      subscription: 'projects/school/subscriptions/zianbu-daily',
    }),
  });
}

/** One origin before several, as one variable names them all. */
export async function openGateway(
  originFor: (path: string) => string,
): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const { method = 'GET', url = '/', headers } = request;
      const body = method === 'GET' ? {} : { body: new Uint8Array(await buffer(request)) };
      const answer = await fetch(`${originFor(url)}${url}`, {
        method,
        headers: {
          authorization: headers.authorization ?? '',
          'content-type': headers['content-type'] ?? '',
        },
        ...body,
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(await answer.text());
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
