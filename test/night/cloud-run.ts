// A function behind Cloud Run: so many instances, each with one request at a time. Others wait for some seconds and are then
// refused, as Cloud Run does when it may not start more.
import type { Clock } from '../google/clock.ts';

export type Deployed = {
  readonly instances: number;
  /** What the function does with the body of a request; rejects when it fails. */
  readonly serve: (body: string) => Promise<void>;
};

export type CloudRun = {
  readonly fetch: typeof fetch;
  /** Requests that found no free instance in time. */
  readonly turnedAway: () => number;
};

const LONGEST_WAIT = 10_000;

export function cloudRun(clock: Clock, { instances, serve }: Deployed): CloudRun {
  const waiting: (() => void)[] = [];
  let [free, turnedAway] = [instances, 0];

  const gotInstance = (): Promise<boolean> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const start = (): void => {
        callOff();
        resolve(true);
      };
      const callOff = clock.after(LONGEST_WAIT, () => {
        waiting.splice(waiting.indexOf(start), 1);
        turnedAway += 1;
        resolve(false);
      });
      waiting.push(start);
    });
  };

  const release = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };

  return {
    turnedAway: () => turnedAway,
    fetch: async (_, init) => {
      if (!(await gotInstance())) return new Response(null, { status: 429 });
      try {
        await serve(typeof init?.body === 'string' ? init.body : '');
        return new Response(null, { status: 204 });
      } catch {
        return new Response(null, { status: 500 });
      } finally {
        release();
      }
    },
  };
}
