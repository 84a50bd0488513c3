// Pushes over a real connection, signed so that Google's own library accepts them.
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

import { auth as googleAuth } from 'googleapis/build/src/apis/sheets/index.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { startStandIn, type StandIn } from '../stand-in.ts';

type Received = {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
};

let standIn: StandIn;
let received: Received[];
let statuses: number[];
const server = createServer((request, response) => {
  void json(request).then((body) => {
    received.push({ url: request.url ?? '', headers: request.headers, body });
    response.writeHead(statuses.shift() ?? 204, { location: '/elsewhere' }).end();
  });
});

beforeEach(async () => {
  [received, statuses] = [[], []];
  standIn = await startStandIn();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  await call('PUT', 'topics/daily', {});
});

afterEach(async () => {
  expect(standIn.violations).toEqual([]);
  await standIn.close();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const endpoint = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/run`;

async function call(method: string, path: string, body: object): Promise<void> {
  const answer = await fetch(`${standIn.origin}/v1/projects/school/${path}`, {
    method,
    headers: { authorization: 'Bearer x' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

async function pushedWith(oidcToken?: object): Promise<Received> {
  const pushConfig = { pushEndpoint: endpoint(), ...(oidcToken !== undefined && { oidcToken }) };
  const topic = 'projects/school/topics/daily';
  await call('PUT', 'subscriptions/daily-run', { topic, pushConfig });
  await call('POST', 'topics/daily:publish', { messages: [{ data: 'aGk=' }] });
  const [first] = await vi.waitUntil(() => received.length > 0 && received);
  if (first === undefined) throw new Error('Nothing was pushed.');
  return first;
}

const verified = async ({ headers }: Received, audience: string) => {
  const client = new googleAuth.OAuth2({
    endpoints: { oauth2FederatedSignonPemCertsUrl: `${standIn.origin}/oauth2/v1/certs` },
  });
  const idToken = headers.authorization?.replace('Bearer ', '') ?? '';
  return (await client.verifyIdToken({ idToken, audience })).getPayload();
};

describe('a push over HTTP', () => {
  it('arrives as JSON, without a token where none is asked for', async () => {
    const { url, headers, body } = await pushedWith();
    expect(url).toBe('/run');
    expect(headers['content-type']).toBe('application/json');
    expect(headers.authorization).toBeUndefined();
    expect(body).toMatchObject({ message: { data: 'aGk=' } });
  });

  it('says who pushes, to the endpoint unless another audience is named', async () => {
    const { client_email: email, client_id: sub } = standIn.addServiceAccount({ name: 'pusher' });
    const push = await pushedWith({ serviceAccountEmail: email });
    expect(await verified(push, endpoint())).toMatchObject({ email, sub, email_verified: true });
    await expect(verified(push, 'https://run.example')).rejects.toThrow('audience');
  });

  it('says it to the audience that is named', async () => {
    const serviceAccountEmail = 'pusher@school.iam.gserviceaccount.com';
    const push = await pushedWith({ serviceAccountEmail, audience: 'https://run.example' });
    expect(await verified(push, 'https://run.example')).toMatchObject({
      email: serviceAccountEmail,
    });
  });

  it('does not follow to another address: that is a failure, and it comes again', async () => {
    statuses = [302];
    await pushedWith();
    await vi.waitUntil(() => received.length > 1);
    expect(received.map(({ url }) => url)).toEqual(['/run', '/run']);
  });
});
