// ID tokens: who calls, signed by Google, for one receiver.
import type { JsonObject } from '../spreadsheet/json.ts';
import { kept, type World } from '../world.ts';
import type { Account } from './accounts.ts';
import { signedJwt } from './jwt.ts';
import { newKey, signingKey, type SigningKey } from './keys.ts';

const ID_TOKEN_SECONDS = 3600;

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** What Google says of a service account that calls `audience`. */
function claimsOf(
  now: Date,
  { email, uniqueId }: Pick<Account, 'email' | 'uniqueId'>,
  audience: string,
): JsonObject {
  return {
    iss: 'https://accounts.google.com',
    aud: audience,
    azp: uniqueId,
    sub: uniqueId,
    email,
    email_verified: true,
    iat: seconds(now),
    exp: seconds(now) + ID_TOKEN_SECONDS,
  };
}

const signed = (claims: JsonObject, { id, privateKey }: SigningKey): string =>
  signedJwt({ alg: 'RS256', kid: id, typ: 'JWT' }, claims, privateKey);

/** The token Google gives a service account, or puts on its calls. */
export const idToken = (
  world: World,
  account: Pick<Account, 'email' | 'uniqueId'>,
  audience: string,
): string => signed(claimsOf(world.now(), account, audience), signingKey(world));

/** The nine tokens a receiver must tell apart. Only `right` may pass. */
export type TokenCases = Readonly<
  Record<
    | 'right'
    | 'wrong audience'
    | 'expired'
    | 'wrong issuer'
    | 'signed with another key'
    | 'alg none'
    | 'unknown kid'
    | 'another principal'
    | 'e-mail not verified',
    string
  >
>;

export function tokenCases(
  world: World,
  account: Pick<Account, 'email' | 'uniqueId'>,
  audience: string,
): TokenCases {
  const claims = claimsOf(world.now(), account, audience);
  const [key, other] = [signingKey(world), newKey()];
  const signedWith = (changes: JsonObject): string => signed({ ...claims, ...changes }, key);
  const anHourAgo = seconds(world.now()) - ID_TOKEN_SECONDS;
  const stranger = { email: `stranger.${account.email}`, sub: '1', azp: '1' };
  return {
    right: signed(claims, key),
    'wrong audience': signedWith({ aud: `${audience}/other` }),
    // Verifiers allow for clocks that differ by some minutes.
    expired: signedWith({ iat: anHourAgo - ID_TOKEN_SECONDS, exp: anHourAgo }),
    'wrong issuer': signedWith({ iss: 'https://accounts.example.com' }),
    'signed with another key': signed(claims, { ...other, id: key.id }),
    'alg none': signedJwt({ alg: 'none', kid: key.id, typ: 'JWT' }, claims, null),
    'unknown kid': signed(claims, other),
    'another principal': signedWith(stranger),
    'e-mail not verified': signedWith({ email_verified: false }),
  };
}

const pushTokens = kept(
  () => new Map<string, { readonly token: string; readonly until: number }>(),
);

/** Pub/Sub puts the same token on its pushes for most of an hour. */
export function pushToken(
  world: World,
  account: Pick<Account, 'email' | 'uniqueId'>,
  audience: string,
): string {
  const tokens = pushTokens(world);
  const name = `${signingKey(world).id} ${account.email} ${audience}`;
  const known = tokens.get(name);
  const now = world.now().getTime();
  if (known !== undefined && now < known.until) return known.token;
  const token = idToken(world, account, audience);
  tokens.set(name, { token, until: now + (ID_TOKEN_SECONDS - 300) * 1000 });
  return token;
}
