// The line to Google: it takes time, and what comes back is counted.
import { seededChance } from '../google/chance.ts';
import type { SimulatedClock } from '../google/clock.ts';

export type Counted = {
  /** Calls that were answered as asked. */
  done: number;
  /** Refused because a quota was used up. */
  refused: number;
  /** Answered with another error, or not at all. */
  failed: number;
};

export const passed = (clock: SimulatedClock, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });

/** Every call takes 100 to 700 milliseconds. */
export function slowLine(to: typeof fetch, clock: SimulatedClock, counted: Counted): typeof fetch {
  const chance = seededChance(3);
  return async (input, init) => {
    await passed(clock, 100 + 600 * chance());
    try {
      const answer = await to(input, init);
      if (answer.ok) counted.done += 1;
      else if (answer.status === 429) counted.refused += 1;
      else counted.failed += 1;
      return answer;
    } catch (error) {
      counted.failed += 1;
      throw error;
    }
  };
}
