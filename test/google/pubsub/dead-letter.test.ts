import { beforeEach, describe, expect, it } from 'vitest';

import { pubSubTest, textOfMessage } from './pubsub-fixture.ts';

const { arrivals, answerWith, call, topic, subscribe, publish, pass } = pubSubTest();

beforeEach(async () => {
  await topic('daily');
});

describe('a dead-letter topic', () => {
  const policy = {
    deadLetterTopic: 'projects/school/topics/dead',
    maxDeliveryAttempts: 5,
  };

  it('gets what failed too often, with where it comes from; the key goes on', async () => {
    await topic('dead');
    await subscribe({
      enableMessageOrdering: true,
      deadLetterPolicy: policy,
      retryPolicy: { minimumBackoff: '10s', maximumBackoff: '10s' },
    });
    await call('PUT', 'subscriptions/dead', { topic: policy.deadLetterTopic });
    answerWith(({ body }) => (textOfMessage(body.message) === 'bad' ? 500 : 200));
    await publish(['bad', 'good'], 'a');
    await pass(3600);
    const seen = arrivals.map(({ at, body }) => `${textOfMessage(body.message)} ${at}`);
    expect(seen).toEqual(['bad 0', 'bad 10', 'bad 20', 'bad 30', 'bad 40', 'good 40']);
    expect(arrivals.map(({ body }) => body.deliveryAttempt)).toEqual([1, 2, 3, 4, 5, 1]);
    const { body } = await call('POST', 'subscriptions/dead:pull', { maxMessages: 10 });
    expect(body).toMatchObject({
      receivedMessages: [
        {
          message: {
            data: Buffer.from('bad').toString('base64'),
            orderingKey: 'a',
            publishTime: '2026-11-10T00:00:40.000Z',
            attributes: {
              CloudPubSubDeadLetterSourceDeliveryCount: '5',
              CloudPubSubDeadLetterSourceSubscription: 'daily-run',
              CloudPubSubDeadLetterSourceSubscriptionProject: 'school',
              CloudPubSubDeadLetterSourceTopicPublishTime: '2026-11-10T00:00:00.000Z',
            },
          },
        },
      ],
    });
  });

  it.each([
    [{ ...policy, deadLetterTopic: 'projects/school/topics/nowhere' }, 404],
    [{ ...policy, maxDeliveryAttempts: 4 }, 400],
    [{ ...policy, maxDeliveryAttempts: 101 }, 400],
    [{ ...policy, maxDeliveryAttempts: 100 }, 200],
  ])('as %j answers %i', async (deadLetterPolicy, status) => {
    await topic('dead');
    expect((await subscribe({ deadLetterPolicy })).status).toBe(status);
  });
});
