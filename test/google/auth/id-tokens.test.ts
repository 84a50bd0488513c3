// ID tokens against Google's own library, which knows the stand-in's keys from the stand-in alone.
import { X509Certificate } from 'node:crypto';

import { auth as googleAuth } from 'googleapis/build/src/apis/sheets/index.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { startStandIn, type StandIn } from '../stand-in.ts';
import { robotAccount } from './accounts.ts';
import { idToken, tokenCases } from './id-tokens.ts';

const AUDIENCE = 'https://run.example';

let standIn: StandIn;

beforeEach(async () => {
  standIn = await startStandIn();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  expect(standIn.violations).toEqual([]);
  await standIn.close();
});

function verified(token: string): Promise<string | undefined> {
  const client = new googleAuth.OAuth2({
    endpoints: { oauth2FederatedSignonPemCertsUrl: `${standIn.origin}/oauth2/v1/certs` },
  });
  return client
    .verifyIdToken({ idToken: token, audience: AUDIENCE })
    .then((ticket) => ticket.getPayload()?.email);
}

describe('the nine tokens a receiver must tell apart', () => {
  const ROBOT = 'robot@stand-in.iam.gserviceaccount.com';

  it.each<[keyof ReturnType<typeof tokenCases>, string | null]>([
    ['right', ROBOT],
    ['wrong audience', null],
    ['expired', null],
    ['wrong issuer', null],
    ['signed with another key', null],
    ['alg none', null],
    ['unknown kid', null],
    // Google's library leaves these two to whoever uses it.
    ['another principal', `stranger.${ROBOT}`],
    ['e-mail not verified', ROBOT],
  ])('%s is %s to Google’s library', async (name, email) => {
    const token = tokenCases(standIn.world, robotAccount(standIn.world), AUDIENCE)[name];
    if (email === null) await expect(verified(token)).rejects.toThrow();
    else expect(await verified(token)).toBe(email);
  });
});

describe('keys', () => {
  const idTokenNow = (): string => idToken(standIn.world, robotAccount(standIn.world), AUDIENCE);

  it('are published as certificates and as a set, to be kept for some hours', async () => {
    const pem = await fetch(`${standIn.origin}/oauth2/v1/certs`);
    expect(pem.headers.get('cache-control')).toMatch(/^public, max-age=\d{5},/u);
    const [[kid, text] = ['', '']] = Object.entries((await pem.json()) as Record<string, string>);
    const certificate = new X509Certificate(text);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subject).toBe('CN=federated-signon.system.gserviceaccount.com');
    expect(Date.parse(certificate.validFrom)).toBeLessThan(Date.now());
    expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
    const { keys } = (await (await fetch(`${standIn.origin}/oauth2/v3/certs`)).json()) as {
      keys: readonly Record<string, string>[];
    };
    const { n, e } = certificate.publicKey.export({ format: 'jwk' });
    expect(keys).toEqual([{ kid, kty: 'RSA', alg: 'RS256', use: 'sig', n, e }]);
  });

  it('change, and the last one stays good until the next change', async () => {
    const before = idTokenNow();
    standIn.rotateKeys();
    const after = idTokenNow();
    expect(await verified(before)).toBeDefined();
    expect(await verified(after)).toBeDefined();
    standIn.rotateKeys();
    await expect(verified(before)).rejects.toThrow('No pem found');
    expect(await verified(after)).toBeDefined();
  });
});
