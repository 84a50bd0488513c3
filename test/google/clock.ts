// What time it is, and what happens later. Everything of the stand-in goes by one clock, so that a night can pass in seconds.

export type Clock = {
  readonly now: () => Date;
  /** Runs something once, so many milliseconds from now. What it gives calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
};

/** The machine's own clock, or one that tells the time as a test says; what is due later keeps no process alive. */
export const realClock = (now: () => Date = () => new Date()): Clock => ({
  now,
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds).unref();
    return () => {
      clearTimeout(timer);
    };
  },
});

export type StoppableClock = Clock & {
  readonly stop: () => void;
  readonly isStopped: () => boolean;
};

/** A clock whose later happenings can be called off all at once; after that nothing happens any more. */
export function stoppable(clock: Clock): StoppableClock {
  const waiting = new Set<() => void>();
  let isStopped = false;
  return {
    now: clock.now,
    after: (milliseconds, run) => {
      if (isStopped) return () => undefined;
      const callOff = clock.after(milliseconds, () => {
        waiting.delete(forget);
        run();
      });
      const forget = (): void => {
        waiting.delete(forget);
        callOff();
      };
      waiting.add(forget);
      return forget;
    },
    isStopped: () => isStopped,
    stop: () => {
      isStopped = true;
      for (const forget of Array.from(waiting)) forget();
    },
  };
}

export type SimulatedClock = Clock & {
  /** When the next thing is due; null when nothing is. */
  readonly nextDue: () => Date | null;
  /** Lets time pass: whatever becomes due on the way runs at its own moment, and what it sets off comes to rest first. */
  readonly advanceTo: (moment: Date) => Promise<void>;
  /** Lets time pass until a promise is settled. Fails when it never will be, because nothing is due any more. */
  readonly until: <Result>(work: Promise<Result>) => Promise<Result>;
};

type Due = { readonly at: number; readonly run: () => void };

/** Lets everything that only waits for promises go on. */
const atRest = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** The earliest is last; of two at the same moment the one asked for first comes first. */
function insert(waiting: Due[], due: Due): void {
  let [low, high] = [0, waiting.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((waiting[middle]?.at ?? 0) > due.at) low = middle + 1;
    else high = middle;
  }
  waiting.splice(low, 0, due);
}

/** A clock that stands still until it is moved by hand. It never goes back. */
export function simulatedClock(start: Date): SimulatedClock {
  const waiting: Due[] = [];
  let now = start.getTime();

  async function runNext(): Promise<void> {
    const next = waiting.pop();
    if (next === undefined) return;
    now = Math.max(now, next.at);
    next.run();
    await atRest();
  }

  async function advanceTo(moment: Date): Promise<void> {
    await atRest();
    while ((waiting.at(-1)?.at ?? Infinity) <= moment.getTime()) await runNext();
    now = Math.max(now, moment.getTime());
  }

  async function until<Result>(work: Promise<Result>): Promise<Result> {
    const state = { isSettled: false };
    const settle = (): void => {
      state.isSettled = true;
    };
    work.then(settle, settle);
    await atRest();
    while (!state.isSettled) {
      if (waiting.length === 0) throw new Error('Nothing is due, and the work is not done.');
      await runNext();
    }
    return work;
  }

  return {
    now: () => new Date(now),
    after: (milliseconds, run) => {
      // A date has no parts of a millisecond: without rounding, what is due could never be reached.
      const due = { at: now + Math.max(0, Math.ceil(milliseconds)), run };
      insert(waiting, due);
      return () => {
        const index = waiting.indexOf(due);
        if (index >= 0) waiting.splice(index, 1);
      };
    },
    nextDue: () => {
      const next = waiting.at(-1);
      return next === undefined ? null : new Date(next.at);
    },
    advanceTo,
    until,
  };
}
