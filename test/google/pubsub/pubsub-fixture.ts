// A stand-in on a simulated clock, whose pushes arrive at an endpoint the test answers for.
import { afterEach, beforeEach, expect } from 'vitest';

import { simulatedClock, type SimulatedClock } from '../clock.ts';
import type { Told } from '../in-process.ts';
import type { Json, JsonObject } from '../spreadsheet/json.ts';
import { startStandIn, type StandIn } from '../stand-in.ts';

export const ENDPOINT = 'https://school.example/run';

/** One push as it arrived, and when, in seconds since the test began. */
export type Arrival = {
  readonly at: number;
  readonly headers: Headers;
  readonly body: {
    readonly deliveryAttempt?: number;
    readonly message: {
      readonly messageId: string;
      readonly data?: string;
      readonly attributes?: Readonly<Record<string, string>>;
      readonly orderingKey?: string;
    };
    readonly subscription: string;
  };
};

export type PubSubTest = {
  readonly standIn: () => StandIn;
  readonly clock: () => SimulatedClock;
  readonly arrivals: Arrival[];
  /** What each push is answered with: a status, or null for no answer at all. */
  readonly answerWith: (answer: (arrival: Arrival) => number | null) => void;
  readonly call: (method: string, path: string, body?: Json) => Promise<Told>;
  readonly topic: (name: string) => Promise<Told>;
  /** A subscription of the topic `daily`, pushing to the endpoint unless `settings` say otherwise. */
  readonly subscribe: (settings?: JsonObject, name?: string) => Promise<Told>;
  /** Publishes texts, to the topic `daily` unless told otherwise. */
  readonly publish: (texts: readonly string[], orderingKey?: string) => Promise<Told>;
  /** Lets so many seconds pass. */
  readonly pass: (seconds: number) => Promise<void>;
};

export const textOfMessage = ({ data = '' }: Arrival['body']['message']): string =>
  Buffer.from(data, 'base64').toString('utf8');

const start = new Date('2026-11-10T00:00:00Z');

export function pubSubTest(): PubSubTest {
  let standIn: StandIn;
  let clock: SimulatedClock;
  let answer: (arrival: Arrival) => number | null;
  const arrivals: Arrival[] = [];

  /** Without an answer it waits until the stand-in gives up. */
  const receive: typeof fetch = (_, init) => {
    const sent = typeof init?.body === 'string' ? init.body : '';
    const arrival = {
      at: (clock.now().getTime() - start.getTime()) / 1000,
      headers: new Headers(init?.headers),
      body: JSON.parse(sent) as Arrival['body'],
    };
    arrivals.push(arrival);
    const status = answer(arrival);
    if (status !== null) return Promise.resolve(new Response(null, { status }));
    return new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => {
        reject(new Error('given up'));
      });
    });
  };

  beforeEach(async () => {
    clock = simulatedClock(start);
    answer = () => 204;
    arrivals.length = 0;
    standIn = await startStandIn({ clock, fetch: receive });
  });
  afterEach(async () => {
    expect(standIn.violations).toEqual([]);
    await standIn.close();
  });

  const call = (method: string, path: string, body?: Json): Promise<Told> =>
    standIn.call({
      method,
      path: `/v1/projects/school/${path}`,
      token: 'x',
      ...(body !== undefined && { body }),
    });
  return {
    standIn: () => standIn,
    clock: () => clock,
    arrivals,
    answerWith: (next) => {
      answer = next;
    },
    call,
    topic: (name) => call('PUT', `topics/${name}`, {}),
    subscribe: (settings = {}, name = 'daily-run') =>
      call('PUT', `subscriptions/${name}`, {
        topic: 'projects/school/topics/daily',
        pushConfig: { pushEndpoint: ENDPOINT },
        ...settings,
      }),
    publish: (texts, orderingKey) =>
      call('POST', 'topics/daily:publish', {
        messages: texts.map((text) => ({
          data: Buffer.from(text).toString('base64'),
          ...(orderingKey !== undefined && { orderingKey }),
        })),
      }),
    pass: (seconds) => clock.advanceTo(new Date(clock.now().getTime() + seconds * 1000)),
  };
}
