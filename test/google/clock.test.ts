import { describe, expect, it } from 'vitest';

import { simulatedClock, stoppable } from './clock.ts';

const start = new Date('2026-11-10T00:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);

describe('a simulated clock', () => {
  it('runs what is due in order of time, at its own moment, and what was asked for first first', async () => {
    const clock = simulatedClock(start);
    const ran: string[] = [];
    const later = (name: string, seconds: number): (() => void) =>
      clock.after(seconds * 1000, () => {
        ran.push(`${name} ${(clock.now().getTime() - start.getTime()) / 1000}`);
      });
    later('c', 3);
    later('a', 1);
    later('b', 1);
    const callOff = later('never', 2);
    later('beyond', 10);
    callOff();
    expect(clock.nextDue()).toEqual(after(1));
    await clock.advanceTo(after(5));
    expect(ran).toEqual(['a 1', 'b 1', 'c 3']);
    expect(clock.now()).toEqual(after(5));
    expect(clock.nextDue()).toEqual(after(10));
  });

  it('can be moved to whatever is due next, even in parts of a millisecond', async () => {
    const clock = simulatedClock(start);
    let ran = false;
    clock.after(1.4, () => {
      ran = true;
    });
    await clock.advanceTo(clock.nextDue() ?? start);
    expect(ran).toBe(true);
  });

  it('lets what it sets off come to rest before more time passes', async () => {
    const clock = simulatedClock(start);
    const wait = (seconds: number): Promise<void> =>
      new Promise((resolve) => {
        clock.after(seconds * 1000, resolve);
      });
    const steps = async (): Promise<Date> => {
      await wait(1);
      await wait(1);
      return clock.now();
    };
    expect(await clock.until(steps())).toEqual(after(2));
    await clock.advanceTo(start);
    expect(clock.now(), 'it never goes back').toEqual(after(2));
  });

  it('says so when work never ends', async () => {
    const never = new Promise<void>(() => undefined);
    await expect(simulatedClock(start).until(never)).rejects.toThrow('Nothing is due');
  });

  it('can be stopped for all that one of its users waits for', async () => {
    const clock = simulatedClock(start);
    const [mine, other] = [stoppable(clock), stoppable(clock)];
    const ran: string[] = [];
    mine.after(1000, () => ran.push('mine'));
    other.after(1000, () => ran.push('other'));
    mine.stop();
    mine.after(1000, () => ran.push('mine, later'));
    await clock.advanceTo(after(2));
    expect(ran).toEqual(['other']);
  });
});
