// JSON Web Tokens as Google makes and takes them (RFC 7519, RS256).
import { sign, verify, type KeyObject } from 'node:crypto';

import { isObject, type Json, type JsonObject } from '../spreadsheet/json.ts';

export type Jwt = {
  readonly header: JsonObject;
  readonly claims: JsonObject;
  readonly isSignedBy: (key: KeyObject) => boolean;
};

const encoded = (part: JsonObject): string =>
  Buffer.from(JSON.stringify(part)).toString('base64url');

/** Null instead of a key: not signed at all. */
export function signedJwt(header: JsonObject, claims: JsonObject, key: KeyObject | null): string {
  const content = `${encoded(header)}.${encoded(claims)}`;
  const signature = key === null ? '' : sign('sha256', Buffer.from(content), key);
  return `${content}.${Buffer.from(signature).toString('base64url')}`;
}

function decoded(part: string): JsonObject | null {
  try {
    const json = JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Json;
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}

/** Null when a text has not the form of a token. Whether it may be trusted is for whoever knows the key. */
export function readJwt(token: string): Jwt | null {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  const [header, claims] = [decoded(head), decoded(body)];
  if (header === null || claims === null || more.length > 0) return null;
  const isSignedBy = (key: KeyObject): boolean =>
    header['alg'] === 'RS256' &&
    verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
  return { header, claims, isSignedBy };
}
