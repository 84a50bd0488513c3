import { beforeEach, describe, expect, it } from 'vitest';

import type { Json } from '../spreadsheet/json.ts';
import { ENDPOINT, pubSubTest } from './pubsub-fixture.ts';

const { arrivals, call, topic, subscribe, publish, pass } = pubSubTest();

beforeEach(async () => {
  await topic('daily');
});

describe('topics', () => {
  it('are made once, shown, listed and deleted', async () => {
    expect(await topic('daily')).toMatchObject({
      status: 409,
      body: { error: { status: 'ALREADY_EXISTS' } },
    });
    const daily = { name: 'projects/school/topics/daily' };
    expect((await call('GET', 'topics/daily')).body).toEqual(daily);
    expect((await call('GET', 'topics')).body).toEqual({ topics: [daily] });
    expect((await call('DELETE', 'topics/daily')).body).toEqual({});
    expect(await call('GET', 'topics/daily')).toMatchObject({
      status: 404,
      body: { error: { message: 'Resource not found (resource=daily).', status: 'NOT_FOUND' } },
    });
    expect((await call('GET', 'topics')).body).toEqual({});
  });

  it.each(['ab', '1daily', 'google-daily', 'a'.repeat(256)])(
    'cannot be called %s',
    async (name) => {
      expect((await topic(name)).status).toBe(400);
    },
  );

  it('are listed a page at a time', async () => {
    for (const name of ['one', 'two', 'three']) await topic(name);
    const first = await call('GET', 'topics?pageSize=3');
    const { nextPageToken } = first.body as { nextPageToken: string };
    expect(first.body).toMatchObject({ topics: { length: 3 } });
    const rest = await call('GET', `topics?pageSize=3&pageToken=${nextPageToken}`);
    expect(rest.body).toEqual({ topics: [{ name: 'projects/school/topics/three' }] });
  });

  it('leave their subscriptions behind when they are deleted', async () => {
    await subscribe();
    expect((await call('GET', 'topics/daily/subscriptions')).body).toEqual({
      subscriptions: ['projects/school/subscriptions/daily-run'],
    });
    await call('DELETE', 'topics/daily');
    expect((await call('GET', 'subscriptions/daily-run')).body).toMatchObject({
      topic: '_deleted-topic_',
    });
  });
});

describe('publishing', () => {
  const data = 'aGk=';

  it.each<[string, Json]>([
    ['no message', []],
    ['1001 messages', Array.from({ length: 1001 }, () => ({ data }))],
    ['an empty message', [{}]],
    ['data that is not base64', [{ data: '?' }]],
    ['an id of its own', [{ data, messageId: '1' }]],
    ['an attribute beginning with goog', [{ attributes: { google: '1' } }]],
    ['an attribute too long', [{ attributes: { a: 'x'.repeat(1025) } }]],
    [
      '101 attributes',
      [
        {
          attributes: Object.fromEntries(
            Array.from({ length: 101 }, (_, index) => [`a${index}`, '1']),
          ),
        },
      ],
    ],
    ['an ordering key too long', [{ data, orderingKey: 'k'.repeat(1025) }]],
    [
      'two ordering keys',
      [
        { data, orderingKey: 'a' },
        { data, orderingKey: 'b' },
      ],
    ],
    ['more than ten megabytes', [{ data: 'a'.repeat(10_000_000) }]],
  ])('%s is refused whole', async (_, messages) => {
    await subscribe();
    const { status } = await call('POST', 'topics/daily:publish', { messages });
    expect(status).toBeGreaterThanOrEqual(400);
    await pass(60);
    expect(arrivals).toEqual([]);
  });

  it('a thousand messages at once is taken, each under an id of its own', async () => {
    const { body } = await publish(Array.from({ length: 1000 }, () => 'a'));
    expect(new Set((body as { messageIds: string[] }).messageIds).size).toBe(1000);
  });

  it('to a topic that is not there is refused', async () => {
    expect((await call('POST', 'topics/nowhere:publish', { messages: [{ data }] })).status).toBe(
      404,
    );
  });
});

describe('subscriptions', () => {
  it('are as Google sets them where nothing is said', async () => {
    const { body } = await subscribe({ pushConfig: {} });
    expect(body).toEqual({
      name: 'projects/school/subscriptions/daily-run',
      topic: 'projects/school/topics/daily',
      pushConfig: {},
      ackDeadlineSeconds: 10,
      messageRetentionDuration: '604800s',
      expirationPolicy: { ttl: '2678400s' },
      state: 'ACTIVE',
    });
    expect((await call('GET', 'subscriptions/daily-run')).body).toEqual(body);
    expect((await call('GET', 'subscriptions')).body).toEqual({ subscriptions: [body] });
    expect((await subscribe()).status).toBe(409);
    expect((await call('DELETE', 'subscriptions/daily-run')).body).toEqual({});
    expect((await call('GET', 'subscriptions/daily-run')).status).toBe(404);
  });

  it.each<[Record<string, Json>, number]>([
    [{ topic: 'projects/school/topics/nowhere' }, 404],
    [{ ackDeadlineSeconds: 9 }, 400],
    [{ ackDeadlineSeconds: 601 }, 400],
    [{ messageRetentionDuration: '599s' }, 400],
    [{ messageRetentionDuration: '2678401s' }, 400],
    [{ messageRetentionDuration: 'a week' }, 400],
    [{ retryPolicy: { minimumBackoff: '601s' } }, 400],
    [{ retryPolicy: { minimumBackoff: '60s', maximumBackoff: '10s' } }, 400],
    [{ expirationPolicy: { ttl: '3600s' } }, 400],
    [{ pushConfig: { pushEndpoint: 'school.example' } }, 400],
    [{ filter: 'attributes:school' }, 501],
    [{ enableExactlyOnceDelivery: true }, 501],
    [{ expirationPolicy: {}, ackDeadlineSeconds: 600, labels: { part: 'night' } }, 200],
  ])('with %j answers %i', async (settings, status) => {
    expect((await subscribe(settings)).status).toBe(status);
  });

  it('can be changed, but for their topic and order', async () => {
    await subscribe();
    const change = (updateMask: string) =>
      call('PATCH', 'subscriptions/daily-run', {
        subscription: { ackDeadlineSeconds: 60, retryPolicy: { minimumBackoff: '5s' } },
        updateMask,
      });
    expect((await change('ackDeadlineSeconds')).body).toMatchObject({
      ackDeadlineSeconds: 60,
      pushConfig: { pushEndpoint: ENDPOINT },
    });
    expect((await change('retryPolicy')).body).toMatchObject({
      retryPolicy: { minimumBackoff: '5s' },
    });
    expect((await change('pushConfig')).body).toMatchObject({ pushConfig: {} });
    expect((await change('topic')).status).toBe(400);
    expect((await change('')).status).toBe(400);
  });

  it('have no snapshots and no policies here', async () => {
    await subscribe();
    expect((await call('GET', 'subscriptions/daily-run:getIamPolicy')).status).toBe(501);
    expect((await call('POST', 'subscriptions/daily-run:seek', {})).status).toBe(501);
    expect((await call('GET', 'snapshots')).status).toBe(501);
  });
});
