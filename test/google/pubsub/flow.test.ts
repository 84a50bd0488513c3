// How many pushes are under way at once.
import { describe, expect, it } from 'vitest';

import { newFlow, type Flow } from './flow.ts';
import type { Lane } from './model.ts';
import { pushFewAtFirst } from './delivery.ts';
import { pubSubTest } from './pubsub-fixture.ts';

const lanes: readonly Lane[] = Array.from({ length: 9 }, (_, number) => ({
  key: `lane ${number}`,
  entries: [],
}));

/** Begins with every lane that is admitted now, and says how many those are. */
function beginAll(flow: Flow<Lane>): number {
  const admitted = lanes.filter((lane) => {
    const isAdmitted = flow.admits(lane);
    if (isAdmitted) flow.begin();
    return isAdmitted;
  });
  return admitted.length;
}

describe('a window of pushes', () => {
  it('begins small, and the rest waits in its order', () => {
    const flow = newFlow<Lane>(2);
    expect(beginAll(flow)).toBe(2);
    expect(flow.next()).toBe(null);
    flow.end(true);
    flow.begin();
    expect(flow.next()).toBe(lanes[2]);
  });

  it.each([
    ['two successes', [true, true], 4],
    ['a failure', [false], 1],
    ['nothing but failures', [false, false, false], 1],
    ['failures, then successes', [false, false, true, true], 3],
  ] as const)('after %s', (_, ends, window) => {
    const flow = newFlow<Lane>(2);
    for (const isTaken of ends) {
      flow.begin();
      flow.end(isTaken);
    }
    expect(beginAll(flow)).toBe(window);
  });

  it('can be without limit', () => {
    const flow = newFlow<Lane>(Infinity);
    flow.begin();
    flow.end(false);
    expect(beginAll(flow)).toBe(lanes.length);
  });
});

describe('a subscription that begins with one push', () => {
  const { standIn, topic, subscribe, publish, arrivals, pass, answerWith } = pubSubTest();

  it('pushes more at once as its receiver takes them, and all of them in the end', async () => {
    pushFewAtFirst(standIn().world, 1);
    await topic('daily');
    await subscribe({ ackDeadlineSeconds: 60 });
    // Two of them are never answered: what is under way then is seen.
    answerWith(() => (arrivals.length === 2 || arrivals.length === 3 ? null : 204));
    for (const text of ['a', 'b', 'c', 'd', 'e']) await publish([text]);
    await pass(1);
    expect(arrivals).toHaveLength(3);
    await pass(120);
    expect(new Set(arrivals.map(({ body }) => body.message.messageId)).size).toBe(5);
  });
});
