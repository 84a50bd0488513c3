// Google's public keys, for whoever verifies an ID token or a service account's assertion.
import { createPublicKey } from 'node:crypto';

import { errorAnswer } from '../errors.ts';
import type { Answer, Call } from '../routes.ts';
import type { Service } from '../service.ts';
import type { JsonObject } from '../spreadsheet/json.ts';
import { selfSigned } from './certificate.ts';
import { publishedKeys, type SigningKey } from './keys.ts';

const NAME = 'federated-signon.system.gserviceaccount.com';
const DAY = 24 * 3600 * 1000;
/** How long a copy of the keys may be used, in seconds: some hours, as Google has it. */
const KEEP = 20_000;

/** Certificates of one key are the same all day: they are dated by the day. */
function certificate({ privateKey }: SigningKey, now: Date): string {
  const day = Math.floor(now.getTime() / DAY) * DAY;
  return selfSigned(privateKey, NAME, {
    from: new Date(day - DAY),
    until: new Date(day + 16 * DAY),
  });
}

function jwk({ id, privateKey }: SigningKey): JsonObject {
  const { n = '', e = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { kid: id, kty: 'RSA', alg: 'RS256', use: 'sig', n, e };
}

function cached({ world }: Call, json: JsonObject): Answer {
  const expires = new Date(world.now().getTime() + KEEP * 1000).toUTCString();
  const headers = {
    'cache-control': `public, max-age=${KEEP}, must-revalidate, no-transform`,
    expires,
  };
  return { json, headers };
}

const pem = (call: Call): Answer =>
  cached(
    call,
    Object.fromEntries(
      publishedKeys(call.world).map((key) => [key.id, certificate(key, call.world.now())]),
    ),
  );

const jwks = (call: Call): Answer => cached(call, { keys: publishedKeys(call.world).map(jwk) });

export const CERTIFICATES: Service = {
  host: 'www.googleapis.com',
  paths: /^\/oauth2\/v[13]\/certs$/u,
  open: true,
  errorAnswer,
  routes: [
    { method: 'GET', path: '/oauth2/v1/certs', answer: pem },
    { method: 'GET', path: '/oauth2/v3/certs', answer: jwks },
  ],
};
