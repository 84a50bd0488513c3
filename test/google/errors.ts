// Errors as Google words them over HTTP.
import { DriveRefusal, type DriveReason } from './drive/refusals.ts';
import type { JsonObject } from './spreadsheet/json.ts';
import { Refusal, type Status } from './spreadsheet/refusal.ts';

const CODES: Readonly<Record<Status, number>> = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNIMPLEMENTED: 501,
  UNAVAILABLE: 503,
};

export type ErrorAnswer = {
  readonly status: number;
  readonly body: JsonObject;
  readonly headers?: Readonly<Record<string, string>>;
};

const BAD_REQUEST = 'type.googleapis.com/google.rpc.BadRequest';
const ERROR_INFO = 'type.googleapis.com/google.rpc.ErrorInfo';

function detailsOf({ violations, info }: Refusal): readonly JsonObject[] {
  const fieldViolations = violations.map(({ field, description }) => ({
    ...(field !== undefined && { field }),
    description,
  }));
  return [
    ...(violations.length > 0 ? [{ '@type': BAD_REQUEST, fieldViolations }] : []),
    ...(info !== null ? [{ '@type': ERROR_INFO, domain: 'googleapis.com', ...info }] : []),
  ];
}

/** What a token lacks is also said in a header (RFC 6750). */
function challenge({ status, info }: Refusal): Readonly<Record<string, string>> {
  const realm = 'Bearer realm="https://accounts.google.com/"';
  if (info?.reason === 'ACCESS_TOKEN_SCOPE_INSUFFICIENT')
    return { 'www-authenticate': `${realm}, error="insufficient_scope"` };
  if (status !== 'UNAUTHENTICATED') return {};
  const error = info?.reason === 'CREDENTIALS_MISSING' ? '' : ', error="invalid_token"';
  return { 'www-authenticate': realm + error };
}

export function errorAnswer(refusal: Refusal): ErrorAnswer {
  const { status, message } = refusal;
  const [code, details] = [CODES[status], detailsOf(refusal)];
  return {
    status: code,
    body: { error: { code, message, status, ...(details.length > 0 && { details }) } },
    headers: challenge(refusal),
  };
}

const REASONS: Readonly<Partial<Record<Status, string>>> = {
  NOT_FOUND: 'notFound',
  INVALID_ARGUMENT: 'invalid',
  UNAUTHENTICATED: 'authError',
  PERMISSION_DENIED: 'insufficientPermissions',
  RESOURCE_EXHAUSTED: 'rateLimitExceeded',
};

const reasonOf = (refusal: Refusal): DriveReason =>
  refusal instanceof DriveRefusal
    ? refusal.why
    : { reason: REASONS[refusal.status] ?? refusal.status };

/** Drive words its errors in the older way (its documentation; no recording has one). */
export function driveErrorAnswer(refusal: Refusal): ErrorAnswer {
  const { status, message } = refusal;
  const code = CODES[status];
  const error = { domain: 'global', ...reasonOf(refusal), message };
  return {
    status: code,
    body: { error: { code, message, errors: [error] } },
    headers: challenge(refusal),
  };
}

/** Gmail's is half the older way and half the newer one, as others' logs of it show. */
export function gmailErrorAnswer(refusal: Refusal): ErrorAnswer {
  const { status, message } = refusal;
  const code = CODES[status];
  const reason = status === 'INVALID_ARGUMENT' ? 'invalidArgument' : (REASONS[status] ?? status);
  return {
    status: code,
    body: { error: { code, message, errors: [{ message, domain: 'global', reason }], status } },
    headers: challenge(refusal),
  };
}

/** The token endpoint words its errors as RFC 6749 has them. */
export const tokenErrorAnswer = ({ status, message }: Refusal): ErrorAnswer => ({
  status: CODES[status],
  body: { error: 'invalid_request', error_description: message },
});

export const internalError = (): Refusal => new Refusal('INTERNAL', 'Internal error encountered.');

export const unavailable = (): Refusal =>
  new Refusal('UNAVAILABLE', 'The service is currently unavailable.');
