// Asking again when Google is busy or the line breaks, and knowing what became of what was asked.

export type Patience = {
  /** Milliseconds until one attempt is given up. */
  readonly attempt: number;
  /** Milliseconds after which no new attempt is begun. A quota of calls per minute has to fit in. */
  readonly total: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** 0 to 1, for jitter: two runs refused together must not come back together. */
  readonly random: () => number;
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number;
};

export const usualPatience: Patience = {
  attempt: 90_000,
  total: 150_000,
  sleep: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
  random: Math.random,
  elapsed: () => performance.now(),
};

/** `isUncertain`: an attempt may have been carried out although its answer never came. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly isUncertain: boolean }
  | { readonly ok: false; readonly error: unknown; readonly isUncertain: boolean };

type Failure = {
  readonly status: number | null;
  /** Milliseconds that Google asks for, else 0. */
  readonly retryAfter: number;
};

const headerOf = (headers: unknown, name: string): string | null =>
  headers instanceof Headers ? headers.get(name) : null;

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** The HTTP status of an error of googleapis; null when no answer came. */
export function statusOf(error: unknown): number | null {
  const status = field(field(error, 'response'), 'status');
  return typeof status === 'number' ? status : null;
}

function failureOf(error: unknown): Failure {
  const seconds = Number(headerOf(field(field(error, 'response'), 'headers'), 'retry-after'));
  return { status: statusOf(error), retryAfter: seconds > 0 ? seconds * 1000 : 0 };
}

const mayPass = (status: number | null): boolean =>
  status === null || status === 408 || status === 429 || status >= 500;

/** Only a quota that is used up says for sure that nothing was done. */
const leavesDoubt = (status: number | null): boolean => mayPass(status) && status !== 429;

/** Up to 1, 2, 4 … 32 seconds, at least half of it. */
function pauseBefore(attempt: number, { random }: Patience): number {
  const longest = 1000 * 2 ** Math.min(attempt - 1, 5);
  return longest / 2 + (longest / 2) * random();
}

/**
 * Repeats a call until it is answered for good or the time is up. `call` is told how long it may take. What it does must
 * bear being done twice.
 */
export async function persist<T>(
  call: (milliseconds: number) => Promise<T>,
  patience: Patience,
): Promise<Outcome<T>> {
  const end = patience.elapsed() + patience.total;
  let isUncertain = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const value = await call(Math.max(1, Math.min(patience.attempt, end - patience.elapsed())));
      return { ok: true, value, isUncertain };
    } catch (error) {
      const { status, retryAfter } = failureOf(error);
      isUncertain ||= leavesDoubt(status);
      const pause = Math.max(pauseBefore(attempt, patience), retryAfter);
      if (!mayPass(status) || patience.elapsed() + pause >= end) {
        return { ok: false, error, isUncertain };
      }
      await patience.sleep(pause);
    }
  }
}
