// Quotas as Google's Sheets API has them: so many calls a minute, for a project and for each of its users.
import type { Asked } from './routes.ts';
import { Refusal } from './spreadsheet/refusal.ts';
import { kept, type Caller, type World } from './world.ts';

/** Reading and writing are counted apart. */
export type CallKind = 'Read' | 'Write';

type Bucket = 'project' | 'user';

/** Looking for something with POST is reading all the same. */
export const sheetsCallKind = ({ method, rawPath }: Pick<Asked, 'method' | 'rawPath'>): CallKind =>
  method === 'GET' || /:(?:getByDataFilter|batchGetByDataFilter|search)$/u.test(rawPath)
    ? 'Read'
    : 'Write';

/** Calls a minute, for reading as for writing. */
const SHEETS_LIMITS: Readonly<Record<Bucket, number>> = { project: 300, user: 60 };

const MINUTE = 60_000;
const CONSUMER = '123456789012';

const WORDS: Readonly<Record<Bucket, { readonly limit: string; readonly name: string }>> = {
  project: { limit: 'requests per minute', name: 'RequestsPerMinutePerProject' },
  user: { limit: 'requests per minute per user', name: 'RequestsPerMinutePerUser' },
};

/** The refusal of a call beyond a limit, word by word as recorded, but for the project's number. */
export function quotaExceeded(kind: CallKind, bucket: Bucket): Refusal {
  const { limit, name } = WORDS[bucket];
  const message = `Quota exceeded for quota metric '${kind} requests' and limit '${kind} ${limit}' of service 'sheets.googleapis.com' for consumer 'project_number:${CONSUMER}'.`;
  const metadata = {
    service: 'sheets.googleapis.com',
    consumer: `projects/${CONSUMER}`,
    quota_limit: `${kind}${name}`,
    quota_metric: `sheets.googleapis.com/${kind.toLowerCase()}_requests`,
  };
  return new Refusal('RESOURCE_EXHAUSTED', message, [], {
    reason: 'RATE_LIMIT_EXCEEDED',
    metadata,
  });
}

/** Servers that act for many may say for whom, and whose quota is used. */
export function quotaUser({ email, project }: Caller, { query, headers }: Asked): Caller {
  return {
    email: query.get('quotaUser') ?? headers.get('x-goog-quota-user') ?? email,
    project: headers.get('x-goog-user-project') ?? project,
  };
}

type Window = { readonly start: number; readonly calls: number };

const windowsOf = kept(() => new Map<string, Window>());

/**
 * Counts a call, or refuses it; a refused call is not counted. A window of a minute begins with its first call and
 * is full again when it ends: the recorded refusals end all at once, once a minute, and not one by one.
 */
export function countCall(world: World, kind: CallKind, caller: Caller): void {
  const windows = windowsOf(world);
  const now = world.now().getTime();
  const names: Readonly<Record<Bucket, string>> = {
    project: `${kind} ${caller.project}`,
    user: `${kind} ${caller.project} ${caller.email}`,
  };
  const current = (bucket: Bucket): Window => {
    const known = windows.get(names[bucket]);
    return known !== undefined && now < known.start + MINUTE ? known : { start: now, calls: 0 };
  };
  for (const bucket of ['user', 'project'] as const) {
    if (current(bucket).calls >= SHEETS_LIMITS[bucket]) throw quotaExceeded(kind, bucket);
  }
  for (const bucket of ['user', 'project'] as const) {
    const { start, calls } = current(bucket);
    windows.set(names[bucket], { start, calls: calls + 1 });
  }
}
