// Errors as Google words them over HTTP.
import type { JsonObject } from './spreadsheet/json.ts';
import type { Refusal, Status } from './spreadsheet/refusal.ts';

const CODES: Readonly<Record<Status, number>> = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
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

export function errorAnswer(
  refusal: Pick<Refusal, 'status' | 'message' | 'violations'>,
): ErrorAnswer {
  const { status, message, violations } = refusal;
  const code = CODES[status];
  const fieldViolations = violations.map(({ field, description }) => ({
    ...(field !== undefined && { field }),
    description,
  }));
  const details =
    violations.length === 0 ? {} : { details: [{ '@type': BAD_REQUEST, fieldViolations }] };
  return { status: code, body: { error: { code, message, status, ...details } } };
}

const REASONS: Readonly<Partial<Record<Status, string>>> = {
  NOT_FOUND: 'notFound',
  INVALID_ARGUMENT: 'invalid',
};

/** Drive words its errors in the older way (its documentation; no recording has one). */
export function driveErrorAnswer({
  status,
  message,
}: Pick<Refusal, 'status' | 'message'>): ErrorAnswer {
  const code = CODES[status];
  const error = { domain: 'global', reason: REASONS[status] ?? status, message };
  return { status: code, body: { error: { code, message, errors: [error] } } };
}

/** The token endpoint words its errors as RFC 6749 has them. */
export const tokenErrorAnswer = ({
  status,
  message,
}: Pick<Refusal, 'status' | 'message'>): ErrorAnswer => ({
  status: CODES[status],
  body: { error: 'invalid_request', error_description: message },
});

/** The answer when a quota of calls per minute is used up; reading and writing have one each. */
export function quotaAnswer(kind: 'Read' | 'Write'): ErrorAnswer {
  const consumer = '123456789012';
  const metric = `${kind} requests`;
  const limit = `${metric} per minute per user`;
  const message = `Quota exceeded for quota metric '${metric}' and limit '${limit}' of service 'sheets.googleapis.com' for consumer 'project_number:${consumer}'.`;
  const info = {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason: 'RATE_LIMIT_EXCEEDED',
    domain: 'googleapis.com',
    metadata: {
      service: 'sheets.googleapis.com',
      consumer: `projects/${consumer}`,
      quota_limit: `${kind}RequestsPerMinutePerUser`,
      quota_metric: `sheets.googleapis.com/${kind.toLowerCase()}_requests`,
    },
  };
  return {
    status: 429,
    body: { error: { code: 429, message, status: 'RESOURCE_EXHAUSTED', details: [info] } },
  };
}

export const internalAnswer = (): ErrorAnswer =>
  errorAnswer({ status: 'INTERNAL', message: 'Internal error encountered.', violations: [] });

export const unavailableAnswer = (): ErrorAnswer =>
  errorAnswer({
    status: 'UNAVAILABLE',
    message: 'The service is currently unavailable.',
    violations: [],
  });

/** Without a token, or with something else than a Bearer token. */
export const unauthenticatedAnswer = (): ErrorAnswer =>
  errorAnswer({
    status: 'UNAUTHENTICATED',
    message:
      'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    violations: [],
  });
