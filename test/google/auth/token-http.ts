// The OAuth token endpoint: service accounts prove who they are with an assertion (RFC 7523), people with a refresh token.
import { tokenErrorAnswer } from '../errors.ts';
import { textOf, type Answer, type Call } from '../routes.ts';
import type { Service } from '../service.ts';
import type { Json, JsonObject } from '../spreadsheet/json.ts';
import type { Caller, World } from '../world.ts';
import {
  ACCESS_TOKEN_SECONDS,
  accountsOf,
  newAccessToken,
  robotAccount,
  type Account,
} from './accounts.ts';
import { idToken } from './id-tokens.ts';
import { readJwt, type Jwt } from './jwt.ts';

/** Words of RFC 6749 and Google's own after them. */
class TokenRefusal extends Error {
  readonly code: string;

  constructor(code: string, description: string) {
    super(description);
    this.code = code;
  }
}

const invalidGrant = (description: string): TokenRefusal =>
  new TokenRefusal('invalid_grant', description);

const HOUR = 3600;
/** How far the clocks of two machines may differ. */
const SKEW = 300;

const textOr = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Node's client names Google's own address whatever its key file says. */
const audiences = (origin: string): readonly string[] => [
  `${origin}/token`,
  'https://oauth2.googleapis.com/token',
];

function checkTimes({ iat, exp }: JsonObject, now: number): void {
  const isShort =
    typeof iat === 'number' &&
    typeof exp === 'number' &&
    exp - iat <= HOUR &&
    iat <= now + SKEW &&
    exp > now - SKEW;
  if (!isShort) {
    throw invalidGrant(
      'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.',
    );
  }
}

/** The account that made an assertion, once everything about it has been verified. */
function provenAccount({ world }: Call, jwt: Jwt): Account {
  const account = accountsOf(world).byEmail.get(textOr(jwt.claims['iss']));
  if (account === undefined) throw invalidGrant('Invalid grant: account not found');
  const { header, claims } = jwt;
  const keys =
    header['kid'] === undefined
      ? Array.from(account.keys.values())
      : [account.keys.get(textOr(header['kid']))];
  if (!keys.some((key) => key !== undefined && jwt.isSignedBy(key)))
    throw invalidGrant('Invalid JWT Signature.');
  if (!audiences(world.origin).includes(textOr(claims['aud'])))
    throw invalidGrant('Invalid JWT: Failed audience check.');
  checkTimes(claims, world.now().getTime() / 1000);
  return account;
}

/** Whom the tokens are about: the account itself, or a person of the domain it may act for. */
function subjectOf(account: Account, claims: JsonObject): Caller {
  const subject = textOr(claims['sub']);
  if (subject === '' || subject === account.email) return account;
  if (account.actsFor === undefined || !subject.endsWith(`@${account.actsFor}`)) {
    throw new TokenRefusal(
      'unauthorized_client',
      'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
    );
  }
  return { email: subject, project: account.project };
}

const scopesIn = (text: string): readonly string[] =>
  text.split(' ').filter((scope) => scope !== '');

const bearer = (call: Call, caller: Caller, scopes: readonly string[]): JsonObject => ({
  access_token: newAccessToken(call.world, caller, scopes),
  expires_in: ACCESS_TOKEN_SECONDS,
  token_type: 'Bearer',
});

function byAssertion(call: Call, form: URLSearchParams): JsonObject {
  const jwt = readJwt(form.get('assertion') ?? '');
  if (jwt === null) throw invalidGrant('Invalid JWT: Malformed.');
  const account = provenAccount(call, jwt);
  const audience = textOr(jwt.claims['target_audience']);
  const scopes = scopesIn(textOr(jwt.claims['scope']));
  if (audience !== '') return { id_token: idToken(call.world, account, audience) };
  if (scopes.length > 0) return bearer(call, subjectOf(account, jwt.claims), scopes);
  throw new TokenRefusal('invalid_scope', 'Invalid OAuth scope or ID token audience provided.');
}

function byRefreshToken(call: Call, form: URLSearchParams): JsonObject {
  const account = accountsOf(call.world).byRefreshToken.get(form.get('refresh_token') ?? '');
  if (account === undefined) throw invalidGrant('Token has been expired or revoked.');
  const granted = account.granted ?? [];
  const asked = scopesIn(form.get('scope') ?? '');
  if (asked.some((scope) => !granted.includes(scope)))
    throw new TokenRefusal('invalid_scope', 'Some requested scopes were invalid.');
  const scopes = asked.length === 0 ? granted : asked;
  return { ...bearer(call, account, scopes), scope: scopes.join(' ') };
}

/** Whoever a proof names, if known; else the machine itself. */
function claimedAccount(world: World, proof: string, claims: JsonObject): Account {
  const { byEmail, byRefreshToken } = accountsOf(world);
  return byEmail.get(textOr(claims['iss'])) ?? byRefreshToken.get(proof) ?? robotAccount(world);
}

/** Unless tokens are checked, any proof does; one of an account that is known here still is that account's. */
function unchecked(call: Call, form: URLSearchParams): JsonObject {
  const { world } = call;
  const proof = form.get('assertion') ?? form.get('refresh_token') ?? '';
  if (proof === '') throw new TokenRefusal('invalid_request', 'Missing required parameter.');
  const claims = readJwt(proof)?.claims ?? {};
  const account = claimedAccount(world, proof, claims);
  const audience = textOr(claims['target_audience']);
  if (audience !== '') return { id_token: idToken(world, account, audience) };
  const email = textOr(claims['sub']);
  const caller: Caller = account;
  return bearer(
    call,
    email === '' ? caller : { ...caller, email },
    scopesIn(textOr(claims['scope'])),
  );
}

const GRANTS: Readonly<Record<string, (call: Call, form: URLSearchParams) => JsonObject>> = {
  'urn:ietf:params:oauth:grant-type:jwt-bearer': byAssertion,
  refresh_token: byRefreshToken,
};

function issue(call: Call): Answer {
  const form = new URLSearchParams(textOf(call.bytes));
  const grant = form.get('grant_type') ?? '';
  try {
    const known = GRANTS[grant];
    if (known === undefined)
      throw new TokenRefusal('unsupported_grant_type', `Invalid grant_type: ${grant}`);
    return { json: call.world.auth ? known(call, form) : unchecked(call, form) };
  } catch (error) {
    if (!(error instanceof TokenRefusal)) throw error;
    return { status: 400, json: { error: error.code, error_description: error.message } };
  }
}

export const TOKEN: Service = {
  host: 'oauth2.googleapis.com',
  paths: /^\/token$/u,
  open: true,
  routes: [{ method: 'POST', path: '/token', raw: true, answer: issue }],
  errorAnswer: tokenErrorAnswer,
};
