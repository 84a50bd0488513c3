// Whose call it is: from the token a call brings to its caller.
import type { Method } from '../description.ts';
import { Refusal } from '../spreadsheet/refusal.ts';
import type { Caller, World } from '../world.ts';
import { accessOf, type Access } from './accounts.ts';

const WANTED =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

const missing = (service: string): Refusal =>
  new Refusal(
    'UNAUTHENTICATED',
    `Request is missing required authentication credential. ${WANTED}`,
    [],
    { reason: 'CREDENTIALS_MISSING', metadata: { service } },
  );

const invalid = (): Refusal =>
  new Refusal('UNAUTHENTICATED', `Request had invalid authentication credentials. ${WANTED}`);

/** What the token of a call is good for. Unless tokens are checked, a token not given out here is good for everything. */
export type Bearer = { readonly caller: Caller; readonly access: Access | null };

export function bearerOf(world: World, headers: Headers, host: string): Bearer {
  const token = /^Bearer (\S+)$/u.exec(headers.get('authorization') ?? '')?.[1];
  if (token === undefined) throw missing(host);
  const access = accessOf(world, token);
  if (access !== null) return { caller: access.caller, access };
  if (world.auth) throw invalid();
  return { caller: world.robot, access: null };
}

/** A method may be called with any one of the scopes its description lists. */
export function refuseOtherScopes(
  { auth }: World,
  { access }: Bearer,
  method: Pick<Method, 'scopes'>,
  host: string,
): void {
  if (!auth || access === null || method.scopes === undefined) return;
  if (method.scopes.some((scope) => access.scopes.includes(scope))) return;
  throw new Refusal('PERMISSION_DENIED', 'Request had insufficient authentication scopes.', [], {
    reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    metadata: { service: host },
  });
}
