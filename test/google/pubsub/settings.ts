// What a subscription is set to, read from its JSON with Google's limits and defaults.
import {
  flagIn,
  integerIn,
  objectIn,
  onlyKnown,
  textIn,
  type JsonObject,
} from '../spreadsheet/json.ts';
import { badRequest, unknown } from '../spreadsheet/refusal.ts';
import { topicOf, type PushSettings, type Settings } from './model.ts';
import type { World } from '../world.ts';

const [SECOND, MINUTE, DAY] = [1000, 60_000, 86_400_000];

type Limits = { readonly least: number; readonly most: number; readonly otherwise: number };

/** A length of time such as `604800s`, within its limits. */
function durationIn(from: JsonObject, name: string, { least, most, otherwise }: Limits): number {
  const text = textIn(from, name);
  if (text === undefined) return otherwise;
  const length = /^\d+(?:\.\d{1,9})?s$/u.test(text) ? Number(text.slice(0, -1)) * SECOND : NaN;
  if (!(length >= least && length <= most))
    throw badRequest(
      `Invalid value at '${name}': ${text} is not from ${least / SECOND}s to ${most / SECOND}s.`,
    );
  return length;
}

function numberIn(from: JsonObject, name: string, { least, most, otherwise }: Limits): number {
  const number = integerIn(from, name) ?? 0;
  if (number === 0) return otherwise;
  if (number < least || number > most)
    throw badRequest(`Invalid value at '${name}': ${number} is not from ${least} to ${most}.`);
  return number;
}

function endpointIn(push: JsonObject): string {
  const endpoint = textIn(push, 'pushEndpoint') ?? '';
  if (
    endpoint !== '' &&
    !/^https?:$/u.test(URL.canParse(endpoint) ? new URL(endpoint).protocol : '')
  )
    throw badRequest(`Invalid push endpoint given (endpoint=${endpoint}).`);
  return endpoint;
}

/** Null: messages wait to be pulled. */
function pushIn(push: JsonObject): PushSettings | null {
  onlyKnown(push, 'PushConfig', ['pushEndpoint', 'oidcToken', 'attributes', 'pubsubWrapper']);
  const endpoint = endpointIn(push);
  if (endpoint === '') return null;
  const version = textIn(objectIn(push, 'attributes') ?? {}, 'x-goog-version') ?? 'v1';
  if (version !== 'v1') throw unknown(`pushes in the form of ${version}`);
  const token = objectIn(push, 'oidcToken') ?? {};
  onlyKnown(token, 'OidcToken', ['serviceAccountEmail', 'audience']);
  const email = textIn(token, 'serviceAccountEmail') ?? '';
  const oidc = email === '' ? null : { email, audience: textIn(token, 'audience') ?? endpoint };
  return { endpoint, oidc };
}

function backoffIn(json: JsonObject): Settings['backoff'] {
  const policy = objectIn(json, 'retryPolicy');
  if (policy === undefined) return null;
  onlyKnown(policy, 'RetryPolicy', ['minimumBackoff', 'maximumBackoff']);
  const limits = { least: 0, most: 600 * SECOND };
  const minimum = durationIn(policy, 'minimumBackoff', { ...limits, otherwise: 10 * SECOND });
  const maximum = durationIn(policy, 'maximumBackoff', { ...limits, otherwise: 600 * SECOND });
  if (minimum > maximum) throw badRequest('minimumBackoff is greater than maximumBackoff.');
  return { minimum, maximum };
}

function deadLetterIn(world: World, json: JsonObject): Settings['deadLetter'] {
  const policy = objectIn(json, 'deadLetterPolicy');
  if (policy === undefined) return null;
  onlyKnown(policy, 'DeadLetterPolicy', ['deadLetterTopic', 'maxDeliveryAttempts']);
  const { name } = topicOf(world, textIn(policy, 'deadLetterTopic') ?? '');
  const limits = { least: 5, most: 100, otherwise: 5 };
  return { topic: name, attempts: numberIn(policy, 'maxDeliveryAttempts', limits) };
}

/** Subscriptions nobody uses end after this time; the stand-in only keeps it to show. */
function checkExpiration(json: JsonObject): void {
  const policy = objectIn(json, 'expirationPolicy') ?? {};
  onlyKnown(policy, 'ExpirationPolicy', ['ttl']);
  durationIn(policy, 'ttl', { least: DAY, most: Infinity, otherwise: 31 * DAY });
}

const KNOWN = [
  'name',
  'topic',
  'pushConfig',
  'ackDeadlineSeconds',
  'messageRetentionDuration',
  'enableMessageOrdering',
  'expirationPolicy',
  'retryPolicy',
  'deadLetterPolicy',
  'labels',
  'state',
];

const withoutNulls = (json: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));

/** Reads a subscription as it is sent; what it leaves out is as Google sets it. */
export function settingsOf(world: World, given: JsonObject): Settings {
  onlyKnown(given, 'Subscription', KNOWN);
  checkExpiration(given);
  const seconds = numberIn(given, 'ackDeadlineSeconds', { least: 10, most: 600, otherwise: 10 });
  const retention = durationIn(given, 'messageRetentionDuration', {
    least: 10 * MINUTE,
    most: 31 * DAY,
    otherwise: 7 * DAY,
  });
  const json = {
    expirationPolicy: { ttl: '2678400s' },
    pushConfig: {},
    ...withoutNulls(given),
    ackDeadlineSeconds: seconds,
    messageRetentionDuration: `${retention / SECOND}s`,
    state: 'ACTIVE',
  };
  return {
    json,
    topic: textIn(given, 'topic') ?? '',
    ackDeadline: seconds * SECOND,
    retention,
    isOrdered: flagIn(given, 'enableMessageOrdering') ?? false,
    push: pushIn(objectIn(given, 'pushConfig') ?? {}),
    backoff: backoffIn(given),
    deadLetter: deadLetterIn(world, given),
  };
}
