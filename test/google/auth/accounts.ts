// Who may call: service accounts and people that were registered, and the access tokens they were given.
import { createPublicKey, randomBytes, randomInt, type KeyObject } from 'node:crypto';

import { kept, type Caller, type World } from '../world.ts';
import { newKey } from './keys.ts';

export type Account = Caller & {
  /** Twenty-one digits, as Google's. */
  readonly uniqueId: string;
  /** Key id to public key: what assertions are held against. People have none. */
  readonly keys: ReadonlyMap<string, KeyObject>;
  /** A domain whose people it may act for (domain-wide delegation). */
  readonly actsFor?: string;
  /** What a person's refresh token was granted for; null for service accounts, which ask for any. */
  readonly granted: readonly string[] | null;
};

/** An access token somebody has; `scopes` are the addresses of what it is good for. */
export type Access = {
  readonly caller: Caller;
  readonly scopes: readonly string[];
  readonly expires: Date;
};

type Accounts = {
  readonly byEmail: Map<string, Account>;
  readonly byRefreshToken: Map<string, Account>;
  readonly byAccessToken: Map<string, Access>;
};

const newUniqueId = (): string => `1${Array.from({ length: 20 }, () => randomInt(10)).join('')}`;

export const accountsOf = kept(({ robot }): Accounts => {
  const account = { ...robot, uniqueId: newUniqueId(), keys: new Map(), granted: null };
  return {
    byEmail: new Map([[robot.email, account]]),
    byRefreshToken: new Map(),
    byAccessToken: new Map(),
  };
});

/** The account of the machine itself. */
export function robotAccount(world: World): Account {
  const account = accountsOf(world).byEmail.get(world.robot.email);
  if (account === undefined) throw new Error('The account of the machine was lost.');
  return account;
}

const newSecret = (prefix: string): string => prefix + randomBytes(48).toString('base64url');

/** A key file as the Cloud console gives it out. */
export type KeyFile = {
  readonly type: 'service_account';
  readonly project_id: string;
  readonly private_key_id: string;
  readonly private_key: string;
  readonly client_email: string;
  readonly client_id: string;
  readonly auth_uri: string;
  readonly token_uri: string;
  readonly auth_provider_x509_cert_url: string;
  readonly universe_domain: 'googleapis.com';
};

export type NewServiceAccount = {
  /** The part before the @; default `robot-1`, `robot-2`, … */
  readonly name?: string;
  readonly project?: string;
  readonly actsFor?: string;
};

export function addServiceAccount(
  world: World,
  { name, project = 'stand-in', actsFor }: NewServiceAccount = {},
): KeyFile {
  const { byEmail } = accountsOf(world);
  const email = `${name ?? `robot-${byEmail.size}`}@${project}.iam.gserviceaccount.com`;
  const { id, privateKey } = newKey();
  const account: Account = {
    email,
    project,
    uniqueId: newUniqueId(),
    keys: new Map([[id, createPublicKey(privateKey)]]),
    granted: null,
    ...(actsFor !== undefined && { actsFor }),
  };
  byEmail.set(email, account);
  return {
    type: 'service_account',
    project_id: project,
    private_key_id: id,
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    client_email: email,
    client_id: account.uniqueId,
    auth_uri: 'https://accounts.google.com/o/oauth2/auth',
    token_uri: `${world.origin}/token`,
    auth_provider_x509_cert_url: `${world.origin}/oauth2/v1/certs`,
    universe_domain: 'googleapis.com',
  };
}

/** What `gcloud auth application-default login` leaves behind for a person. */
export type UserCredentials = {
  readonly type: 'authorized_user';
  readonly client_id: string;
  readonly client_secret: string;
  readonly refresh_token: string;
};

export function addPerson(
  world: World,
  email: string,
  granted: readonly string[],
): UserCredentials {
  const { byEmail, byRefreshToken } = accountsOf(world);
  const account: Account = {
    email,
    project: 'stand-in',
    uniqueId: newUniqueId(),
    keys: new Map(),
    granted,
  };
  const refreshToken = newSecret('1//');
  byEmail.set(email, account);
  byRefreshToken.set(refreshToken, account);
  return {
    type: 'authorized_user',
    client_id: 'stand-in.apps.googleusercontent.com',
    client_secret: 'stand-in',
    refresh_token: refreshToken,
  };
}

export const ACCESS_TOKEN_SECONDS = 3599;

export function newAccessToken(world: World, caller: Caller, scopes: readonly string[]): string {
  const token = newSecret('ya29.');
  const expires = new Date(world.now().getTime() + ACCESS_TOKEN_SECONDS * 1000);
  const { email, project } = caller;
  accountsOf(world).byAccessToken.set(token, { caller: { email, project }, scopes, expires });
  return token;
}

/** What a token is good for now; null when it was not given out here, or no longer holds. */
export function accessOf(world: World, token: string): Access | null {
  const access = accountsOf(world).byAccessToken.get(token);
  return access === undefined || access.expires.getTime() <= world.now().getTime() ? null : access;
}
